// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/page_viewer.h"
#include "forms/document_strip.h"
#include "forms_fixture.h"
#include "support/papers/drawn_page.h"
#include "widgets/choice_combo.h"

#include <QFile>
#include <QPushButton>
#include <QTemporaryDir>

using namespace padron;
using namespace Qt::StringLiterals;
using fixture::FormsDesk;

class TestRegisterDocuments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theRegistrarPageShowsThePagesOfTheMemberOnView()
    {
        FormsDesk desk;
        fixture::Hands hands(desk);
        hands.page().startNew(desk.fresh());
        auto* strip = hands.page().findChild<ui::DocumentStrip*>();
        QVERIFY(strip);
        QTemporaryDir folder;
        QFile file(folder.filePath(u"hoja.png"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(fixture::pngOf(fixture::drawnPage(1200)));
        file.close();
        ui::PageViewer* viewer = strip->importFile(file.fileName());
        QTRY_COMPARE_WITH_TIMEOUT(viewer->pageCount(), 1, 20'000);
        auto* kind = viewer->findChild<ui::ChoiceCombo*>(u"tipoDocumento"_s);
        kind->setFocus();
        QTest::keyClicks(kind, u"ident"_s);
        auto* keep = viewer->findChild<QPushButton*>(u"guardarDocumento"_s);
        QTRY_VERIFY(keep->isEnabled());
        keep->click();
        QTRY_COMPARE_WITH_TIMEOUT(strip->count(), 1, 20'000);
        QTRY_COMPARE(desk.drafts().size(), 1); // the capture is kept with its page, though nothing was typed
        QTRY_VERIFY(strip->findChild<ui::PageViewer*>() == nullptr);
        hands.page().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&hands.page()));
        QTest::keyClick(&hands.page(), Qt::Key_2, Qt::AltModifier); // into a section
        hands.key(Qt::Key_I, Qt::ControlModifier);
        QTRY_COMPARE(strip->count(), 0); // another member: no pages yet
    }
};

QTEST_MAIN(TestRegisterDocuments)
#include "tst_register_documents.moc"
