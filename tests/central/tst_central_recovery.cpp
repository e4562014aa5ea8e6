// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/centre_recovery.h"
#include "support/central/centre_parts.h"

#include <QProcess>
#include <QTest>

using namespace padron;
using support::CentreParts;

namespace {

struct Outcome
{
    int exitCode = -1;
    QByteArray output, errors;
};

Outcome run(const QStringList& words, const QByteArray& typed = {})
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(QStringLiteral("PADRON_DB"));
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(PADRON_BIN_DIR "/padron-central"), QStringList{QStringLiteral("recuperar")} + words);
    process.write(typed);
    process.closeWriteChannel();
    if (!process.waitForFinished(60000))
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

core::SecureBytes secret(const char* text)
{
    return core::SecureBytes(QByteArrayView(text));
}

void write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
}

QByteArray read(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// `padron-central recuperar`, as whoever keeps the recovery key runs it.
class TestCentralRecovery : public QObject
{
    Q_OBJECT

private:
    support::PgCluster m_cluster;
    std::unique_ptr<QTemporaryDir> m_folder;
    access::SlotFile m_file;
    access::CreatedSlots m_made;
    access::PendingRecovery m_pending;
    QString m_code;

    QString path(const char* name) const { return m_folder->filePath(QLatin1String(name)); }
    QStringList words(const QString& keys, const QString& code) const
    {
        return {QStringLiteral("--claves"), keys, QStringLiteral("--archivo"), path("solicitud"),
                QStringLiteral("--respuesta"), path("respuesta"), QStringLiteral("--sin-revisar"), QStringLiteral("--codigo"), code};
    }
    /// A laptop with that store asks the centre that owns those keys.
    void ask(const core::StoreId& store, const central::KeyFolder& keys)
    {
        m_folder = std::make_unique<QTemporaryDir>();
        const access::SessionUser user{core::UserId(QUuid::createUuid()), QStringLiteral("M. Ruiz"), access::Role::Responsable};
        m_made = *access::createSlots(store, user, secret("nopal y tortilla"), {1, 8192});
        m_file = access::withCentre(m_made.file, m_made.dataKey, {*keys.publicKey(central::KeyFile::Recuperacion)});
        m_pending = *access::askCentre(m_file, u"M. Ruiz", secret("una clave distinta"), {1, 8192}, 1'795'000'000'000);
        m_code = *access::checkCode(m_pending.request);
        write(path("solicitud"), access::encodeRecoveryRequest(m_pending.request));
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_cluster.start()); }

    void withTheKeyAndTheCodeTheLaptopOpensAgain()
    {
        QTemporaryDir dir;
        const central::KeyFolder keys(dir.filePath(QStringLiteral("claves")));
        QVERIFY(keys.createMissing());
        ask(core::StoreId(QUuid::createUuid()), keys);
        QStringList asked = words(dir.filePath(QStringLiteral("claves")), {});
        asked.resize(asked.size() - 2); // the code is asked for
        const Outcome done = run(asked, m_code.toLower().toUtf8() + "\n");
        QVERIFY2(done.exitCode == 0, done.errors.constData());
        QVERIFY(done.output.contains("LISTO"));
        const auto recovered = access::acceptAnswer(access::encodeSlotFile(m_file, m_made.dataKey), m_pending,
                                                    read(path("respuesta")), secret("una clave distinta"));
        QVERIFY(recovered && recovered->unlocked.dataKey == m_made.dataKey);

        const QByteArray book = read(dir.filePath(QStringLiteral("claves/recuperaciones.jsonl")));
        QCOMPARE(book.count('\n'), 1);
        QVERIFY(book.contains(m_made.file.store.text().toLatin1()));
        QVERIFY(!(book + done.output + done.errors).contains("Ruiz"));
        // the same answer is not written over, and the second asking has its line too
        QVERIFY(run(words(dir.filePath(QStringLiteral("claves")), m_code)).exitCode != 0);

        // the text of a QR in a file does as well
        write(path("solicitud"), access::recoveryText(access::encodeRecoveryRequest(m_pending.request)).toLatin1());
        QVERIFY(QFile::remove(path("respuesta")));
        QCOMPARE(run(words(dir.filePath(QStringLiteral("claves")), m_code)).exitCode, 0);
    }

    void nothingIsOpenedWithoutTheRightCodeKeyOrFile()
    {
        QTemporaryDir dir;
        const QString folder = dir.filePath(QStringLiteral("claves"));
        const central::KeyFolder keys(folder);
        QVERIFY(keys.createMissing());
        ask(core::StoreId(QUuid::createUuid()), keys);
        Outcome refused = run(words(folder, QStringLiteral("000000")));
        QCOMPARE(refused.exitCode, 1);
        QVERIFY(refused.errors.contains("ACC-124"));

        QTemporaryDir elsewhere;
        const QString others = elsewhere.filePath(QStringLiteral("claves"));
        QVERIFY(central::KeyFolder(others).createMissing());
        refused = run(words(others, m_code));
        QVERIFY(refused.exitCode == 1 && refused.errors.contains("ACC-121"));

        const QByteArray good = read(path("solicitud"));
        write(path("solicitud"), good.chopped(1));
        refused = run(words(folder, m_code));
        QVERIFY(refused.exitCode == 1 && refused.errors.contains("ACC-120"));
        QVERIFY(!QFile::exists(path("respuesta")));
        QVERIFY(!QFile::exists(folder + QStringLiteral("/recuperaciones.jsonl")));
    }

    void aRevokedOrUnknownDeviceIsRefused()
    {
        CentreParts centre(m_cluster);
        QVERIFY(centre.ready);
        const auto device = centre.newDevice();
        QVERIFY(device);
        const QStringList database{QStringLiteral("--db"), centre.conninfo};
        ask(device->store(), centre.keys);
        const Outcome done = run(words(centre.keysDir.filePath(QStringLiteral("claves")), m_code) + database);
        QVERIFY2(done.exitCode == 0 && done.output.contains("D0001"), done.errors.constData());

        centre.ask(QStringLiteral("UPDATE equipo SET revocado = true RETURNING id"));
        ask(device->store(), centre.keys);
        Outcome refused = run(words(centre.keysDir.filePath(QStringLiteral("claves")), m_code) + database);
        QVERIFY(refused.exitCode == 1 && refused.errors.contains("CEN-104"));
        ask(core::StoreId(QUuid::createUuid()), centre.keys);
        refused = run(words(centre.keysDir.filePath(QStringLiteral("claves")), m_code) + database);
        QVERIFY(refused.exitCode == 1 && refused.errors.contains("CEN-105"));
        QVERIFY(!QFile::exists(path("respuesta")));
    }
};

QTEST_GUILESS_MAIN(TestCentralRecovery)
#include "tst_central_recovery.moc"
