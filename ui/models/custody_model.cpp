// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/custody_model.h"

#include "models/row_roles.h"
#include "widgets/label.h"
#include "widgets/theme.h"

#include <algorithm>

namespace padron::ui {

using domain::Card;
using domain::CardKind;

int CustodyModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

QVariant CustodyModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Card& one = m_shown.at(index.row());
    const QString name = shownText(one.name);
    const QString kind = one.key.kind == CardKind::Certificado ? tr("certificado")
                         : one.key.issueNumber > 1             ? tr("expedición %1").arg(one.key.issueNumber)
                                                               : QString();
    const QString where = one.holder.isEmpty() ? one.place : tr("%1, con %2").arg(one.place, one.holder);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1, %2, %3, %4").arg(name, one.key.folio.text(), kind, shownText(where));
    case Qt::ToolTipRole:
        return QStringLiteral("%1\n%2\n%3").arg(name, one.key.folio.text(), shownText(where));
    case Qt::CheckStateRole:
        return m_chosen.contains(one.key) ? Qt::Checked : Qt::Unchecked;
    case TitleRole:
        return name;
    case AsideRole:
        return kind;
    case MonoRole:
        return one.key.folio.text();
    case DetailRole:
        return shownText(where);
    case ChipRole:
        return one.kept ? tr("No la recogieron") : QString();
    case ChipToneRole:
        return int(Theme::Tone::Warn);
    default:
        return {};
    }
}

bool CustodyModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const domain::CardKey& key = m_shown.at(index.row()).key;
    m_chosen.removeAll(key);
    if (value.toInt() == Qt::Checked)
        m_chosen.append(key);
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    return true;
}

Qt::ItemFlags CustodyModel::flags(const QModelIndex& index) const
{
    return index.isValid() ? QAbstractListModel::flags(index) | Qt::ItemIsUserCheckable : Qt::NoItemFlags;
}

bool CustodyModel::fits(const Card& card) const
{
    return m_typed.isEmpty() || card.name.contains(m_typed, Qt::CaseInsensitive)
           || card.key.folio.text().contains(m_typed) || card.key.folio.digits().contains(m_typed);
}

void CustodyModel::showFitting()
{
    beginResetModel();
    m_shown.clear();
    std::copy_if(m_cards.cbegin(), m_cards.cend(), std::back_inserter(m_shown), [this](const Card& card) { return fits(card); });
    endResetModel();
}

void CustodyModel::setCards(const QList<Card>& cards)
{
    m_cards = cards;
    m_chosen.removeIf([&cards](const domain::CardKey& key) {
        return std::none_of(cards.begin(), cards.end(), [&key](const Card& card) { return card.key == key; });
    });
    showFitting();
}

void CustodyModel::narrow(const QString& typed)
{
    m_typed = typed.simplified();
    showFitting();
}

void CustodyModel::choose(const domain::CardKey& key)
{
    const bool here = std::any_of(m_cards.begin(), m_cards.end(), [&key](const Card& card) { return card.key == key; });
    if (!here || m_chosen.contains(key))
        return;
    m_chosen.append(key);
    if (!m_shown.isEmpty())
        Q_EMIT dataChanged(index(0), index(int(m_shown.size()) - 1), {Qt::CheckStateRole});
}

void CustodyModel::chooseShown()
{
    for (const Card& card : m_shown)
        if (!m_chosen.contains(card.key))
            m_chosen.append(card.key);
    if (!m_shown.isEmpty())
        Q_EMIT dataChanged(index(0), index(int(m_shown.size()) - 1), {Qt::CheckStateRole});
}

void CustodyModel::chooseNone()
{
    m_chosen.clear();
    if (!m_shown.isEmpty())
        Q_EMIT dataChanged(index(0), index(int(m_shown.size()) - 1), {Qt::CheckStateRole});
}

} // namespace padron::ui
