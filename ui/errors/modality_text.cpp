// SPDX-License-Identifier: GPL-3.0-or-later
#include "errors/modality_text.h"

#include <QCoreApplication>
#include <QStringList>

namespace padron::ui {

namespace {

class ModalityText
{
    Q_DECLARE_TR_FUNCTIONS(padron::ui::ModalityText)

public:
    static QString label(domain::ModalityKind kind);
    static QString required(domain::ModalityIssue::Field field);
    static QString sentence(const domain::ModalityIssue& issue);
};

QString ModalityText::label(domain::ModalityKind kind)
{
    using K = domain::ModalityKind;
    switch (kind) {
    case K::ModuloFijo:
        return tr("Módulo fijo");
    case K::ModuloMovil:
        return tr("Módulo móvil");
    case K::ModuloTemporal:
        return tr("Módulo temporal");
    case K::Brigada:
        return tr("Brigada");
    }
    return {};
}

QString ModalityText::required(domain::ModalityIssue::Field field)
{
    using F = domain::ModalityIssue::Field;
    switch (field) {
    case F::Place:
        return tr("Escriba el lugar: localidad, plaza, escuela o paraje.");
    case F::Event:
        return tr("Escriba el evento: feria, jornada escolar, función de teatro.");
    case F::Brigade:
        return tr("Escriba el nombre de la brigada.");
    }
    return {};
}

QString ModalityText::sentence(const domain::ModalityIssue& issue)
{
    if (issue.rule == domain::Rule::Required)
        return required(issue.field);
    if (issue.rule == domain::Rule::TooLong)
        return tr("Caben %1 letras: abrévielo.").arg(domain::kMostModalityLetters);
    return tr("Tiene un carácter que no se admite: bórrelo y escríbalo de nuevo.");
}

} // namespace

QString modalityLabel(domain::ModalityKind kind)
{
    return ModalityText::label(kind);
}

QString modalityText(const domain::Modality& modality)
{
    QStringList where;
    for (const QString& part : {modality.brigade, modality.event, modality.place})
        if (!part.isEmpty())
            where.append(part);
    const QString label = modalityLabel(modality.kind);
    return where.isEmpty() ? label : QStringLiteral("%1 - %2").arg(label, where.join(QStringLiteral(", ")));
}

QString modalitySentence(const domain::ModalityIssue& issue)
{
    return ModalityText::sentence(issue);
}

} // namespace padron::ui
