// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/consent_section.h"

#include "forms/notice_view.h"
#include "forms/representation_fields.h"
#include "widgets/inline_message.h"
#include "widgets/label.h"
#include "widgets/signature_pad.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace padron::ui {

namespace {

QString clockText(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms).toString(QStringLiteral("dd/MM/yyyy, HH:mm"));
}

} // namespace

ConsentSection::ConsentSection(QList<domain::Notice> notices, Now now, QWidget* parent)
    : SectionForm(parent), m_notices(std::move(notices)), m_now(std::move(now)),
      m_representation(new RepresentationFields(this)), m_notice(new NoticeView(this)),
      m_shown(new QPushButton(tr("La persona escuchó o leyó el aviso"), this)), m_shownAt(new Label(this)),
      m_pad(new SignaturePad(this)), m_message(new InlineMessage(this))
{
    m_shownBox = addBox({domain::Field::Aviso}, m_shown, QStringLiteral("avisoMostrado"), tr("Aviso de privacidad"));
    m_shownBox->setLabel({});
    m_padBox = addBox({domain::Field::Consentimiento}, m_pad, QStringLiteral("firma"), tr("Firma"));
    adopt(m_representation->chooserBox(), {});
    adopt(m_representation->whoBox(), {domain::Field::Representante});
    adopt(m_representation->tipoBox(), {});
    adopt(m_representation->nameBox(), {});

    m_accept = new QPushButton(tr("La persona acepta y firmó"), this);
    m_accept->setObjectName(QStringLiteral("aceptaConsentimiento"));
    m_clear = new QPushButton(tr("Borrar la firma"), this);
    m_clear->setObjectName(QStringLiteral("borrarFirma"));
    m_refuse = new QPushButton(tr("No acepta"), this);
    m_refuse->setObjectName(QStringLiteral("noAcepta"));

    m_shownAt->setWordWrap(true);
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
    column->addWidget(m_padBox);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(grid::kS);
    buttons->addWidget(m_accept);
    buttons->addWidget(m_clear);
    buttons->addStretch();
    buttons->addWidget(m_refuse);
    column->addLayout(buttons);
    column->addWidget(m_message);

    setStops({m_representation->chooserBox()->input(), m_representation->tipoBox()->input(),
              m_representation->whoBox()->input(), m_representation->nameBox()->input(), m_notice->text(), m_shown,
              m_pad, m_accept, m_clear, m_refuse});

    connect(m_representation, &RepresentationFields::typed, this, &SectionForm::draftChanged);
    connect(m_representation, &RepresentationFields::representativeChanged, this,
            &ConsentSection::representativeChanged);
    connect(m_shown, &QPushButton::clicked, this, &ConsentSection::noticeShown);
    connect(m_pad, &SignaturePad::strokeFinished, this, &ConsentSection::strokeMade);
    connect(m_accept, &QPushButton::clicked, this, &ConsentSection::accept);
    connect(m_clear, &QPushButton::clicked, this, &ConsentSection::clearSignature);
    connect(m_refuse, &QPushButton::clicked, this, &ConsentSection::askRefusal);
}

void ConsentSection::setPadStrokesAllowed(bool allowed)
{
    m_padAllowed = allowed;
    m_message->hide();
    refresh();
}

void ConsentSection::applyTo(domain::PersonDraft& person) const
{
    m_representation->applyTo(person);
    person.consent = m_consent;
}

void ConsentSection::fill(const domain::PersonDraft& person)
{
    m_consent = person.consent;
    m_pad->setStrokes(m_consent.strokes);
    m_representation->fill(context());
    m_message->hide();
    refresh();
}

void ConsentSection::contextChanged()
{
    m_representation->setContext(context());
    refresh();
}

QString ConsentSection::digest(const domain::PersonDraft& person) const
{
    return isKnown() ? tr("Lo dio al registrarse") : tr("Consentimiento firmado el %1").arg(clockText(person.consent.atMs));
}

domain::Notice ConsentSection::notice() const
{
    const bool minors = m_representation->represented();
    const auto fits = std::find_if(m_notices.begin(), m_notices.end(), [minors](const domain::Notice& notice) {
        return notice.id.startsWith(QLatin1String("menores")) == minors;
    });
    if (fits != m_notices.end())
        return *fits;
    return m_notices.isEmpty() ? domain::Notice() : m_notices.front();
}

void ConsentSection::noticeShown()
{
    const domain::Notice shown = notice();
    m_consent = {};
    m_consent.noticeId = shown.id;
    m_consent.noticeVersion = shown.version;
    m_consent.noticeSha256 = shown.sha256;
    m_consent.shownMs = m_now().toMSecsSinceEpoch();
    refresh();
    m_pad->setFocus();
    Q_EMIT draftChanged();
    Q_EMIT fieldLeft(); // what was said and signed goes into the store at once
}

void ConsentSection::strokeMade()
{
    m_consent.strokes = m_pad->strokes();
    refresh();
    Q_EMIT draftChanged();
    Q_EMIT fieldLeft();
}

void ConsentSection::accept()
{
    m_consent.decision = QStringLiteral("given");
    m_consent.atMs = m_now().toMSecsSinceEpoch();
    refresh();
    Q_EMIT draftChanged();
    Q_EMIT accepted();
}

void ConsentSection::clearSignature()
{
    m_consent.decision.clear();
    m_consent.atMs = 0;
    m_consent.strokes.clear();
    m_pad->setStrokes({});
    refresh();
    m_pad->setFocus();
    Q_EMIT draftChanged();
}

bool ConsentSection::isKnown() const
{
    return !context().family.updates.isNull() && context().person().registered;
}

void ConsentSection::representativeChanged()
{
    if (isKnown()) {
        Q_EMIT draftChanged();
        return;
    }
    const bool signedBefore = !m_consent.strokes.isEmpty();
    m_consent = {}; // another person hears the notice and signs
    m_pad->setStrokes({});
    if (signedBefore)
        m_message->say(Theme::Tone::Info,
                       tr("Cambió quien da el consentimiento: la firma anterior se quitó. Muestre el aviso y pida la "
                          "nueva firma."));
    refresh();
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
    m_representation->setVisible(!isKnown() || context().isMinor());
    if (isKnown()) {
        for (QWidget* asked : {static_cast<QWidget*>(m_notice), static_cast<QWidget*>(m_shownBox),
                               static_cast<QWidget*>(m_padBox), static_cast<QWidget*>(m_accept),
                               static_cast<QWidget*>(m_clear), static_cast<QWidget*>(m_refuse)})
            asked->hide();
        m_shownAt->show();
        m_shownAt->setText(tr("Ya conoció el aviso y dio su consentimiento al registrarse: no se pide de nuevo."));
        return;
    }
    const bool shown = !m_consent.noticeId.isEmpty();
    const bool given = m_consent.decision == QLatin1String("given");
    m_notice->setNotice(notice());
    m_notice->setVisible(!given);
    m_shownBox->setVisible(!shown && !m_notices.isEmpty());
    m_shownAt->setVisible(shown);
    if (given)
        m_shownAt->setText(tr("Aviso mostrado el %1. Consentimiento dado el %2.")
                               .arg(clockText(m_consent.shownMs), clockText(m_consent.atMs)));
    else if (shown)
        m_shownAt->setText(tr("Aviso mostrado el %1. Ahora firma %2.")
                               .arg(clockText(m_consent.shownMs), m_representation->represented()
                                                                       ? tr("quien representa")
                                                                       : tr("la persona")));
    m_padBox->setVisible(shown && m_padAllowed);
    m_pad->setReadOnly(given);
    m_padBox->setHelp(given ? QString()
                            : tr("Con el dedo, la pluma o el ratón. Con teclado: las flechas mueven la pluma y se traza "
                                 "mientras se mantiene Espacio; Supr borra."));
    m_accept->setVisible(shown && !given && m_padAllowed);
    m_accept->setEnabled(!m_consent.strokes.isEmpty());
    m_clear->setVisible(shown && m_padAllowed && !m_consent.strokes.isEmpty());
    m_refuse->setVisible(!given);
    if (shown && !m_padAllowed && m_message->isHidden())
        m_message->say(Theme::Tone::Warn, tr("Este módulo no tiene autorizada la firma en pantalla. La captura queda "
                                             "guardada; se autoriza en Ajustes."));
    if (m_padAllowed && !m_padBox->isHidden() && m_pad->isFull())
        m_message->say(Theme::Tone::Info, tr("La firma llegó a su largo máximo."));
}

} // namespace padron::ui
