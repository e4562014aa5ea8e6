// SPDX-License-Identifier: GPL-3.0-or-later
// The last key typed is never older than a second in the store, however long somebody goes on typing.
#include "forms/draft_saver.h"
#include "support/samples/sample_family.h"
#include "widget_forms/forms_fixture.h"

#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace padron;
using fixture::FormsDesk;

class TestDraftSaver : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goingOnTypingDoesNotPutTheSaveOff()
    {
        FormsDesk desk;
        QObject owner;
        ui::DraftSaver saver(desk.desk().store, desk.desk().drafts, &owner);
        QSignalSpy saved(&saver, &ui::DraftSaver::saved);
        auto* second = saver.findChild<QTimer*>();
        auto draft = samples::familyDraft(1);
        draft.people.front().nombres = QStringLiteral("M");
        saver.changed(draft);
        QVERIFY(second->isActive());
        QCOMPARE(second->interval(), 1000);
        QTRY_VERIFY(second->remainingTime() < 900);
        const int left = second->remainingTime();
        draft.people.front().nombres = QStringLiteral("Ma");
        saver.changed(draft);
        QVERIFY(second->remainingTime() <= left); // not started anew
        QTRY_COMPARE(saved.count(), 1);
        QVERIFY(desk.drafts().front().title.startsWith(QStringLiteral("Ma ")));
        QVERIFY(saver.isSettled());
        QVERIFY(!second->isActive());
    }

    void flushingSavesAtOnceAndOnce()
    {
        FormsDesk desk;
        QObject owner;
        ui::DraftSaver saver(desk.desk().store, desk.desk().drafts, &owner);
        QSignalSpy saved(&saver, &ui::DraftSaver::saved);
        saver.flush(); // nothing changed
        saver.changed(samples::familyDraft(1));
        saver.flush();
        saver.flush();
        QCOMPARE(desk.drafts().size(), 1);
        QTRY_COMPARE(saved.count(), 1);
        QVERIFY(!saver.findChild<QTimer*>()->isActive());
    }
};

QTEST_MAIN(TestDraftSaver)
#include "tst_draft_saver.moc"
