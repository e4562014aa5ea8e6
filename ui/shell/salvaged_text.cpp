// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/salvaged_text.h"

#include <QCoreApplication>

namespace padron::ui {

namespace {

class SalvagedText
{
    Q_DECLARE_TR_FUNCTIONS(padron::ui::SalvagedText)

public:
    static QString nameOf(const QString& table)
    {
        if (table == u"person" || table == u"search_word")
            return tr("personas");
        if (table == u"family" || table == u"membership")
            return tr("familias");
        if (table == u"consent" || table == u"revocation")
            return tr("consentimientos");
        if (table == u"draft" || table == u"draft_open")
            return tr("capturas en curso");
        if (table == u"document" || table == u"document_blob" || table == u"expediente_place")
            return tr("hojas digitalizadas");
        if (table.startsWith(u"log"))
            return tr("bitácora");
        if (table == u"credential")
            return tr("credenciales");
        if (table == u"derechohabiencia")
            return tr("derechohabiencia");
        if (table.startsWith(u"catalogue"))
            return tr("catálogos");
        if (table == u"batch" || table == u"verdict")
            return tr("envíos");
        return tr("otros datos");
    }

    static QString all(const Salvaged& salvaged)
    {
        QString text = tr("Se pueden consultar %1 personas en %2 familias.").arg(salvaged.people).arg(salvaged.families);
        QStringList names;
        for (const QString& table : salvaged.incomplete)
            if (const QString name = nameOf(table); !names.contains(name))
                names.append(name);
        if (salvaged.badPages > 0)
            text += tr(" Están dañadas %1 de %2 páginas de la base.").arg(salvaged.badPages).arg(salvaged.pages);
        if (!names.isEmpty())
            text += tr(" No se pudo leer todo de: %1.").arg(names.join(tr(", ")));
        return text;
    }
};

} // namespace

QString salvagedText(const Salvaged& salvaged)
{
    return SalvagedText::all(salvaged);
}

} // namespace padron::ui
