// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/desktop_gate.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QTest>
#include <QUuid>

namespace fixture {

/// A capture of one person that waits in the queue, at their name.
inline bool queueCapture(padron::desktop::DesktopGate& gate)
{
    const auto desk = gate.desk();
    padron::domain::FamilyDraft draft;
    draft.id = padron::core::DraftId(QUuid::createUuid());
    draft.people.append(padron::domain::PersonDraft{});
    draft.people.first().nombres = QStringLiteral("Ana");
    draft.currentSection = QStringLiteral("identidad");
    auto saved = desk->store.run([&] { return desk->drafts.save(draft).has_value(); });
    saved.waitForFinished();
    return saved.takeResult();
}

/// Opens the first of the queue by keys.
inline bool openCapture(QWidget& window)
{
    const auto list = [&] { return window.findChild<QAbstractItemView*>(QStringLiteral("draftList")); };
    if (!QTest::qWaitFor([&] { return list() && list()->model()->rowCount() == 1; }))
        return false;
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    return true;
}

} // namespace fixture
