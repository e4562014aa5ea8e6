// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/document_strip.h"

#include "capture/capture_pages.h"
#include "dialogs/file_dialogs.h"
#include "dialogs/page_viewer.h"
#include "dialogs/stored_pages.h"
#include "dialogs/stored_pictures.h"
#include "errors/document_text.h"
#include "errors/error_text.h"
#include "models/row_texts.h"
#include "runtime/deliver.h"
#include "widgets/inline_message.h"
#include "widgets/label.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QTimer>

namespace padron::ui {

namespace {

constexpr QSize kThumbnail(84, 108);
constexpr QSize kCell(132, 168);
constexpr int kFrame = 2; // of the style sheet

QString captionOf(const ports::StoredDocument& document)
{
    QString caption = documentKindLabel(document.kind);
    if (!document.reference.isEmpty())
        caption += u'\n' + shownText(document.reference);
    return caption;
}

QString aboutPage(const ports::StoredDocument& page)
{
    const QString when = whenText(page.atMs, QDateTime::currentDateTime());
    const QString what = DocumentStrip::tr("%1, hoja %2").arg(documentKindLabel(page.kind)).arg(page.page);
    return page.addedBy.isEmpty() ? DocumentStrip::tr("%1. Agregada: %2.").arg(what, when)
                                  : DocumentStrip::tr("%1. Agregada: %2, por %3.").arg(what, when, page.addedBy);
}

} // namespace

DocumentStrip::DocumentStrip(DocumentTools tools, QWidget* parent)
    : QWidget(parent), m_tools(std::move(tools)), m_pictures(new StoredPictures(m_tools, this)),
      m_list(new QListWidget(this)),
      m_none(new Label(tr("Aún no hay hojas digitalizadas."), "help", this)), m_about(new Label(QString(), "help", this)),
      m_message(new InlineMessage(this)),
      m_digitalizar(new QPushButton(tr("Digitalizar"), this)), m_remove(new QPushButton(tr("Quitar hoja"), this))
{
    m_digitalizar->setObjectName(QStringLiteral("digitalizar"));
    m_remove->setObjectName(QStringLiteral("quitarHoja"));
    m_about->setObjectName(QStringLiteral("acercaDeHoja"));
    m_about->setWordWrap(true);
    m_list->setObjectName(QStringLiteral("hojasDigitales"));
    m_list->setAccessibleName(tr("Hojas digitalizadas"));
    m_list->setViewMode(QListView::IconMode);
    m_list->setFlow(QListView::LeftToRight);
    m_list->setMovement(QListView::Static);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setWordWrap(true);
    m_list->setTabKeyNavigation(false);
    m_list->setIconSize(kThumbnail);
    m_list->setGridSize(kCell);
    m_list->setFixedHeight(kCell.height() + 2 * kFrame); // a line of pages at a time, and whole
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->verticalScrollBar()->setSingleStep(kCell.height());

    auto* menu = new QMenu(m_digitalizar);
    menu->addAction(tr("Desde un archivo"), this, &DocumentStrip::askForFile)->setObjectName(QStringLiteral("desdeArchivo"));
    menu->addAction(tr("Con el escáner"), this, [this] { scanInto(*openViewer(), m_tools.scanner); })->setObjectName(QStringLiteral("conEscaner"));
    menu->addAction(tr("Con la cámara"), this, [this] { photographInto(*openViewer()); })->setObjectName(QStringLiteral("conCamara"));
    m_digitalizar->setMenu(menu);

    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_digitalizar);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::kS);
    column->addWidget(m_none);
    column->addWidget(m_list);
    column->addWidget(m_about);
    column->addWidget(m_message);
    column->addLayout(buttons);

    connect(m_list, &QListWidget::itemActivated, this, &DocumentStrip::openPage);
    connect(m_list, &QListWidget::currentRowChanged, this, &DocumentStrip::refresh);
    connect(m_list, &QListWidget::currentRowChanged, m_list, [this] { QTimer::singleShot(0, m_list, [this] { showLine(); }); });
    connect(m_remove, &QPushButton::clicked, this, &DocumentStrip::removeCurrent);
    m_list->installEventFilter(this);
    showPages({});
}

QList<QWidget*> DocumentStrip::stops() const
{
    return {m_list, m_digitalizar, m_remove};
}

int DocumentStrip::count() const
{
    return int(m_pages.size());
}

void DocumentStrip::setUsualKind(const QString& kind)
{
    m_kind = kind;
}

void DocumentStrip::setOwner(const ports::DocumentOwner& owner)
{
    if (owner == m_owner)
        return;
    m_owner = owner;
    m_message->hide();
    showPages({});
    reload();
}

void DocumentStrip::reload()
{
    auto& documents = m_tools.documents;
    auto read = [&documents, owner = m_owner] { return documents.of(owner); };
    runtime::deliver(m_tools.store.run(std::move(read)), this,
                     [this, owner = m_owner](const core::Result<QList<ports::StoredDocument>>& pages) {
                         if (owner != m_owner)
                             return;
                         if (pages)
                             showPages(*pages);
                         else
                             m_message->say(Theme::Tone::Danger, sentenceFor(pages.error()));
                     });
}

void DocumentStrip::showPages(const QList<ports::StoredDocument>& pages)
{
    const int row = m_list->currentRow();
    m_pages = pages;
    ++m_loaded;
    m_list->clear();
    for (const ports::StoredDocument& page : pages) {
        auto* item = new QListWidgetItem(captionOf(page), m_list);
        item->setTextAlignment(Qt::AlignHCenter | Qt::AlignTop);
    }
    for (int i = 0; i < pages.size(); ++i)
        loadThumbnail(i);
    if (!pages.isEmpty())
        m_list->setCurrentRow(std::clamp(row, 0, int(pages.size()) - 1));
    m_none->setVisible(pages.isEmpty());
    m_list->setVisible(!pages.isEmpty());
    refresh();
}

void DocumentStrip::loadThumbnail(int row)
{
    const int loaded = m_loaded;
    m_pictures->ask(m_pages.at(row), kThumbnail, [this, row, loaded](const core::Result<StoredPicture>& picture) {
        if (loaded == m_loaded && picture && !picture->page.isNull())
            m_list->item(row)->setIcon(QIcon(QPixmap::fromImage(picture->page)));
    });
}

void DocumentStrip::askForFile()
{
    askWhichFile(this, tr("Elegir la imagen o el PDF"),
                 {tr("Imágenes y PDF"), QStringLiteral("pdf"),
                  {QStringLiteral("jpg"), QStringLiteral("jpeg"), QStringLiteral("png")}},
                 [this](const QString& path) { importFile(path); });
}

PageViewer* DocumentStrip::openViewer()
{
    m_message->hide();
    if (m_viewer)
        return m_viewer;
    m_viewer = new PageViewer(m_tools, m_owner, m_kind, this);
    connect(m_viewer, &PageViewer::kept, this, [this] {
        reload();
        Q_EMIT changed();
    });
    connect(m_viewer, &QDialog::finished, this, [this] { m_digitalizar->setFocus(); });
    if (const QWidget* top = window())
        m_viewer->resize(top->size() * 0.9);
    m_viewer->open();
    return m_viewer;
}

PageViewer* DocumentStrip::importFile(const QString& path)
{
    PageViewer* viewer = openViewer();
    viewer->importFile(path);
    return viewer;
}

void DocumentStrip::openPage(QListWidgetItem* item)
{
    auto* pages = new StoredPages(m_tools, m_pages, m_list->row(item), this);
    pages->resize(window()->size() * 0.9);
    pages->open();
}

void DocumentStrip::removeCurrent()
{
    const int row = m_list->currentRow();
    if (row < 0 || m_pages.at(row).draft.isNull())
        return;
    const ports::StoredDocument page = m_pages.at(row);
    auto& documents = m_tools.documents;
    auto work = [&documents, page] { return documents.removeFromDraft(page); };
    runtime::deliver(m_tools.store.run(std::move(work)), this, [this](const core::Result<void>& removed) {
        if (!removed)
            m_message->say(Theme::Tone::Danger, sentenceFor(removed.error()));
        reload();
        Q_EMIT changed();
    });
}

/// The list itself brings in no more than the page, and leaves the one above half cut.
void DocumentStrip::showLine()
{
    QScrollBar* bar = m_list->verticalScrollBar();
    const QRect page = m_list->visualRect(m_list->currentIndex());
    if (page.isValid())
        bar->setValue((bar->value() + page.center().y()) / kCell.height() * kCell.height());
}

bool DocumentStrip::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Delete) {
        removeCurrent();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void DocumentStrip::refresh()
{
    m_digitalizar->setEnabled(m_owner != ports::DocumentOwner()); // nobody's yet: there is nowhere to keep a page
    const int row = m_list->currentRow();
    m_remove->setVisible(!m_pages.isEmpty());
    m_remove->setEnabled(row >= 0 && row < m_pages.size() && !m_pages.at(row).draft.isNull());
    m_about->setVisible(row >= 0 && row < m_pages.size());
    m_about->setText(m_about->isHidden() ? QString() : aboutPage(m_pages.at(row)));
}

} // namespace padron::ui
