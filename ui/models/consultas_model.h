// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "usecases/contests.h"

#include <QAbstractListModel>
#include <QDateTime>

namespace padron::ui {

/// What institutions answered about one person, newest first: when it was asked here, the institution's own time, how the
/// names stand, and whether the person agrees.
class ConsultasModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

    void setConsultas(const QList<usecases::ConsultaView>& consultas, const QDateTime& now);
    const ports::Consulta& consulta(int row) const { return m_consultas.at(row).consulta; }
    bool canContest(int row) const; ///< a Vigente that nobody contested yet

private:
    QString detail(const usecases::ConsultaView& view) const;

    QList<usecases::ConsultaView> m_consultas;
    QDateTime m_now;
};

} // namespace padron::ui
