// SPDX-License-Identifier: GPL-3.0-or-later
// Saving a family of four through the use case (rules, folios, state + index + log entry, durable) against the same rows
// in a bare SQLCipher transaction with the same settings and schema. Goal: at most 2x.
#include "bench/figure.h"
#include "desktop/session.h"
#include "local/keys/file_key_vault.h"
#include "local/sqlite/connection.h"
#include "platform/system_clock.h"
#include "support/samples/sample_family.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <algorithm>
#include <deque>
#include <variant>

using namespace padron;

namespace {

constexpr int kFamilies = 300;
constexpr int kWarmUp = 30;

core::SecureBytes key()
{
    return core::SecureBytes(QByteArrayView("0123456789abcdef0123456789abcdef", 32));
}

const core::StoreId kStore(QUuid(QStringLiteral("019a0000-0000-7000-8000-000000000001")));

template <class T> T must(core::Result<T> result, const char* what)
{
    if (!result)
        qFatal("%s: %s %s", what, qPrintable(result.error().printedId()), qPrintable(result.error().detail));
    return std::move(*result);
}

std::unique_ptr<desktop::Session> session(const QString& folder, ports::KeyVault& vault, const core::Clock& clock)
{
    auto store = must(stores::LocalStore::open(folder, key(), stores::OpenMode::Create), "open");
    const access::SessionUser user{core::UserId(QUuid(QStringLiteral("019a0000-0000-7000-8000-000000000002"))),
                                   QStringLiteral("Prueba"), access::Role::Responsable};
    auto made = std::make_unique<desktop::Session>(std::move(store), vault, clock, kStore, access::Unlocked{user, key()});
    const auto signing = envelope::SigningKey::generate();
    const ports::DeviceKeys keys{kStore, 1, signing.seed(), signing.verifyKey().bytes(),
                                 core::SecureBytes(QByteArrayView("pem"))};
    if (!made->createDevice.run(keys))
        qFatal("device");
    ports::Enrolment enrolment{.folioPrefix = *domain::FolioPrefix::parse(u"07-0457-02")};
    enrolment.entidadIso = QStringLiteral("MX-CHP");
    if (!made->device().saveEnrolment(enrolment))
        qFatal("enrolment");
    return made;
}

using Cell = std::variant<std::monostate, qint64, QString, QByteArray>;
using Row = QList<Cell>;

struct Table
{
    const char* insert;
    const char* select; ///< typeof(c), c pairs, in the order of insertion
    int columns;
    int perFamily;
    QByteArray insertText, selectText;
    QList<Row> rows;
};

Table table(sqlite::Connection& source, const char* name, const char* order, int perFamily)
{
    Table made{nullptr, nullptr, 0, perFamily, {}, {}, {}};
    QList<QByteArray> columns;
    const QByteArray info = QByteArray("SELECT name FROM pragma_table_info('") + name + "')";
    auto statement = source.statement(info.constData());
    while (must(statement.step(), name))
        columns.append(statement.text(0).toUtf8());
    QList<QByteArray> pairs, marks;
    for (const auto& column : columns) {
        pairs.append("typeof(t." + column + "), t." + column);
        marks.append("?");
    }
    made.columns = static_cast<int>(columns.size());
    made.selectText = "SELECT " + pairs.join(", ") + " FROM " + name + " t " + order;
    made.insertText = QByteArray("INSERT INTO ") + name + " (" + columns.join(", ") + ") VALUES (" + marks.join(", ") + ")";
    return made;
}

void read(sqlite::Connection& source, Table& table)
{
    auto statement = source.statement(table.selectText.constData());
    while (must(statement.step(), table.selectText.constData())) {
        Row row;
        for (int i = 0; i < table.columns; ++i) {
            const QString type = statement.text(2 * i);
            if (type == QLatin1String("null"))
                row.append(std::monostate());
            else if (type == QLatin1String("integer"))
                row.append(statement.integer(2 * i + 1));
            else if (type == QLatin1String("text"))
                row.append(statement.text(2 * i + 1));
            else
                row.append(statement.blob(2 * i + 1));
        }
        table.rows.append(row);
    }
}

void insert(sqlite::Connection& target, const Table& table, const Row& row)
{
    auto statement = target.statement(table.insertText.constData());
    for (const auto& cell : row) {
        if (const auto* number = std::get_if<qint64>(&cell))
            statement.bind(*number);
        else if (const auto* text = std::get_if<QString>(&cell))
            statement.bind(*text);
        else if (const auto* blob = std::get_if<QByteArray>(&cell))
            statement.bind(*blob);
        else
            statement.bindNull();
    }
    if (auto done = statement.run(); !done)
        qFatal("insert: %s %s", table.insertText.constData(), qPrintable(done.error().detail));
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    QTemporaryDir ours, bare;
    const platform::SystemClock clock;
    keys::FileKeyVault vaultA(ours.path()), vaultB(bare.path());

    QList<domain::FamilyDraft> drafts;
    for (int i = 0; i < kFamilies; ++i)
        drafts.append(samples::familyDraft(i));

    double oursSeconds = 0;
    {
        auto a = session(ours.path(), vaultA, clock);
        const auto save = [&](int i) {
            const auto outcome = must(a->registerFamily.run(drafts.at(i)), "register");
            if (!std::holds_alternative<domain::FamilyRecord>(outcome))
                qFatal("the sample family has issues");
        };
        for (int i = 0; i < kWarmUp; ++i)
            save(i);
        oursSeconds = bench::secondsOf([&] {
            for (int i = kWarmUp; i < kFamilies; ++i)
                save(i);
        });
    }

    // The same rows, read from what was saved.
    std::deque<Table> tables;
    QStringList words, curps;
    QList<QList<qint64>> likeness; // keys of each person
    {
        auto source = must(sqlite::Connection::open(ours.path() + QStringLiteral("/padron.db"), key(),
                                                    sqlite::OpenMode::Existing), "source");
        tables.push_back(table(*source, "family", "ORDER BY t.folio", 1));
        tables.push_back(table(*source, "person", "ORDER BY t.num", samples::kPeople));
        tables.push_back(table(*source, "membership", "JOIN family f ON f.id = t.family ORDER BY f.folio, t.position",
                               samples::kPeople));
        tables.push_back(table(*source, "consent", "JOIN person p ON p.id = t.person ORDER BY p.num", samples::kPeople));
        tables.push_back(table(*source, "subject", "ORDER BY t.id", samples::kPeople + 1));
        tables.push_back(table(*source, "log", "WHERE t.seq > 1 ORDER BY t.seq", 1));
        tables.push_back(table(*source, "log_body", "JOIN log l ON l.entry_id = t.entry_id WHERE l.seq > 1 ORDER BY l.seq", 1));
        for (auto& one : tables)
            read(*source, one);
        auto names = source->statement("SELECT nombres || ' ' || primer_apellido || ' ' || segundo_apellido, curp "
                                       "FROM person ORDER BY num");
        while (must(names.step(), "names")) {
            words.append(domain::searchWords(names.text(0)).join(u' '));
            curps.append(names.text(1));
        }
        likeness.resize(words.size());
        auto keys = source->statement("SELECT person, key FROM likeness_key");
        while (must(keys.step(), "keys"))
            likeness[keys.integer(0) - 1].append(keys.integer(1));
    }
    { // the schema, made by the product's own migration
        auto b = session(bare.path(), vaultB, clock);
    }
    auto target = must(sqlite::Connection::open(bare.path() + QStringLiteral("/padron.db"), key(),
                                                sqlite::OpenMode::Existing), "target");
    const auto bareSave = [&](int i) {
        if (!target->script("BEGIN IMMEDIATE"))
            qFatal("begin");
        for (const auto& one : tables)
            for (int k = 0; k < one.perFamily; ++k)
                insert(*target, one, one.rows.at(i * one.perFamily + k));
        for (int k = 0; k < samples::kPeople; ++k) {
            const int num = i * samples::kPeople + k;
            auto index = target->statement("INSERT INTO person_search (rowid, words) VALUES (?, ?)");
            index.bind(qint64(num + 1)).bind(words.at(num));
            auto pieces = target->statement("INSERT INTO curp_search (rowid, curp) VALUES (?, ?)");
            pieces.bind(qint64(num + 1)).bind(curps.at(num));
            if (!index.run() || !pieces.run())
                qFatal("index");
            for (const qint64 key : likeness.at(num)) {
                auto like = target->statement("INSERT INTO likeness_key (key, person) VALUES (?, ?)");
                if (!like.bind(key).bind(qint64(num + 1)).run())
                    qFatal("likeness");
            }
        }
        if (!target->script("COMMIT"))
            qFatal("commit");
    };
    for (int i = 0; i < kWarmUp; ++i)
        bareSave(i);
    const double bareSeconds = bench::secondsOf([&] {
        for (int i = kWarmUp; i < kFamilies; ++i)
            bareSave(i);
    });

    const double count = kFamilies - kWarmUp;
    bench::figure("save_family_of_four", oursSeconds / count * 1e3, "ms",
                  QStringLiteral("same rows, bare transaction: %1 ms (goal <= 2)").arg(bareSeconds / count * 1e3, 0, 'f', 2).toStdString(),
                  oursSeconds / bareSeconds);
    return 0;
}
