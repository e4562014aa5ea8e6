// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/log_model.h"

#include "errors/log_text.h"
#include "models/row_roles.h"
#include "widgets/label.h"

namespace padron::ui {

int LogModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

QVariant LogModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const usecases::AuditLine& line = m_lines.at(index.row());
    const QString whom = shownText(logWhomText(line.whom, line.more));
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1, %2, %3, %4").arg(logTime(line.line.atMs), who(line), logKindText(line.line.kind), whom);
    case TitleRole:
        return logKindText(line.line.kind);
    case AsideRole:
        return whom;
    case MonoRole:
        return logTime(line.line.atMs);
    case DetailRole:
        return who(line);
    case ReasonRole:
        return line.line.numeral.isEmpty() ? QString() : tr("numeral %1").arg(line.line.numeral);
    default:
        return {};
    }
}

QString LogModel::who(const usecases::AuditLine& line) const
{
    if (line.line.user.isNull())
        return tr("el programa");
    const QString name = line.userName.isEmpty() ? tr("alguien sin cuenta aquí") : shownText(line.userName);
    return line.line.role.isEmpty() ? name : QStringLiteral("%1, %2").arg(name, roleText(line.line.role));
}

bool LogModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && !m_complete && !m_asked && !m_lines.isEmpty();
}

void LogModel::fetchMore(const QModelIndex& parent)
{
    if (!canFetchMore(parent))
        return;
    m_asked = true;
    Q_EMIT moreWanted(m_lines.last().line.num);
}

void LogModel::setFirst(const usecases::AuditPage& page)
{
    beginResetModel();
    m_lines = page.lines;
    m_complete = page.complete;
    m_asked = false;
    endResetModel();
}

void LogModel::addPage(const usecases::AuditPage& page)
{
    m_asked = false;
    m_complete = page.complete;
    if (page.lines.isEmpty())
        return;
    beginInsertRows({}, int(m_lines.size()), int(m_lines.size() + page.lines.size()) - 1);
    m_lines += page.lines;
    endInsertRows();
}

} // namespace padron::ui
