// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/credentials_model.h"

#include "models/row_roles.h"
#include "models/row_texts.h"
#include "widgets/label.h"

#include <QDateTime>

#include <algorithm>

namespace padron::ui {

using usecases::PrintRuns;

namespace {

QString stateText(PrintRuns::State state)
{
    switch (state) {
    case PrintRuns::State::Lista: return CredentialsModel::tr("Lista para imprimir");
    case PrintRuns::State::PorRevisar: return CredentialsModel::tr("En una impresión sin revisar");
    case PrintRuns::State::Impresa: return CredentialsModel::tr("Impresa");
    case PrintRuns::State::EnLote: return CredentialsModel::tr("Viene en una caja del centro");
    case PrintRuns::State::Detenida: return CredentialsModel::tr("Detenida: registro por aclarar");
    case PrintRuns::State::NoVigente: return CredentialsModel::tr("No vigente según el padrón");
    case PrintRuns::State::PorRenovar: return CredentialsModel::tr("Cambiaron sus datos: espera otra firma del padrón");
    }
    return {};
}

Theme::Tone toneOf(PrintRuns::State state)
{
    switch (state) {
    case PrintRuns::State::Lista: return Theme::Tone::Info;
    case PrintRuns::State::PorRevisar: return Theme::Tone::Warn;
    case PrintRuns::State::Impresa: return Theme::Tone::Ok;
    case PrintRuns::State::EnLote: return Theme::Tone::Neutral;
    case PrintRuns::State::Detenida: return Theme::Tone::Warn;
    case PrintRuns::State::NoVigente: return Theme::Tone::Danger;
    case PrintRuns::State::PorRenovar: return Theme::Tone::Warn;
    }
    return Theme::Tone::Neutral;
}

} // namespace

int CredentialsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

bool CredentialsModel::canBePrinted(const PrintRuns::Row& row)
{
    return row.state == PrintRuns::State::Lista;
}

QVariant CredentialsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PrintRuns::Row& row = m_rows.at(index.row());
    const QString name = shownText(row.fullName);
    const QString detail = tr("expedición %1, firmada el %2")
                               .arg(row.issueNumber)
                               .arg(dayText(QDateTime::fromSecsSinceEpoch(row.issuedAt).date()));
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1, %2, %3").arg(name, row.folio.text(), stateText(row.state));
    case Qt::ToolTipRole:
        return QStringLiteral("%1\n%2\n%3\n%4").arg(name, row.folio.text(), shownText(row.localidad), detail);
    case Qt::CheckStateRole:
        return canBePrinted(row) ? QVariant(m_chosen.contains(row.person) ? Qt::Checked : Qt::Unchecked) : QVariant();
    case TitleRole:
        return name;
    case MonoRole:
        return row.folio.text();
    case DetailRole:
        return detail;
    case ChipRole:
        return stateText(row.state);
    case ChipToneRole:
        return int(toneOf(row.state));
    default:
        return {};
    }
}

bool CredentialsModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid)
        || !canBePrinted(m_rows.at(index.row())))
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
    return index.isValid() && canBePrinted(m_rows.at(index.row())) ? flags | Qt::ItemIsUserCheckable : flags;
}

void CredentialsModel::setCredentials(const QList<PrintRuns::Row>& rows)
{
    beginResetModel();
    m_rows = rows;
    QSet<core::PersonId> still;
    for (const auto& row : rows)
        if (m_chosen.contains(row.person) && canBePrinted(row))
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

bool CredentialsModel::mayBeOnPaper() const
{
    return std::any_of(m_rows.begin(), m_rows.end(),
                       [this](const auto& row) { return row.beforeRestore && m_chosen.contains(row.person); });
}

void CredentialsModel::chooseFirst(int most)
{
    m_chosen.clear();
    for (const auto& row : std::as_const(m_rows))
        if (canBePrinted(row) && m_chosen.size() < most)
            m_chosen.insert(row.person);
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0), index(int(m_rows.size()) - 1), {Qt::CheckStateRole});
}

} // namespace padron::ui
