// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/entidad.h"
#include "validators/curp_input.h"
#include "validators/date_text.h"
#include "widgets/choice_combo.h"
#include "widgets/choice_row.h"
#include "widgets/curp_field.h"
#include "widgets/field_box.h"
#include "widgets/label.h"
#include "widgets/page_scroll.h"
#include "widgets/signature_pad.h"
#include "widgets/text_area.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QMimeData>
#include <QRadioButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QVBoxLayout>
#include <QWheelEvent>

using namespace padron;
using namespace padron::ui;

class TestInputs : public QObject
{
    Q_OBJECT

private:
    static ChoiceCombo* entities(QWidget* parent)
    {
        auto* combo = new ChoiceCombo(parent);
        QList<std::pair<QString, QString>> rows;
        for (const auto entidad : domain::Entidad::all())
            rows.append({entidad.curpCode(), entidad.name()});
        combo->setChoices(rows);
        return combo;
    }

private Q_SLOTS:
    void curpIsTidiedOnItsWayIn_data();
    void curpIsTidiedOnItsWayIn();
    void datesAreTidiedWhenLeft();
    void entityByTheStartOfAWord_data();
    void entityByTheStartOfAWord();
    void comboKeepsAKeyItDoesNotKnow();
    void comboIgnoresTheWheel();
    void sexByLetterAndArrows();
    void padDrawsByMouse();
    void padDrawsByKeys();
    void padStopsAtItsMost();
    void areaKeepsTwoThousand();
    void findingReplacesTheHelpAsPlainText();
    void theWheelMovesThePageAndNoNumber();
    void aPageIsAsWideWithItsBarAsWithout();
};

void TestInputs::curpIsTidiedOnItsWayIn_data()
{
    QTest::addColumn<QString>("pasted");
    QTest::addColumn<QString>("kept");
    QTest::newRow("lower case") << QStringLiteral("gohm850312mcsmrr03") << QStringLiteral("GOHM850312MCSMRR03");
    QTest::newRow("spaces and hyphens") << QStringLiteral(" GOHM 850312-MCSMRR 03\n") << QStringLiteral("GOHM850312MCSMRR03");
    QTest::newRow("text of the QR") << QStringLiteral("GOHM850312MCSMRR03||GOMEZ|HERNANDEZ|MARIA|MUJER|12/03/1985|CHIAPAS|07|")
                                    << QStringLiteral("GOHM850312MCSMRR03");
    QTest::newRow("wrong characters stay to be seen") << QStringLiteral("GO*M") << QStringLiteral("GO*M");
    QTest::newRow("too long is cut only at the limit") << QString(10000, u'a') << QString(kMostTyped, u'A');
}

void TestInputs::curpIsTidiedOnItsWayIn()
{
    QFETCH(QString, pasted);
    QFETCH(QString, kept);
    CurpField field;
    QApplication::clipboard()->setText(pasted);
    field.paste();
    QCOMPARE(field.text(), kept);
}

void TestInputs::datesAreTidiedWhenLeft()
{
    QCOMPARE(tidyDate(QStringLiteral("1-2-1985")), QStringLiteral("01/02/1985"));
    QCOMPARE(tidyDate(QStringLiteral("01021985")), QStringLiteral("01/02/1985"));
    QCOMPARE(tidyDate(QStringLiteral("31/02/1985")), QStringLiteral("31/02/1985"));
    QCOMPARE(tidyDate(QStringLiteral("ayer")), QStringLiteral("ayer"));
}

void TestInputs::entityByTheStartOfAWord_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("key");
    QTest::newRow("start") << QStringLiteral("chia") << QStringLiteral("CS");
    QTest::newRow("without its accent") << QStringLiteral("quere") << QStringLiteral("QT");
    QTest::newRow("with a space") << QStringLiteral("baja california s") << QStringLiteral("BS");
    QTest::newRow("a later word") << QStringLiteral("extran") << QStringLiteral("NE");
    QTest::newRow("nothing like it") << QStringLiteral("zzz") << QStringLiteral("ZS"); // stays at the last that fitted
}

void TestInputs::entityByTheStartOfAWord()
{
    QFETCH(QString, typed);
    QFETCH(QString, key);
    QWidget window;
    ChoiceCombo* combo = entities(&window);
    QSignalSpy chosen(combo, &ChoiceCombo::chosenByUser);
    QTest::keyClicks(combo, typed);
    QCOMPARE(combo->key(), key);
    QVERIFY(chosen.count() > 0);
    QTest::keyClick(combo, Qt::Key_Delete);
    QCOMPARE(combo->key(), QString());
}

void TestInputs::comboKeepsAKeyItDoesNotKnow()
{
    QWidget window;
    ChoiceCombo* combo = entities(&window);
    combo->setKey(QStringLiteral("<b>ZZ"));
    QCOMPARE(combo->key(), QStringLiteral("<b>ZZ"));
}

void TestInputs::comboIgnoresTheWheel()
{
    QWidget window;
    ChoiceCombo* combo = entities(&window);
    combo->setKey(QStringLiteral("CS"));
    window.show();
    QWheelEvent wheel(QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, -120), Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(combo, &wheel);
    QCOMPARE(combo->key(), QStringLiteral("CS"));
}

void TestInputs::sexByLetterAndArrows()
{
    ChoiceRow row({{QStringLiteral("M"), QStringLiteral("Mujer"), u'm'}, {QStringLiteral("H"), QStringLiteral("Hombre"), u'h'},
                   {QStringLiteral("X"), QStringLiteral("X, no binario"), u'x'}});
    row.show();
    row.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&row));
    QSignalSpy chosen(&row, &ChoiceRow::chosenByUser);
    row.setFocus();
    QCOMPARE(row.key(), QString());
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("h"));
    QCOMPARE(row.key(), QStringLiteral("H"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
    QCOMPARE(row.key(), QStringLiteral("X"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
    QCOMPARE(row.key(), QStringLiteral("M"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Delete);
    QCOMPARE(row.key(), QString());
    QCOMPARE(chosen.count(), 4);
}

void TestInputs::padDrawsByMouse()
{
    SignaturePad pad;
    pad.resize(pad.sizeHint());
    pad.show();
    QSignalSpy finished(&pad, &SignaturePad::strokeFinished);
    QTest::mousePress(&pad, Qt::LeftButton, {}, QPoint(20, 20));
    QTest::mouseMove(&pad, QPoint(120, 60));
    QTest::mouseMove(&pad, QPoint(5000, 5000));
    QTest::mouseRelease(&pad, Qt::LeftButton, {}, QPoint(120, 60));
    QCOMPARE(finished.count(), 1);
    QCOMPARE(pad.strokes().size(), 1);
    for (const QPoint& point : pad.strokes().front())
        QVERIFY(QRect(0, 0, domain::kPadWidth + 1, domain::kPadHeight + 1).contains(point));
    pad.setReadOnly(true);
    QTest::mouseClick(&pad, Qt::LeftButton);
    QCOMPARE(pad.strokes().size(), 1);
}

void TestInputs::padDrawsByKeys()
{
    SignaturePad pad;
    QTest::keyClick(&pad, Qt::Key_Right); // only moves the pen
    QVERIFY(pad.strokes().isEmpty());
    QTest::keyPress(&pad, Qt::Key_Space);
    QTest::keyClick(&pad, Qt::Key_Right);
    QTest::keyClick(&pad, Qt::Key_Down);
    QTest::keyRelease(&pad, Qt::Key_Space);
    QCOMPARE(pad.strokes().size(), 1);
    QCOMPARE(pad.strokes().front().size(), 3);
    QTest::keyClick(&pad, Qt::Key_Delete);
    QVERIFY(pad.strokes().isEmpty());
}

void TestInputs::padStopsAtItsMost()
{
    SignaturePad pad;
    domain::Stroke stroke;
    for (int i = 0; i < domain::kMostPadPoints; ++i)
        stroke.append({i % domain::kPadWidth, 100});
    pad.setStrokes({stroke});
    QVERIFY(pad.isFull());
    QTest::keyPress(&pad, Qt::Key_Space);
    QTest::keyClick(&pad, Qt::Key_Right);
    QTest::keyRelease(&pad, Qt::Key_Space);
    QCOMPARE(domain::pointCount(pad.strokes()), domain::kMostPadPoints);
}

void TestInputs::areaKeepsTwoThousand()
{
    TextArea area(3);
    QApplication::clipboard()->setText(QString(10000, u'a'));
    area.paste();
    QCOMPARE(area.text().size(), kMostTyped);
    QTest::keyClicks(&area, QStringLiteral("b"));
    QCOMPARE(area.text().size(), kMostTyped);
    QTest::keyClick(&area, Qt::Key_Return);
    QVERIFY(!area.text().contains(u'\n'));
}

void TestInputs::findingReplacesTheHelpAsPlainText()
{
    QWidget window;
    FieldBox box(QStringLiteral("Nombre"), new QLineEdit, QStringLiteral("nombres"), &window);
    box.setHelp(QStringLiteral("Como está en el acta."));
    QCOMPARE(box.input()->objectName(), QStringLiteral("nombres"));
    QCOMPARE(box.input()->accessibleName(), QStringLiteral("Nombre"));
    box.showFinding(Theme::Tone::Danger, QStringLiteral("<b>No</b>"));
    QCOMPARE(box.input()->accessibleDescription(), QStringLiteral("<b>No</b>"));
    QVERIFY(box.input()->property("invalid").toBool());
    for (auto* label : box.findChildren<QLabel*>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
    box.clearFinding();
    QCOMPARE(box.input()->accessibleDescription(), QStringLiteral("Como está en el acta."));
    QVERIFY(!box.input()->property("invalid").toBool());
}

void TestInputs::theWheelMovesThePageAndNoNumber()
{
    PageScroll scroll(nullptr);
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    auto* number = new QSpinBox;
    number->setValue(7);
    column->addWidget(number);
    column->addSpacing(2000);
    scroll.setWidget(page);
    scroll.resize(300, 200);
    scroll.show();
    QVERIFY(QTest::qWaitForWindowActive(&scroll));
    const auto wheel = [&] {
        const QPointF at = QRectF(number->rect()).center();
        QWheelEvent down(at, number->mapToGlobal(at), {}, {0, -120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QSpontaneKeyEvent::setSpontaneous(&down); // as from a mouse: only such a wheel goes on to the page
        qApp->notify(number, &down);
    };
    number->clearFocus();
    wheel();
    QCOMPARE(number->value(), 7);
    QVERIFY(scroll.verticalScrollBar()->value() > 0);
    QVERIFY(!number->hasFocus());
    number->setFocus();
    wheel();
    QCOMPARE(number->value(), 7);
    QTest::keyClick(number, Qt::Key_Up);
    QCOMPARE(number->value(), 8);
}

void TestInputs::aPageIsAsWideWithItsBarAsWithout()
{
    PageScroll scroll(nullptr);
    auto* page = new QWidget;
    page->setMinimumHeight(50);
    scroll.setWidget(page);
    scroll.resize(300, 200);
    scroll.show();
    QVERIFY(QTest::qWaitForWindowExposed(&scroll));
    QCOMPARE(scroll.verticalScrollBar()->maximum(), 0);
    const int width = page->width();
    const QImage without = scroll.verticalScrollBar()->grab().toImage();
    page->setMinimumHeight(500);
    QTRY_VERIFY(scroll.verticalScrollBar()->maximum() > 0);
    QCOMPARE(page->width(), width);
    QVERIFY(scroll.verticalScrollBar()->isEnabled());
    QVERIFY(scroll.verticalScrollBar()->grab().toImage() != without);
}

QTEST_MAIN(TestInputs)
#include "tst_inputs.moc"
