// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/cards/verify_view.h"

#include "capture/camera_dialog.h"
#include "shell/desk.h"
#include "usecases/update_lists.h"
#include "verify/verify_panel.h"

#include <QDateTime>
#include <QVBoxLayout>

namespace padron::ui {

namespace {

VerifyTools toolsOf(Desk& desk)
{
    VerifyTools tools;
    tools.lists = [&desk] { return desk.store.run([lists = desk.updateLists] { return lists->lists(); }); };
    tools.take = [&desk](const QByteArray& file) {
        return desk.store.run([lists = desk.updateLists, file] { return lists->take(file); });
    };
    tools.folder = desk.storeFolder;
    tools.decoder = desk.decoder;
    tools.images = desk.images;
    tools.nowSeconds = [] { return QDateTime::currentSecsSinceEpoch(); };
    tools.camera = ownCamera;
    return tools;
}

} // namespace

VerifyView::VerifyView(Desk& desk, QWidget* parent) : CardsView(parent), m_panel(new VerifyPanel(toolsOf(desk), this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_panel);
}

QString VerifyView::title() const
{
    return tr("Comprobar");
}

void VerifyView::enter()
{
    m_panel->enter();
}

} // namespace padron::ui
