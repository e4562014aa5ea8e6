// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/help_cases.h"

#include "errors/case_text.h"
#include "widgets/label.h"
#include "widgets/theme.h"

#include <QCoreApplication>
#include <QGridLayout>

namespace padron::ui {

namespace {

class HelpCases
{
    Q_DECLARE_TR_FUNCTIONS(padron::ui::HelpCases)

public:
    static QWidget* all(QWidget* parent)
    {
        auto* part = new QWidget(parent);
        part->setObjectName(QStringLiteral("helpCases"));
        auto* column = new QVBoxLayout(part);
        column->setContentsMargins(0, grid::kM, 0, 0);
        column->setSpacing(grid::kM);
        column->addWidget(new Label(tr("Qué se pide en cada caso"), "section", part));
        auto* note = new Label(tr("Con lo que falte se guarda como incompleto y se termina otro día. La atención médica no "
                                  "depende del registro."),
                               "muted", part);
        note->setWordWrap(true);
        column->addWidget(note);
        auto* pairs = new QGridLayout;
        pairs->setHorizontalSpacing(grid::kXl);
        pairs->setVerticalSpacing(grid::kL);
        int place = 0;
        std::optional<domain::Caso> before;
        for (const auto& row : domain::requisitos()) {
            if (row.caso == before)
                continue;
            before = row.caso;
            pairs->addWidget(ofCase(row.caso, part), place / 2, place % 2, Qt::AlignTop);
            ++place;
        }
        pairs->setColumnStretch(0, 1);
        pairs->setColumnStretch(1, 1);
        column->addLayout(pairs);
        return part;
    }

private:
    static QWidget* ofCase(domain::Caso caso, QWidget* parent)
    {
        auto* block = new QWidget(parent);
        block->setObjectName(QStringLiteral("helpCase%1").arg(static_cast<int>(caso)));
        auto* table = new QGridLayout(block);
        table->setContentsMargins(0, 0, 0, 0);
        table->setHorizontalSpacing(grid::kM);
        table->setVerticalSpacing(grid::kXs);
        int line = 0;
        const auto wide = [&](const QString& text, const char* role) {
            auto* label = new Label(text, role, block);
            label->setWordWrap(true);
            table->addWidget(label, line++, 0, 1, 2);
        };
        wide(casoLabel(caso), "strong");
        wide(tr("Registra: %1").arg(whoRegisters(caso)), "muted");
        wide(tr("Firma: %1").arg(whoSigns(caso)), "muted");
        for (const auto& row : domain::requisitos()) {
            if (row.caso != caso)
                continue;
            const QString when = whenAskedText(row);
            const QString what = requisitoLabel(row.requisito);
            auto* asked = new Label(when.isEmpty() ? what : QStringLiteral("%1 (%2)").arg(what, when), block);
            asked->setWordWrap(true);
            table->addWidget(new Label(QLatin1String(row.numeral), "mono", block), line, 0, Qt::AlignTop);
            table->addWidget(asked, line++, 1, Qt::AlignTop);
        }
        table->setColumnStretch(1, 1);
        return block;
    }
};

} // namespace

QWidget* makeHelpCases(QWidget* parent)
{
    return HelpCases::all(parent);
}

} // namespace padron::ui
