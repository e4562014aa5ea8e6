// SPDX-License-Identifier: GPL-3.0-or-later
// Boxes and custody by keys, as a scanner that types and a supervisor would: over a real store, without the window around.
#include "errors/language.h"
#include "models/custody_model.h"
#include "models/lots_model.h"
#include "models/named_cards_model.h"
#include "shell/cards/lots_view.h"
#include "support/store/session_desk.h"
#include "usecases/lot_desk.h"
#include "widgets/inline_message.h"
#include "widgets/signature_pad.h"
#include "widgets/theme.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QTest>
#include <QVBoxLayout>

using namespace padron;
using fixture::boxFolio;
using fixture::kBox;

namespace {

/// The view over a store of its own, as large as it is in a window of 1366 x 768.
class Counter
{
public:
    explicit Counter(int cards = 4, bool received = false)
    {
        onStore([&] {
            m_store = std::make_unique<fixture::Store>();
            sync::LotSent lot = fixture::box(cards);
            if (cards > 2)
                lot.cards[2].name = QStringLiteral("MARÍA DE LOS ÁNGELES GUADALUPE CONCEPCIÓN DE LA SANTÍSIMA TRINIDAD MUÑOZ "
                                                   "LEDO Y ORTIZ DE MONTELLANO DEL RÍO SÁNCHEZ");
            if (cards > 0 && !fixture::centreSends(*m_store, 0, lot))
                qFatal("the box did not arrive");
            for (int i = 1; received && i <= cards; ++i)
                if (!m_store->session().lots.scan(kBox, text(i)))
                    qFatal("not scanned");
            if (received && !m_store->session().lots.finish(kBox, {QStringLiteral("Gaveta 2"), QStringLiteral("Rosa Pech"), {}}))
                qFatal("not received");
            return true;
        });
        m_desk = fixture::deskOver(m_executor, m_store->session(), m_store->session().drafts);
        m_window = std::make_unique<QWidget>();
        ui::setRole(m_window.get(), "page");
        auto* column = new QVBoxLayout(m_window.get());
        column->addWidget(m_view = new ui::LotsView(*m_desk, m_window.get()));
        m_window->resize(1132, 560);
        m_window->show();
        m_window->activateWindow();
        if (!QTest::qWaitForWindowActive(m_window.get()))
            qFatal("the window never became active");
        m_view->enter();
    }
    ~Counter()
    {
        m_window.reset();
        m_desk.reset();
        onStore([&] { return m_store.reset(), true; });
    }

    template <class W = QWidget> W* find(const char* name)
    {
        for (W* widget : m_window->findChildren<W*>(QLatin1String(name)))
            if (widget->isVisible())
                return widget;
        return nullptr;
    }
    QString textOf(const char* name)
    {
        QWidget* widget = find(name);
        if (auto* label = qobject_cast<QLabel*>(widget))
            return label->text();
        if (auto* button = qobject_cast<QAbstractButton*>(widget))
            return button->text();
        if (auto* message = qobject_cast<ui::InlineMessage*>(widget))
            return message->text();
        return {};
    }
    QString focusName() const
    {
        for (QWidget* at = QApplication::focusWidget(); at; at = at->parentWidget())
            if (!at->objectName().isEmpty() && !at->objectName().startsWith(QLatin1String("qt_")))
                return at->objectName();
        return {};
    }
    void type(const QString& text)
    {
        for (const QChar c : text) // keyClicks() takes ASCII only
            QTest::sendKeyEvent(QTest::Click, QApplication::focusWidget(), Qt::Key_unknown, QString(c), Qt::NoModifier);
    }
    void key(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier) { QTest::keyClick(QApplication::focusWidget(), key, with); }
    void scan(const QString& text)
    {
        type(text);
        key(Qt::Key_Return);
    }
    void press(const char* name)
    {
        auto* button = find<QAbstractButton>(name);
        QVERIFY2(button && button->isEnabled(), name);
        button->setFocus();
        key(Qt::Key_Space);
    }
    void sign(const char* pad) ///< a stroke by keys
    {
        find(pad)->setFocus();
        QTest::keyPress(QApplication::focusWidget(), Qt::Key_Space);
        for (int i = 0; i < 3; ++i)
            key(Qt::Key_Right);
        QTest::keyRelease(QApplication::focusWidget(), Qt::Key_Space);
    }
    void shot(const QString& name)
    {
        const QString folder = qEnvironmentVariable("PADRON_SHOTS");
        if (folder.isEmpty())
            return;
        QDir().mkpath(folder);
        for (const auto& [mode, suffix] : {std::pair{ui::Theme::Mode::Dark, "oscuro"}, {ui::Theme::Mode::Light, "claro"}}) {
            ui::applyTheme(*qApp, mode);
            QTest::qWait(50);
            m_window->grab().save(QStringLiteral("%1/%2-%3.png").arg(folder, name, QLatin1String(suffix)));
        }
    }
    QString text(int card) const { return fixture::finalText(boxFolio(card), m_store->centre.firma); }
    QListView* list(const char* name) { return find<QListView>(name); }

private:
    template <class F> void onStore(F work)
    {
        auto future = m_executor.run(std::move(work));
        future.waitForFinished();
    }

    runtime::StoreExecutor m_executor;
    std::unique_ptr<fixture::Store> m_store;
    std::unique_ptr<ui::Desk> m_desk;
    std::unique_ptr<QWidget> m_window;
    ui::LotsView* m_view = nullptr;
};

} // namespace

class TstLotsView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        ui::installLanguage(*qApp, QStringLiteral("es"));
        ui::applyTheme(*qApp, ui::Theme::Mode::Light);
    }

    void aBoxIsScannedAndReceivedByKeys()
    {
        Counter counter;
        QTRY_COMPARE(counter.textOf("lotFigures"), QStringLiteral("0 de 4"));
        QTRY_VERIFY(counter.textOf("lotsAppointment").contains(QStringLiteral("49.III"))); // told, and it goes on
        QTRY_COMPARE(counter.focusName(), QStringLiteral("lotScan"));
        QCOMPARE(counter.textOf("lotsTabBoxes"), QStringLiteral("Cajas por recibir (1)"));
        counter.scan(counter.text(1));
        counter.scan(counter.text(2)); // the scanner does not wait for the answer
        QTRY_COMPARE(counter.textOf("lotFigures"), QStringLiteral("2 de 4"));
        QVERIFY(counter.textOf("lotSaid").contains(QStringLiteral("Persona Núm. 002")));
        counter.scan(counter.text(2));
        QTRY_VERIFY(counter.textOf("lotSaid").startsWith(QStringLiteral("Ya se había leído")));
        counter.scan(counter.text(9));
        QTRY_VERIFY(counter.textOf("lotSaid").startsWith(QStringLiteral("Sobra")));
        counter.scan(boxFolio(8).text());
        QTRY_VERIFY(counter.textOf("lotSaid").contains(QStringLiteral("no está en la lista")));
        counter.scan(QStringLiteral("CUALQUIER COSA"));
        QTRY_VERIFY(counter.textOf("lotSaid").startsWith(QStringLiteral("No se anotó")));
        QCOMPARE(counter.textOf("lotNote"), QStringLiteral("Faltan 2. Sobran 1."));
        QCOMPARE(counter.list("lotCards")->model()->rowCount(), 3);
        counter.shot(QStringLiteral("caja"));

        counter.press("lotFinish");
        QTRY_COMPARE(counter.focusName(), QStringLiteral("receivePlace"));
        counter.key(Qt::Key_Return); // nowhere
        QVERIFY(counter.find("receiveForm"));
        counter.key(Qt::Key_Escape);
        QTRY_COMPARE(counter.focusName(), QStringLiteral("lotScan"));
        counter.press("lotFinish");
        counter.type(QStringLiteral("Gaveta 2"));
        counter.shot(QStringLiteral("caja-recibir"));
        counter.key(Qt::Key_Return); // what a scanner sends at the end receives nothing
        QVERIFY(counter.find("receiveForm"));
        counter.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(counter.textOf("lotsMessage").contains(QStringLiteral("2 en resguardo, 2 faltantes, 1 sobrantes")));
        QTRY_VERIFY(counter.textOf("lotNote").contains(QStringLiteral("Faltan 2.")));
        QVERIFY(!counter.find("lotFinish"));
        QTRY_COMPARE(counter.focusName(), QStringLiteral("lotScan"));
        counter.scan(counter.text(3)); // it was under the lid
        QTRY_COMPARE(counter.textOf("lotFigures"), QStringLiteral("3 de 4"));
    }

    void aCardScannedIntoTheFormIsOfTheBoxAndNoPlace()
    {
        Counter counter;
        QTRY_COMPARE(counter.textOf("lotFigures"), QStringLiteral("0 de 4"));
        QTRY_COMPARE(counter.focusName(), QStringLiteral("lotScan"));
        counter.scan(counter.text(1));
        QTRY_COMPARE(counter.textOf("lotFigures"), QStringLiteral("1 de 4"));
        counter.press("lotFinish");
        QTRY_COMPARE(counter.focusName(), QStringLiteral("receivePlace"));
        counter.scan(counter.text(2)); // one more was under the lid
        QTRY_COMPARE(counter.textOf("lotFigures"), QStringLiteral("2 de 4"));
        QVERIFY(counter.textOf("lotSaid").contains(QStringLiteral("Persona Núm. 002")));
        QVERIFY(!counter.find("receiveForm"));
        QVERIFY(counter.textOf("lotsMessage").isEmpty()); // nothing was received
        QTRY_COMPARE(counter.focusName(), QStringLiteral("lotScan"));
        counter.press("lotFinish");
        QTRY_COMPARE(counter.focusName(), QStringLiteral("receivePlace"));
        QVERIFY(counter.find<QLineEdit>("receivePlace")->text().isEmpty());
    }

    void cardsAreChosenMovedAndSignedByKeys()
    {
        Counter counter(4, true);
        QTRY_VERIFY(counter.find("lotEmpty"));
        counter.press("lotsTabCustody");
        QTRY_COMPARE(counter.focusName(), QStringLiteral("custodySearch"));
        QTRY_COMPARE(counter.list("custodyList")->model()->rowCount(), 4);
        QCOMPARE(counter.textOf("lotsTabCustody"), QStringLiteral("En resguardo (4)"));
        counter.scan(counter.text(1));
        QTRY_VERIFY(counter.textOf("lotsMessage").startsWith(QStringLiteral("Elegida")));
        counter.type(QStringLiteral("002")); // narrows
        QTRY_COMPARE(counter.list("custodyList")->model()->rowCount(), 1);
        counter.list("custodyList")->setFocus();
        counter.key(Qt::Key_Space);
        QTRY_VERIFY(counter.textOf("custodyMove").startsWith(QStringLiteral("Trasladar 2 ")));
        counter.find("custodySearch")->setFocus();
        for (int i = 0; i < 3; ++i)
            counter.key(Qt::Key_Backspace);
        QTRY_COMPARE(counter.list("custodyList")->model()->rowCount(), 4);
        counter.shot(QStringLiteral("resguardo"));

        counter.press("custodyMove");
        QTRY_VERIFY(counter.find("transferForm"));
        counter.find("transferPlace")->setFocus();
        counter.type(QStringLiteral("Brigada norte"));
        counter.find("transferReceives")->setFocus();
        counter.type(QStringLiteral("Ana Ñuñez"));
        counter.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(counter.focusName(), QStringLiteral("transferGivesPad")); // not without signatures
        counter.sign("transferGivesPad");
        counter.sign("transferReceivesPad");
        counter.shot(QStringLiteral("traslado"));
        counter.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(counter.textOf("lotsMessage").contains(QStringLiteral("quedaron a cargo de Ana Ñuñez, en Brigada norte")));
        QTRY_VERIFY(counter.find("custodyList"));
        QTRY_COMPARE(counter.textOf("custodyMove"), QStringLiteral("Trasladar"));

        counter.scan(counter.text(30)); // of another module, unknown here
        QTRY_VERIFY(counter.textOf("lotsMessage").startsWith(QStringLiteral("Viene de otro módulo")));
        QVERIFY(counter.textOf("custodyMove").startsWith(QStringLiteral("Trasladar 1 ")));
        counter.press("custodyMove");
        QTRY_COMPARE(counter.focusName(), QStringLiteral("transferPlace"));
        counter.key(Qt::Key_Escape);
        QTRY_VERIFY(counter.find("custodyList"));
    }

    void aPlaceIsCountedByKeys()
    {
        Counter counter(3, true);
        counter.press("lotsTabCustody");
        QTRY_COMPARE(counter.textOf("custodyCount"), QStringLiteral("Contar Gaveta 2"));
        counter.press("custodyCount");
        QTRY_COMPARE(counter.focusName(), QStringLiteral("countScan"));
        QTRY_COMPARE(counter.textOf("countFigures"), QStringLiteral("0 de 3"));
        counter.scan(counter.text(1));
        QTRY_COMPARE(counter.textOf("countFigures"), QStringLiteral("1 de 3"));
        counter.scan(counter.text(20));
        QTRY_VERIFY(counter.textOf("countSaid").contains(QStringLiteral("No está en el inventario")));
        counter.shot(QStringLiteral("conteo"));
        counter.key(Qt::Key_Escape); // goes on later
        QTRY_VERIFY(counter.find("custodyList"));
        QTRY_VERIFY(counter.find<QAbstractButton>("custodyCount")->isEnabled());
        counter.press("custodyCount");
        QTRY_COMPARE(counter.textOf("countFigures"), QStringLiteral("1 de 3"));
        counter.press("countMissing");
        counter.press("countFinish");
        QTRY_VERIFY(counter.textOf("lotsMessage").contains(QStringLiteral("2 quedaron como faltantes")));
        QTRY_COMPARE(counter.list("custodyList")->model()->rowCount(), 1);
    }

    void modelsKeepTheirPromises()
    {
        ui::LotsModel lots;
        ui::NamedCardsModel names;
        ui::CustodyModel custody;
        for (QAbstractItemModel* model : QList<QAbstractItemModel*>{&lots, &names, &custody})
            new QAbstractItemModelTester(model, QAbstractItemModelTester::FailureReportingMode::Fatal, model);
        lots.setLots({{{.id = kBox, .name = QStringLiteral("Caja")}, 5, 1, 0}});
        lots.setLot({{.id = kBox, .name = QStringLiteral("Caja")}, 5, 2, 0});
        QVERIFY(lots.index(0).data().toString().contains(QStringLiteral("2 de 5")));
        names.setRows({{QStringLiteral("Ana"), {}, {}, {}, ui::Theme::Tone::Warn}});
        QCOMPARE(names.rowCount(), 1);
        QList<domain::Card> cards;
        for (int i = 1; i <= 3; ++i)
            cards.append({.key = {domain::CardKind::Credencial, boxFolio(i), 1}, .name = QStringLiteral("Ana %1").arg(i)});
        custody.setCards(cards);
        custody.choose(cards.at(1).key);
        custody.narrow(QStringLiteral("ana 3"));
        QCOMPARE(custody.rowCount(), 1);
        QCOMPARE(custody.chosen(), QList{cards.at(1).key}); // out of sight and chosen
        custody.chooseShown();
        QCOMPARE(custody.chosen().size(), 2);
        custody.setCards(cards.mid(2));
        QCOMPARE(custody.chosen(), QList{cards.at(2).key});
    }
};

QTEST_MAIN(TstLotsView)
#include "tst_lots_view.moc"
