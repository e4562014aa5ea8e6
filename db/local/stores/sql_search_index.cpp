// SPDX-License-Identifier: GPL-3.0-or-later
#include "local/stores/sql_search_index.h"

#include "local/errors.h"
#include "local/stores/person_rows.h"
#include "local/stores/search_query.h"

#include <QSet>

namespace padron::stores {

using core::Result;
using ports::MatchReason;
using sqlite::Statement;

namespace {

constexpr char kCurpEqual[] = "SELECT num FROM person WHERE curp = ?1 LIMIT ?2";
constexpr char kCurpPart[] = "SELECT num FROM person WHERE curp >= ?1 AND curp < ?1 || char(0x10ffff) LIMIT ?2";
constexpr char kFolioEqual[] = "SELECT num FROM person WHERE folio = ?1 LIMIT ?2";
constexpr char kFamilyFolioEqual[] =
    "SELECT p.num FROM family f JOIN membership m ON m.family = f.id JOIN person p ON p.id = m.person "
    "WHERE f.folio = ?1 ORDER BY m.position LIMIT ?2";
constexpr char kFolioCounter[] =
    "SELECT num FROM person WHERE CAST(substr(folio, 9, 6) AS INTEGER) = CAST(?1 AS INTEGER) LIMIT ?2";
constexpr char kFamilyFolioCounter[] =
    "SELECT p.num FROM family f JOIN membership m ON m.family = f.id JOIN person p ON p.id = m.person "
    "WHERE CAST(substr(f.folio, 9, 6) AS INTEGER) = CAST(?1 AS INTEGER) ORDER BY m.position LIMIT ?2";
constexpr char kFolioTail[] =
    "SELECT num FROM person WHERE substr(folio, 9) >= ?1 AND substr(folio, 9) < ?1 || ':' LIMIT ?2";
constexpr char kFamilyFolioTail[] =
    "SELECT p.num FROM family f JOIN membership m ON m.family = f.id JOIN person p ON p.id = m.person "
    "WHERE substr(f.folio, 9) >= ?1 AND substr(f.folio, 9) < ?1 || ':' LIMIT ?2";
constexpr char kFolioStart[] = "SELECT num FROM person WHERE folio >= ?1 AND folio < ?1 || ':' LIMIT ?2";
constexpr char kPhoneEqual[] = "SELECT num FROM person WHERE telefono = ?1 LIMIT ?2";
constexpr char kPhoneStart[] = "SELECT num FROM person WHERE telefono >= ?1 AND telefono < ?1 || ':' LIMIT ?2";
constexpr char kWords[] = "SELECT rowid FROM person_search WHERE person_search MATCH ?1 ORDER BY rowid DESC LIMIT ?2";
constexpr char kWordsStarting[] =
    "SELECT word FROM search_word WHERE word >= ?1 AND word < ?1 || char(0x10ffff) LIMIT 200";
constexpr char kHit[] =
    "SELECT p.id, m.family, p.folio, p.nombres, p.primer_apellido, p.segundo_apellido, p.fecha_nacimiento, "
    "p.entidad_nacimiento, p.curp, p.estado, "
    "(SELECT t.primer_apellido || ' ' || t.segundo_apellido FROM membership h JOIN person t ON t.id = h.person "
    " WHERE h.family = m.family ORDER BY h.titular DESC, h.position LIMIT 1) "
    "FROM person p JOIN membership m ON m.person = p.id WHERE p.num = ?";

QString wholeWords(const QStringList& words)
{
    QStringList terms;
    for (const QString& word : words)
        terms.append(ftsWord(word));
    return ftsAllOf(terms);
}

} // namespace

/// People found so far, best first, nobody twice.
struct SqlSearchIndex::Found
{
    sqlite::Connection& connection;
    qsizetype limit;
    QList<std::pair<qint64, MatchReason>> people = {};
    QSet<qint64> seen = {};

    bool full() const { return people.size() >= limit; }

    Result<void> add(const char* sql, const QString& key, MatchReason reason)
    {
        if (key.isEmpty() || full())
            return {};
        Statement read = connection.statement(sql);
        // Those already found may come again: ask for as many more.
        read.bind(key).bind(limit + people.size());
        while (!full()) {
            PADRON_ASSIGN(const bool row, read.step());
            if (!row)
                break;
            const qint64 person = read.integer(0);
            if (seen.contains(person))
                continue;
            seen.insert(person);
            people.append({person, reason});
        }
        return {};
    }
};

QList<const char*> SqlSearchIndex::statements()
{
    return {
        kCurpEqual,       kCurpPart,   kFolioEqual, kFamilyFolioEqual, kFolioCounter, kFamilyFolioCounter, kFolioTail,
        kFamilyFolioTail, kFolioStart, kPhoneEqual, kPhoneStart,       kWords,        kWordsStarting,      kHit};
}

Result<QList<ports::SearchHit>> SqlSearchIndex::search(const QString& text, int limit)
{
    const SearchQuery query = parseSearch(text);
    const QString wholeFolio = query.digits.size() == 15 ? query.digits : QString();
    const QString folioPart = wholeFolio.isEmpty() ? query.digits : QString();
    // A bare counter, without its prefix and check digit: "123".
    const QString counter = folioPart.size() <= 6 ? folioPart : QString();
    const QString wholePhone = query.telephone.size() == 10 ? query.telephone : QString();

    Found found{m_connection, limit};
    if (query.isWholeCurp())
        PADRON_TRY(found.add(kCurpEqual, query.curp, MatchReason::CurpEqual));
    PADRON_TRY(found.add(kFolioEqual, wholeFolio, MatchReason::FolioEqual));
    PADRON_TRY(found.add(kFamilyFolioEqual, wholeFolio, MatchReason::FamilyFolioEqual));
    PADRON_TRY(found.add(kPhoneEqual, wholePhone, MatchReason::Phone));
    PADRON_TRY(found.add(kFolioCounter, counter, MatchReason::FolioPart));
    PADRON_TRY(found.add(kFamilyFolioCounter, counter, MatchReason::FolioPart));
    PADRON_TRY(found.add(kFolioTail, folioPart, MatchReason::FolioPart));
    PADRON_TRY(found.add(kFamilyFolioTail, folioPart, MatchReason::FolioPart));
    PADRON_TRY(found.add(kPhoneStart, query.telephone, MatchReason::Phone));
    PADRON_TRY(found.add(kFolioStart, folioPart, MatchReason::FolioPart));
    PADRON_TRY(found.add(kWords, wholeWords(query.words), MatchReason::Name));
    if (!found.full()) {
        PADRON_ASSIGN(const QString starts, startsOfWords(query.words));
        PADRON_TRY(found.add(kWords, starts, MatchReason::Name));
    }
    PADRON_TRY(found.add(kCurpPart, query.curp, MatchReason::CurpPart));

    QList<ports::SearchHit> hits;
    for (const auto& [person, reason] : std::as_const(found.people)) {
        PADRON_ASSIGN(ports::SearchHit hit, load(person));
        hit.reason = reason;
        if (reason == MatchReason::Name)
            hit.matchedWords = query.words;
        hits.append(std::move(hit));
    }
    return hits;
}

Result<QString> SqlSearchIndex::startsOfWords(const QStringList& words)
{
    QStringList terms;
    for (const QString& word : words) {
        if (word.size() <= kLongestIndexedStart) {
            terms.append(ftsStart(word));
            continue;
        }
        QStringList known;
        Statement read = m_connection.statement(kWordsStarting);
        read.bind(word);
        for (;;) {
            PADRON_ASSIGN(const bool row, read.step());
            if (!row)
                break;
            known.append(read.text(0).remove(u'"'));
        }
        terms.append(ftsAnyOf(known));
    }
    return ftsAllOf(terms);
}

Result<ports::SearchHit> SqlSearchIndex::load(qint64 person)
{
    Statement read = m_connection.statement(kHit);
    PADRON_TRY(read.bind(person).one());
    const auto folio = domain::Folio::parse(read.text(2));
    const auto nacimiento = domain::Entidad::fromCurpCode(read.text(7));
    const auto state = recordStateByKey(read.text(9));
    if (!folio || !nacimiento || !state)
        return core::fail(sqlite::kDatabaseDamaged, QStringLiteral("search row"));
    const QStringList name{read.text(3), read.text(4), read.text(5)};
    return ports::SearchHit{.person = read.id<core::PersonId>(0),
                            .family = read.id<core::FamilyId>(1),
                            .folio = *folio,
                            .fullName = name.join(u' ').simplified(),
                            .birth = QDate::fromString(read.text(6), Qt::ISODate),
                            .entidadNacimiento = *nacimiento,
                            .curp = read.text(8),
                            .familyName = QStringLiteral("Familia %1").arg(read.text(10).simplified()),
                            .state = *state,
                            .reason = MatchReason::Name,
                            .matchedWords = {}};
}

} // namespace padron::stores
