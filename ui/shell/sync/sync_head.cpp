// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/sync/sync_head.h"

#include "access/permissions.h"
#include "errors/error_text.h"
#include "errors/ledger_text.h"
#include "models/row_texts.h"
#include "shell/desk.h"
#include "shell/sync/usb_section.h"
#include "widgets/flow_layout.h"
#include "widgets/inline_message.h"
#include "widgets/label.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace padron::ui {

namespace {

using usecases::LedgerState;
using usecases::Reconciliation;

Label* addNumber(QHBoxLayout* row, const QString& objectName, const QString& name, QWidget* parent)
{
    auto* card = new QFrame(parent);
    setRole(card, "card");
    auto* side = new QHBoxLayout(card); // side by side: the list below needs the height
    side->setContentsMargins(grid::kL, grid::kXs, grid::kL, grid::kXs);
    side->setSpacing(grid::kS);
    auto* number = new Label(QStringLiteral("0"), "number", card);
    number->setObjectName(objectName);
    number->setAccessibleName(name);
    auto* what = new Label(name, "help", card);
    what->setWordWrap(true);
    side->addWidget(number);
    side->addWidget(what, 1);
    row->addWidget(card, 1);
    return number;
}

Theme::Tone toneOf(const Reconciliation& proof)
{
    switch (proof.kind) {
    case Reconciliation::Kind::Matches: return proof.atCentre == proof.here ? Theme::Tone::Ok : Theme::Tone::Info;
    case Reconciliation::Kind::Differs: return Theme::Tone::Danger;
    case Reconciliation::Kind::Unproven: return Theme::Tone::Warn;
    case Reconciliation::Kind::NoReceipt: break;
    }
    return Theme::Tone::Neutral;
}

} // namespace

SyncHead::SyncHead(const Desk& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_proof(new InlineMessage(this)), m_trouble(new InlineMessage(this)),
      m_clock(new InlineMessage(this)), m_pending(new Label(QString(), "muted", this))
{
    m_proof->setObjectName(QStringLiteral("syncProof"));
    m_trouble->setObjectName(QStringLiteral("syncTrouble"));
    m_clock->setObjectName(QStringLiteral("syncClock"));
    m_pending->setObjectName(QStringLiteral("syncPending"));
    m_pending->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::kS);
    column->addWidget(m_trouble);
    column->addWidget(m_clock);
    column->addWidget(makeNumbers());
    column->addWidget(m_proof);
    column->addWidget(m_pending);
    column->addWidget(makeActions());
}

QWidget* SyncHead::makeNumbers()
{
    auto* numbers = new QWidget(this);
    auto* row = new QHBoxLayout(numbers);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(grid::kM);
    m_numbers = {addNumber(row, QStringLiteral("countPending"), tr("por enviar"), numbers),
                 addNumber(row, QStringLiteral("countReceipted"), tr("enviadas con acuse"), numbers),
                 addNumber(row, QStringLiteral("countObserved"), tr("observadas o rechazadas"), numbers),
                 addNumber(row, QStringLiteral("countQuarantined"), tr("en cuarentena"), numbers)};
    return numbers;
}

QWidget* SyncHead::makeActions()
{
    auto* actions = new QWidget(this);
    auto* row = new FlowLayout(grid::kS);
    actions->setLayout(row);
    m_send = new QPushButton(tr("En&viar ahora"), actions);
    m_send->setObjectName(QStringLiteral("sendNow"));
    setRole(m_send, "primary");
    m_pause = new QPushButton(tr("&Pausar envíos"), actions);
    m_pause->setObjectName(QStringLiteral("syncPause"));
    auto* help = new QPushButton(tr("¿&Qué significa?"), actions);
    help->setObjectName(QStringLiteral("syncHelp"));
    m_usb = new QPushButton(actions);
    m_usb->setObjectName(QStringLiteral("syncUsb"));
    m_usb->setVisible(UsbSection::isFor(m_desk));
    showUsb(false);
    for (QPushButton* button : {m_send, m_pause, m_usb, help})
        row->addWidget(button);
    const bool may = m_desk.enrolment && !m_desk.onlyReading;
    m_send->setEnabled(may);
    m_pause->setVisible(may && m_desk.line && access::allows(m_desk.user.role, access::Permission::Capture));
    connect(m_send, &QPushButton::clicked, this, &SyncHead::sendRequested);
    connect(m_pause, &QPushButton::clicked, this, [this] { Q_EMIT pauseRequested(!m_paused); });
    connect(help, &QPushButton::clicked, this, &SyncHead::helpRequested);
    connect(m_usb, &QPushButton::clicked, this, &SyncHead::usbRequested);
    return actions;
}

void SyncHead::tell(const usecases::LedgerSummary& summary, bool paused)
{
    const QLocale locale;
    const auto of = [&summary](LedgerState state) { return summary.states[int(state)]; };
    const std::array numbers{of(LedgerState::PorEnviar) + of(LedgerState::EnCamino) + of(LedgerState::EnElCentro), of(LedgerState::Acuse),
                             of(LedgerState::Observado) + of(LedgerState::Rechazado), of(LedgerState::Cuarentena)};
    for (std::size_t i = 0; i < numbers.size(); ++i)
        m_numbers[i]->setText(locale.toString(numbers[i]));
    m_paused = paused;
    m_pause->setText(paused ? tr("&Reanudar envíos") : tr("&Pausar envíos"));
    m_send->setEnabled(m_desk.enrolment && !m_desk.onlyReading && !paused);

    const QDateTime now = QDateTime::currentDateTime();
    m_proof->say(m_desk.enrolment ? toneOf(summary.proof) : Theme::Tone::Neutral,
                 m_desk.enrolment
                     ? proofText(summary.proof, whenText(summary.proof.receiptMs, now), m_desk.onlyReading)
                     : tr("Este equipo no está dado de alta: nada se envía todavía y las capturas se quedan como borrador."));
    QString pending = pendingText(summary.counts) + u'.';
    if (summary.counts.pendingPages > 0)
        pending += u' ' + tr("Los archivos van después de los registros, por partes; faltan %1.")
                              .arg(locale.formattedDataSize(summary.counts.pendingPageBytes, 1, QLocale::DataSizeTraditionalFormat));
    pending += u' ' + tr("Última comunicación: %1.").arg(whenText(summary.counts.lastExchangeMs, now));
    m_pending->setText(pending);
    tellTrouble(summary);
}

void SyncHead::tellTrouble(const usecases::LedgerSummary& summary)
{
    const ports::SyncCounts& counts = summary.counts;
    if (m_paused) {
        m_trouble->say(Theme::Tone::Warn, tr("Envíos en pausa: nada se envía ni se recibe hasta que alguien los reanude. Lo registrado se "
                                             "guarda aquí."));
    } else if (!counts.lastProblem.isEmpty()) {
        const QByteArray id = counts.lastProblem.toLatin1();
        const QString what = sentenceFor(core::Error{core::ErrorCode(id.constData())});
        m_trouble->say(Theme::Tone::Warn,
                       counts.problemSinceMs > 0
                           ? tr("Desde %1: %2 %3").arg(whenText(counts.problemSinceMs, QDateTime::currentDateTime()), what, nextTry())
                           : what + u' ' + nextTry());
    } else {
        m_trouble->hide();
    }
    const QString clock = counts.clockOffsetMs ? clockText(*counts.clockOffsetMs) : QString();
    if (clock.isEmpty())
        m_clock->hide();
    else
        m_clock->say(Theme::Tone::Warn, clock);
}

QString SyncHead::nextTry() const
{
    const qint64 ms = m_desk.msToNextTry ? m_desk.msToNextTry() : -1;
    if (ms < 0)
        return tr("Se intenta de nuevo solo, a más tardar en 15 minutos.");
    const QTime at = QTime::currentTime().addMSecs(int(ms));
    return tr("El siguiente intento es solo, a las %1.").arg(at.toString(QStringLiteral("HH:mm:ss")));
}

void SyncHead::showUsb(bool shown)
{
    m_usb->setText(shown ? tr("Ver la &lista") : tr("&Memoria USB…"));
}

} // namespace padron::ui
