// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/draft.h"
#include "forms/domicilio_lookup.h"

namespace padron::ui {

struct Desk;

/// The catalogues of the open store, read on its thread.
class DeskLookup final : public DomicilioLookup
{
public:
    explicit DeskLookup(Desk& desk) : m_desk(desk) {}

    void loaded(QObject* context, std::function<void(const Loaded&)> answer) override;
    void byCodigoPostal(QObject* context, qint64 set, const QString& codigoPostal,
                        Answer<domain::AsentamientoRow> answer) override;
    void asentamientos(QObject* context, qint64 set, const QString& entidad, const QString& municipio,
                       const QString& text, Answer<domain::AsentamientoRow> answer) override;
    void municipios(QObject* context, qint64 set, const QString& entidad, const QString& text,
                    Answer<domain::MunicipioRow> answer) override;
    void localidades(QObject* context, qint64 set, const QString& entidad, const QString& municipio,
                     const QString& text, Answer<domain::LocalidadRow> answer) override;

private:
    template <class Row, class Work> void ask(QObject* context, Work work, Answer<Row> answer);

    Desk& m_desk;
};

/// A new capture, pinned to the catalogues in use now. To be called on the store thread.
domain::FamilyDraft freshDraft(Desk& desk);

} // namespace padron::ui
