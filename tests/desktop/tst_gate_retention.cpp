// SPDX-License-Identifier: GPL-3.0-or-later
// The section of the settings about pages that the centre has, over a real store.
#include "desktop/desktop_gate.h"
#include "shell/retention_section.h"
#include "widgets/inline_message.h"

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

using namespace padron;

namespace {

template <class T> core::Result<T> answerOf(QFuture<core::Result<T>> future)
{
    future.waitForFinished();
    return future.takeResult();
}

template <class W> W* part(QWidget& section, const char* name)
{
    return section.findChild<W*>(QLatin1String(name));
}

QString said(QWidget& section)
{
    auto* message = part<QWidget>(section, "retentionMessage");
    QStringList texts;
    for (const auto* label : message->findChildren<QLabel*>())
        texts.append(label->text());
    return texts.join(u' ');
}

} // namespace

class TstGateRetention : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itIsOffUntilSomebodySaysOtherwiseAndTakesNothingThatIsNotAtTheCentre()
    {
        const QTemporaryDir folder;
        desktop::DesktopGate gate({.directory = folder.path(), .kdfCost = access::KdfCost{1, 8192}});
        QVERIFY(answerOf(gate.createStore(QStringLiteral("Rosa"), core::SecureBytes(QByteArrayView("una clave inventada")))));
        const auto desk = gate.desk();
        QVERIFY(desk && desk->retention);
        ui::RetentionSection section(*desk, nullptr);
        section.setVisible(true);
        auto* on = part<QCheckBox>(section, "retentionOn");
        auto* days = part<QSpinBox>(section, "retentionDays");
        auto* save = part<QPushButton>(section, "retentionSave");
        QTRY_VERIFY(on->isEnabled());
        QVERIFY(!on->isChecked() && !days->isEnabled());
        QCOMPARE(days->minimum(), 30);
        QCOMPARE(days->maximum(), 3650);

        QTest::keyClick(on, Qt::Key_Space);
        QVERIFY(days->isEnabled());
        days->setValue(90);
        save->click();
        QTRY_VERIFY(said(section).contains(QStringLiteral("Nada se quita hasta que usted lo pida")));
        const auto stored = answerOf(desk->store.run([&] { return desk->retention->policy(); }));
        QCOMPARE(*stored, (usecases::RetentionPolicy{true, 90}));
        QTRY_VERIFY(part<QPushButton>(section, "retentionPreview")->isEnabled());
        part<QPushButton>(section, "retentionPreview")->click();
        QTRY_VERIFY(said(section).contains(QStringLiteral("No hay hojas que quitar")));
        QVERIFY(!part<QPushButton>(section, "retentionRun"));

        ui::RetentionSection again(*desk, nullptr);
        QTRY_VERIFY(part<QCheckBox>(again, "retentionOn")->isChecked());
        QCOMPARE(part<QSpinBox>(again, "retentionDays")->value(), 90);
    }
};

QTEST_MAIN(TstGateRetention)
#include "tst_gate_retention.moc"
