// SPDX-License-Identifier: GPL-3.0-or-later
// make_fixture FOLDER: an encrypted store of this program's schema with one invented family. Its database key is 32
// times the letter k (fixture::databaseKey), known to everybody: never a model for real data.
#include "support/store/store_fixture.h"

#include <QCoreApplication>

#include <cstdio>

using namespace padron;

int main(int argc, char* argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 2) {
        std::fputs("make_fixture FOLDER\n", stderr);
        return 2;
    }
    auto store = stores::LocalStore::open(arguments.at(1), fixture::databaseKey(), stores::OpenMode::Create);
    const auto filled = [&]() -> core::Result<void> {
        if (!store)
            return core::fail(store.error());
        PADRON_TRY((*store)->device().insertKeys(fixture::deviceKeys()));
        PADRON_TRY((*store)->device().saveEnrolment(fixture::enrolment()));
        return fixture::registerFamily(**store, fixture::record(1));
    }();
    if (!filled) {
        std::fprintf(stderr, "%s\n", qPrintable(filled.error().printedId()));
        return 1;
    }
    return 0;
}
