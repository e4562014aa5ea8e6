// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/page_viewer.h"

#include "documents/encode_page.h"
#include "errors/error_text.h"
#include "runtime/deliver.h"
#include "widgets/choice_combo.h"
#include "widgets/inline_message.h"

#include <QLineEdit>
#include <QPushButton>

#include <utility>

namespace padron::ui {

namespace {

const QString kAnyKind = QStringLiteral("otro");

/// What its pages come to; the first one that fits only so coarse that it may not be read any more.
struct Encoded
{
    QList<usecases::DocumentPage> pages;
    int illegible = 0; ///< its number; 0: none
};

core::Result<Encoded> encoded(const QList<PreparedPage>& pages)
{
    Encoded all;
    for (const PreparedPage& page : pages) {
        PADRON_ASSIGN(const auto bytes, documents::encodePage(page.page));
        all.pages.append({bytes.bytes, bytes.mime});
        if (!bytes.legible && all.illegible == 0)
            all.illegible = int(all.pages.size());
    }
    return all;
}

} // namespace

void PageViewer::keep()
{
    if (m_keep->isEnabled())
        keepNow();
}

void PageViewer::keepNow()
{
    setBusy(true);
    runtime::deliver(m_tools.images->run([pages = m_pages] { return encoded(pages); }), this,
                     [this](const core::Result<Encoded>& all) {
                         if (!all) {
                             failKeeping(all.error());
                         } else if (all->illegible > 0 && !m_toldIllegible && !m_mustKeep) {
                             m_toldIllegible = true;
                             setBusy(false);
                             showPage(all->illegible - 1);
                             m_message->say(Theme::Tone::Warn,
                                            tr("La hoja %1 tiene tanto detalle que quizá ya no se lea al guardarla. Recórtela "
                                               "o escanéela de nuevo; si así está bien, guárdela otra vez.")
                                                .arg(all->illegible));
                         } else {
                             store(all->pages);
                         }
                     });
}

void PageViewer::failKeeping(const core::Error& error)
{
    const bool lock = std::exchange(m_mustKeep, false); // before it is free: it does not try for ever
    setBusy(false);
    m_message->say(Theme::Tone::Danger, sentenceFor(error)); // the pages are here still
    if (lock)
        Q_EMIT keepFailed(error);
}

void PageViewer::store(const QList<usecases::DocumentPage>& pages)
{
    const QString kind = m_kind->key().isEmpty() ? kAnyKind : m_kind->key();
    auto work = [&documents = m_tools.documents, owner = m_owner, kind, reference = m_reference->text(), pages] {
        return documents.add(owner, kind, reference, pages);
    };
    runtime::deliver(m_tools.store.run(std::move(work)), this, [this](const core::Result<QList<QByteArray>>& added) {
        if (!added) {
            failKeeping(added.error());
            return;
        }
        m_pages.clear();
        m_current = -1;
        m_mustKeep = false;
        setBusy(false);
        Q_EMIT kept();
        accept();
    });
}

void PageViewer::keepAsItIs()
{
    m_mustKeep = true;
    for (QDialog* capture : findChildren<QDialog*>()) { // a scanner has to stop first: asked twice, it goes then
        capture->reject();
        if (capture->isVisible())
            capture->reject();
    }
    keepWaiting();
}

void PageViewer::keepWaiting()
{
    if (!m_mustKeep || m_busy || m_imports > 0)
        return;
    if (m_pages.isEmpty())
        QDialog::reject();
    else
        keepNow();
}

} // namespace padron::ui
