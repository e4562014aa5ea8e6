// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/form_fields.h"
#include "forms/registered_view.h"
#include "forms_fixture.h"
#include "support/samples/sample_family.h"

#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>

using namespace padron;
using fixture::FormsDesk;
using fixture::Hands;

namespace {

domain::FamilyDraft withoutComprobante()
{
    domain::FamilyDraft draft = samples::familyDraft(1);
    draft.people.first().comprobante.clear();
    return draft;
}

domain::FamilyRecord recordOf(const domain::FamilyDraft& draft)
{
    domain::CompletionContext context;
    context.today = FormsDesk::now().date();
    context.nowMs = 1'795'000'000'000;
    context.familyId = core::FamilyId(QUuid::createUuid());
    int counter = 0;
    context.nextFolio = [&counter] {
        return domain::Folio::make(*domain::FolioPrefix::parse(u"07-0457-02"), ++counter);
    };
    context.nextConsentId = [] { return core::ConsentId(QUuid::createUuid()); };
    const auto record = domain::completeDraft(draft, context);
    if (!record)
        qFatal("a sample of the tests does not complete");
    return *record;
}

} // namespace

/// What to bring, from where one sees that something is missing: asked for by keys.
class TestBring : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fromWhatIsMissingInACapture();
    void fromTheRegisteredFamily();
    void aLetterBesideItsPaper();
};

void TestBring::fromWhatIsMissingInACapture()
{
    FormsDesk desk;
    Hands hands(desk);
    hands.page().openDraft(withoutComprobante());
    auto* button = hands.find<QPushButton>("imprimirQueFalta");
    QVERIFY(button->isVisible());
    QList<int> asked;
    connect(&hands.page(), &ui::RegisterPage::letterRequested, this,
            [&asked](usecases::LetterKind kind, const domain::FamilyDraft&, int member) {
                if (kind == usecases::LetterKind::QueTraer)
                    asked.append(member);
            });
    hands.find<QListWidget>("queFalta")->setFocus(Qt::TabFocusReason);
    hands.key(Qt::Key_Tab);
    QCOMPARE(hands.focusName(), QStringLiteral("imprimirQueFalta"));
    hands.key(Qt::Key_Space);
    QCOMPARE(asked, QList{0});
    hands.key(Qt::Key_PageDown, Qt::ControlModifier);
    QCOMPARE(hands.page().draft().currentMember, 1);
    QVERIFY(!button->isVisible()); // he brought everything
}

void TestBring::fromTheRegisteredFamily()
{
    ui::RegisteredView view;
    view.resize(800, 600);
    view.show();
    auto* button = view.findChild<QPushButton*>(QStringLiteral("imprimirQueTraerRegistrada"));
    QList<core::PersonId> asked;
    connect(&view, &ui::RegisteredView::bringRequested, this, [&asked](const QList<core::PersonId>& people) { asked = people; });
    QVERIFY(QTest::qWaitForWindowActive(&view));

    view.setRecord(recordOf(samples::familyDraft(1)), FormsDesk::now().date(), false);
    QVERIFY(!button->isVisible());
    QTest::keyClick(&view, Qt::Key_T);
    QVERIFY(asked.isEmpty());

    const auto record = recordOf(withoutComprobante());
    view.setRecord(record, FormsDesk::now().date(), false);
    QVERIFY(button->isVisible());
    QTest::keyClick(&view, Qt::Key_T);
    QCOMPARE(asked, QList{record.people.first().id});
}

void TestBring::aLetterBesideItsPaper()
{
    FormsDesk desk;
    Hands hands(desk);
    domain::FamilyDraft draft = samples::familyDraft(1);
    draft.currentMember = 2; // the son
    hands.page().openDraft(draft);
    QList<std::pair<usecases::LetterKind, int>> asked;
    connect(&hands.page(), &ui::RegisterPage::letterRequested, this,
            [&asked](usecases::LetterKind kind, const domain::FamilyDraft&, int member) { asked.append({kind, member}); });
    hands.key(Qt::Key_8, Qt::AltModifier);
    const QString carta = QLatin1String(ui::placeOf(domain::Field::CartaConsentimiento).objectName);
    QCOMPARE(hands.focusName(), carta);
    hands.tabTo(qPrintable(carta + QStringLiteral("Imprimir")));
    hands.key(Qt::Key_Space);
    QCOMPARE(asked.size(), 1);
    QVERIFY(asked.first() == std::pair(usecases::LetterKind::CartaConsentimiento, 2));
    const QString protesta = QLatin1String(ui::placeOf(domain::Field::CartaProtesta).objectName);
    QVERIFY(!hands.find<QPushButton>(qPrintable(protesta + QStringLiteral("Imprimir")))->isVisible()); // his case asks for none
}

QTEST_MAIN(TestBring)
#include "tst_bring.moc"
