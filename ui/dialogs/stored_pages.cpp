// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/stored_pages.h"

#include "dialogs/page_view.h"
#include "dialogs/stored_pictures.h"
#include "errors/document_text.h"
#include "errors/error_text.h"
#include "widgets/label.h"
#include "widgets/theme.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QPushButton>

namespace padron::ui {

StoredPages::StoredPages(DocumentTools tools, QList<ports::StoredDocument> pages, int first, QWidget* parent)
    : QDialog(parent), m_pictures(new StoredPictures(std::move(tools), this)), m_pages(std::move(pages)), m_view(new PageView(this)),
      m_what(new Label(QString(), "strong", this)), m_note(new Label(QString(), "help", this)),
      m_previous(new QPushButton(tr("Anterior"), this)), m_next(new QPushButton(tr("Siguiente"), this))
{
    setObjectName(QStringLiteral("storedPages"));
    setWindowTitle(tr("Hojas del expediente"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_view->setObjectName(QStringLiteral("hoja"));
    m_note->setObjectName(QStringLiteral("notaHoja"));
    m_note->setWordWrap(true);
    m_previous->setObjectName(QStringLiteral("hojaAnterior"));
    m_next->setObjectName(QStringLiteral("hojaSiguiente"));
    auto* close = new QPushButton(tr("Cerrar"), this);
    auto* row = new QHBoxLayout;
    row->addWidget(m_what, 1);
    for (QPushButton* button : {m_previous, m_next, close}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(grid::kL, grid::kL, grid::kL, grid::kL);
    column->setSpacing(grid::kM);
    column->addLayout(row);
    column->addWidget(m_view, 1);
    column->addWidget(m_note);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_previous, &QPushButton::clicked, this, [this] { showPage(m_current - 1); });
    connect(m_next, &QPushButton::clicked, this, [this] { showPage(m_current + 1); });
    showPage(first);
}

void StoredPages::showPage(int index)
{
    if (index < 0 || index >= m_pages.size())
        return;
    m_current = index;
    const ports::StoredDocument& document = m_pages.at(index);
    QStringList what{documentKindLabel(document.kind)};
    if (!document.reference.isEmpty())
        what.append(document.reference);
    what.append(tr("hoja %1 de %2").arg(index + 1).arg(m_pages.size()));
    m_what->setText(what.join(QStringLiteral(", ")));
    m_note->clear();
    m_previous->setEnabled(index > 0);
    m_next->setEnabled(index + 1 < m_pages.size());
    m_view->setPage({});
    m_view->setFocus();
    m_pictures->ask(document, {}, [this, index](const core::Result<StoredPicture>& picture) {
        if (index != m_current)
            return;
        if (!picture) {
            m_note->setText(sentenceFor(picture.error()));
            return;
        }
        m_view->setPage(picture->page);
        if (picture->page.isNull())
            m_note->setText(tr("Este archivo se guarda tal como se recibió y no se muestra aquí."));
        else if (picture->pages > 1)
            m_note->setText(tr("El archivo se guarda tal como se recibió, con %1 hojas; aquí se muestra la primera.")
                                .arg(picture->pages));
    });
}

void StoredPages::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_PageUp)
        showPage(m_current - 1);
    else if (event->key() == Qt::Key_PageDown)
        showPage(m_current + 1);
    else
        QDialog::keyPressEvent(event);
}

} // namespace padron::ui
