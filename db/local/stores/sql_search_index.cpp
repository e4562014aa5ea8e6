// SPDX-License-Identifier: GPL-3.0-or-later
#include "local/stores/sql_search_index.h"

#include "domain/name_sound.h"
#include "domain/person_name.h"
#include "local/errors.h"
#include "local/stores/index_keys.h"
#include "local/stores/person_rows.h"
#include "local/stores/search_query.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace padron::stores {

using core::Result;
using ports::MatchReason;
using sqlite::Statement;

namespace {

constexpr char kCurpEqual[] = "SELECT num FROM person WHERE curp = ?1 LIMIT ?2";
constexpr char kCurpPart[] = "SELECT num FROM person WHERE curp >= ?1 AND curp < ?1 || char(0x10ffff) LIMIT ?2";
constexpr char kFolioEqual[] = "SELECT num FROM person WHERE folio = ?1 LIMIT ?2";
constexpr char kFamilyFolioEqual[] =
    "SELECT p.num FROM family f JOIN membership m ON m.family = f.id AND m.until_ms IS NULL "
    "JOIN person p ON p.id = m.person "
    "WHERE f.folio = ?1 ORDER BY m.position LIMIT ?2";
constexpr char kFolioCounter[] =
    "SELECT num FROM person WHERE CAST(substr(folio, 9, 6) AS INTEGER) = CAST(?1 AS INTEGER) LIMIT ?2";
constexpr char kFamilyFolioCounter[] =
    "SELECT p.num FROM family f JOIN membership m ON m.family = f.id AND m.until_ms IS NULL "
    "JOIN person p ON p.id = m.person "
    "WHERE CAST(substr(f.folio, 9, 6) AS INTEGER) = CAST(?1 AS INTEGER) ORDER BY m.position LIMIT ?2";
constexpr char kFolioTail[] =
    "SELECT num FROM person WHERE substr(folio, 9) >= ?1 AND substr(folio, 9) < ?1 || ':' LIMIT ?2";
constexpr char kFamilyFolioTail[] =
    "SELECT p.num FROM family f JOIN membership m ON m.family = f.id AND m.until_ms IS NULL "
    "JOIN person p ON p.id = m.person "
    "WHERE substr(f.folio, 9) >= ?1 AND substr(f.folio, 9) < ?1 || ':' LIMIT ?2";
constexpr char kFolioStart[] = "SELECT num FROM person WHERE folio >= ?1 AND folio < ?1 || ':' LIMIT ?2";
constexpr char kPhoneEqual[] = "SELECT num FROM person WHERE telefono = ?1 LIMIT ?2";
constexpr char kPhoneStart[] = "SELECT num FROM person WHERE telefono >= ?1 AND telefono < ?1 || ':' LIMIT ?2";
constexpr char kWords[] = "SELECT rowid FROM person_search WHERE person_search MATCH ?1 ORDER BY rowid DESC LIMIT ?2";
constexpr char kCurpPiece[] =
    "SELECT p.num FROM curp_search s JOIN person p ON p.num = s.rowid "
    "WHERE curp_search MATCH ?1 AND instr(p.curp, ?3) > 0 ORDER BY s.rowid DESC LIMIT ?2";
constexpr char kBorn[] =
    "SELECT num, nombres || ' ' || primer_apellido || ' ' || segundo_apellido FROM person "
    "WHERE fecha_nacimiento = ?1 ORDER BY num DESC LIMIT 2000";
constexpr char kWordsStarting[] =
    "SELECT word FROM search_word WHERE word >= ?1 AND word < ?1 || char(0x10ffff) LIMIT ?2";
constexpr char kWordsNear[] = "SELECT w.word FROM search_near n JOIN search_word w ON w.num = n.word WHERE n.key = ?1";
constexpr char kWithoutCurp[] =
    "SELECT num FROM person WHERE curp IS NULL AND (fecha_nacimiento, id) < (?1, ?2) "
    "AND NOT EXISTS (SELECT 1 FROM record_block b WHERE b.person = person.id) "
    "ORDER BY fecha_nacimiento DESC, id DESC LIMIT ?3";
constexpr char kHit[] =
    "SELECT p.id, m.family, p.folio, p.nombres, p.primer_apellido, p.segundo_apellido, p.fecha_nacimiento, "
    "p.entidad_nacimiento, p.curp, p.estado, EXISTS (SELECT 1 FROM record_block b WHERE b.person = p.id), "
    "(SELECT t.primer_apellido || ' ' || t.segundo_apellido FROM membership h JOIN person t ON t.id = h.person "
    " WHERE h.family = m.family AND h.until_ms IS NULL "
    " AND NOT EXISTS (SELECT 1 FROM record_block b WHERE b.person = h.person) ORDER BY h.titular IS NULL, h.position LIMIT 1) "
    "FROM person p LEFT JOIN membership m ON m.person = p.id AND m.until_ms IS NULL WHERE p.num = ?";

constexpr qsizetype kMostStarts = 200; ///< words that begin alike, in the vocabulary
constexpr qsizetype kEnoughWithoutSlips = 10; ///< found as typed: nobody meant another word
constexpr qsizetype kMostNear = 30;    ///< words like one that was typed

QString anyOfWords(const QStringList& words)
{
    QStringList terms;
    for (const QString& word : words)
        terms.append(ftsWord(word));
    return ftsAnyOf(terms);
}

QString wholeWords(const QStringList& words)
{
    QStringList terms;
    for (const QString& word : words)
        terms.append(ftsWord(word));
    return ftsAllOf(terms);
}

/// Each word by the vocabulary's words that `known` says, or by its own list of starts when it is short.
QString allStarting(const QStringList& words, const QList<QStringList>& known)
{
    QStringList terms;
    for (qsizetype i = 0; i < words.size(); ++i)
        terms.append(words.at(i).size() <= kLongestIndexedStart ? ftsStart(words.at(i)) : anyOfWords(known.at(i)));
    return ftsAllOf(terms);
}

enum class Fit { No, Alike, Yes };

Fit fitOf(const QString& typed, const QStringList& nameWords)
{
    const int most = domain::mistakesAllowed(typed.size());
    Fit best = Fit::No;
    for (const QString& word : nameWords) {
        if (word.startsWith(typed))
            return Fit::Yes;
        if (most > 0 && (domain::editDistance(typed, word, most) <= most
                         || domain::soundOf(typed) == domain::soundOf(word)))
            best = Fit::Alike;
    }
    return best;
}

/// Every word typed is in the name: as typed, or with a slip.
Fit fitOf(const QStringList& typed, const QString& name)
{
    const QStringList words = domain::searchWords(name);
    Fit worst = Fit::Yes;
    for (const QString& word : typed)
        worst = std::min(worst, fitOf(word, words));
    return worst;
}

} // namespace

/// People found so far, best first, nobody twice; a person found again gains the reason.
struct SqlSearchIndex::Found
{
    struct One
    {
        qint64 person;
        QList<MatchReason> reasons;
    };
    sqlite::Connection& connection;
    qsizetype limit;
    QList<One> people = {};
    QHash<qint64, qsizetype> places = {};

    bool full() const { return people.size() >= limit; }

    void add(qint64 person, const QList<MatchReason>& reasons)
    {
        if (const auto known = places.constFind(person); known != places.cend()) {
            QList<MatchReason>& have = people[*known].reasons;
            for (const MatchReason reason : reasons) // a name that is right is not also alike, nor a whole a part
                if (reason == MatchReason::Phone || reason == MatchReason::BirthDate)
                    if (!have.contains(reason))
                        have.append(reason);
        } else if (!full()) {
            places.insert(person, people.size());
            people.append({person, reasons});
        }
    }

    Result<void> add(const char* sql, const QString& key, MatchReason reason, const QString& verify = {})
    {
        if (key.isEmpty() || full())
            return {};
        Statement read = connection.statement(sql);
        // Those already found may come again: ask for as many more.
        read.bind(key).bind(limit + people.size());
        if (!verify.isNull())
            read.bind(verify);
        for (;;) {
            PADRON_ASSIGN(const bool row, read.step());
            if (!row)
                return {};
            add(read.integer(0), {reason});
        }
    }
};

QList<const char*> SqlSearchIndex::statements()
{
    return {kCurpEqual,       kCurpPart,   kCurpPiece,  kFolioEqual, kFamilyFolioEqual, kFolioCounter,  kFamilyFolioCounter,
            kFolioTail,       kFamilyFolioTail, kFolioStart, kPhoneEqual, kPhoneStart,  kBorn,          kWords,
            kWordsStarting,   kWordsNear,  kWithoutCurp, kHit};
}

Result<QList<ports::SearchHit>> SqlSearchIndex::search(const QString& text, int limit)
{
    const SearchQuery query = parseSearch(text);
    Found found{m_connection, limit};
    PADRON_TRY(found.add(kCurpEqual, query.curp, MatchReason::CurpEqual));
    PADRON_TRY(findBorn(query, found));
    PADRON_TRY(findNumbers(query, found));
    QStringList alike;
    if (found.people.isEmpty()) // a date with a name says which; the name alone when nobody is both
        PADRON_TRY(findNames(query.words, found, alike));
    PADRON_TRY(found.add(kCurpPart, query.curpStart, MatchReason::CurpPart));
    PADRON_TRY(found.add(kCurpPiece, ftsTrigrams(query.curpPiece), MatchReason::CurpPart, query.curpPiece));

    QList<ports::SearchHit> hits;
    for (const auto& [person, reasons] : std::as_const(found.people)) {
        PADRON_ASSIGN(auto hit, load(person));
        if (!hit)
            continue;
        hit->reasons = reasons;
        if (reasons.contains(MatchReason::Name))
            hit->matchedWords = query.words;
        else if (reasons.contains(MatchReason::NameAlike))
            hit->matchedWords = query.words + alike;
        hits.append(std::move(*hit));
    }
    return hits;
}

Result<QList<ports::SearchHit>> SqlSearchIndex::withoutCurp(const std::optional<ports::SearchHit>& after, int limit)
{
    const QString birth = after ? after->birth.toString(Qt::ISODate) : QStringLiteral("9999-12-31");
    const QByteArray id = after ? after->person.bytes() : QByteArray(16, '\xff');
    QList<qint64> people;
    Statement read = m_connection.statement(kWithoutCurp);
    read.bind(birth).bind(id).bind(limit);
    for (;;) {
        PADRON_ASSIGN(const bool row, read.step());
        if (!row)
            break;
        people.append(read.integer(0));
    }
    QList<ports::SearchHit> hits;
    for (const qint64 person : std::as_const(people)) {
        PADRON_ASSIGN(auto hit, load(person));
        if (hit)
            hits.append(std::move(*hit));
    }
    return hits;
}

Result<void> SqlSearchIndex::findNumbers(const SearchQuery& query, Found& found)
{
    const QString wholeFolio = query.digits.size() == 15 ? query.digits : QString();
    const QString folioPart = wholeFolio.isEmpty() ? query.digits : QString();
    // A bare counter, without its prefix and check digit: "123".
    const QString counter = folioPart.size() <= 6 ? folioPart : QString();
    const QString wholePhone = query.telephone.size() == 10 ? query.telephone : QString();
    PADRON_TRY(found.add(kFolioEqual, wholeFolio, MatchReason::FolioEqual));
    PADRON_TRY(found.add(kFamilyFolioEqual, wholeFolio, MatchReason::FamilyFolioEqual));
    PADRON_TRY(found.add(kPhoneEqual, wholePhone, MatchReason::Phone));
    PADRON_TRY(found.add(kFolioCounter, counter, MatchReason::FolioPart));
    PADRON_TRY(found.add(kFamilyFolioCounter, counter, MatchReason::FolioPart));
    PADRON_TRY(found.add(kFolioTail, folioPart, MatchReason::FolioPart));
    PADRON_TRY(found.add(kFamilyFolioTail, folioPart, MatchReason::FolioPart));
    PADRON_TRY(found.add(kPhoneStart, query.telephone, MatchReason::Phone));
    return found.add(kFolioStart, folioPart, MatchReason::FolioPart);
}

Result<void> SqlSearchIndex::findBorn(const SearchQuery& query, Found& found)
{
    QList<Found::One> alike;
    for (const QDate& day : query.births) {
        Statement read = m_connection.statement(kBorn);
        read.bind(day.toString(Qt::ISODate));
        for (;;) {
            PADRON_ASSIGN(const bool row, read.step());
            if (!row)
                break;
            const Fit fit = fitOf(query.words, read.text(1));
            if (query.words.isEmpty())
                found.add(read.integer(0), {MatchReason::BirthDate});
            else if (fit == Fit::Yes)
                found.add(read.integer(0), {MatchReason::Name, MatchReason::BirthDate});
            else if (fit == Fit::Alike)
                alike.append({read.integer(0), {MatchReason::NameAlike, MatchReason::BirthDate}});
        }
    }
    for (const auto& [person, reasons] : std::as_const(alike))
        found.add(person, reasons);
    return {};
}

Result<void> SqlSearchIndex::findNames(const QStringList& words, Found& found, QStringList& alike)
{
    PADRON_TRY(found.add(kWords, wholeWords(words), MatchReason::Name));
    if (found.full() || words.isEmpty())
        return {};
    QList<QStringList> begin;
    for (const QString& word : words) {
        PADRON_ASSIGN(QStringList starting, wordsStarting(word));
        begin.append(std::move(starting));
    }
    PADRON_TRY(found.add(kWords, allStarting(words, begin), MatchReason::Name));
    if (found.people.size() >= kEnoughWithoutSlips)
        return {};
    QList<QStringList> nearest = begin;
    for (qsizetype i = 0; i < words.size(); ++i) {
        PADRON_ASSIGN(const Alike like, wordsLike(words.at(i)));
        nearest[i] += like.words.first(like.nearest);
        begin[i] += like.words;
        alike += like.words;
    }
    if (alike.isEmpty())
        return {};
    PADRON_TRY(found.add(kWords, allStarting(words, nearest), MatchReason::NameAlike));
    return nearest == begin ? Result<void>{} : found.add(kWords, allStarting(words, begin), MatchReason::NameAlike);
}

Result<QStringList> SqlSearchIndex::wordsStarting(const QString& word)
{
    QStringList known;
    if (word.size() <= kLongestIndexedStart)
        return known;
    Statement read = m_connection.statement(kWordsStarting);
    read.bind(word).bind(kMostStarts);
    for (;;) {
        PADRON_ASSIGN(const bool row, read.step());
        if (!row)
            return known;
        known.append(read.text(0));
    }
}

/// Words of the vocabulary a slip away from what was typed, or with its sound; the nearest first.
Result<SqlSearchIndex::Alike> SqlSearchIndex::wordsLike(const QString& word)
{
    const int most = domain::mistakesAllowed(word.size());
    if (most == 0)
        return Alike();
    const QString sound = domain::soundOf(word);
    QSet<QString> seen{word};
    QList<std::pair<int, QString>> like;
    for (const qint64 key : nearKeys(word)) {
        Statement read = m_connection.statement(kWordsNear);
        read.bind(key);
        for (;;) {
            PADRON_ASSIGN(const bool row, read.step());
            if (!row)
                break;
            const QString known = read.text(0);
            if (seen.contains(known))
                continue;
            seen.insert(known);
            const int mistakes = domain::soundOf(known) == sound ? 0 : domain::editDistance(word, known, most);
            if (mistakes <= most)
                like.append({mistakes, known});
        }
    }
    std::sort(like.begin(), like.end());
    Alike told;
    for (const auto& [mistakes, known] : std::as_const(like)) {
        if (told.words.size() == kMostNear)
            break;
        told.words.append(known);
        told.nearest += mistakes == like.front().first;
    }
    return told;
}

/// Nothing of a blocked record: it is not found.
Result<std::optional<ports::SearchHit>> SqlSearchIndex::load(qint64 person)
{
    Statement read = m_connection.statement(kHit);
    PADRON_TRY(read.bind(person).one());
    if (read.integer(10) != 0)
        return std::optional<ports::SearchHit>();
    const auto folio = domain::Folio::parse(read.text(2));
    const auto nacimiento = domain::Entidad::fromCurpCode(read.text(7));
    const auto state = recordStateByKey(read.text(9));
    if (!folio || !nacimiento || !state)
        return core::fail(sqlite::kDatabaseDamaged, QStringLiteral("search row"));
    const QStringList name{read.text(3), read.text(4), read.text(5)};
    return std::optional(ports::SearchHit{.person = read.id<core::PersonId>(0),
                            .family = read.id<core::FamilyId>(1),
                            .folio = *folio,
                            .fullName = name.join(u' ').simplified(),
                            .birth = QDate::fromString(read.text(6), Qt::ISODate),
                            .entidadNacimiento = *nacimiento,
                            .curp = read.text(8),
                            .familyName = read.isNull(1) ? QString() : QStringLiteral("Familia %1").arg(read.text(11).simplified()),
                            .state = *state,
                            .reasons = {},
                            .matchedWords = {}});
}

} // namespace padron::stores
