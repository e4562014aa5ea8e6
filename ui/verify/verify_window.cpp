// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify/verify_window.h"

#include "verify/verify_panel.h"
#include "widgets/label.h"
#include "widgets/theme.h"

#include <QVBoxLayout>

namespace padron::ui {

namespace {

constexpr QSize kSize(1024, 720);

} // namespace

VerifyWindow::VerifyWindow(VerifyTools tools, QWidget* parent)
    : QWidget(parent), m_panel(new VerifyPanel(std::move(tools), this))
{
    setObjectName(QStringLiteral("verifyWindow"));
    setWindowTitle(tr("Comprobar credenciales"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(grid::kPageMargin, grid::kPageMargin, grid::kPageMargin, grid::kPageMargin);
    column->setSpacing(grid::kL);
    column->addWidget(new Label(tr("Comprobar una credencial"), "title", this));
    column->addWidget(m_panel, 1);
    resize(kSize);
    m_panel->enter();
}

} // namespace padron::ui
