// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/consulta_simulator.h"
#include "shell/consultas_section.h"
#include "shell/desk.h"
#include "usecases/session_fixture.h"
#include "widgets/inline_message.h"
#include "widgets/label.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace padron;

namespace {

/// Ajustes over a real store on its own thread.
class Module
{
public:
    Module() : m_desk(makeDesk()) { m_desk.derechohabiencia = &store.session().derechohabienciaSettings; }
    ui::Desk& desk() { return m_desk; }
    usecases::ConsultaSettings settings()
    {
        auto future = m_executor.run([this] { return store.session().derechohabienciaSettings.read(); });
        future.waitForFinished();
        return *future.takeResult();
    }
    QString write(const QByteArray& bytes)
    {
        QFile file(m_folder.filePath(QStringLiteral("consultas.json")));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("not written");
        return file.fileName();
    }

    fixture::Store store;

private:
    ui::Desk makeDesk()
    {
        auto& s = store.session();
        return {.store = m_executor,
                .drafts = s.drafts,
                .registerFamily = s.registerFamily,
                .refuseConsent = s.refuseConsent,
                .searchPeople = s.searchPeople,
                .findDuplicates = s.findDuplicates,
                .tasks = s.tasks,
                .openFamily = s.openFamily,
                .changeFamily = s.changeFamily,
                .printCertificado = s.printCertificado,
                .syncOverview = s.syncOverview,
                .settings = s.settings,
                .workday = s.workday,
                .catalogues = s.catalogues,
                .importCatalogue = s.importCatalogue};
    }
    QTemporaryDir m_folder;
    runtime::StoreExecutor m_executor;
    ui::Desk m_desk;
};

} // namespace

class TestConsultasSection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFileIsTakenAndItsSecretIsNotShown()
    {
        practice::ConsultaSimulator simulator;
        Module module;
        ui::ConsultasSection section(module.desk(), nullptr);
        section.show();
        const auto* who = section.findChild<ui::Label*>(QStringLiteral("consultasQuienes"));
        const auto* message = section.findChild<ui::InlineMessage*>(QStringLiteral("consultasMensaje"));
        QTRY_VERIFY(who->text().contains(QStringLiteral("No hay instituciones configuradas")));
        section.load(module.write(simulator.fileJson("issste")));
        QTRY_VERIFY(who->text().contains(QStringLiteral("ISSSTE (127.0.0.1)")));
        QVERIFY(message->text().contains(QStringLiteral("Borre el archivo")));
        for (const auto* label : section.findChildren<ui::Label*>())
            QVERIFY(!label->text().contains(QString::fromLatin1(practice::ConsultaSimulator::secret())));
        QCOMPARE(module.settings().hosts.size(), 1);
        // a file with a slip changes nothing and says where it is
        section.load(module.write("{\"issste\": {\"url\": \"http://a.ejemplo\"}}"));
        QTRY_VERIFY(message->text().contains(QStringLiteral("DHB-201")));
        QVERIFY(message->text().contains(QStringLiteral("url")));
        QCOMPARE(module.settings().hosts.value(domain::Institucion::Issste), QStringLiteral("127.0.0.1"));
        section.load(QStringLiteral("/nowhere/consultas.json"));
        QTRY_VERIFY(message->text().contains(QStringLiteral("json")));
        QCOMPARE(module.settings().hosts.size(), 1);
    }

    void theDeferredQueueNeedsItsAuthorisation()
    {
        Module module;
        ui::ConsultasSection section(module.desk(), nullptr);
        section.show();
        auto* authorisation = section.findChild<QLineEdit*>(QStringLiteral("consultasAutorizacion"));
        auto* save = section.findChild<QPushButton*>(QStringLiteral("consultasGuardar"));
        QTRY_VERIFY(!section.findChild<ui::Label*>(QStringLiteral("consultasQuienes"))->text().isEmpty());
        QVERIFY(module.settings().authorisation.isEmpty());
        authorisation->setFocus();
        QTest::keyClicks(authorisation, QStringLiteral("Oficio DG/123/2026"));
        QTest::keyClick(save, Qt::Key_Space);
        QTRY_COMPARE(module.settings().authorisation, QStringLiteral("Oficio DG/123/2026"));
        QTRY_VERIFY(section.findChild<ui::InlineMessage*>(QStringLiteral("consultasMensaje"))->text().contains(QStringLiteral("guardadas")));
        authorisation->clear();
        QTest::keyClick(save, Qt::Key_Space);
        QTRY_VERIFY(module.settings().authorisation.isEmpty()); // switched off again
    }
};

QTEST_MAIN(TestConsultasSection)
#include "tst_consultas_section.moc"
