// SPDX-License-Identifier: GPL-3.0-or-later
#include "errors/list_text.h"

#include "errors/text_rows.h"

#include <QCoreApplication>

namespace padron::ui {

namespace {

constexpr TextRow kRows[] = {
    {"VER-101", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "Las listas no son del padrón que este equipo reconoce. No se tomó ninguna; las de antes "
                                  "siguen. Pídalas de nuevo a su coordinación y avise a soporte con esta clave.")},
    {"VER-102", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "Las listas son más antiguas que las de este equipo. No se tomó ninguna; las de antes "
                                  "siguen. Pida las más recientes.")},
    {"VER-103", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "En este equipo nadie ha comparado todavía la huella del padrón. No se cambió nada. Cargue "
                                  "las listas y escriba la huella que le dieron impresa.")},
    {"VER-104", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "La huella escrita no es la de esas listas. No se tomó ninguna. Revísela letra por letra en "
                                  "la hoja; si está bien escrita, esas listas no son las suyas: avise a soporte.")},
    {"VER-105", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "Ese QR no es una parte de las listas, o llegó dañado. Lo que ya se leyó sigue. Léalo de "
                                  "nuevo.")},
    {"VER-106", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "Ese QR es de otras listas que las que se están leyendo. Lo que ya se leyó sigue. Lea los "
                                  "que faltan, o presione Esc y empiece con las otras.")},
    {"VER-107", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "Las listas ya son demasiado grandes para mostrarse en QR. No se cambió nada. Expórtelas a "
                                  "una memoria USB.")},
    {"VER-108", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "El archivo no tiene una llave pública que se pueda usar (JWK, PEM o sus bytes, Ed25519 o "
                                  "P-256). No se guardó nada. Pídala de nuevo a quien emite la credencial.")},
    {"VER-109", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "No se pudo escribir en esa carpeta. No se cambió nada. Revise que la memoria esté puesta, "
                                  "con espacio y sin candado, o elija otra carpeta.")},
};

class ListText
{
    Q_DECLARE_TR_FUNCTIONS(padron::ui::ListText)

public:
    static QString of(const credential::ListUpdate& update)
    {
        using credential::Taken;
        const bool older = update.trust == Taken::Older || update.finals == Taken::Older || update.provisionals == Taken::Older;
        if (!update.changed())
            return older ? tr("Ya tiene esas listas; las más antiguas no se tomaron.") : tr("Ya tiene esas listas.");
        return older ? tr("Listas actualizadas; las que eran más antiguas no se tomaron.") : tr("Listas actualizadas.");
    }
};

} // namespace

const char* listErrorText(core::ErrorCode code)
{
    return textOf(kRows, code.id());
}

QString listUpdateText(const credential::ListUpdate& update)
{
    return ListText::of(update);
}

} // namespace padron::ui
