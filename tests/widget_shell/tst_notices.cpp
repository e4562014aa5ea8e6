// SPDX-License-Identifier: GPL-3.0-or-later
// A consent taken back from the family page, and signed notices loaded in Ajustes, by keys.
#include "credential/notice_list.h"
#include "domain/notices.h"
#include "models/row_roles.h"
#include "widget_shell/shell_fixture.h"

#include <QAbstractItemView>
#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>

using fixture::ShellGate;
using fixture::Window;
using namespace padron;

namespace {

credential::NoticeList six(quint32 number)
{
    credential::NoticeList list{.number = number, .issuedAt = 1'795'000'000};
    for (const QString& id : domain::noticeIds())
        list.notices.append({.id = id,
                             .version = 7,
                             .title = QStringLiteral("Aviso de la institución"),
                             .text = QStringLiteral("Quién es responsable\nLa institución.")});
    return list;
}

} // namespace

class TstNoticesWindow : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    void load(Window& window, const QByteArray& bytes)
    {
        QFile file(m_folder.filePath(QStringLiteral("avisos.cose")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
        file.close();
        window.find<QPushButton>("loadNotices")->setFocus();
        window.key(Qt::Key_Space);
        QFileDialog* dialog = nullptr;
        QTRY_VERIFY((dialog = window.widget().findChild<QFileDialog*>(QStringLiteral("fileDialog"))) != nullptr);
        dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"))->setText(file.fileName());
        QMetaObject::invokeMethod(dialog, "accept");
        window.widget().activateWindow();
        QTRY_VERIFY(window.widget().isActiveWindow());
    }

private Q_SLOTS:
    void takingAConsentBackTellsWhatComesNext()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        const auto record = gate.registerFamily(1);
        Window window(gate);
        window.openFamily(record.people.first().folio.text());
        window.key(Qt::Key_R);
        QVERIFY(window.shows("revocar"));
        QCOMPARE(window.focusName(), QStringLiteral("motivoRevocar"));
        window.shot(QStringLiteral("revocar"));
        window.key(Qt::Key_Escape); // changed their mind
        QVERIFY(!window.shows("revocar"));
        QVERIFY(window.shows("familyPage"));
        window.key(Qt::Key_R);
        window.type(QStringLiteral("ya no quiere"));
        window.find<QPushButton>("confirmarRevocar")->setFocus();
        window.key(Qt::Key_Space);
        QTRY_VERIFY(window.textOf("familyMessage").contains(QStringLiteral("retira su consentimiento")));
        QVERIFY(window.textOf("familyMessage").contains(QStringLiteral("la atención médica no cambia")));
        auto* people = window.find<QAbstractItemView>("familyPeople");
        bool unresolved = false; // the chip of the first person
        for (int role = Qt::UserRole; role < Qt::UserRole + 32; ++role)
            unresolved = unresolved
                || people->model()->index(0, 0).data(role).toString().contains(QStringLiteral("Por aclarar"));
        QVERIFY(unresolved);
    }

    void whatIsPublishedDuringACaptureIsAskedForBetweenTwoPeople()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        Window window(gate);
        window.key(Qt::Key_F3);
        window.waitFor("avisoMostrado");
        window.find("avisoMostrado")->setFocus();
        window.key(Qt::Key_Space);
        gate.centreSays(sync::NoticesPublished{gate.signNotices(six(4))});
        gate.changed();
        QTest::qWait(100);
        QVERIFY(!window.shows("mensaje")); // under somebody's hands it stays the one that they heard
        window.key(Qt::Key_I, Qt::ControlModifier); // the next person
        QTRY_VERIFY(window.textOf("mensaje").contains(QStringLiteral("El aviso de privacidad cambió")));
        window.find("avisoMostrado")->setFocus();
        window.key(Qt::Key_Space);
        QTRY_COMPARE(gate.drafts().size(), 1);
        const auto draft = gate.draft(gate.drafts().front().id);
        QVERIFY(draft.people.at(0).consent.noticeId.isEmpty()); // to be asked again
        QCOMPARE(draft.people.at(1).consent.noticeVersion, 7);
    }

    void theInstitutionsNoticesTakeThePlaceOfTheTemplates()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        Window window(gate);
        window.key(Qt::Key_F7);
        window.waitFor("loadNotices");
        load(window, "not signed by anybody");
        QTRY_VERIFY(window.textOf("noticesMessage").contains(QStringLiteral("(ENV-")));
        load(window, gate.signNotices(six(4)));
        QTRY_VERIFY(window.textOf("noticesMessage").contains(QStringLiteral("juego de avisos 4")));
        QVERIFY(window.textOf("noticesInForce").contains(QStringLiteral("Aviso de la institución, versión 7")));
        QVERIFY(window.textOf("noticesInForce").contains(QStringLiteral("Los firmó la institución.")));
        load(window, gate.signNotices(six(3)));
        QTRY_VERIFY(window.textOf("noticesMessage").contains(QStringLiteral("(AVI-101)")));
        QVERIFY(window.textOf("noticesInForce").contains(QStringLiteral("versión 7")));
    }
};

QTEST_MAIN(TstNoticesWindow)
#include "tst_notices.moc"
