// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/appearance_section.h"

#include "shell/gate.h"
#include "widgets/choice_combo.h"
#include "widgets/field_box.h"
#include "widgets/label.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QVBoxLayout>

namespace padron::ui {

namespace {
constexpr int kWidth = 440;
}

AppearanceSection::AppearanceSection(Gate& gate, QWidget* parent) : QWidget(parent)
{
    using Mode = Theme::Mode;
    auto* choice = new ChoiceCombo(this);
    choice->setChoices({{keyOf(Mode::Light), tr("Claro")},
                        {keyOf(Mode::Dark), tr("Oscuro")},
                        {keyOf(Mode::ContrastLight), tr("Alto contraste, fondo blanco")},
                        {keyOf(Mode::ContrastDark), tr("Alto contraste, fondo negro")}});
    choice->setItemText(0, tr("Como el sistema"));
    const Mode kept = themeModeByKey(gate.appearance());
    choice->setKey(kept == Mode::System ? QString() : keyOf(kept));
    auto* box = new FieldBox(tr("Colores de la ventana"), choice, QStringLiteral("settingAppearance"), this);
    box->setHelp(tr("Cambia de inmediato y se conserva en este equipo."));
    box->setFixedWidth(kWidth);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::kM);
    column->addWidget(new Label(tr("Apariencia"), "section", this));
    column->addWidget(box);
    connect(choice, &ChoiceCombo::chosenByUser, this, [&gate, choice] {
        gate.setAppearance(choice->key());
        applyTheme(*qApp, themeModeByKey(choice->key()));
    });
}

} // namespace padron::ui
