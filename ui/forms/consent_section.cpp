// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/consent_section.h"

#include "domain/consent_rules.h"
#include "forms/consent_medium.h"
#include "forms/notice_view.h"
#include "forms/preguntas_section.h"
#include "forms/read_back_view.h"
#include "forms/representation_fields.h"
#include "widgets/flow_layout.h"
#include "widgets/inline_message.h"
#include "widgets/label.h"

#include <QApplication>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace padron::ui {

namespace {

QString clockText(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms).toString(QStringLiteral("dd/MM/yyyy, HH:mm"));
}

QPushButton* named(const char* name, const QString& text, QWidget* parent)
{
    auto* button = new QPushButton(text, parent);
    button->setObjectName(QLatin1String(name));
    return button;
}

} // namespace

ConsentSection::ConsentSection(QList<domain::Notice> notices, Now now, QWidget* parent)
    : SectionForm(parent), m_notices(std::move(notices)), m_now(std::move(now)),
      m_representation(new RepresentationFields(this)), m_notice(new NoticeView(this)), m_shownAt(new Label(this)),
      m_medium(new ConsentMedium({}, this)), m_back(new ReadBackView(this)),
      m_questions(new PreguntasSection(m_notices, m_now)), m_message(new InlineMessage(this))
{
    buildNotice();
    buildLetters();
    adopt(m_medium->padBox(), {domain::Field::Consentimiento});
    adopt(m_medium->evidenceBox(), {domain::Field::Consentimiento});
    adopt(m_medium->witnessBoxes().front(), {domain::Field::Testigos});
    adopt(m_medium->witnessBoxes().back(), {});
    adopt(m_representation->chooserBox(), {});
    adopt(m_representation->whoBox(), {domain::Field::Representante});
    adopt(m_representation->tipoBox(), {});
    adopt(m_representation->nameBox(), {});

    m_accept = named("aceptaConsentimiento", tr("La persona acepta y firmó"), this);
    m_clear = named("borrarFirma", tr("Borrar la firma"), this);
    m_readBack = named("leerCapturado", tr("Leer en voz alta lo capturado"), this);
    m_refuse = named("noAcepta", tr("No acepta"), this);
    m_shownAt->setWordWrap(true);
    m_back->hide();
    place();
    setStops({m_representation->chooserBox()->input(), m_representation->tipoBox()->input(),
              m_representation->whoBox()->input(), m_representation->nameBox()->input(), m_notice->text(), m_shown,
              m_aloud, m_full, m_printNotice});
    setStops(stops() + m_medium->stops()
             + QList<QWidget*>{m_accept, m_clear, m_readBack, m_refuse, m_back->closeButton(), m_carta, m_protesta, m_bring});

    connect(m_representation, &RepresentationFields::typed, this, &SectionForm::draftChanged);
    connect(m_representation, &RepresentationFields::representativeChanged, this,
            &ConsentSection::representativeChanged);
    connect(m_medium, &ConsentMedium::changed, this, [this] {
        refresh();
        Q_EMIT draftChanged();
    });
    connect(m_medium, &ConsentMedium::marked, this, &ConsentSection::marked);
    connect(m_medium, &ConsentMedium::evidenceWanted, this, &ConsentSection::evidenceWanted);
    connect(m_questions, &PreguntasSection::evidenceWanted, this, &ConsentSection::evidenceWanted);
    connect(m_accept, &QPushButton::clicked, this, &ConsentSection::accept);
    connect(m_clear, &QPushButton::clicked, this, &ConsentSection::clearSignature);
    connect(m_refuse, &QPushButton::clicked, this, &ConsentSection::askRefusal);
    connect(m_readBack, &QPushButton::clicked, this, [this] { m_back->read(context()); });
    connect(m_back, &ReadBackView::closed, this, [this] {
        m_back->hide();
        m_readBack->setFocus();
    });
}

void ConsentSection::buildNotice()
{
    m_shown = new QPushButton(tr("La persona escuchó o leyó el aviso"), this);
    m_shownBox = addBox({domain::Field::Aviso}, m_shown, QStringLiteral("avisoMostrado"), tr("Aviso de privacidad"));
    m_shownBox->setLabel({});
    m_noticeMeans = new QWidget(this);
    m_aloud = new QCheckBox(tr("Se leyó en &voz alta"), m_noticeMeans);
    m_aloud->setObjectName(QStringLiteral("avisoLeido"));
    m_full = new QCheckBox(tr("Ver el aviso inte&gral"), m_noticeMeans);
    m_full->setObjectName(QStringLiteral("avisoIntegral"));
    m_printNotice = named("avisoImprimir", tr("Imprimir el aviso"), m_noticeMeans);
    auto* row = new FlowLayout(grid::kM);
    m_noticeMeans->setLayout(row);
    row->addWidget(m_aloud);
    row->addWidget(m_full);
    row->addWidget(m_printNotice);
    connect(m_shown, &QPushButton::clicked, this, &ConsentSection::noticeShown);
    connect(m_aloud, &QCheckBox::clicked, this, &ConsentSection::noteShown);
    connect(m_full, &QCheckBox::clicked, this, &ConsentSection::refresh);
    connect(m_printNotice, &QPushButton::clicked, this, [this] {
        m_printed = true;
        noteShown();
        Q_EMIT noticePrintRequested(notice());
    });
}

void ConsentSection::buildLetters()
{
    m_letters = new QWidget(this);
    m_carta = named("imprimirCartaConsentimiento", tr("Imprimir carta de consentimiento"), m_letters);
    m_protesta = named("imprimirCartaProtesta", tr("Imprimir carta bajo protesta"), m_letters);
    m_bring = named("imprimirQueTraer", tr("Imprimir qué traer"), m_letters);
    auto* row = new FlowLayout(grid::kS);
    m_letters->setLayout(row);
    using K = usecases::LetterKind;
    const std::pair<QPushButton*, K> letters[] = {
        {m_carta, K::CartaConsentimiento}, {m_protesta, K::CartaProtesta}, {m_bring, K::QueTraer}};
    for (const auto& [button, kind] : letters) {
        row->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, what = kind] { Q_EMIT letterRequested(what); });
    }
}

void ConsentSection::place()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::kM);
    column->addWidget(m_representation);
    column->addWidget(m_notice);
    auto* shownRow = new QHBoxLayout;
    shownRow->addWidget(m_shownBox);
    shownRow->addWidget(m_shownAt, 100);
    shownRow->addStretch(1);
    column->addLayout(shownRow);
    column->addWidget(m_noticeMeans);
    column->addWidget(m_medium);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(grid::kS);
    buttons->addWidget(m_accept);
    buttons->addWidget(m_clear);
    buttons->addWidget(m_readBack);
    buttons->addStretch();
    buttons->addWidget(m_refuse);
    column->addLayout(buttons);
    column->addWidget(m_back);
    column->addWidget(m_message);
    column->addWidget(m_letters);
}

void ConsentSection::setPadStrokesAllowed(bool allowed)
{
    m_padAllowed = allowed;
    m_message->hide();
    m_medium->setPadAllowed(allowed);
    m_questions->setPadStrokesAllowed(allowed);
    refresh();
}

void ConsentSection::setNotices(const QList<domain::Notice>& notices)
{
    m_notices = notices;
    m_questions->setNotices(notices);
    refresh();
}

void ConsentSection::applyTo(domain::PersonDraft& person) const
{
    m_representation->applyTo(person);
    person.consent = m_consent;
    if (!m_consent.noticeId.isEmpty())
        m_medium->applyTo(person.consent);
}

void ConsentSection::fill(const domain::PersonDraft& person)
{
    m_consent = person.consent;
    m_printed = false;
    m_full->setChecked(m_consent.noticeId.endsWith(QLatin1String("-integral")));
    m_aloud->setChecked(m_consent.shown == domain::keyOf(domain::NoticeShown::ReadAloud));
    m_medium->setConsent(m_consent);
    m_representation->fill(context());
    m_message->hide();
    m_back->hide();
    refresh();
}

void ConsentSection::contextChanged()
{
    m_representation->setContext(context());
    refresh();
}

QString ConsentSection::digest(const domain::PersonDraft& person) const
{
    if (person.consent.decision == domain::kConsentTakenBack)
        return tr("Lo retiró; puede darlo de nuevo");
    if (isRegistered() && person.consent.decision != QLatin1String("given"))
        return person.consent.noticeId.isEmpty() ? tr("Lo dio al registrarse") : tr("Falta que lo dé de nuevo");
    return tr("Consentimiento firmado el %1").arg(clockText(person.consent.atMs));
}

domain::Notice ConsentSection::notice() const
{
    using Form = domain::NoticeForm;
    if (!m_consent.noticeId.isEmpty()) // the one that was made known stays in view
        return domain::noticeOf(m_notices, m_consent.noticeId);
    const auto what = domain::noticeFor(context().family, context().member, m_representation->represented(),
                                        context().today);
    return domain::noticeOf(m_notices, domain::noticeId(what, m_full->isChecked() ? Form::Integral : Form::Simplificado));
}

void ConsentSection::noteShown()
{
    if (m_consent.noticeId.isEmpty())
        return;
    using Shown = domain::NoticeShown;
    const Shown how = m_aloud->isChecked() ? Shown::ReadAloud : m_printed ? Shown::Printed : Shown::OnScreen;
    m_consent.shown = how == Shown::OnScreen ? QString() : domain::keyOf(how);
    Q_EMIT draftChanged();
    Q_EMIT fieldLeft();
}

void ConsentSection::noticeShown()
{
    const domain::Notice shown = m_notice->notice();
    m_consent = {};
    m_consent.noticeId = shown.id;
    m_consent.noticeVersion = shown.version;
    m_consent.noticeSha256 = shown.sha256;
    m_consent.shownMs = m_now().toMSecsSinceEpoch();
    m_message->hide();
    refresh();
    m_medium->focusFirst();
    Q_EMIT draftChanged();
    noteShown(); // what was said and signed goes into the store at once
}

bool ConsentSection::awaits(const EvidenceRequest& request) const
{
    return request.purpose == domain::ConsentPurpose::Sensibles ? m_questions->awaits(request) : m_medium->awaits(request);
}

void ConsentSection::keepEvidence(const EvidenceRequest& request, const QByteArray& sha256, qint64 bytes)
{
    m_message->hide();
    if (request.purpose == domain::ConsentPurpose::Sensibles) {
        m_questions->keepEvidence(sha256, bytes);
        return;
    }
    m_medium->keepEvidence(sha256, bytes);
    // It was stored meanwhile: who types the witnesses' names already must not press a button with a space.
    if (qobject_cast<QPushButton*>(QApplication::focusWidget()) || !QApplication::focusWidget())
        m_accept->setFocus();
}

void ConsentSection::tell(Theme::Tone tone, const QString& text)
{
    m_message->say(tone, text);
}

void ConsentSection::marked()
{
    refresh();
    Q_EMIT draftChanged();
    Q_EMIT fieldLeft();
}

void ConsentSection::accept()
{
    m_consent.decision = QStringLiteral("given");
    m_consent.atMs = m_now().toMSecsSinceEpoch();
    m_back->hide();
    refresh();
    Q_EMIT draftChanged();
    Q_EMIT accepted();
}

void ConsentSection::clearSignature()
{
    m_consent.decision.clear();
    m_consent.atMs = 0;
    m_medium->clear();
    refresh();
    m_medium->focusFirst();
    Q_EMIT draftChanged();
}

void ConsentSection::askRefusal()
{
    m_message->say(Theme::Tone::Warn,
                   tr("Se anota sólo que no hubo consentimiento, sin ningún dato, y se descarta lo capturado de esta "
                      "persona. La atención médica no depende del registro."));
    QPushButton* yes = m_message->addButton(tr("Anotar que no acepta"), "danger");
    yes->setObjectName(QStringLiteral("confirmarNoAcepta"));
    QPushButton* no = m_message->addButton(tr("Seguir con la captura"));
    connect(yes, &QPushButton::clicked, this, &ConsentSection::refused);
    connect(no, &QPushButton::clicked, m_message, [this] {
        m_message->hide();
        m_refuse->setFocus();
    });
    yes->setFocus();
}

void ConsentSection::refresh()
{
    if (context().family.people.isEmpty())
        return; // nobody yet
    const auto& person = context().person();
    m_representation->setVisible(!isRegistered() || context().isRepresented());
    m_notice->setNotice(notice());
    const bool minor = context().isRepresented();
    m_carta->setVisible(minor);
    m_protesta->setVisible(person.representacionTipo == domain::keyOf(domain::RepresentacionTipo::Tutela));
    m_letters->setVisible(minor || !person.nombres.isEmpty());
    m_readBack->setVisible(!person.nombres.isEmpty());
    if (isKnown()) {
        refreshKnown();
        return;
    }
    const bool shown = !m_consent.noticeId.isEmpty();
    const bool given = m_consent.decision == QLatin1String("given");
    m_notice->setVisible(!given);
    m_noticeMeans->setVisible(!given && !m_notices.isEmpty());
    m_aloud->show();
    m_full->setEnabled(!shown);
    m_shownBox->setVisible(!shown && !m_notices.isEmpty());
    m_shownAt->setVisible(shown || isRegistered());
    if (!shown)
        m_shownAt->setText(tr("Retiró su consentimiento y su registro está por aclarar. Si quiere darlo de nuevo, muéstrele el "
                              "aviso; si no, siga sin él."));
    else if (given)
        m_shownAt->setText(tr("Aviso mostrado el %1. Consentimiento dado el %2.")
                               .arg(clockText(m_consent.shownMs), clockText(m_consent.atMs)));
    else if (shown)
        m_shownAt->setText(tr("Aviso mostrado el %1. Ahora firma %2, o al final, cuando se le haya leído lo capturado.")
                               .arg(clockText(m_consent.shownMs), m_representation->represented()
                                                                       ? tr("quien representa")
                                                                       : tr("la persona")));
    m_medium->setVisible(shown);
    m_medium->setReadOnly(given);
    m_accept->setVisible(shown && !given && m_medium->hasMedium());
    m_accept->setEnabled(m_medium->isMarked());
    m_accept->setText(m_medium->medium() == domain::ConsentMedium::PadStrokes ? tr("La persona acepta y firmó")
                                                                              : tr("La persona acepta"));
    m_clear->setVisible(shown && m_medium->hasMedium() && m_medium->isMarked());
    m_refuse->setVisible(!given && !isRegistered()); // who took it back and gives no other stays as they are
    if (shown && !m_padAllowed && !m_medium->hasMedium() && m_message->isHidden())
        m_message->say(Theme::Tone::Info, tr("Este módulo no tiene autorizada la firma en pantalla (se autoriza en "
                                             "Ajustes). Elija otra forma: hoja firmada, huella o firma electrónica. Lo "
                                             "capturado queda guardado."));
    if (shown && m_medium->isPadFull())
        m_message->say(Theme::Tone::Info, tr("La firma llegó a su largo máximo."));
}

} // namespace padron::ui
