// SPDX-License-Identifier: GPL-3.0-or-later
#include "errors/likeness_text.h"

#include <QCoreApplication>
#include <QLocale>

namespace padron::ui {

namespace {

class LikenessText
{
    Q_DECLARE_TR_FUNCTIONS(padron::ui::LikenessText)

public:
    static QString reason(domain::LikenessReason reason)
    {
        using R = domain::LikenessReason;
        switch (reason) {
        case R::CurpEqual: return tr("CURP igual");
        case R::CurpDiffers: return tr("CURP distinta");
        case R::DocumentEqual: return tr("misma identificación");
        case R::NameEqual: return tr("nombre igual");
        case R::NameVariant: return tr("nombre escrito de otra manera");
        case R::NameAlike: return tr("nombre parecido");
        case R::SurnamesSwapped: return tr("apellidos en otro orden");
        case R::SurnameMissing: return tr("falta un apellido");
        case R::BirthEqual: return tr("misma fecha de nacimiento");
        case R::BirthDayMonthSwapped: return tr("día y mes de nacimiento intercambiados");
        case R::BirthNear: return tr("fecha de nacimiento casi igual");
        case R::BirthDiffers: return tr("otra fecha de nacimiento");
        case R::SexDiffers: return tr("otro sexo");
        case R::EntidadEqual: return tr("misma entidad de nacimiento");
        case R::DomicilioEqual: return tr("mismo domicilio");
        case R::PhoneEqual: return tr("mismo teléfono");
        case R::PerhapsTwin: return tr("mismos apellidos y fecha con otro nombre: quizá gemelas o gemelos");
        }
        return {};
    }

    static QString band(domain::LikenessBand band)
    {
        using B = domain::LikenessBand;
        switch (band) {
        case B::Same: return tr("Todo indica que es la misma persona");
        case B::Probable: return tr("Parece la misma persona");
        case B::Possible: return tr("Se parece");
        case B::Unlike: return tr("No se parece");
        }
        return {};
    }

    static QString sentence(const domain::Likeness& likeness)
    {
        QStringList forIt, against;
        for (const auto one : likeness.reasons)
            (speaksAgainst(one) ? against : forIt).append(reason(one));
        QString text = tr("%1, %2 puntos de 100.").arg(band(likeness.band)).arg(likeness.score);
        if (!forIt.isEmpty())
            text += u' ' + tr("A favor: %1.").arg(QLocale().createSeparatedList(forIt));
        if (!against.isEmpty())
            text += u' ' + tr("En contra: %1.").arg(QLocale().createSeparatedList(against));
        return text;
    }
};

} // namespace

QString likenessReason(domain::LikenessReason reason)
{
    return LikenessText::reason(reason);
}

bool speaksAgainst(domain::LikenessReason reason)
{
    return domain::pointsOf(reason) < 0 || reason == domain::LikenessReason::PerhapsTwin;
}

QString likenessBand(domain::LikenessBand band)
{
    return LikenessText::band(band);
}

QString likenessSentence(const domain::Likeness& likeness)
{
    return LikenessText::sentence(likeness);
}

} // namespace padron::ui
