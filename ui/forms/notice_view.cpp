// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/notice_view.h"

#include "domain/notices.h"
#include "widgets/label.h"
#include "widgets/theme.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace padron::ui {

NoticeView::NoticeView(QWidget* parent)
    : QWidget(parent), m_title(new Label(QString(), "strong", this)), m_version(new Label(QString(), "help", this)),
      m_template(new Label(tr("PLANTILLA"), "chip", this)), m_text(new QPlainTextEdit(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::kS);
    auto* head = new QHBoxLayout;
    head->setSpacing(grid::kS);
    m_title->setWordWrap(true);
    head->addWidget(m_title, 1);
    head->addWidget(m_version);
    setRole(m_template, "chip", Theme::Tone::Warn);
    m_template->setToolTip(tr("Texto de ejemplo: la institución lo completa y lo firma (Ajustes)."));
    head->addWidget(m_template, 0, Qt::AlignTop);
    column->addLayout(head);

    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setObjectName(QStringLiteral("avisoTexto"));
    m_text->setAccessibleName(tr("Texto del aviso de privacidad"));
    m_text->setFixedHeight(m_text->fontMetrics().lineSpacing() * 7 + 2 * grid::kM);
    column->addWidget(m_text);
}

void NoticeView::setNotice(const domain::Notice& notice)
{
    if (m_notice.id == notice.id && m_notice.version == notice.version && m_notice.sha256 == notice.sha256)
        return; // where one was reading stays in view
    m_notice = notice;
    m_title->setText(shownText(notice.title));
    m_version->setText(tr("versión %1").arg(notice.version));
    m_template->setVisible(domain::isTemplate(notice));
    m_text->setPlainText(shownText(notice.text));
}

} // namespace padron::ui
