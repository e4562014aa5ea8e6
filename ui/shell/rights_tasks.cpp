// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/rights_tasks.h"

#include "models/rights_model.h"
#include "runtime/deliver.h"
#include "shell/desk.h"
#include "shell/row_list.h"
#include "usecases/arco.h"
#include "widgets/label.h"
#include "widgets/theme.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace padron::ui {

RightsTasks::RightsTasks(Desk& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_model(new RightsModel(this)), m_hint(new Label(QString(), "muted", this)),
      m_list(new RowList(QStringLiteral("rightsTaskList"), tr("Solicitudes de derechos ARCO"), this))
{
    m_hint->setObjectName(QStringLiteral("rightsTaskHint"));
    m_hint->setWordWrap(true);
    m_list->setModel(m_model);
    auto* all = new QPushButton(tr("Ver todas o recibir una"), this);
    all->setObjectName(QStringLiteral("rightsAll"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::kM);
    column->addWidget(new Label(tr("Derechos ARCO"), "section", this));
    column->addWidget(m_hint);
    column->addWidget(m_list, 1);
    column->addWidget(all, 0, Qt::AlignLeft);
    column->addStretch();
    m_list->hide();
    connect(m_list, &RowList::opened, this, [this](int row) { Q_EMIT opened(m_model->request(row).request.id); });
    connect(all, &QPushButton::clicked, this, [this] { Q_EMIT opened({}); });
}

void RightsTasks::reload()
{
    using Views = core::Result<QList<usecases::ArcoView>>;
    runtime::deliver(m_desk.store.run([arco = m_desk.arco] { return arco->all(); }), this, [this](const Views& views) {
        if (!views) {
            Q_EMIT failed(views.error());
            return;
        }
        QList<usecases::ArcoView> open = *views;
        open.removeIf([](const usecases::ArcoView& view) { return !domain::isOpen(view.state); });
        const int row = m_list->currentRow();
        m_model->setRequests(open);
        m_list->setVisible(!open.isEmpty());
        m_list->selectRow(std::clamp(row, 0, std::max(0, int(open.size()) - 1)));
        m_hint->setText(open.isEmpty() ? tr("Ninguna pendiente. Aquí se siguen las solicitudes de acceso, rectificación, cancelación "
                                            "y oposición, con su plazo.")
                                       : tr("%n solicitud(es) con plazo. Entrar abre la solicitud.", nullptr, int(open.size())));
    });
}

bool RightsTasks::takeFocus()
{
    if (m_list->isHidden())
        return false;
    m_list->setFocus(Qt::OtherFocusReason);
    return true;
}

} // namespace padron::ui
