// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/consultas_model.h"

#include "errors/derechohabiencia_text.h"
#include "models/row_roles.h"
#include "models/row_texts.h"
#include "widgets/label.h"

namespace padron::ui {

using domain::ResultadoConsulta;
using ports::ConsultaState;

int ConsultasModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_consultas.size());
}

QVariant ConsultasModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const usecases::ConsultaView& view = m_consultas.at(index.row());
    const ports::Consulta& consulta = view.consulta;
    const QString names = view.names ? consultaNamesText(consulta, *view.names) : QString();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: {
        QStringList all{shownText(consultaText(consulta)), data(index, AsideRole).toString(), detail(view), shownText(names),
                        contestText(consulta)};
        all.removeAll(QString());
        return all.join(QStringLiteral(". "));
    }
    case TitleRole:
        return shownText(consultaText(consulta));
    case AsideRole:
        return tr("se preguntó %1").arg(whenText(consulta.askedMs, m_now));
    case DetailRole:
        return detail(view);
    case NoteRole:
        return shownText(names);
    case ChipRole:
        return consulta.contest == ports::Contest::None ? QString() : tr("No está de acuerdo");
    case ChipToneRole:
        return int(Theme::Tone::Warn);
    default:
        return {};
    }
}

QString ConsultasModel::detail(const usecases::ConsultaView& view) const
{
    const QString time = shownText(consultaTime(view.consulta));
    return view.names == domain::NameAgreement::Same ? tr("%1 · mismo nombre").arg(time) : time;
}

bool ConsultasModel::canContest(int row) const
{
    if (row < 0 || row >= m_consultas.size())
        return false;
    const ports::Consulta& consulta = m_consultas.at(row).consulta;
    return consulta.state == ConsultaState::Answered && consulta.answer.resultado == ResultadoConsulta::Vigente
        && consulta.contest != ports::Contest::Raised;
}

void ConsultasModel::setConsultas(const QList<usecases::ConsultaView>& consultas, const QDateTime& now)
{
    beginResetModel();
    m_consultas = consultas;
    m_now = now;
    endResetModel();
}

} // namespace padron::ui
