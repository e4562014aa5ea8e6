// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/catalogue.h"

#include <functional>

class QObject;

namespace padron::ui {

/// What the domicilio asks the catalogues, in the set that its draft is pinned to. Every answer comes once, later, on
/// the window's thread, and only if `context` still lives. A catalogue that is not loaded answers nothing found, and so
/// does one that cannot be read: all can be typed.
class DomicilioLookup
{
public:
    template <class Row> using Answer = std::function<void(const QList<Row>&)>;

    virtual ~DomicilioLookup() = default;

    struct Loaded
    {
        bool codigosPostales = false, municipios = false, localidades = false;
        bool any() const { return codigosPostales || municipios || localidades; }
    };
    virtual void loaded(QObject* context, std::function<void(const Loaded&)> answer) = 0;
    virtual void byCodigoPostal(QObject* context, qint64 set, const QString& codigoPostal,
                                Answer<domain::AsentamientoRow> answer) = 0;
    /// Of a municipio, by name.
    virtual void asentamientos(QObject* context, qint64 set, const QString& entidad, const QString& municipio,
                               const QString& text, Answer<domain::AsentamientoRow> answer) = 0;
    virtual void municipios(QObject* context, qint64 set, const QString& entidad, const QString& text,
                            Answer<domain::MunicipioRow> answer) = 0;
    /// `entidad` and `municipio` may be empty.
    virtual void localidades(QObject* context, qint64 set, const QString& entidad, const QString& municipio,
                             const QString& text, Answer<domain::LocalidadRow> answer) = 0;
};

} // namespace padron::ui
