// SPDX-License-Identifier: GPL-3.0-or-later
// A stolen laptop from end to end: the window over a real store, enrolled by HTTPS with a real centre that revokes it.
#include "access/errors.h"
#include "desktop/desktop_gate.h"
#include "shell/main_window.h"
#include "support/central/centre_process.h"
#include "support/central/pg_cluster.h"
#include "support/samples/sample_family.h"

#include <QDir>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace padron;

namespace {

const QString kUser = QStringLiteral("Rosa");
constexpr int kWaitMs = 30'000;

core::SecureBytes password(const char* text = "una clave inventada")
{
    return core::SecureBytes(QByteArrayView(text));
}

template <class T> core::Result<T> answerOf(QFuture<core::Result<T>> future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, kWaitMs))
        return core::fail(core::kInternal, QStringLiteral("no answer"));
    return future.takeResult();
}

template <class T> QString why(const core::Result<T>& result)
{
    return result ? QString() : result.error().printedId() + u' ' + result.error().detail;
}

desktop::DesktopGate::Options optionsFor(const QString& folder)
{
    desktop::DesktopGate::Options options;
    options.directory = folder;
    options.kdfCost = access::KdfCost{1, 8192};
    return options;
}

QString enrol(desktop::DesktopGate& gate, support::CentreProcess& centre)
{
    return why(answerOf(gate.enrolOnline(QStringLiteral("https://127.0.0.1:%1").arg(centre.port()), centre.enrolCode().text(), {})));
}

qint64 pending(ui::Desk& desk)
{
    const auto counts = answerOf(desk.store.run([&] { return desk.syncOverview.counts(); }));
    return counts ? counts->pendingEntries : -1;
}

bool shows(const QWidget& window, const char* name)
{
    const auto* page = window.findChild<QWidget*>(QLatin1String(name));
    return page && page->isVisible();
}

} // namespace

class TstGateSeal : public QObject
{
    Q_OBJECT

private:
    support::PgCluster m_cluster;

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_cluster.start()); }

    void itSealsItselfAtItsNextContactAndComesBackThroughTheCentre()
    {
        const QString conninfo = m_cluster.freshSchema();
        support::CentreProcess centre(conninfo);
        QVERIFY(centre.init() && centre.serve());
        const auto run = [&](const QStringList& words) { return centre.run(QStringList{QStringLiteral("equipo")} + words); };
        const QTemporaryDir folder;
        {
            desktop::DesktopGate gate(optionsFor(folder.path()));
            QVERIFY(answerOf(gate.createStore(kUser, password())));
            QCOMPARE(enrol(gate, centre), QString());
            ui::MainWindow window(gate);
            window.setVisible(true);
            window.openSession();
            const auto desk = gate.desk();
            QTRY_COMPARE_WITH_TIMEOUT(pending(*desk), 0, kWaitMs);

            // while there is no line: a family is registered, and the centre is told of the theft
            centre.killAtOnce();
            const auto family = answerOf(desk->store.run([&] { return desk->registerFamily.run(samples::familyDraft(0)); }));
            QVERIFY2(family, qPrintable(why(family)));
            QVERIFY(pending(*desk) > 0);
            const auto revoked = run({QStringLiteral("revocar"), QStringLiteral("--equipo"), QStringLiteral("D0001"),
                                      QStringLiteral("--motivo"), QStringLiteral("extravio"), QStringLiteral("--confirmar"), QStringLiteral("D0001")});
            QVERIFY2(revoked.exitCode == 0, revoked.errors.constData());
            QVERIFY(centre.serve());
            QVERIFY(window.hasSession());
            desk->syncNow();
            QTRY_VERIFY_WITH_TIMEOUT(shows(window, "sealedPage"), kWaitMs);
            QVERIFY(!window.hasSession());
            QVERIFY(!shows(window, "signInPage"));
            QVERIFY(shows(window, "sealedKept") && shows(window, "sealedRecover"));
            QVERIFY(run({QStringLiteral("listar")}).output.contains("la orden"));
        }

        desktop::DesktopGate gate(optionsFor(folder.path()));
        ui::MainWindow window(gate);
        window.setVisible(true);
        window.start();
        QTRY_VERIFY_WITH_TIMEOUT(shows(window, "sealedPage"), kWaitMs);
        const auto entered = answerOf(gate.signIn(kUser, password()));
        QVERIFY(!entered && entered.error().code == access::kDeviceSealed);
        auto* recover = window.findChild<QPushButton*>(QStringLiteral("sealedRecover"));
        QTRY_VERIFY(recover->isEnabled());
        QTest::keyClick(recover, Qt::Key_Return);
        QTRY_VERIFY(!shows(window, "sealedPage")); // where the centre is asked

        // nobody opens what was lost until somebody at the centre says that it was found
        const auto asked = answerOf(gate.askCentre(kUser, password("otra clave inventada")));
        QVERIFY2(asked, qPrintable(why(asked)));
        QFile request(folder.filePath(QStringLiteral("solicitud")));
        QVERIFY(request.open(QIODevice::WriteOnly) && request.write(asked->bytes) == asked->bytes.size());
        request.close();
        const QStringList words{QStringLiteral("recuperar"), QStringLiteral("--archivo"), request.fileName(),
                                QStringLiteral("--respuesta"), folder.filePath(QStringLiteral("respuesta")),
                                QStringLiteral("--codigo"), asked->checkCode};
        const auto refused = centre.run(words);
        QVERIFY2(refused.exitCode == 1 && refused.errors.contains("CEN-104"), refused.errors.constData());
        QCOMPARE(run({QStringLiteral("permitir-recuperacion"), QStringLiteral("--equipo"), QStringLiteral("D0001")}).exitCode, 0);
        const auto opened = centre.run(words);
        QVERIFY2(opened.exitCode == 0, opened.errors.constData());
        QFile answer(folder.filePath(QStringLiteral("respuesta")));
        QVERIFY(answer.open(QIODevice::ReadOnly));
        const auto in = answerOf(gate.recoverWithAnswer(answer.readAll(), password("otra clave inventada")));
        QVERIFY2(in, qPrintable(why(in)));
        QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("baja.cbor"))));
        QVERIFY(!gate.desk()->enrolment);

        QCOMPARE(enrol(gate, centre), QString());
        const auto desk = gate.desk();
        QCOMPARE(desk->enrolment->deviceId, QStringLiteral("D0002"));
        QTRY_COMPARE_WITH_TIMEOUT(pending(*desk), 0, kWaitMs);
        QCOMPARE(support::PgCluster::ask(conninfo, QStringLiteral("SELECT count(*) FROM familia")), QStringLiteral("1"));
        QCOMPARE(answerOf(gate.sealed()).value(), std::nullopt);
    }
};

QTEST_MAIN(TstGateSeal)
#include "tst_gate_seal.moc"
