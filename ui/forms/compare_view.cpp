// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/compare_view.h"

#include "widgets/icon.h"
#include "widgets/label.h"
#include "widgets/theme_follower.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QScrollBar>

namespace padron::ui {

namespace {

constexpr int kSmallIcon = 16;
constexpr int kRing = 2; // of the style sheet
constexpr int kLabelColumn = 104;
constexpr int kMarkColumn = 96;

class CompareWords
{
    Q_DECLARE_TR_FUNCTIONS(padron::ui::CompareWords)

public:
    static QString agreement(Agreement agreement)
    {
        switch (agreement) {
        case Agreement::Equal: return tr("Igual");
        case Agreement::Alike: return tr("Parecido");
        case Agreement::Differs: return tr("Distinto");
        case Agreement::Unknown: return tr("Falta en una");
        case Agreement::Aside: return {};
        }
        return {};
    }
    static QString noValue() { return tr("sin dato"); }
};

Theme::Tone toneOf(Agreement agreement)
{
    switch (agreement) {
    case Agreement::Equal: return Theme::Tone::Ok;
    case Agreement::Alike: return Theme::Tone::Info;
    case Agreement::Differs: return Theme::Tone::Warn;
    case Agreement::Unknown:
    case Agreement::Aside: break;
    }
    return Theme::Tone::Neutral;
}

QWidget* markOf(Agreement agreement, QWidget* parent)
{
    auto* mark = new QWidget(parent);
    auto* row = new QHBoxLayout(mark);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(grid::kXs);
    const Theme::Tone tone = toneOf(agreement);
    if (tone != Theme::Tone::Neutral) {
        auto* icon = new Label(mark);
        new ThemeFollower(icon, [icon, tone](const Theme& theme) {
            icon->setPixmap(toneIcon(tone, theme).pixmap(kSmallIcon, kSmallIcon));
        });
        icon->setFixedSize(kSmallIcon, kSmallIcon);
        row->addWidget(icon);
    }
    auto* word = new Label(agreementLabel(agreement), mark);
    setRole(word, "finding", tone);
    row->addWidget(word);
    row->addStretch();
    return mark;
}

Label* valueOf(const QString& text, const ComparedRow& row, QWidget* parent)
{
    const bool strong = row.agreement == Agreement::Differs || row.agreement == Agreement::Alike;
    auto* value = new Label(text.isEmpty() ? CompareWords::noValue() : text, parent);
    setRole(value, text.isEmpty() ? "muted" : row.code ? "mono" : strong ? "strong" : "");
    value->setWordWrap(true);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    value->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    return value;
}

} // namespace

QString agreementLabel(Agreement agreement)
{
    return CompareWords::agreement(agreement);
}

CompareView::CompareView(const QString& objectName, QWidget* parent) : QScrollArea(parent)
{
    setObjectName(objectName);
    setAccessibleName(tr("Las dos personas, campo por campo"));
    setWidgetResizable(true);
    setFrameShape(QFrame::StyledPanel);
    setRole(this, "reading");
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
}

void CompareView::setPeople(const QString& leftTitle, const QString& rightTitle, const QList<ComparedRow>& rows)
{
    auto* page = new QFrame;
    setRole(page, "card");
    auto* table = new QGridLayout(page);
    table->setContentsMargins(grid::kL, grid::kM, grid::kL, grid::kM);
    table->setHorizontalSpacing(grid::kL);
    table->setVerticalSpacing(grid::kS);
    table->setColumnMinimumWidth(0, kLabelColumn);
    table->setColumnMinimumWidth(3, kMarkColumn);
    table->setColumnStretch(1, 1);
    table->setColumnStretch(2, 1);
    for (const auto& [title, column] : {std::pair(leftTitle, 1), std::pair(rightTitle, 2)}) {
        auto* head = new Label(title, "section", page);
        head->setWordWrap(true);
        table->addWidget(head, 0, column);
    }
    QStringList told;
    for (int i = 0; i < rows.size(); ++i) {
        const ComparedRow& row = rows.at(i);
        auto* name = new Label(row.label, "muted", page);
        auto* left = valueOf(row.left, row, page);
        auto* right = valueOf(row.right, row, page);
        const QString word = agreementLabel(row.agreement);
        left->setAccessibleName(QStringLiteral("%1, %2: %3. %4").arg(row.label, leftTitle, left->text(), word));
        right->setAccessibleName(QStringLiteral("%1, %2: %3. %4").arg(row.label, rightTitle, right->text(), word));
        table->addWidget(name, i + 1, 0, Qt::AlignTop);
        table->addWidget(left, i + 1, 1);
        table->addWidget(right, i + 1, 2);
        table->addWidget(markOf(row.agreement, page), i + 1, 3, Qt::AlignTop);
        told.append(QStringLiteral("%1: %2").arg(row.label, word.isEmpty() ? right->text() : word));
    }
    setAccessibleDescription(told.join(QStringLiteral("; ")));
    setWidget(page); // deletes the one of before
    verticalScrollBar()->setValue(0);
    updateGeometry();
}

QSize CompareView::sizeHint() const
{
    if (!widget())
        return QScrollArea::sizeHint();
    const int width = viewport()->width() > 0 ? viewport()->width() : grid::kColumn;
    const int height = widget()->hasHeightForWidth() ? widget()->heightForWidth(width) : widget()->sizeHint().height();
    return {width, height + 2 * kRing + 2};
}

} // namespace padron::ui
