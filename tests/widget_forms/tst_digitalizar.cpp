// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/page_view.h"
#include "dialogs/page_viewer.h"
#include "dialogs/stored_pages.h"
#include "documents/limits.h"
#include "forms/document_strip.h"
#include "forms_fixture.h"
#include "shell/desk.h"
#include "support/papers/drawn_page.h"
#include "widgets/choice_combo.h"
#include "widgets/inline_message.h"

#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRandomGenerator>
#include <QTemporaryDir>

using namespace padron;
using namespace Qt::StringLiterals;
using fixture::FormsDesk;

namespace {

constexpr int kPatience = 20'000;

/// The strip of one person of a capture, in a window of its own.
class Strip
{
public:
    explicit Strip(FormsDesk& desk)
    {
        const domain::FamilyDraft draft = desk.fresh();
        owner = {.draft = draft.id, .person = draft.people.front().id};
        auto& d = desk.desk();
        widget = std::make_unique<ui::DocumentStrip>(ui::DocumentTools{d.store, *d.documents, d.images, d.decoder});
        widget->resize(900, 700);
        widget->setOwner(owner);
        widget->show();
        widget->activateWindow();
        (void)QTest::qWaitForWindowActive(widget.get());
    }

    ui::PageViewer* import(const QString& name, const QByteArray& bytes)
    {
        QFile file(m_folder.filePath(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
        file.close();
        return widget->importFile(file.fileName());
    }
    QListWidget* list() { return widget->findChild<QListWidget*>(u"hojasDigitales"_s); }

    std::unique_ptr<ui::DocumentStrip> widget;
    ports::DocumentOwner owner;

private:
    QTemporaryDir m_folder;
};

ui::PageView* viewOf(QWidget* viewer)
{
    return viewer->findChild<ui::PageView*>(u"hoja"_s);
}

QString said(QWidget* viewer)
{
    auto* message = viewer->findChild<ui::InlineMessage*>();
    return message->isVisible() ? message->text() : QString();
}

void chooseKind(QWidget* viewer, const QString& letters)
{
    auto* kind = viewer->findChild<ui::ChoiceCombo*>(u"tipoDocumento"_s);
    kind->setFocus();
    QTest::keyClicks(kind, letters);
}

} // namespace

class TestDigitalizar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPhotographBecomesAPageOfThePerson()
    {
        FormsDesk desk;
        Strip strip(desk);
        ui::PageViewer* viewer = strip.import(u"foto.jpg"_s, fixture::jpegOf(fixture::photographedPage(5)));
        QVERIFY(!viewer->findChild<QPushButton*>(u"guardarDocumento"_s)->isEnabled());
        QTRY_COMPARE_WITH_TIMEOUT(viewer->pageCount(), 1, kPatience);
        const QImage page = viewOf(viewer)->page();
        QVERIFY(page.height() > page.width()); // the sheet, upright, without the desk

        chooseKind(viewer, u"ident"_s);
        QTest::keyClick(viewer->focusWidget(), Qt::Key_Tab);
        QTest::keyClicks(viewer->findChild<QLineEdit*>(u"referenciaDocumento"_s), u"IDMEX123"_s);
        QTRY_VERIFY(viewer->findChild<QPushButton*>(u"guardarDocumento"_s)->isEnabled());
        QTest::keyClick(viewer->focusWidget(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(strip.widget->count(), 1, kPatience);

        const auto pages = desk.pages(strip.owner);
        QCOMPARE(pages.size(), 1);
        QCOMPARE(pages.front().kind, u"identificacion"_s);
        QCOMPARE(pages.front().reference, u"IDMEX123"_s);
        QCOMPARE(pages.front().draft, strip.owner.draft);
        QVERIFY(pages.front().bytes <= documents::kMostPageBytes);
        QTRY_VERIFY(!strip.list()->item(0)->icon().isNull());
        QTRY_VERIFY(strip.widget->findChild<ui::PageViewer*>() == nullptr);
    }

    void pagesAreTurnedCutAndBroughtBackByKeys()
    {
        FormsDesk desk;
        Strip strip(desk);
        ui::PageViewer* viewer = strip.import(u"hoja.png"_s, fixture::pngOf(fixture::drawnPage(1700)));
        QTRY_COMPARE_WITH_TIMEOUT(viewer->pageCount(), 1, kPatience);
        ui::PageView* view = viewOf(viewer);
        const QSize upright = view->page().size();
        QTRY_VERIFY(view->hasFocus());

        QTest::keyClick(view, Qt::Key_R);
        QTRY_COMPARE(view->page().size(), upright.transposed());
        QTest::keyClick(view, Qt::Key_R, Qt::ShiftModifier);
        QTRY_COMPARE(view->page().size(), upright);

        QTest::keyClick(view, Qt::Key_C);
        QVERIFY(view->isCropping());
        for (int i = 0; i < 20; ++i)
            QTest::keyClick(view, Qt::Key_Down);
        QTest::keyClick(view, Qt::Key_Escape);
        QVERIFY(!view->isCropping() && viewer->isVisible());
        QTest::keyClick(view, Qt::Key_C);
        for (int i = 0; i < 20; ++i)
            QTest::keyClick(view, Qt::Key_Up, Qt::ShiftModifier);
        QTest::keyClick(view, Qt::Key_Return);
        QTRY_VERIFY(view->page().height() < upright.height() * 8 / 10);

        QTest::keyClick(view, Qt::Key_O);
        QTRY_COMPARE(view->page().size(), upright);

        const double fit = view->zoom();
        QTest::keyClick(view, Qt::Key_Plus);
        QVERIFY(view->zoom() > fit);
        QTest::keyClick(view, Qt::Key_0);
        QCOMPARE(view->zoom(), fit);
    }

    void aPdfIsWalkedPageByPage()
    {
        FormsDesk desk;
        Strip strip(desk);
        ui::PageViewer* viewer = strip.import(u"varias.pdf"_s, fixture::pdfOf(3));
        QTRY_COMPARE_WITH_TIMEOUT(viewer->pageCount(), 3, kPatience);
        ui::PageView* view = viewOf(viewer);
        const QImage first = view->page();
        QTest::keyClick(view, Qt::Key_PageDown);
        QVERIFY(view->page() != first);
        QTest::keyClick(view, Qt::Key_Delete);
        QCOMPARE(viewer->pageCount(), 2);
        QTest::keyClick(view, Qt::Key_PageUp);
        QCOMPARE(view->page(), first);
        chooseKind(viewer, u"acta"_s);
        auto* keep = viewer->findChild<QPushButton*>(u"guardarDocumento"_s);
        QTRY_VERIFY(keep->isEnabled());
        keep->click();
        QTRY_COMPARE_WITH_TIMEOUT(strip.widget->count(), 2, kPatience);
        QCOMPARE(desk.pages(strip.owner).at(1).page, 2);
    }

    void whatCannotBeOpenedIsAnsweredInWords_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("words");
        QTest::newRow("500 pages") << fixture::pdfOf(500) << u"500 páginas"_s;
        QTest::newRow("disguised") << QByteArray("MZ") + QByteArray(500, 'x') << u"no es JPEG, PNG ni PDF"_s;
        QTest::newRow("damaged") << QByteArray("\xff\xd8\xff") + QByteArray(500, 'x') << u"dañada"_s;
    }
    void whatCannotBeOpenedIsAnsweredInWords()
    {
        QFETCH(const QByteArray, file);
        QFETCH(const QString, words);
        FormsDesk desk;
        Strip strip(desk);
        ui::PageViewer* viewer = strip.import(u"papel.pdf"_s, file);
        QTRY_VERIFY2_WITH_TIMEOUT(said(viewer).contains(words), qPrintable(said(viewer)), kPatience);
        QCOMPARE(viewer->pageCount(), 0);
        QVERIFY(desk.pages(strip.owner).isEmpty());
        QTest::keyClick(viewer, Qt::Key_Escape); // nothing to lose: it closes
        QTRY_VERIFY(strip.widget->findChild<ui::PageViewer*>() == nullptr);
    }

    void aMissingHelperIsSaid()
    {
        FormsDesk desk;
        desk.desk().decoder = u"/no/such/helper"_s;
        Strip strip(desk);
        ui::PageViewer* viewer = strip.import(u"hoja.png"_s, fixture::pngOf(fixture::drawnPage(800)));
        QTRY_VERIFY(said(viewer).contains("DOC-108"_L1));
    }

    void leavingWithPagesThatWereNotKeptAsks()
    {
        FormsDesk desk;
        Strip strip(desk);
        ui::PageViewer* viewer = strip.import(u"hoja.png"_s, fixture::pngOf(fixture::drawnPage(1200)));
        QTRY_COMPARE_WITH_TIMEOUT(viewer->pageCount(), 1, kPatience);
        QTest::keyClick(viewer, Qt::Key_Escape);
        QVERIFY(viewer->isVisible());
        QVERIFY(said(viewer).contains(u"sin guardar: 1"_s));
        QTest::keyClick(viewer, Qt::Key_Escape); // out of habit: nothing is thrown away
        QVERIFY(viewer->isVisible() && said(viewer).isEmpty());
        QTest::keyClick(viewer, Qt::Key_Escape);
        viewer->findChild<QPushButton*>(u"descartarHojas"_s)->click();
        QTRY_VERIFY(strip.widget->findChild<ui::PageViewer*>() == nullptr);
        QVERIFY(desk.pages(strip.owner).isEmpty());
    }

    void aPageThatCannotBeKeptLegibleIsSaidFirst()
    {
        FormsDesk desk;
        Strip strip(desk);
        QImage noise(1700, 2200, QImage::Format_Grayscale8);
        QRandomGenerator dice(3);
        for (int y = 0; y < noise.height(); ++y)
            for (int x = 0; x < noise.width(); ++x)
                noise.scanLine(y)[x] = uchar(dice.generate());
        ui::PageViewer* viewer = strip.widget->openViewer();
        viewer->addPage({noise, noise, {}});
        chooseKind(viewer, u"comp"_s);
        auto* keep = viewer->findChild<QPushButton*>(u"guardarDocumento"_s);
        keep->click();
        QTRY_VERIFY_WITH_TIMEOUT(said(viewer).contains(u"La hoja 1 tiene tanto detalle"_s), kPatience);
        QVERIFY(desk.pages(strip.owner).isEmpty());
        keep->click(); // so be it
        QTRY_COMPARE_WITH_TIMEOUT(strip.widget->count(), 1, kPatience);
        QVERIFY(desk.pages(strip.owner).front().bytes <= documents::kMostPageBytes);
    }

    /// What a consent's evidence shows comes from the helper, for its bytes are as they were brought.
    void evidenceIsOpenedByTheHelperAlone_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("mime");
        QTest::newRow("photograph") << fixture::jpegOf(fixture::drawnPage(1200)) << u"image/jpeg"_s;
        QTest::newRow("PDF of three pages") << fixture::pdfOf(3) << u"application/pdf"_s;
    }
    void evidenceIsOpenedByTheHelperAlone()
    {
        QFETCH(const QByteArray, file);
        QFETCH(const QString, mime);
        for (const bool helper : {true, false}) {
            FormsDesk desk;
            if (!helper)
                desk.desk().decoder = u"/no/such/helper"_s;
            Strip strip(desk);
            auto& documents = *desk.desk().documents;
            auto future = desk.desk().store.run([&documents, owner = strip.owner, file, mime] {
                const auto own = documents.add(owner, u"curp"_s, {}, {{fixture::jpegOf(fixture::drawnPage(1100)), u"image/jpeg"_s}});
                return own && documents.add(owner, u"consentimiento_hoja"_s, {}, {{file, mime}});
            });
            QTRY_VERIFY(future.isFinished());
            QVERIFY(future.result());
            strip.widget->setOwner({});
            strip.widget->setOwner(strip.owner);
            QTRY_COMPARE(strip.widget->count(), 2);
            const int evidence = strip.list()->item(0)->text().contains(u"consentimiento"_s) ? 0 : 1;
            QTRY_VERIFY_WITH_TIMEOUT(!strip.list()->item(1 - evidence)->icon().isNull(), kPatience);
            strip.list()->setCurrentRow(evidence);
            strip.list()->setFocus();
            QTest::keyClick(strip.list(), Qt::Key_Return);
            auto* stored = strip.widget->findChild<ui::StoredPages*>();
            QVERIFY(stored);
            if (helper) {
                QTRY_VERIFY_WITH_TIMEOUT(!viewOf(stored)->page().isNull(), kPatience);
                QTRY_VERIFY_WITH_TIMEOUT(!strip.list()->item(evidence)->icon().isNull(), kPatience);
            } else {
                auto* note = stored->findChild<QLabel*>(u"notaHoja"_s);
                QTRY_VERIFY_WITH_TIMEOUT(note->text().contains(u"no se muestra aquí"_s), kPatience);
                QVERIFY(strip.list()->item(evidence)->icon().isNull());
            }
        }
    }

    void aPageOfACaptureIsLookedAtAndTakenOut()
    {
        FormsDesk desk;
        Strip strip(desk);
        ui::PageViewer* viewer = strip.import(u"hoja.png"_s, fixture::pngOf(fixture::drawnPage(1700)));
        QTRY_COMPARE_WITH_TIMEOUT(viewer->pageCount(), 1, kPatience);
        chooseKind(viewer, u"comp"_s);
        auto* keep = viewer->findChild<QPushButton*>(u"guardarDocumento"_s);
        QTRY_VERIFY(keep->isEnabled());
        keep->click();
        QTRY_COMPARE_WITH_TIMEOUT(strip.widget->count(), 1, kPatience);

        strip.list()->setFocus();
        QTest::keyClick(strip.list(), Qt::Key_Return);
        auto* stored = strip.widget->findChild<ui::StoredPages*>();
        QVERIFY(stored);
        QTRY_VERIFY(!viewOf(stored)->page().isNull());
        QTest::keyClick(stored, Qt::Key_Escape);
        QTRY_VERIFY(strip.widget->findChild<ui::StoredPages*>() == nullptr);

        strip.list()->setFocus();
        QTest::keyClick(strip.list(), Qt::Key_Delete);
        QTRY_COMPARE(strip.widget->count(), 0);
        QVERIFY(desk.pages(strip.owner).isEmpty());
    }
};

QTEST_MAIN(TestDigitalizar)
#include "tst_digitalizar.moc"
