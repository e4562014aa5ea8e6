// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "centre_receipt.h"

namespace fixture {

using namespace padron;
using Step = domain::ArcoStepKind;

/// Where ARCO requests are attended: a store, its centre's receipts, and what no use case would write.
struct ArcoDesk
{
    Store store;
    desktop::Session& session() { return store.session(); }
    usecases::Arco& arco() { return session().arco; }

    access::Proof proof() { return {session().user().id, store.clock.mono}; }

    domain::FamilyRecord alone(int number)
    {
        auto draft = samples::familyDraft(number);
        draft.people.resize(1);
        auto outcome = session().registerFamily.run(draft);
        if (!outcome || !std::holds_alternative<domain::FamilyRecord>(*outcome))
            qFatal("the sample person has issues");
        return std::get<domain::FamilyRecord>(*outcome);
    }

    domain::ArcoRequest asked(const core::PersonId& person, domain::ArcoRight right = domain::ArcoRight::Cancelacion)
    {
        domain::ArcoRequest request;
        request.right = right;
        request.person = person;
        request.document = QStringLiteral("INE");
        request.what = QStringLiteral("Ya no quiero estar en el padrón");
        return request;
    }

    usecases::ArcoView upheld(const core::PersonId& person, domain::ArcoRight right = domain::ArcoRight::Cancelacion)
    {
        auto view = arco().receive(asked(person, right));
        for (const Step step : {Step::Enviar, Step::Procedente})
            view = view ? arco().advance(view->request.id, step, store.clock.day, QStringLiteral("oficio 12/2026")) : view;
        if (!view)
            qFatal("%s", qPrintable(view.error().printedId()));
        return *view;
    }

    /// An entry that no use case would write.
    void write(const usecases::Recorder::What& what)
    {
        store.close();
        {
            const auto unlocked = access::unlockWithPassword(*access::decodeSlotFile(*store.vault.load()), QStringLiteral("Prueba"),
                                                             core::SecureBytes(QByteArrayView("una frase de ensayo")));
            auto open = stores::LocalStore::open(store.path(), access::databaseKey(unlocked->dataKey), stores::OpenMode::Existing);
            core::UuidV7Source ids(store.clock);
            usecases::Recorder recorder((*open)->log(), (*open)->registry(), (*open)->device(), store.clock, ids, store.id,
                                        store.user, QStringLiteral("1"));
            auto transaction = ports::Transaction::start((*open)->unitOfWork());
            if (!recorder.record(what) || !transaction->commit())
                qFatal("no entry");
        }
        store.reopen();
    }

    void receiptOfAll() { exchange(store); }
};

template <class T> inline core::ErrorCode codeOf(const core::Result<T>& result)
{
    return result ? core::ErrorCode("none") : result.error().code;
}

} // namespace fixture
