// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/suggestion_list.h"

#include "widgets/label.h"
#include "widgets/theme.h"

#include <QAbstractListModel>
#include <QAccessible>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPointer>
#include <QStyledItemDelegate>

#include <algorithm>

namespace padron::ui {

namespace {

constexpr int kMostShown = 7;   ///< more rows scroll
constexpr int kLeastShown = 2;  ///< a list that has room for fewer opens upwards
constexpr int kWidest = 640;
constexpr int kFrame = 2;       // of the style sheet
enum Role { DetailRole = Qt::UserRole + 1 };

} // namespace

class SuggestionList::Rows : public QAbstractListModel
{
public:
    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
    QVariant data(const QModelIndex& index, int role) const override
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid))
            return {};
        const auto& [title, detail] = m_rows.at(index.row());
        switch (role) {
        case Qt::DisplayRole: return title;
        case DetailRole: return detail;
        case Qt::AccessibleTextRole: return detail.isEmpty() ? title : title + QStringLiteral(", ") + detail;
        default: return {};
        }
    }
    void set(const QList<Suggestion>& rows)
    {
        beginResetModel();
        m_rows.clear();
        for (const auto& row : rows)
            m_rows.append({shownText(row.title), shownText(row.detail)});
        endResetModel();
    }

private:
    QList<std::pair<QString, QString>> m_rows;
};

/// Title, then its detail muted, in one line; what does not fit is cut with an ellipsis, the detail first.
class SuggestionList::Painter : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override
    {
        const QFontMetrics title(Theme::baseFont()), detail(Theme::helpFont());
        return {title.horizontalAdvance(index.data().toString()) + grid::kM
                    + detail.horizontalAdvance(index.data(DetailRole).toString()) + 2 * grid::kM,
                Theme::fieldHeight()};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Theme theme = Theme::of(option.palette);
        const bool current = option.state.testFlag(QStyle::State_Selected);
        painter->save();
        if (current || option.state.testFlag(QStyle::State_MouseOver))
            painter->fillRect(option.rect, theme.colour(current ? Theme::Colour::Accent : Theme::Colour::Window));
        QRect area = option.rect.adjusted(grid::kM, 0, -grid::kM, 0);
        const QFontMetrics metrics(Theme::baseFont());
        const QString title = metrics.elidedText(index.data().toString(), Qt::ElideRight, area.width());
        painter->setFont(Theme::baseFont());
        painter->setPen(theme.colour(current ? Theme::Colour::OnAccent : Theme::Colour::Text));
        painter->drawText(area, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, title);
        area.setLeft(area.left() + metrics.horizontalAdvance(title) + grid::kM);
        if (area.width() > 2 * grid::kXl) {
            painter->setFont(Theme::helpFont());
            if (!current)
                painter->setPen(theme.colour(Theme::Colour::Muted));
            painter->drawText(area, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                              QFontMetrics(Theme::helpFont())
                                  .elidedText(index.data(DetailRole).toString(), Qt::ElideRight, area.width()));
        }
        painter->restore();
    }
};

SuggestionList::SuggestionList(QLineEdit* edit, const QString& accessibleName)
    : QListView(edit), m_edit(edit), m_name(accessibleName), m_model(new Rows(this))
{
    setObjectName(QStringLiteral("sugerencias_") + edit->objectName());
    setAccessibleName(m_name);
    setFocusPolicy(Qt::NoFocus);
    setMouseTracking(true);
    setUniformItemSizes(true);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setItemDelegate(new Painter(this));
    setModel(m_model);
    hide();
    m_edit->installEventFilter(this);
    connect(this, &QListView::clicked, this, [this](const QModelIndex& index) { take(index.row()); });
    connect(m_edit, &QObject::destroyed, this, &QObject::deleteLater); // while open it belongs to the window
}

void SuggestionList::offer(const QList<Suggestion>& rows)
{
    if (rows.isEmpty() || !m_edit->hasFocus() || !m_edit->isVisible()) {
        close();
        return;
    }
    m_rows = rows;
    m_model->set(rows);
    setCurrentIndex({});
    if (parentWidget() != m_edit->window())
        setParent(m_edit->window());
    watchAncestors(true);
    place();
    show();
    raise();
    scrollToTop();
    tell(tr("%n sugerencia(s). Flecha abajo para elegir.", nullptr, int(rows.size())));
}

void SuggestionList::close()
{
    m_rows.clear();
    if (isHidden()) // not isVisible(): the window itself may be hidden over an open list
        return;
    watchAncestors(false);
    hide();
    setParent(m_edit);
    setAccessibleName(m_name);
}

bool SuggestionList::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_edit) { // something it stands on moved
        if (event->type() == QEvent::Move || event->type() == QEvent::Resize)
            place();
        return false;
    }
    if (isHidden())
        return false;
    switch (event->type()) {
    case QEvent::KeyPress: return onKey(static_cast<QKeyEvent*>(event)->key());
    case QEvent::ShortcutOverride:
        if (static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape)
            event->accept();
        return false;
    case QEvent::FocusOut:
    case QEvent::Hide: close(); return false;
    default: return false;
    }
}

bool SuggestionList::onKey(int key)
{
    switch (key) {
    case Qt::Key_Down: return walk(+1);
    case Qt::Key_Up: return walk(-1);
    case Qt::Key_PageDown: return walk(+kMostShown);
    case Qt::Key_PageUp: return walk(-kMostShown);
    case Qt::Key_Escape: close(); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: return take(currentIndex().row());
    case Qt::Key_Tab: take(currentIndex().row()); return false; // and on to the next field
    default: return false;
    }
}

bool SuggestionList::walk(int step)
{
    const int last = int(m_rows.size()) - 1;
    const int at = currentIndex().row();
    if (at <= 0 && step < 0) { // back above the list: what was typed
        setCurrentIndex({});
        clearSelection();
        return true;
    }
    const int row = std::clamp(at + step, 0, last);
    setCurrentIndex(m_model->index(row, 0));
    tell(tr("%1 de %2: %3").arg(row + 1).arg(last + 1).arg(
        m_model->data(m_model->index(row, 0), Qt::AccessibleTextRole).toString()));
    return true;
}

bool SuggestionList::take(int row)
{
    if (row < 0 || row >= m_rows.size())
        return false;
    const auto taken = m_rows.at(row).take; // closing forgets the rows
    close();
    if (taken)
        taken();
    return true;
}

void SuggestionList::place()
{
    const QWidget* window = m_edit->window();
    const QRect field(m_edit->mapTo(window, QPoint(0, 0)), m_edit->size());
    const int row = Theme::fieldHeight();
    const int below = window->height() - field.bottom() - grid::kS;
    const int above = field.top() - grid::kS;
    const bool up = below < kLeastShown * row && above > below;
    const int wanted = int(std::min<qsizetype>(m_rows.size(), kMostShown)) * row + 2 * kFrame;
    const int height = std::min(wanted, std::max(row + 2 * kFrame, up ? above : below));
    int width = field.width();
    for (int i = 0; i < m_model->rowCount(); ++i)
        width = std::max(width, sizeHintForIndex(m_model->index(i, 0)).width() + grid::kL);
    width = std::min(width, std::max(field.width(), kWidest));
    const int left = std::max(grid::kS, std::min(field.left(), window->width() - width - grid::kS));
    width = std::min(width, window->width() - left - grid::kS);
    setGeometry(left, up ? field.top() - height - grid::kXs : field.bottom() + 1 + grid::kXs, width, height);
}

void SuggestionList::watchAncestors(bool watch)
{
    for (QWidget* at : std::as_const(m_watched))
        at->removeEventFilter(this);
    m_watched.clear();
    if (!watch)
        return;
    for (QWidget* at = m_edit->parentWidget(); at; at = at->isWindow() ? nullptr : at->parentWidget()) {
        at->installEventFilter(this);
        m_watched.append(at);
    }
}

void SuggestionList::tell(const QString& text)
{
    setAccessibleName(m_name + QStringLiteral(": ") + text);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

} // namespace padron::ui
