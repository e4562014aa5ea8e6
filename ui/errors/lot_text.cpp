// SPDX-License-Identifier: GPL-3.0-or-later
#include "errors/lot_text.h"

#include "errors/text_rows.h"

#include <QCoreApplication>

namespace padron::ui {

namespace {

constexpr TextRow kRows[] = {
    {"CRE-201", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "Esa caja ya se recibió. Lo recibido está guardado y no cambió nada. Si apareció una tarjeta que "
                                  "faltaba, léala: se recibe sola.")},
    {"CRE-202", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "Todavía no se ha leído ninguna tarjeta. No cambió nada. Lea las tarjetas una por una y después "
                                  "termine.")},
    {"CRE-203", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "Falta decir dónde quedan las tarjetas, con quién, o cuáles son. No se movió ninguna. Complete "
                                  "el dato y guarde de nuevo.")},
    {"CRE-204", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "Falta una de las dos firmas, o tiene demasiados trazos. No se movió ninguna tarjeta. Firmen "
                                  "quien entrega y quien recibe.")},
    {"CRE-205", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "Ya no están en resguardo %1 de las tarjetas elegidas. No se movió ninguna. Quítelas de la lista "
                                  "y guarde de nuevo.")},
    {"CRE-206", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "Son demasiadas tarjetas para un solo traslado. No se movió ninguna. Haga varios traslados, de "
                                  "hasta quinientas tarjetas cada uno.")},
};

} // namespace

const char* lotErrorText(core::ErrorCode code)
{
    return textOf(kRows, code.id());
}

} // namespace padron::ui
