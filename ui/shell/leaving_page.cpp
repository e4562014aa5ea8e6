// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/leaving_page.h"

#include "dialogs/page_viewer.h"
#include "errors/error_text.h"
#include "forms/draft_saver.h"
#include "forms/person_title.h"
#include "widgets/inline_message.h"
#include "widgets/label.h"
#include "widgets/theme.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace padron::ui {

LeavingPage::LeavingPage(DraftSaver& saver, const QList<PageViewer*>& viewers, Way way, QWidget* parent)
    : CentredCard(tr("Falta guardar"), {}, parent), m_saver(saver), m_viewers(viewers.begin(), viewers.end()), m_way(way), m_private(way == Way::Idle),
      m_wait(new Label(tr("Guardando lo último que se escribió y digitalizó…"), this)), m_what(new Label(QString(), this)),
      m_message(new InlineMessage(this)), m_retry(new QPushButton(tr("Guardar de nuevo"), this)),
      m_stay(new QPushButton(tr("Volver a la captura"), this)), m_anyway(new QPushButton(this))
{
    setObjectName(QStringLiteral("leavingPage"));
    m_wait->setObjectName(QStringLiteral("leavingWait"));
    m_what->setObjectName(QStringLiteral("leavingWhat"));
    m_what->setWordWrap(true);
    m_message->setObjectName(QStringLiteral("leavingMessage"));
    m_retry->setObjectName(QStringLiteral("leavingRetry"));
    setRole(m_retry, "primary");
    m_stay->setObjectName(QStringLiteral("leavingStay"));
    m_anyway->setObjectName(QStringLiteral("leavingAnyway"));
    setRole(m_anyway, "danger");
    m_anyway->setText(way == Way::Close   ? tr("Cerrar de todos modos")
                      : way == Way::Renew ? tr("Seguir de todos modos")
                                          : tr("Bloquear de todos modos"));
    for (QWidget* widget : QList<QWidget*>{m_wait, m_message, m_what, m_retry, m_stay, m_anyway})
        column()->addWidget(widget);
    for (QWidget* widget : QList<QWidget*>{m_what, m_retry, m_stay, m_anyway})
        widget->hide();

    for (PageViewer* viewer : viewers) {
        connect(viewer, &PageViewer::keepFailed, this, [this](const core::Error& error) {
            m_error = error;
            m_keeping = false;
            look();
        });
        // queued: its own strip hears of it first, and whose draft it is
        connect(viewer, &QDialog::finished, this, &LeavingPage::look, Qt::QueuedConnection);
    }
    connect(&m_saver, &DraftSaver::failed, this, [this](const core::Error& error) { m_error = error; });
    connect(&m_saver, &DraftSaver::rested, this, &LeavingPage::look);
    connect(m_retry, &QPushButton::clicked, this, &LeavingPage::retry);
    connect(m_stay, &QPushButton::clicked, this, &LeavingPage::stay);
    connect(m_anyway, &QPushButton::clicked, this, &LeavingPage::leaveAnyway);
    keepPages();
    if (!m_saver.isSaving())
        m_saver.flush();
}

void LeavingPage::look()
{
    m_keeping = m_keeping && hasUnkept();
    if (m_saver.isSettled() && !hasUnkept())
        Q_EMIT settled();
    else if (m_keeping || m_saver.isSaving())
        return; // heard of once more
    else if (m_error && !m_again)
        showUnsaved();
    else
        retry(); // typed, or asked for, while the one before was saved
}

bool LeavingPage::hasUnkept() const
{
    return std::any_of(m_viewers.begin(), m_viewers.end(), [](const auto& viewer) { return viewer && viewer->hasUnkept(); });
}

int LeavingPage::unkeptPages() const
{
    int pages = 0;
    for (const auto& viewer : m_viewers)
        pages += viewer ? viewer->pageCount() : 0;
    return pages;
}

void LeavingPage::keepPages()
{
    m_keeping = hasUnkept();
    for (const auto& viewer : m_viewers)
        if (viewer && viewer->hasUnkept())
            viewer->keepAsItIs();
}

void LeavingPage::retry()
{
    m_error.reset();
    m_message->hide();
    m_wait->show();
    m_retry->setEnabled(false);
    m_again = m_saver.isSaving(); // what runs was sent before
    keepPages();
    m_saver.flush();
}

void LeavingPage::hidePeople()
{
    m_private = true;
    if (m_error)
        showUnsaved();
}

void LeavingPage::showUnsaved()
{
    m_wait->hide();
    m_message->say(Theme::Tone::Danger, sentenceFor(*m_error));
    const auto drafts = m_saver.unsaved();
    QStringList unsaved;
    if (m_private && !drafts.isEmpty())
        unsaved.append(tr("%n captura(s)", nullptr, int(drafts.size())));
    for (const auto& draft : drafts)
        if (!m_private)
            unsaved.append(tr("%1, %n persona(s)", nullptr, int(draft.people.size())).arg(personTitle(draft.people.value(0), 0)));
    if (const int pages = unkeptPages(); pages > 0)
        unsaved.append(tr("%n hoja(s) digitalizada(s)", nullptr, pages));
    const QString what = tr("Sin guardar: %1.").arg(unsaved.join(QStringLiteral("; ")));
    m_what->setText(what + u' ' + lost());
    m_what->show();
    m_retry->setEnabled(true);
    m_retry->show();
    m_stay->setVisible(!m_private);
    m_anyway->show();
    m_retry->setFocus(Qt::OtherFocusReason);
}

QString LeavingPage::lost() const
{
    switch (m_way) {
    case Way::Close:
        return tr("Si cierra de todos modos se pierde lo escrito y digitalizado desde la última vez que se guardó; si nunca se guardó, todo.");
    case Way::Renew:
        return tr("Si sigue de todos modos se pierde lo escrito y digitalizado desde la última vez que se guardó; si nunca se guardó, todo.");
    case Way::Lock:
    case Way::Idle:
        break;
    }
    return tr("El equipo no está bloqueado. Si lo bloquea de todos modos se pierde lo escrito y digitalizado desde la última vez que "
              "se guardó; si nunca se guardó, todo.");
}

} // namespace padron::ui
