// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/errors.h"
#include "support/central/centre_parts.h"

#include <atomic>

namespace support {

// What laptops write about cards, and what the centre answers.
QByteArray entryOf(const TestDevice& device, const char* kind, const QCborMap& payload,
                   const padron::core::PersonId& person = {});
QByteArray lostEntry(const TestDevice& device, const padron::core::PersonId& person, int issue, const char* reason = "perdida");
QByteArray printedEntry(const TestDevice& device, const padron::core::PersonId& person, int issue = 1);
QByteArray deliveredEntry(const TestDevice& device, const padron::core::PersonId& person, int issue = 1); ///< 0: certificado

QString said(const padron::core::Result<padron::sync::Receipt>& receipt); ///< "aceptado: observado:code"

template <class Body> QList<Body> bodiesOf(CentreParts& centre, const TestDevice& device)
{
    QList<Body> found;
    const auto page = centre.stream(device);
    if (page)
        for (const auto& item : page->items)
            if (const auto* body = std::get_if<Body>(&item.body))
                found.append(*body);
    return found;
}

/// As that laptop is told them, in the order of their issue.
QList<padron::sync::CredentialSigned> credentialsOf(CentreParts& centre, const TestDevice& device, const padron::core::PersonId& person);

/// `padron-central` as somebody runs it against those parts: exit code, and both outputs.
std::pair<int, QByteArray> runCentral(const CentreParts& centre, const QStringList& words);
QStringList placeOf(const CentreParts& centre); ///< --db and --claves

/// The nth call to the database fails, for every n.
class FailingCalls
{
public:
    padron::central::PgCentralStore::FailureProbe probe()
    {
        return [this](const char*) { return m_failAt >= 0 && m_failAt-- == 0; };
    }
    /// Runs `act` with every call failing in turn until it passes; how many calls it makes. -1 when after a failure `sql` had
    /// another answer than before, or a failure was not noticed.
    template <class Act> int every(const CentreParts& centre, const QString& sql, const Act& act)
    {
        const QString before = centre.ask(sql);
        for (int n = 0;; ++n) {
            m_failAt = n;
            const auto result = act();
            const bool hit = m_failAt < 0;
            m_failAt = -1;
            if (result.has_value())
                return hit ? -1 : n;
            if (result.error().code != padron::central::kStoreUnavailable || centre.ask(sql) != before)
                return -1;
        }
    }

private:
    std::atomic<int> m_failAt = -1; ///< calls until one fails; -1: none
};

} // namespace support
