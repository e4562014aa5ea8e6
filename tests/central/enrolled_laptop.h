// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/conflict_news.h"
#include "central/padron_search.h"
#include "support/central/centre_parts.h"
#include "usecases/session_fixture.h"

#include <QTest>

namespace brigades {

/// A real store, enrolled at a centre of this process.
class EnrolledLaptop
{
public:
    EnrolledLaptop(support::CentreParts& centre, qint64 clockMs)
        : m_centre(centre), store(false, padron::core::StoreId(QUuid::createUuid()))
    {
        store.clock.now = clockMs;
        const QString code = centre.newCode().text();
        const auto request = must(store.session().enrolDevice.request(code, m_tls.tlsSpkiDer()));
        const auto answer = must(centre.enroller->enrol(request));
        const auto enrolled = must(store.session().enrolDevice.accept(code, answer, {}, store.session().dataKey()));
        m_certificate = padron::envelope::sha256(enrolled.tlsCertificateDer);
        store.reopen();
    }

    template <class T> static T must(const padron::core::Result<T>& result)
    {
        if (!result)
            qFatal("%s %s", qPrintable(result.error().printedId()), qPrintable(result.error().detail));
        return *result;
    }

    QStringList push() ///< the verdicts on changes of families
    {
        auto& exchange = store.session().exchange;
        QStringList verdicts;
        for (auto batch = must(exchange.nextBatch()); batch; batch = must(exchange.nextBatch())) {
            const QByteArray bytes = must(m_centre.intake->receive({store.id, 1, batch->batchSeq}, batch->sealed, m_certificate));
            const auto receipt = must(padron::sync::verifyReceipt(bytes, {m_centre.acuse->verifyKey()}));
            for (const auto& verdict : receipt.verdicts)
                if (verdict.version > 0 || !verdict.code.isEmpty())
                    verdicts.append(padron::sync::keyOf(verdict.kind) + u':' + verdict.code);
            if (!exchange.takeReceipt(batch->batchSeq, bytes))
                qFatal("a receipt is not taken");
        }
        return verdicts;
    }
    void pull()
    {
        auto& exchange = store.session().exchange;
        for (bool more = true; more;) {
            const QString path = must(exchange.pullPath());
            const quint64 from = path.mid(path.lastIndexOf(u'=') + 1).toULongLong();
            more = must(exchange.applyPage(must(m_centre.reader->page(store.id, 1, from, m_certificate))));
        }
    }
    /// "Buscar en el padrón", and what comes of it.
    void bring(const QString& typed)
    {
        const auto question = must(store.session().askPadron.begin(typed, QStringLiteral("Ya se registró en otro módulo")));
        padron::central::PadronSearch search(m_centre.store, *m_centre.acuse, m_centre.clock);
        must(search.answer(store.id, 1, question.body, m_certificate));
        pull();
    }
    padron::usecases::FamilyView view(const padron::core::PersonId& person)
    {
        return must(store.session().openFamily.run(person));
    }
    /// An update of one datum, asked for by the first member.
    template <class Edit> void change(const padron::core::FamilyId& family, const Edit& edit)
    {
        store.clock.now += 1000;
        auto draft = must(store.session().changeFamily.edit(family));
        draft.motivo = padron::domain::keyOf(padron::domain::Motivo::OtroDato);
        draft.solicita = draft.people.front().id;
        edit(draft);
        const auto outcome = must(store.session().changeFamily.update(draft));
        if (!std::holds_alternative<padron::domain::FamilyChange>(outcome))
            qFatal("the update does not stand");
    }

private:
    support::CentreParts& m_centre;
    const support::TestDevice m_tls; // its TLS key will do: nobody connects here
    QByteArray m_certificate;

public:
    fixture::Store store;
};

/// Two brigades with a family that both hold, and what they do to it apart; `first` sends first.
struct TwoBrigades
{
    support::CentreParts parts;
    EnrolledLaptop one, two;
    padron::domain::FamilyRecord family;

    explicit TwoBrigades(support::PgCluster& cluster)
        : parts(cluster), one((parts.clock.now = kBegins, parts), kBegins), two(parts, kBegins)
    {
        one.store.clock.now += 60'000; // its clock goes well; the other's is behind, and writes later all the same
        family = one.store.registerFamily(1);
        one.push();
        parts.ask(QStringLiteral("INSERT INTO familia_en_equipo SELECT f.id, e.id FROM familia f, equipo e ON CONFLICT DO NOTHING"));
        one.change(family.family.id, [](padron::domain::FamilyDraft& draft) { draft.people[1].telefono = QStringLiteral("9670000000"); });
        one.push();
        two.store.clock.now += 120'000;
        two.pull();
    }
    /// Everything goes up, one after the other, and what became of it comes down to both.
    QStringList meet(bool secondFirst)
    {
        EnrolledLaptop& first = secondFirst ? two : one;
        EnrolledLaptop& second = secondFirst ? one : two;
        QStringList verdicts = first.push();
        verdicts += second.push();
        for (EnrolledLaptop* laptop : {&first, &second, &first}) {
            laptop->pull();
            laptop->push();
        }
        return verdicts;
    }
    /// What the family is at the centre and on both laptops; empty when they do not say the same.
    QByteArray agreed(const padron::core::PersonId& somebody)
    {
        QList<QByteArray> all;
        for (EnrolledLaptop* laptop : {&one, &two})
            all.append(padron::central::recordBytes(laptop->view(somebody).record));
        const padron::core::FamilyId id = one.view(somebody).record.family.id;
        all.append(padron::central::recordBytes((*(*parts.store.begin())->family(id))->record));
        return all.at(0) == all.at(1) && all.at(1) == all.at(2) ? all.front() : QByteArray();
    }

    static constexpr qint64 kBegins = 1'795'000'000'000;
};

} // namespace brigades
