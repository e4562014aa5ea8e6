// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/paper_words.h"

#include <QDateTime>
#include <QHash>

namespace padron::printing {

QString sexoOnPaper(domain::Sexo sexo)
{
    switch (sexo) {
    case domain::Sexo::Mujer: return QStringLiteral("Mujer");
    case domain::Sexo::Hombre: return QStringLiteral("Hombre");
    case domain::Sexo::X: return QStringLiteral("No binario");
    }
    return {};
}

QString motivoOnPaper(domain::Motivo motivo)
{
    using M = domain::Motivo;
    switch (motivo) {
    case M::AltaIntegrante: return QStringLiteral("alta de integrante");
    case M::CambioDomicilio: return QStringLiteral("cambio de domicilio");
    case M::ActualizacionCurp: return QStringLiteral("actualización de la CURP");
    case M::OtroDato: return QStringLiteral("otro dato");
    case M::CambioTitular: return QStringLiteral("cambio de titular");
    case M::NuevaFamilia: return QStringLiteral("titular de una nueva familia");
    case M::CambioFamilia: return QStringLiteral("cambio de familia");
    case M::UnionFamilias: return QStringLiteral("unión de familias");
    case M::BajaDefuncion: return QStringLiteral("baja por defunción");
    }
    return {};
}

QString parentescoOnPaper(const domain::Parentesco& value)
{
    // the keys are plain ASCII; only these read otherwise
    static const QHash<QString, QString> words{
        {QStringLiteral("conyuge"), QStringLiteral("cónyuge")}, {QStringLiteral("tia"), QStringLiteral("tía")},
        {QStringLiteral("tio"), QStringLiteral("tío")},         {QStringLiteral("cunada"), QStringLiteral("cuñada")},
        {QStringLiteral("cunado"), QStringLiteral("cuñado")},   {QStringLiteral("otro"), QStringLiteral("otro parentesco")},
    };
    return words.value(value.key, value.key);
}

QString identificacionOnPaper(domain::IdentificacionTipo tipo)
{
    using I = domain::IdentificacionTipo;
    switch (tipo) {
    case I::Ine: return QStringLiteral("Credencial para votar (INE)");
    case I::Pasaporte: return QStringLiteral("Pasaporte");
    case I::CedulaProfesional: return QStringLiteral("Cédula profesional");
    case I::CartillaMilitar: return QStringLiteral("Cartilla militar");
    case I::Inapam: return QStringLiteral("Credencial INAPAM");
    case I::MatriculaConsular: return QStringLiteral("Matrícula consular");
    case I::Municipal: return QStringLiteral("Identificación municipal");
    case I::Escolar: return QStringLiteral("Credencial escolar");
    case I::Migratorio: return QStringLiteral("Documento migratorio");
    case I::Otra: return QStringLiteral("Identificación");
    }
    return {};
}

QString turnOnPaper(int turn)
{
    return QStringLiteral("Turno %1").arg(turn);
}

QString dateOnPaper(QDate date)
{
    return date.toString(QStringLiteral("dd/MM/yyyy"));
}

QString momentOnPaper(qint64 utcMs)
{
    return QDateTime::fromMSecsSinceEpoch(utcMs).toString(QStringLiteral("dd/MM/yyyy, HH:mm"));
}

QString plainText(const QString& text)
{
    QString plain;
    plain.reserve(text.size());
    for (const char32_t c : text.toUcs4()) {
        const QChar::Category category = QChar::category(c);
        const bool space = c == U'\t' || c == U'\n' || c == U'\r' || category == QChar::Separator_Line
                           || category == QChar::Separator_Paragraph;
        const bool invisible = category == QChar::Other_Control || category == QChar::Other_Format
                               || category == QChar::Other_Surrogate || category == QChar::Other_PrivateUse
                               || category == QChar::Other_NotAssigned;
        if (space)
            plain += u' ';
        else if (invisible)
            plain += QChar(QChar::ReplacementCharacter);
        else
            plain += QString::fromUcs4(&c, 1);
    }
    return plain;
}

} // namespace padron::printing
