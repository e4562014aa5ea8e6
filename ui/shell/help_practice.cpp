// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/help_practice.h"

#include "domain/practice_people.h"
#include "errors/derechohabiencia_text.h"
#include "widgets/label.h"
#include "widgets/theme.h"

#include <QCoreApplication>
#include <QGridLayout>

namespace padron::ui {

namespace {

class HelpPractice
{
    Q_DECLARE_TR_FUNCTIONS(padron::ui::HelpPractice)

public:
    static QWidget* all(QWidget* parent)
    {
        auto* part = new QWidget(parent);
        part->setObjectName(QStringLiteral("helpPractice"));
        auto* column = new QVBoxLayout(part);
        column->setContentsMargins(0, 0, 0, grid::kM);
        column->setSpacing(grid::kS);
        column->addWidget(new Label(tr("Práctica: qué contestan IMSS e ISSSTE"), "section", part));
        auto* note = new Label(tr("En práctica contesta un simulador de este equipo, sin red: nada sale de aquí. Capture a "
                                  "una de estas personas inventadas y consulte su derechohabiencia. De cualquier otra CURP "
                                  "contesta que no tiene."),
                               "muted", part);
        note->setWordWrap(true);
        column->addWidget(note);
        column->addLayout(table(part));
        return part;
    }

private:
    static QGridLayout* table(QWidget* parent)
    {
        auto* rows = new QGridLayout;
        rows->setHorizontalSpacing(grid::kL);
        rows->setVerticalSpacing(grid::kXs);
        const QStringList heads{tr("Persona"), tr("CURP"), institucionLabel(domain::Institucion::Imss),
                                institucionLabel(domain::Institucion::Issste)};
        for (int i = 0; i < heads.size(); ++i)
            rows->addWidget(new Label(heads.at(i), "strong", parent), 0, i);
        int line = 1;
        for (const auto& one : domain::practicePeople()) {
            const auto put = [&](int row, int column, const QString& text, const char* role = "", int high = 1) {
                auto* label = new Label(text, role, parent);
                label->setWordWrap(column != 1);
                rows->addWidget(label, row, column, high, 1, Qt::AlignTop);
            };
            put(line, 0, QStringList{one.data.nombres, one.data.primerApellido, one.data.segundoApellido}.join(u' '));
            put(line, 1, one.curp, "mono");
            put(line + 1, 0, tr("%1, %2").arg(one.data.fechaNacimiento.toString(QStringLiteral("dd/MM/yyyy")),
                                              one.data.entidadNacimiento.name()), "help");
            put(line, 2, answerText(one.imss), "", 2);
            put(line, 3, answerText(one.issste), "", 2);
            rows->setRowMinimumHeight(line + 2, grid::kXs);
            line += 3;
        }
        for (const int wraps : {0, 2, 3})
            rows->setColumnStretch(wraps, 1);
        return rows;
    }

    static QString answerText(domain::PracticeAnswer answer)
    {
        using A = domain::PracticeAnswer;
        switch (answer) {
        case A::SinDerechohabiencia: return tr("Sin derechohabiencia");
        case A::Vigente: return tr("Vigente");
        case A::VigenteOtherSpelling: return tr("Vigente, con el nombre escrito de otra manera");
        case A::VigenteOtherName: return tr("Vigente, a nombre de otra persona");
        case A::CurpNoEncontrada: return tr("No encuentra esa CURP");
        case A::SaysNothing: return tr("Por ahora no tiene respuesta");
        case A::Late: return tr("Tarda más de 40 segundos");
        case A::Down: return tr("Su servicio falla");
        case A::Cut: return tr("Se corta la conexión");
        case A::OtherCurp: return tr("Contesta sobre otra CURP");
        case A::Html: return tr("Contesta algo que no se puede leer");
        case A::OtherCertificate: return tr("Muestra el certificado de otro");
        }
        return {};
    }
};

} // namespace

QWidget* makeHelpPractice(QWidget* parent)
{
    return HelpPractice::all(parent);
}

} // namespace padron::ui
