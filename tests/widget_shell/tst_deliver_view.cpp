// SPDX-License-Identifier: GPL-3.0-or-later
// Cards from the drawer to the hand by keys: scanned, handed over, acuse, replaced. Pictures go to $PADRON_SHOTS when set.
#include "cards_window.h"

#include "models/row_roles.h"
#include "widgets/theme.h"

#include <QAbstractItemView>
#include <QTemporaryDir>

using namespace padron;
using namespace fixture;

namespace {

const QString kIne = QStringLiteral("INE 1234567890123");

void search(Window& window, const QString& text)
{
    window.find("deliverSearch")->setFocus(Qt::OtherFocusReason);
    window.find<QLineEdit>("deliverSearch")->selectAll();
    window.type(text);
    window.key(Qt::Key_Return);
}

void sign(Window& window)
{
    QTRY_COMPARE(window.focusName(), QStringLiteral("deliverPad"));
    QWidget* pad = QApplication::focusWidget();
    QTest::keyPress(pad, Qt::Key_Space);
    for (const Qt::Key key : {Qt::Key_Right, Qt::Key_Right, Qt::Key_Down, Qt::Key_Right, Qt::Key_Up, Qt::Key_Right})
        QTest::keyClick(pad, key);
    QTest::keyRelease(pad, Qt::Key_Space);
}

} // namespace

class TstDeliverView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fromScanToAcuseByKeysAndOnceOnly()
    {
        CardsDesk desk;
        const auto& person = desk.family.people.front();
        Window window(desk.gate);
        openTab(window, "cardsTabDeliver", "deliverSearch");
        window.type(desk.qrOf(person));
        window.key(Qt::Key_Return);
        window.waitFor("deliverForm");
        QCOMPARE(window.textOf("deliverName"), person.name.full());
        QVERIFY(window.textOf("deliverAbout").contains(person.folio.text()));
        QVERIFY(window.textOf("deliverRule").contains(QStringLiteral("(41)")));
        QTRY_COMPARE(window.focusName(), QStringLiteral("deliverDocument")); // nobody else may receive it
        window.key(Qt::Key_Return); // what did they show?
        QCOMPARE(window.focusName(), QStringLiteral("deliverDocument"));
        window.type(kIne);
        window.key(Qt::Key_Return);
        sign(window);
        window.find("deliverDocument")->setFocus(Qt::OtherFocusReason);
        window.type(QLatin1Char(' ') + desk.qrOf(desk.family.people.at(1))); // the next person's card is scanned "to see"
        window.key(Qt::Key_Return);
        QVERIFY(window.shows("deliverForm"));
        QVERIFY(window.textOf("deliverDocument").isEmpty()); // and is no document
        window.key(Qt::Key_Return);
        QCOMPARE(window.focusName(), QStringLiteral("deliverDocument"));
        window.type(kIne);
        window.shot(QStringLiteral("entregar-firma"));
        window.key(Qt::Key_Return);
        window.key(Qt::Key_Return); // a second press
        QTRY_VERIFY(window.textOf("deliverMessage").contains(QStringLiteral("se entreg")));
        QVERIFY(!window.shows("deliverForm"));
        QTRY_COMPARE(window.focusName(), QStringLiteral("deliverSearch"));
        QVERIFY(window.textOf("deliverSearch").isEmpty());
        window.shot(QStringLiteral("entregar-hecho"));

        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("acuse.pdf"));
        press(window, "deliverAcusePdf");
        choose(window, folder.filePath(QStringLiteral("no-existe/acuse.pdf")));
        QTRY_VERIFY(window.textOf("deliverMessage").startsWith(QStringLiteral("La entrega qued"))); // noted, and no acuse
        press(window, "deliverAcusePdf");                                                            // again
        choose(window, path);
        QTRY_VERIFY(window.textOf("deliverMessage").contains(QStringLiteral("se guard")));
        QVERIFY(contentOf(path).startsWith("%PDF"));
        QVERIFY(window.shows("deliverAcusePrint")); // the paper may jam

        search(window, person.folio.text());
        QTRY_VERIFY(window.textOf("deliverMessage").contains(QStringLiteral("Ya se entreg")));
        QVERIFY(window.textOf("deliverMessage").contains(kIne));
        QVERIFY(!window.shows("deliverForm"));
        QVERIFY(window.shows("deliverAcusePrint")); // days later too
        window.shot(QStringLiteral("entregar-ya"));

        press(window, "deliverReplace");
        window.waitFor("replaceForm");
        QTRY_COMPARE(window.focusName(), QStringLiteral("replaceReason"));
        QVERIFY(window.textOf("replaceHistory").contains(QStringLiteral("entregada el")));
        window.type(QStringLiteral("r")); // Perdida: P is a tab's
        window.find("replaceDocument")->setFocus(Qt::OtherFocusReason);
        window.key(Qt::Key_Return);
        QVERIFY(window.shows("replaceForm")); // without a document nothing
        window.type(kIne);
        window.shot(QStringLiteral("reponer"));
        window.key(Qt::Key_Return);
        QTRY_VERIFY(window.textOf("deliverMessage").contains(QStringLiteral("reposici")));
        search(window, person.folio.text());
        QTRY_VERIFY(window.textOf("deliverMessage").contains(QStringLiteral("se pidi")));
    }

    void aMinorsIsTheirMothersAndSeveralAreWalkedByArrows()
    {
        CardsDesk desk;
        const auto& mother = desk.family.people.at(0);
        const auto& son = desk.family.people.at(2);
        Window window(desk.gate);
        openTab(window, "cardsTabDeliver", "deliverSearch");
        search(window, son.name.primerApellido());
        window.waitFor("deliverList");
        QTRY_COMPARE(window.focusName(), QStringLiteral("deliverList"));
        window.shot(QStringLiteral("entregar-lista"));
        auto* list = window.find<QAbstractItemView>("deliverList");
        for (int row = 0; row < list->model()->rowCount() && list->currentIndex().data(ui::MonoRole) != son.folio.text(); ++row)
            window.key(Qt::Key_Down);
        window.key(Qt::Key_Return);
        window.waitFor("deliverForm");
        QCOMPARE(window.textOf("deliverName"), son.name.full());
        window.shot(QStringLiteral("entregar-menor"));
        window.key(Qt::Key_Escape); // back to the others, and the card stays
        QTRY_COMPARE(window.focusName(), QStringLiteral("deliverList"));
        window.key(Qt::Key_Return);
        QTRY_VERIFY(window.focusName() == u"deliverDocument" || window.focusName() == u"deliverReceiver");
        window.find("deliverDocument")->setFocus(Qt::OtherFocusReason);
        window.type(kIne);
        window.key(Qt::Key_Return);
        sign(window);
        window.key(Qt::Key_Return);
        QTRY_VERIFY(window.textOf("deliverMessage").contains(mother.name.full()));
    }

    void whatIsNobodysIsSaid()
    {
        CardsDesk desk;
        Window window(desk.gate);
        openTab(window, "cardsTabDeliver", "deliverSearch");
        search(window, QStringLiteral("Zzyzx Qwrt"));
        QTRY_VERIFY(window.textOf("deliverMessage").contains(QStringLiteral("No se encontr")));
        QString forged = desk.qrOf(desk.family.people.front());
        forged[forged.size() / 2] = forged.at(forged.size() / 2) == u'A' ? u'B' : u'A';
        search(window, forged);
        QTRY_VERIFY(window.textOf("deliverMessage").contains(QStringLiteral("no es de una credencial")));
    }

    void theFamilysPageLeadsThere()
    {
        CardsDesk desk;
        const auto& person = desk.family.people.front();
        Window window(desk.gate);
        window.openFamily(person.folio.digits());
        window.key(Qt::Key_K);
        QTRY_VERIFY(window.textOf("familyMessage").contains(QStringLiteral("resguardo")));
        window.key(Qt::Key_K);
        QTRY_VERIFY(window.textOf("familyMessage").contains(QStringLiteral("ya est")));
        window.shot(QStringLiteral("familia-entrega"));
        window.find("familyPeople")->setFocus(Qt::OtherFocusReason);
        window.key(Qt::Key_G);
        window.waitFor("deliverList"); // the credential and the certificado
        QCOMPARE(window.find<QAbstractItemView>("deliverList")->model()->rowCount(), 2);
    }

    void onlyWhatTheRoleMay()
    {
        CardsDesk desk;
        desk.gate.setRole(access::Role::Capturista);
        Window window(desk.gate);
        window.key(Qt::Key_F4);
        window.waitFor("cardsTabDeliver");
        QVERIFY(window.shows("cardsTabWaiting") && !window.shows("cardsTabProgress"));
    }

    void longNamesInBothModes_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("claro") << false;
        QTest::newRow("oscuro") << true;
    }

    void longNamesInBothModes()
    {
        QFETCH(bool, dark);
        CardsDesk desk(true);
        Window window(desk.gate);
        ui::applyTheme(*qApp, dark ? ui::Theme::Mode::Dark : ui::Theme::Mode::Light);
        const QString mode = QString::fromLatin1(QTest::currentDataTag());
        openTab(window, "cardsTabDeliver", "deliverSearch");
        search(window, desk.family.people.front().folio.digits());
        window.waitFor("deliverForm");
        QVERIFY(window.find("deliverName")->width() <= window.widget().width());
        window.shot(QStringLiteral("largo-entregar-") + mode);
        openTab(window, "cardsTabWaiting", "waitingList");
        QTRY_VERIFY(window.find<QAbstractItemView>("waitingList")->currentIndex().isValid());
        window.shot(QStringLiteral("largo-pendientes-") + mode);
        window.key(Qt::Key_Return);
        window.waitFor("contactForm");
        window.shot(QStringLiteral("largo-aviso-") + mode);
        openTab(window, "cardsTabProgress", "progressTable");
        window.shot(QStringLiteral("largo-avance-") + mode);
        QVERIFY(window.widget().width() <= 1366);
        ui::applyTheme(*qApp, ui::Theme::Mode::Light);
    }
};

QTEST_MAIN(TstDeliverView)
#include "tst_deliver_view.moc"
