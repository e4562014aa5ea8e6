// SPDX-License-Identifier: GPL-3.0-or-later
// Opens the store of a folder (making it the first time), says every field of its three captures and which of them was open,
// then goes on typing field after field and acknowledges each save until it is killed. `--check` only says.
#include "access/kdf.h"
#include "desktop/session.h"
#include "local/keys/file_key_vault.h"
#include "platform/system_clock.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>

using namespace padron;

namespace {

constexpr int kDrafts = 3;
constexpr QString domain::PersonDraft::*kFields[] = {&domain::PersonDraft::nombres, &domain::PersonDraft::primerApellido,
                                                     &domain::PersonDraft::telefono, &domain::PersonDraft::curp};
constexpr int kFieldCount = 4;

core::SecureBytes testKey()
{
    return core::SecureBytes(QByteArrayView("0123456789abcdef0123456789abcdef", 32));
}

int fault(const core::Error& error)
{
    std::printf("FAULT %s %s\n", qPrintable(error.printedId()), qPrintable(error.detail));
    return 3;
}

core::DraftId idOf(int number)
{
    return core::DraftId(QUuid(QStringLiteral("019a0000-0000-7000-8000-00000000001%1").arg(number)));
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    const QString folder = app.arguments().value(1);
    const bool fresh = !QFile::exists(folder + QStringLiteral("/padron.db"));
    const platform::SystemClock clock;
    keys::FileKeyVault vault(folder);
    auto store = stores::LocalStore::open(folder, testKey(), fresh ? stores::OpenMode::Create : stores::OpenMode::Existing);
    if (!store)
        return fault(store.error());
    const core::StoreId id(QUuid(QStringLiteral("019a0000-0000-7000-8000-000000000001")));
    const access::SessionUser user{core::UserId(QUuid(QStringLiteral("019a0000-0000-7000-8000-000000000002"))),
                                   QStringLiteral("Prueba"), access::Role::Responsable};
    desktop::Session session(std::move(*store), vault, clock, id, access::Unlocked{user, testKey()});

    QList<domain::FamilyDraft> drafts;
    int next = 1;
    for (int number = 0; number < kDrafts; ++number) {
        auto draft = session.drafts.load(idOf(number));
        if (!draft) {
            draft = session.drafts.fresh();
            draft->id = idOf(number);
        }
        for (int field = 0; field < kFieldCount; ++field) {
            const int typed = (draft->people.front().*kFields[field]).toInt();
            next = std::max(next, typed + 1);
            std::printf("SEEN %d %d %d\n", number, field, typed);
        }
        drafts.append(*draft);
    }
    const auto last = session.drafts.lastOpen();
    if (!last)
        return fault(last.error());
    int open = -1;
    for (int number = 0; number < kDrafts; ++number)
        open = *last == std::optional(idOf(number)) ? number : open;
    std::printf("OPEN %d %s\n", open, open < 0 ? "-" : qPrintable(drafts.at(open).currentField));
    std::printf("READY\n");
    std::fflush(stdout);
    if (app.arguments().contains(QStringLiteral("--check")))
        return 0;

    for (;; ++next) {
        const int number = next / 5 % kDrafts; // a few fields of one, then the next in the queue
        const int field = next % kFieldCount;
        domain::FamilyDraft& draft = drafts[number];
        draft.people.front().*kFields[field] = QString::number(next);
        draft.currentField = QString::number(field);
        if (auto marked = session.drafts.markOpen(draft.id); !marked)
            return fault(marked.error());
        if (auto saved = session.drafts.save(draft); !saved)
            return fault(saved.error());
        std::printf("ACK %d %d %d.\n", number, field, next);
        std::fflush(stdout);
    }
}
