// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/credentials_model.h"

#include "models/row_roles.h"
#include "models/row_texts.h"
#include "widgets/label.h"

#include <QDateTime>

namespace padron::ui {

int CredentialsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant CredentialsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const usecases::PrintCredential::Row& row = m_rows.at(index.row());
    const QString name = shownText(row.fullName);
    const QString printed =
        row.timesPrinted == 0 ? tr("Sin imprimir") : tr("Impresa %n vez (veces)", nullptr, row.timesPrinted);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1, %2, %3").arg(name, row.folio.text(), printed);
    case Qt::CheckStateRole:
        return m_chosen.contains(row.person) ? Qt::Checked : Qt::Unchecked;
    case TitleRole:
        return name;
    case MonoRole:
        return row.folio.text();
    case DetailRole:
        return tr("expedición %1, firmada el %2")
            .arg(row.issueNumber)
            .arg(dayText(QDateTime::fromSecsSinceEpoch(row.issuedAt).date()));
    case ChipRole:
        return printed;
    case ChipToneRole:
        return int(row.timesPrinted == 0 ? Theme::Tone::Info : Theme::Tone::Neutral);
    default:
        return {};
    }
}

bool CredentialsModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const core::PersonId& person = m_rows.at(index.row()).person;
    if (value.toInt() == Qt::Checked)
        m_chosen.insert(person);
    else
        m_chosen.remove(person);
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    return true;
}

Qt::ItemFlags CredentialsModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags flags = QAbstractListModel::flags(index);
    return index.isValid() ? flags | Qt::ItemIsUserCheckable : flags;
}

void CredentialsModel::setCredentials(const QList<usecases::PrintCredential::Row>& rows)
{
    beginResetModel();
    m_rows = rows;
    QSet<core::PersonId> still;
    for (const auto& row : rows)
        if (m_chosen.contains(row.person))
            still.insert(row.person);
    m_chosen = still;
    endResetModel();
}

QList<core::PersonId> CredentialsModel::chosen() const
{
    QList<core::PersonId> people;
    for (const auto& row : m_rows)
        if (m_chosen.contains(row.person))
            people << row.person;
    return people;
}

void CredentialsModel::choose(const QList<core::PersonId>& people)
{
    m_chosen = {people.begin(), people.end()};
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0), index(int(m_rows.size()) - 1), {Qt::CheckStateRole});
}

void CredentialsModel::chooseUnprinted()
{
    for (const auto& row : m_rows)
        if (row.timesPrinted == 0)
            m_chosen.insert(row.person);
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0), index(int(m_rows.size()) - 1), {Qt::CheckStateRole});
}

} // namespace padron::ui
