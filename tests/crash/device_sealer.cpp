// SPDX-License-Identifier: GPL-3.0-or-later
// Opens the store of a folder and, once told to, obeys the centre's order to seal it; it may be killed meanwhile.
#include "desktop/open_store.h"
#include "desktop/session.h"
#include "local/keys/file_key_vault.h"
#include "platform/system_clock.h"

#include <QFile>

#include <cstdio>
#include <cstdlib>

using namespace padron;

namespace {

[[noreturn]] void fault(const core::Error& error)
{
    std::printf("FAULT %s %s\n", qPrintable(error.printedId()), qPrintable(error.detail));
    std::exit(3);
}

} // namespace

/// device_sealer FOLDER USER PASSWORD ORDER-FILE
int main(int argc, char** argv)
{
    if (argc != 5)
        return 2;
    const QString folder = QString::fromLocal8Bit(argv[1]);
    keys::FileKeyVault vault(folder);
    const platform::SystemClock clock;
    auto in = usecases::SignIn(vault, clock).withPassword(QString::fromLocal8Bit(argv[2]),
                                                          core::SecureBytes(QByteArrayView(argv[3])));
    if (!in)
        fault(in.error());
    const auto slots = access::decodeSlotFile(*vault.load());
    auto store = desktop::openStore(folder, vault, in->dataKey);
    if (!store)
        fault(store.error());
    desktop::Session session(std::move(*store), vault, clock, slots->store, std::move(*in));
    QFile file(QString::fromLocal8Bit(argv[4]));
    if (!file.open(QIODevice::ReadOnly))
        return 2;
    const QByteArray order = file.readAll();
    std::puts("READY");
    std::fflush(stdout);
    (void)std::getchar();
    if (const auto done = session.exchange.obeyOrder(order); !done)
        fault(done.error());
    std::puts("SEALED");
    return 0;
}
