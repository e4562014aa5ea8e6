// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody at the centre has to look at reaches them: the command lists it, says what it means, and knows who looked.
#include "central/alarm_errors.h"
#include "central/alarms.h"
#include "support/central/card_entries.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMutex>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace padron;
using namespace padron::central;
using support::CentreParts;
using support::runCentral;
using support::said;

namespace {

const QString kSources = QStringLiteral(PADRON_SOURCE_DIR "/app/central");
const QByteArray kUnexplained = "no sabe explicarla";

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Everything under `app/central` as one text.
QString sources()
{
    QString all;
    QDirIterator walk(kSources, {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files);
    while (walk.hasNext())
        all += QString::fromUtf8(contents(walk.next())) + u'\n';
    return all;
}

/// Every kind that some line raises; a kind that cannot be read off its line is named by that line, which no sentence explains.
QStringList kindsRaised()
{
    const QString all = sources();
    static const QRegularExpression kCall(QStringLiteral("(?:\\.|->)raiseAlarm\\(([^,]+),\\s*([^,;]+),"));
    static const QRegularExpression kText(QStringLiteral("^QStringLiteral\\(\"([^\"]+)\"\\)$"));
    static const QRegularExpression kName(QStringLiteral("(\\w+)\\)?$"));
    QSet<QString> kinds;
    for (auto calls = kCall.globalMatch(all); calls.hasNext();) {
        const QString argument = calls.next().captured(2).trimmed();
        if (const auto text = kText.match(argument); text.hasMatch()) {
            kinds.insert(text.captured(1));
            continue;
        }
        const QRegularExpression constant(QStringLiteral("\\b%1\\{\"([^\"]+)\"\\}").arg(kName.match(argument).captured(1)));
        const auto value = constant.match(all);
        kinds.insert(value.hasMatch() ? value.captured(1) : argument);
    }
    return kinds.values();
}

void raise(CentreParts& centre, std::optional<DeviceRow> device, const QString& kind, const QString& detail = QStringLiteral("1"))
{
    const auto tx = *centre.store.begin();
    QVERIFY(tx->raiseAlarm(device, kind, detail, centre.clock.now));
    QVERIFY(tx->commit());
}

std::pair<int, QByteArray> alarm(const CentreParts& centre, const QStringList& words)
{
    return runCentral(centre, QStringList{QStringLiteral("alarma")} + words);
}

DeviceRow rowOf(const CentreParts& centre, const char* deviceId)
{
    return centre.ask(QStringLiteral("SELECT id FROM equipo WHERE clave = '%1'").arg(QLatin1String(deviceId))).toLongLong();
}

/// Lines of the program log that tell of alarms, while one lives.
class LoggedAlarms
{
public:
    LoggedAlarms()
    {
        s_lines.clear();
        m_before = qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString& message) {
            const QJsonObject line = QJsonDocument::fromJson(message.toUtf8()).object();
            const QMutexLocker lock(&s_mutex);
            if (line.value(QLatin1String("nivel")).toString() == u"aviso")
                s_lines.append(line);
        });
    }
    ~LoggedAlarms() { qInstallMessageHandler(m_before); }
    QList<QJsonObject> take()
    {
        const QMutexLocker lock(&s_mutex);
        return std::exchange(s_lines, {});
    }

private:
    QtMessageHandler m_before;
    inline static QMutex s_mutex;
    inline static QList<QJsonObject> s_lines;
};

} // namespace

class TestCentralAlarms : public QObject
{
    Q_OBJECT

private:
    support::PgCluster m_cluster;
    support::FailingCalls m_calls;

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_cluster.start()); }

    void everyKindThatIsRaisedSaysWhatItMeansAndWhatToDo()
    {
        CentreParts centre(m_cluster);
        QStringList kinds = kindsRaised();
        QVERIFY2(kinds.size() >= 16 && kinds.contains(QStringLiteral("lote-clonado")) && kinds.contains(QStringLiteral("reposiciones-en-masa")),
                 qPrintable(kinds.join(u' ')));
        for (const QString& kind : kinds)
            raise(centre, std::nullopt, kind);
        auto [code, out] = alarm(centre, {QStringLiteral("listar")});
        QCOMPARE(code, 0);
        QCOMPARE(out.count('\n'), int(kinds.size()));
        for (const QByteArray& line : out.split('\n'))
            QVERIFY2(!line.contains(kUnexplained), line);
        for (const QString& kind : kinds) // one that is asked for by its name is one that is known
            QCOMPARE(alarm(centre, {QStringLiteral("listar"), QStringLiteral("--tipo"), kind}).second.count('\n'), 1);
        raise(centre, std::nullopt, QStringLiteral("de-otra-version"));
        QVERIFY(alarm(centre, {QStringLiteral("listar")}).second.contains(kUnexplained));
    }

    void aCloneIsListedWithItsLaptopAndWhatToDoUntilSomebodySawIt()
    {
        CentreParts centre(m_cluster);
        QVERIFY(alarm(centre, {QStringLiteral("listar")}).second.contains("Ninguna alarma por ver."));
        const auto device = centre.newDevice();
        const QByteArray clone = device->sealAsIs(device->draft({device->plainEntry()}));
        QVERIFY(centre.push(*device, device->seal({device->plainEntry()})));
        QVERIFY(!centre.push(*device, clone));
        auto [code, out] = alarm(centre, {QStringLiteral("listar")});
        QCOMPARE(code, 0);
        QVERIFY2(out.startsWith("1  21/09/2026 14:15 UTC  D0001  lote-clonado  lote 1  ") && out.contains("dos copias"), out);
        QCOMPARE(out.count('\n'), 1);

        const QStringList seen{QStringLiteral("vista"), QStringLiteral("--numero"), QStringLiteral("1"), QStringLiteral("--por")};
        std::tie(code, out) = alarm(centre, seen + QStringList{QStringLiteral("  Ana   Poot ")});
        QVERIFY2(code == 0 && out.contains("LISTO."), out);
        QVERIFY(alarm(centre, {QStringLiteral("listar")}).second.contains("Ninguna alarma por ver."));
        const QString first = centre.ask(QStringLiteral("SELECT vista_ms || vista_por FROM alarma"));
        QVERIFY(first.endsWith(u"Ana Poot"));
        std::tie(code, out) = alarm(centre, seen + QStringList{QStringLiteral("Otro")}); // the first stays
        QVERIFY2(code == 0 && out.contains("Ya la había visto Ana Poot"), out);
        QCOMPARE(centre.ask(QStringLiteral("SELECT vista_ms || vista_por FROM alarma")), first);
        std::tie(code, out) = alarm(centre, {QStringLiteral("listar"), QStringLiteral("--todas")});
        QVERIFY2(out.contains("lote-clonado") && out.contains("VISTA el ") && out.contains("por Ana Poot"), out);
    }

    void onlyThoseOfALaptopOrOfAKind()
    {
        CentreParts centre(m_cluster);
        const auto first = centre.newDevice(), second = centre.newDevice();
        raise(centre, rowOf(centre, "D0001"), QStringLiteral("lote-clonado"));
        raise(centre, rowOf(centre, "D0002"), QStringLiteral("lote-clonado"));
        raise(centre, rowOf(centre, "D0002"), QStringLiteral("tarjetas-sin-aviso"));
        raise(centre, std::nullopt, QStringLiteral("prueba-de-alta-falsa"));
        const auto listed = [&](const QStringList& more) { return alarm(centre, QStringList{QStringLiteral("listar")} + more); };
        QCOMPARE(listed({}).second.count('\n'), 4);
        QVERIFY(listed({}).second.contains("sin equipo  prueba-de-alta-falsa"));
        const auto ofSecond = listed({QStringLiteral("--equipo"), QStringLiteral("d0002")}).second;
        QVERIFY2(ofSecond.count('\n') == 2 && ofSecond.count("D0002") == 2, ofSecond);
        QCOMPARE(listed({QStringLiteral("--tipo"), QStringLiteral("lote-clonado")}).second.count("lote-clonado"), 2);
        const auto both = listed({QStringLiteral("--tipo"), QStringLiteral("lote-clonado"), QStringLiteral("--equipo"), QStringLiteral("D0002")}).second;
        QVERIFY2(both.startsWith("2  ") && both.count('\n') == 1, both);
        // a slip is not an empty list
        QVERIFY(listed({QStringLiteral("--equipo"), QStringLiteral("D0009")}) ==
                std::pair(1, QByteArray("padron-central: Ningún equipo dado de alta es ése. (CEN-105)\n")));
        const auto [code, out] = listed({QStringLiteral("--tipo"), QStringLiteral("lote-clon")});
        QVERIFY2(code == 2 && out.contains("--tipo: ") && out.contains("lote-clonado"), out);
    }

    void whoIsNamedBadlyChangesNothing()
    {
        CentreParts centre(m_cluster);
        raise(centre, std::nullopt, QStringLiteral("lote-clonado"));
        const auto vista = [&](const QStringList& more) { return alarm(centre, QStringList{QStringLiteral("vista")} + more); };
        const QStringList by{QStringLiteral("--por"), QStringLiteral("Ana")};
        const auto [code, out] = vista(QStringList{QStringLiteral("--numero"), QStringLiteral("7")} + by);
        QVERIFY2(code == 1 && out.contains("Ninguna alarma tiene ese número. (CEN-551)"), out);
        QCOMPARE(vista(by).first, 2);
        QCOMPARE(vista(QStringList{QStringLiteral("--numero"), QStringLiteral("uno")} + by).first, 2);
        QCOMPARE(vista({QStringLiteral("--numero"), QStringLiteral("1")}).first, 2);
        QCOMPARE(vista({QStringLiteral("--numero"), QStringLiteral("1"), QStringLiteral("--por"), QStringLiteral("  ")}).first, 2);
        QCOMPARE(vista({QStringLiteral("--numero"), QStringLiteral("1"), QStringLiteral("--por"), QString(101, u'x')}).first, 2);
        QCOMPARE(alarm(centre, {}).first, 2);
        QCOMPARE(alarm(centre, {QStringLiteral("borrar")}).first, 2);
        QCOMPARE(centre.ask(QStringLiteral("SELECT count(*) FROM alarma WHERE vista_ms IS NULL")), QStringLiteral("1"));
        const auto help = alarm(centre, {QStringLiteral("--ayuda")});
        QVERIFY(help.first == 0 && help.second.contains("alarma vista --numero N --por NOMBRE"));
    }

    void thosePagedThroughComeOnceEach()
    {
        CentreParts centre(m_cluster);
        {
            const LoggedAlarms quiet;
            const auto tx = *centre.store.begin();
            for (int i = 0; i < 2 * Alarms::kAtOnce; ++i)
                QVERIFY(tx->raiseAlarm(std::nullopt, QStringLiteral("prueba-de-alta-falsa"), QString::number(i), centre.clock.now));
            QVERIFY(tx->commit());
        }
        const auto [code, out] = alarm(centre, {QStringLiteral("listar")});
        QCOMPARE(code, 0);
        QSet<QByteArray> numbers;
        const auto lines = out.trimmed().split('\n');
        for (const QByteArray& line : lines)
            numbers.insert(line.left(line.indexOf(' ')));
        QCOMPARE(lines.size(), 2 * Alarms::kAtOnce);
        QCOMPARE(numbers.size(), 2 * Alarms::kAtOnce);
    }

    void whoIsMeantIsSaidByFolio()
    {
        CentreParts centre(m_cluster);
        const auto device = centre.newDevice();
        const auto record = device->family(1);
        QCOMPARE(said(centre.push(*device, device->seal({device->familyEntry(record)}))), QStringLiteral("aceptado:"));
        const domain::Person& person = record.people.first();
        const auto consent = std::find_if(record.consents.begin(), record.consents.end(),
                                          [&](const auto& one) { return one.person == person.id && one.purpose == domain::ConsentPurpose::Registro; });
        QVERIFY(consent != record.consents.end());
        QCOMPARE(said(centre.push(*device, device->seal({device->revocationEntry(person.id, consent->id)}))), QStringLiteral("aceptado:"));
        const auto out = alarm(centre, {QStringLiteral("listar")}).second;
        QVERIFY2(out.contains("consentimiento-revocado  persona " + person.id.text().toUtf8() + "  folio " + person.folio.text().toUtf8() + "  Alguien retiró"),
                 out);
        QVERIFY(!out.contains(person.name.nombres().toUtf8())); // whoever reads over the shoulder learns no name
    }

    void checkCountsThoseThatNobodySaw()
    {
        CentreParts centre(m_cluster);
        raise(centre, std::nullopt, QStringLiteral("prueba-de-alta-falsa"));
        raise(centre, std::nullopt, QStringLiteral("prueba-de-alta-falsa"));
        QCOMPARE(alarm(centre, {QStringLiteral("vista"), QStringLiteral("--numero"), QStringLiteral("2"), QStringLiteral("--por"), QStringLiteral("Ana")}).first, 0);
        const auto [code, out] = runCentral(centre, {QStringLiteral("check")});
        const QJsonObject report = QJsonDocument::fromJson(out.trimmed()).object();
        QVERIFY2(code == 0, out);
        QCOMPARE(report.value(QLatin1String("alarmas")).toInt(), 2);
        QCOMPARE(report.value(QLatin1String("alarmasSinVer")).toInt(), 1);
    }

    void theLogSaysThatThereIsOneAndNotWhomItIsAbout()
    {
        CentreParts centre(m_cluster);
        const auto device = centre.newDevice();
        const QString whom = core::PersonId(QUuid::createUuid()).text();
        LoggedAlarms log;
        raise(centre, rowOf(centre, "D0001"), QStringLiteral("credencial-no-firmable"), whom);
        const auto lines = log.take();
        QCOMPARE(lines.size(), 1);
        QCOMPARE(lines.first().value(QLatin1String("evento")).toString(), QStringLiteral("alarma"));
        QCOMPARE(lines.first().value(QLatin1String("tipo")).toString(), QStringLiteral("credencial-no-firmable"));
        QCOMPARE(lines.first().value(QLatin1String("equipo")).toString(), QStringLiteral("D0001"));
        QCOMPARE(lines.first().value(QLatin1String("numero")).toInt(), 1);
        QVERIFY(!QJsonDocument(lines.first()).toJson().contains(whom.toUtf8()));

        // what was taken back is not told: an entry's savepoint, a transaction that nobody commits
        const auto tx = *centre.store.begin();
        QVERIFY(tx->raiseAlarm(std::nullopt, QStringLiteral("lote-clonado"), QStringLiteral("1"), 1));
        QVERIFY(tx->savepoint() && tx->raiseAlarm(std::nullopt, QStringLiteral("id-en-conflicto"), QStringLiteral("1"), 1));
        QVERIFY(tx->rollbackToSavepoint());
        QCOMPARE(log.take().size(), 0);
        QVERIFY(tx->commit());
        const auto kept = log.take();
        QCOMPARE(kept.size(), 1);
        QCOMPARE(kept.first().value(QLatin1String("tipo")).toString(), QStringLiteral("lote-clonado"));
        {
            const auto dropped = *centre.store.begin();
            QVERIFY(dropped->raiseAlarm(std::nullopt, QStringLiteral("lote-clonado"), QStringLiteral("2"), 1));
        }
        QCOMPARE(log.take().size(), 0);
        QCOMPARE(centre.count("alarma"), 2);
    }

    void everyCallMayFailAndNothingIsHalfSeen()
    {
        CentreParts centre(m_cluster, m_calls.probe());
        const auto device = centre.newDevice();
        const auto record = device->family(1);
        QCOMPARE(said(centre.push(*device, device->seal({device->familyEntry(record)}))), QStringLiteral("aceptado:"));
        const QString books = QStringLiteral("SELECT count(*) || '/' || count(vista_ms) || '/' || coalesce(max(vista_por), '') FROM alarma");
        QVERIFY(m_calls.every(centre, books, [&]() -> core::Result<void> {
            PADRON_ASSIGN(const auto tx, centre.store.begin());
            PADRON_TRY(tx->raiseAlarm(rowOf(centre, "D0001"), QStringLiteral("credencial-no-firmable"), record.people.first().id.text(), 1));
            return tx->commit();
        }) >= 2);
        Alarms alarms(centre.store, centre.clock);
        core::Result<QList<Alarms::Line>> lines;
        QVERIFY(m_calls.every(centre, books, [&] { return lines = alarms.list({.seenToo = true, .deviceId = QStringLiteral("D0001"), .kind = {}}); }) >= 3);
        QCOMPARE(lines->size(), 1);
        QCOMPARE(lines->first().folio, record.people.first().folio.text());
        const qint64 number = lines->first().alarm.number;
        QVERIFY(m_calls.every(centre, books, [&] { return alarms.see(number, QStringLiteral("Ana")); }) >= 3);
        QCOMPARE(centre.ask(books), QStringLiteral("1/1/Ana"));
        QVERIFY(alarms.see(number, QStringLiteral("Otro"))->before);
        QCOMPARE(alarms.see(number + 1, QStringLiteral("Ana")).error().code, kAlarmUnknown);
    }
};

QTEST_GUILESS_MAIN(TestCentralAlarms)
#include "tst_central_alarms.moc"
