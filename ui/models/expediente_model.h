// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "usecases/documents.h"

#include <QAbstractListModel>

namespace padron::ui {

/// The expediente of a family by progressive folio (54): the family's own and each person's, where the paper lies and how
/// many pages are digital.
class ExpedienteModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

    void setExpediente(const usecases::Expediente& expediente);
    const usecases::ExpedientePart& part(int row) const { return m_expediente.parts.at(row); }
    void setPlace(int row, const ports::FilePlace& place);

private:
    QString place(int row) const;

    usecases::Expediente m_expediente;
};

} // namespace padron::ui
