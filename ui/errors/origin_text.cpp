// SPDX-License-Identifier: GPL-3.0-or-later
#include "errors/origin_text.h"

#include <QCoreApplication>

namespace padron::ui {

namespace {

class OriginText
{
    Q_DECLARE_TR_FUNCTIONS(padron::ui::OriginText)

public:
    static QString label(domain::Origin origin)
    {
        switch (origin) {
        case domain::Origin::Escrito: return {};
        case domain::Origin::Escaneado: return tr("escaneado");
        case domain::Origin::DelTitular: return tr("del titular");
        case domain::Origin::Verificado: return tr("verificado");
        case domain::Origin::DeLaCurp: return tr("de la CURP");
        }
        return {};
    }
};

} // namespace

QString originLabel(domain::Origin origin)
{
    return OriginText::label(origin);
}

} // namespace padron::ui
