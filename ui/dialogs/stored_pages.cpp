// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/stored_pages.h"

#include "dialogs/page_view.h"
#include "documents/encode_page.h"
#include "errors/document_text.h"
#include "errors/error_text.h"
#include "runtime/deliver.h"
#include "widgets/label.h"
#include "widgets/theme.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QPushButton>

namespace padron::ui {

StoredPages::StoredPages(DocumentTools tools, QList<ports::StoredDocument> pages, int first, QWidget* parent)
    : QDialog(parent), m_tools(std::move(tools)), m_pages(std::move(pages)), m_view(new PageView(this)),
      m_what(new Label(QString(), "strong", this)), m_note(new Label(QString(), "help", this)),
      m_previous(new QPushButton(tr("Anterior"), this)), m_next(new QPushButton(tr("Siguiente"), this))
{
    setObjectName(QStringLiteral("storedPages"));
    setWindowTitle(tr("Hojas del expediente"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_view->setObjectName(QStringLiteral("hoja"));
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
    auto& documents = m_tools.documents;
    auto read = [&documents, sha256 = document.sha256] { return documents.page(sha256); };
    runtime::deliver(m_tools.store.run(std::move(read)), this, [this, index](const core::Result<QByteArray>& bytes) {
        if (index != m_current)
            return;
        if (!bytes) {
            m_note->setText(sentenceFor(bytes.error()));
            return;
        }
        runtime::deliver(m_tools.images->run([bytes = *bytes] { return documents::decodeStoredPage(bytes); }), this,
                         [this, index](const QImage& page) {
                             if (index != m_current)
                                 return;
                             m_view->setPage(page);
                             if (page.isNull())
                                 m_note->setText(tr("Este archivo se guarda tal como se recibió y no se muestra aquí."));
                         });
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

QImage pageThumbnail(const QByteArray& bytes, QSize most)
{
    const QImage page = documents::decodeStoredPage(bytes);
    return page.isNull() ? page : page.scaled(most, Qt::KeepAspectRatio, Qt::SmoothTransformation);
}

} // namespace padron::ui
