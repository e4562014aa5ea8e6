// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/choice_combo.h"

#include "widgets/label.h"
#include "widgets/theme.h"

#include <QKeyEvent>
#include <QStylePainter>
#include <QWheelEvent>

namespace padron::ui {

namespace {

constexpr qint64 kTypeAheadMs = 1200; // slower than Qt's: people look at the list between letters

QString folded(const QString& text)
{
    QString out;
    for (const QChar c : text.normalized(QString::NormalizationForm_D))
        if (c.category() != QChar::Mark_NonSpacing)
            out += c.toLower();
    return out;
}

bool wordStartsWith(const QString& row, const QString& typed)
{
    for (qsizetype at = row.indexOf(typed); at >= 0; at = row.indexOf(typed, at + 1))
        if (at == 0 || !row[at - 1].isLetterOrNumber())
            return true;
    return false;
}

} // namespace

ChoiceCombo::ChoiceCombo(QWidget* parent) : QComboBox(parent)
{
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(8);
    setMaxVisibleItems(14);
    setFocusPolicy(Qt::StrongFocus);
    addItem(QStringLiteral("—"), QString());
    connect(this, &QComboBox::activated, this, &ChoiceCombo::chosenByUser);
}

void ChoiceCombo::setChoices(const QList<std::pair<QString, QString>>& keysAndTexts)
{
    const QString chosen = key();
    const QSignalBlocker quiet(this);
    while (count() > 1)
        removeItem(1);
    for (const auto& [rowKey, text] : keysAndTexts)
        addItem(shownText(text), rowKey);
    setKey(chosen);
}

QString ChoiceCombo::key() const
{
    return currentData().toString();
}

void ChoiceCombo::setKey(const QString& key)
{
    const QSignalBlocker quiet(this);
    int row = findData(key);
    if (row < 0) {
        addItem(shownText(key), key);
        row = count() - 1;
    }
    setCurrentIndex(row);
}

void ChoiceCombo::paintEvent(QPaintEvent*)
{
    QStylePainter painter(this);
    QStyleOptionComboBox option;
    initStyleOption(&option);
    painter.drawComplexControl(QStyle::CC_ComboBox, option);
    const QRect room = style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this);
    option.currentText = fontMetrics().elidedText(option.currentText, Qt::ElideRight, room.width() - grid::kXs);
    painter.drawControl(QStyle::CE_ComboBoxLabel, option);
}

void ChoiceCombo::focusInEvent(QFocusEvent* event)
{
    m_typed.clear(); // what was typed here for another person is over
    QComboBox::focusInEvent(event);
}

void ChoiceCombo::keyPressEvent(QKeyEvent* event)
{
    const bool plain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter) {
        event->ignore(); // the form moves on
        return;
    }
    if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace) {
        m_typed.clear();
        setCurrentIndex(0);
        Q_EMIT chosenByUser();
        return;
    }
    const bool typing = m_sinceTyped.isValid() && m_sinceTyped.elapsed() < kTypeAheadMs && !m_typed.isEmpty();
    const QString text = event->text();
    if (plain && !text.isEmpty() && text.front().isPrint() && (typing || text != QLatin1String(" "))) {
        typeAhead(text);
        return;
    }
    const int before = currentIndex();
    QComboBox::keyPressEvent(event);
    if (currentIndex() != before)
        Q_EMIT chosenByUser();
}

void ChoiceCombo::typeAhead(const QString& text)
{
    if (!m_sinceTyped.isValid() || m_sinceTyped.elapsed() >= kTypeAheadMs)
        m_typed.clear();
    m_sinceTyped.start();
    m_typed += folded(text);
    int found = -1;
    for (int row = 1; row < count() && found < 0; ++row)
        if (folded(itemText(row)).startsWith(m_typed))
            found = row;
    for (int row = 1; row < count() && found < 0; ++row)
        if (wordStartsWith(folded(itemText(row)), m_typed))
            found = row;
    if (found >= 0 && found != currentIndex()) {
        setCurrentIndex(found);
        Q_EMIT chosenByUser();
    }
}

void ChoiceCombo::wheelEvent(QWheelEvent* event)
{
    event->ignore();
}

} // namespace padron::ui
