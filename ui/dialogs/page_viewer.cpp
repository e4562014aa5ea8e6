// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/page_viewer.h"

#include "dialogs/desk_activity.h"
#include "dialogs/page_view.h"
#include "documents/limits.h"
#include "documents/page_image.h"
#include "errors/document_text.h"
#include "errors/error_text.h"
#include "runtime/deliver.h"
#include "widgets/choice_combo.h"
#include "widgets/inline_message.h"
#include "widgets/label.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>

namespace padron::ui {

PageViewer::PageViewer(DocumentTools tools, ports::DocumentOwner owner, const QString& kind, QWidget* parent)
    : QDialog(parent), m_tools(std::move(tools)), m_owner(std::move(owner)), m_view(new PageView(this)),
      m_where(new Label(QString(), "strong", this)), m_warning(new Label(QString(), "help", this)),
      m_message(new InlineMessage(this)), m_kind(new ChoiceCombo(this)), m_reference(new QLineEdit(this))
{
    setObjectName(QStringLiteral("pageViewer"));
    setWindowTitle(tr("Hojas del documento"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(grid::kL, grid::kL, grid::kL, grid::kL);
    column->setSpacing(grid::kM);
    m_view->setObjectName(QStringLiteral("hoja"));
    m_warning->setObjectName(QStringLiteral("avisoHoja"));
    m_warning->setWordWrap(true);
    auto* tools1 = new QHBoxLayout;
    tools1->addWidget(m_where);
    tools1->addStretch();
    buildTools(tools1);
    column->addLayout(tools1);
    column->addWidget(m_view, 1);
    column->addWidget(m_warning);
    column->addWidget(m_message);
    auto* meta = new QHBoxLayout;
    buildMeta(meta);
    column->addLayout(meta);
    m_kind->setKey(kind);
    setTabOrder(m_pageTools.last(), m_view); // as one reads it: the tools, the sheet, what it is
    setTabOrder(m_view, m_kind);
    setTabOrder(m_kind, m_reference);
    setTabOrder(m_reference, m_keep);
    connect(m_view, &PageView::cropAccepted, this, &PageViewer::finishCut);
    refresh();
}

QPushButton* PageViewer::addTool(QHBoxLayout* row, const QString& text, const char* name, const QString& keys,
                                 void (PageViewer::*action)())
{
    auto* button = new QPushButton(text, this);
    button->setObjectName(QString::fromLatin1(name));
    button->setToolTip(keys);
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, action);
    row->addWidget(button);
    return button;
}

void PageViewer::buildTools(QHBoxLayout* row)
{
    m_previous = addTool(row, tr("Anterior"), "hojaAnterior", tr("Re Pág"), &PageViewer::previous);
    m_next = addTool(row, tr("Siguiente"), "hojaSiguiente", tr("Av Pág"), &PageViewer::next);
    m_pageTools = {addTool(row, tr("Girar"), "girar", tr("R; Mayús+R al otro lado"), &PageViewer::turnRight),
                   addTool(row, tr("Enderezar"), "enderezar", tr("E"), &PageViewer::straighten),
                   addTool(row, tr("Recortar"), "recortar", tr("C; Intro recorta, Esc lo deja"), &PageViewer::cut),
                   addTool(row, tr("Como llegó"), "comoLlego", tr("O"), &PageViewer::asItCame),
                   addTool(row, tr("Descartar hoja"), "descartarHoja", tr("Supr"), &PageViewer::discardPage)};
}

void PageViewer::buildMeta(QHBoxLayout* row)
{
    m_kind->setObjectName(QStringLiteral("tipoDocumento"));
    m_kind->setAccessibleName(tr("Tipo de documento"));
    m_kind->setChoices(documentKinds());
    m_reference->setObjectName(QStringLiteral("referenciaDocumento"));
    m_reference->setAccessibleName(tr("Número o referencia"));
    m_reference->setPlaceholderText(tr("Número o referencia"));
    m_reference->setMaxLength(usecases::Documents::kMostReferenceLetters);
    connect(m_kind, &ChoiceCombo::chosenByUser, this, &PageViewer::refresh);
    row->addWidget(m_kind, 2);
    row->addWidget(m_reference, 2);
    row->addStretch();
    m_keep = addTool(row, tr("Guardar documento"), "guardarDocumento", tr("Ctrl+Intro"), &PageViewer::keep);
    setRole(m_keep, "primary");
}

PageImport* PageViewer::newImport()
{
    auto* import = new PageImport(m_tools.decoder, m_tools.images, this);
    ++m_imports;
    connect(import, &PageImport::pageReady, this, [this](const PreparedPage& page, int of) {
        m_expected = std::max(m_expected, of);
        addPage(page);
    });
    connect(import, &PageImport::finished, this, [this, import] {
        import->deleteLater();
        importEnded();
    });
    connect(import, &PageImport::failed, this, [this, import](const core::Error& error) {
        import->deleteLater();
        m_message->say(Theme::Tone::Danger, sentenceFor(error));
        importEnded();
    });
    refresh();
    return import;
}

void PageViewer::importFile(const QString& path)
{
    newImport()->start(path);
}

void PageViewer::importBytes(const QByteArray& file)
{
    newImport()->startBytes(file);
}

void PageViewer::importEnded()
{
    --m_imports;
    m_expected = 0;
    refresh();
    keepWaiting();
}

int PageViewer::room() const
{
    return documents::kMostPages - pageCount();
}

void PageViewer::addPage(const PreparedPage& page)
{
    tellActivity(this);
    m_toldIllegible = false;
    if (room() == 0) {
        m_message->say(Theme::Tone::Warn, tr("Caben %1 hojas por documento. Guarde éstas y digitalice las demás aparte.")
                                              .arg(documents::kMostPages));
        return;
    }
    m_pages.append(page);
    if (m_current < 0)
        showPage(0);
    else
        refresh();
}

void PageViewer::showPage(int index)
{
    if (index < 0 || index >= m_pages.size() || m_busy)
        return;
    m_current = index;
    m_view->setPage(m_pages.at(index).page);
    m_view->setFocus();
    refresh();
}

void PageViewer::refresh()
{
    const bool any = m_current >= 0;
    const bool reading = m_imports > 0;
    if (any)
        m_where->setText(reading && m_expected > m_pages.size()
                             ? tr("Hoja %1 de %2, leyendo %3").arg(m_current + 1).arg(m_pages.size()).arg(m_expected)
                             : tr("Hoja %1 de %2").arg(m_current + 1).arg(m_pages.size()));
    else
        m_where->setText(reading ? tr("Abriendo el archivo") : tr("Sin hojas"));
    QStringList warnings;
    if (any)
        for (const auto warning : m_pages.at(m_current).warnings)
            warnings.append(legibilityText(warning));
    if (any && m_kind->key().isEmpty())
        warnings.append(tr("Elija el tipo de documento para guardarlo."));
    m_warning->setText(warnings.join(u' '));
    m_warning->setVisible(!warnings.isEmpty());
    for (QPushButton* tool : m_pageTools)
        tool->setEnabled(any && !m_busy);
    m_previous->setEnabled(m_current > 0 && !m_busy);
    m_next->setEnabled(m_current + 1 < m_pages.size() && !m_busy);
    m_keep->setEnabled(any && !reading && !m_busy && !m_kind->key().isEmpty());
}

void PageViewer::setBusy(bool busy)
{
    m_busy = busy;
    refresh();
    keepWaiting();
}

void PageViewer::change(std::function<QImage(const PreparedPage&)> how)
{
    if (m_current < 0 || m_busy)
        return;
    m_toldIllegible = false;
    setBusy(true);
    auto work = [page = m_pages.at(m_current), how = std::move(how)]() mutable {
        page.page = how(page);
        page.warnings = documents::legibilityWarnings(page.page);
        return page;
    };
    runtime::deliver(m_tools.images->run(std::move(work)), this, [this](const PreparedPage& page) {
        m_pages[m_current] = page;
        m_view->setPage(page.page);
        setBusy(false);
    });
}

void PageViewer::turnRight()
{
    change([](const PreparedPage& page) { return documents::rotated(page.page, 1); });
}

void PageViewer::turnLeft()
{
    change([](const PreparedPage& page) { return documents::rotated(page.page, -1); });
}

void PageViewer::straighten()
{
    change([](const PreparedPage& page) { return documents::straightened(page.page); });
}

void PageViewer::asItCame()
{
    change([](const PreparedPage& page) { return page.original; });
}

void PageViewer::cut()
{
    if (m_current >= 0 && !m_busy)
        m_view->beginCrop();
}

void PageViewer::finishCut()
{
    change([part = m_view->crop()](const PreparedPage& page) { return documents::cropped(page.page, part); });
}

void PageViewer::discardPage()
{
    if (m_current < 0 || m_busy)
        return;
    m_pages.removeAt(m_current);
    const int next = std::min<int>(m_current, int(m_pages.size()) - 1);
    m_current = -1;
    if (next >= 0)
        showPage(next);
    else
        m_view->setPage({});
    refresh();
}

void PageViewer::reject()
{
    if (m_view->isCropping()) {
        m_view->endCrop();
        return;
    }
    if (m_busy)
        return;
    if (m_pages.isEmpty()) {
        QDialog::reject();
        return;
    }
    if (m_askedToLeave) {
        stay(); // Esc out of habit throws nothing away
        return;
    }
    m_askedToLeave = true;
    m_message->say(Theme::Tone::Warn, tr("Hay hojas sin guardar: %1.").arg(m_pages.size()));
    QPushButton* leave = m_message->addButton(tr("Descartar las hojas"), "danger");
    leave->setObjectName(QStringLiteral("descartarHojas"));
    leave->setAutoDefault(false);
    connect(leave, &QPushButton::clicked, this, [this] { QDialog::reject(); });
    QPushButton* goOn = m_message->addButton(tr("Seguir revisando"));
    goOn->setAutoDefault(false);
    connect(goOn, &QPushButton::clicked, this, &PageViewer::stay);
    goOn->setFocus();
}

void PageViewer::stay()
{
    m_askedToLeave = false;
    m_message->hide();
    m_view->setFocus();
}

void PageViewer::keyPressEvent(QKeyEvent* event)
{
    const bool inField = m_reference->hasFocus() || m_kind->hasFocus();
    const bool plain = !inField && !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier));
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        if (event->modifiers() & Qt::ControlModifier)
            keep();
        return; // Enter alone keeps nothing by accident
    }
    if (event->key() == Qt::Key_PageUp)
        previous();
    else if (event->key() == Qt::Key_PageDown)
        next();
    else if (plain && event->key() == Qt::Key_R)
        (event->modifiers() & Qt::ShiftModifier) ? turnLeft() : turnRight();
    else if (plain && event->key() == Qt::Key_E)
        straighten();
    else if (plain && event->key() == Qt::Key_C)
        cut();
    else if (plain && event->key() == Qt::Key_O)
        asItCame();
    else if (plain && event->key() == Qt::Key_Delete)
        discardPage();
    else
        QDialog::keyPressEvent(event);
}

} // namespace padron::ui
