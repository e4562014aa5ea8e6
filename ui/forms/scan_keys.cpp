// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/scan_keys.h"

#include "forms/scan_fill.h"

#include <QKeyEvent>
#include <QWidget>

namespace padron::ui {

namespace {
constexpr int kOneGoMs = 200; ///< between two keys of one scan, on a slow machine
constexpr qsizetype kLeastScan = 20;
}

ScanKeys::ScanKeys(std::function<QDate()> today, QObject* parent) : QObject(parent), m_today(std::move(today))
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(kOneGoMs);
    connect(&m_pause, &QTimer::timeout, this, [this] { ended(false); });
}

void ScanKeys::listenTo(QWidget* input)
{
    input->installEventFilter(this);
}

/// True when the keys so far are read, or more lines are to come: then the Enter between them moves nobody on.
bool ScanKeys::ended(bool byKey)
{
    if (m_text.size() < kLeastScan)
        return false;
    const ScanKind kind = readScan(m_text, m_today()).kind;
    if (kind == ScanKind::Noise || (kind == ScanKind::Unfinished && !byKey))
        return false;
    if (kind == ScanKind::Unfinished) {
        m_text += u'\n';
        m_sinceKey.start();
        return true;
    }
    m_pause.stop();
    const QString text = std::exchange(m_text, QString());
    Q_EMIT scanned(text);
    return true;
}

bool ScanKeys::eventFilter(QObject*, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return false;
    auto* key = static_cast<QKeyEvent*>(event);
    const bool end = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter || key->key() == Qt::Key_Tab;
    const bool inOneGo = m_sinceKey.isValid() && m_sinceKey.elapsed() <= kOneGoMs; // a row's letters move the focus in it
    if (end && inOneGo && key->modifiers() == Qt::NoModifier && ended(true))
        return true;
    const QString typed = key->text();
    if (end || typed.isEmpty() || !typed.front().isPrint()) {
        const bool modifier = key->key() == Qt::Key_Shift || key->key() == Qt::Key_AltGr; // scanners press them too
        if (!modifier)
            m_text.clear();
        return false;
    }
    if (!inOneGo || m_text.isEmpty()) {
        m_text.clear();
        Q_EMIT begun();
    }
    m_text += typed;
    m_sinceKey.start();
    m_pause.start();
    return false;
}

} // namespace padron::ui
