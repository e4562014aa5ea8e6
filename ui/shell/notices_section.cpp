// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/notices_section.h"

#include "dialogs/file_dialogs.h"
#include "dialogs/foreign_file.h"
#include "domain/notices.h"
#include "errors/error_text.h"
#include "runtime/deliver.h"
#include "shell/desk.h"
#include "usecases/notice_errors.h"
#include "usecases/notices.h"
#include "widgets/inline_message.h"
#include "widgets/label.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace padron::ui {

namespace {
constexpr qint64 kMostBytes = 1024 * 1024;
}

NoticesSection::NoticesSection(Desk& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_inForce(new Label(this)), m_message(new InlineMessage(this))
{
    m_inForce->setWordWrap(true);
    m_inForce->setObjectName(QStringLiteral("noticesInForce"));
    m_message->setObjectName(QStringLiteral("noticesMessage"));
    auto* load = new QPushButton(tr("Cargar avisos firmados…"), this);
    load->setObjectName(QStringLiteral("loadNotices"));
    load->setEnabled(desk.noticeSets && desk.enrolment);
    load->setVisible(access::allows(desk.user.role, access::Permission::Configure));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::kM);
    column->addWidget(new Label(tr("Avisos de privacidad"), "section", this));
    column->addWidget(m_inForce);
    column->addWidget(m_message);
    column->addWidget(load, 0, Qt::AlignLeft);
    connect(load, &QPushButton::clicked, this, [this] {
        askWhichFile(this, tr("Avisos firmados por la institución"),
                     {tr("Avisos firmados"), QStringLiteral("cose"), {QStringLiteral("cbor")}},
                     [this](const QString& path) { this->load(path); });
    });
    showInForce();
}

void NoticesSection::showInForce()
{
    const bool templates = std::any_of(m_desk.notices.begin(), m_desk.notices.end(), &domain::isTemplate);
    QStringList lines;
    for (const domain::Notice& notice : m_desk.notices)
        lines.append(tr("%1, versión %2").arg(shownText(notice.title)).arg(notice.version));
    lines.append(templates ? tr("Son plantillas: la institución debe completarlas y firmarlas antes de usarlas.")
                           : tr("Los firmó la institución."));
    m_inForce->setText(lines.join(u'\n'));
}

void NoticesSection::load(const QString& path)
{
    runtime::deliver(m_desk.images->run([path] { return readForeignFile(path, kMostBytes); }), this,
                     [this](const core::Result<QByteArray>& file) {
                         if (file)
                             take(*file);
                         else
                             m_message->say(Theme::Tone::Danger, sentenceFor(core::Error{usecases::kNoticeFileUnread}));
                     });
}

void NoticesSection::take(const QByteArray& bytes)
{
    auto work = [sets = m_desk.noticeSets, bytes] { return sets->load(bytes); };
    runtime::deliver(m_desk.store.run(work), this, [this](const core::Result<usecases::Notices::InForce>& set) {
        if (!set) {
            m_message->say(Theme::Tone::Danger, sentenceFor(set.error()));
            return;
        }
        m_desk.notices = set->notices;
        showInForce();
        m_message->say(Theme::Tone::Ok, tr("El juego de avisos %1 ya está en uso. A quien esté a media captura se le muestra "
                                           "de nuevo el suyo.")
                                            .arg(set->number));
        if (m_desk.workAdded)
            m_desk.workAdded();
    });
}

} // namespace padron::ui
