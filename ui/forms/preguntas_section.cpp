// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/preguntas_section.h"

#include "domain/consent_rules.h"
#include "domain/notices.h"
#include "errors/sensitive_text.h"
#include "forms/consent_medium.h"
#include "widgets/choice_row.h"
#include "widgets/inline_message.h"
#include "widgets/label.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace padron::ui {

using Sensibles = domain::DatosSensibles;
using R = domain::Respuesta;

namespace {
constexpr int kLongestLanguage = 60;
} // namespace

PreguntasSection::PreguntasSection(QList<domain::Notice> notices, Now now, QWidget* parent)
    : SectionForm(parent), m_notices(std::move(notices)), m_now(std::move(now)),
      m_agree(new QCheckBox(tr("La persona acepta que se le pregunte"), this)),
      m_medium(new ConsentMedium(QStringLiteral("preguntas"), this)), m_message(new InlineMessage(this))
{
    auto* why = new Label(tr("Son opcionales: sirven para atenderle en su lengua y con los apoyos que necesite. Puede no "
                             "contestar ninguna. No se imprimen, y la atención médica no depende de ellas."),
                          "help", this);
    why->setWordWrap(true);
    m_agreeBox = addBox({domain::Field::Sensibles}, m_agree, QStringLiteral("aceptaPreguntas"));
    m_agreeBox->setLabel({});
    adopt(m_medium->padBox(), {domain::Field::Sensibles});

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::kM);
    column->addWidget(why);
    column->addWidget(m_agreeBox);
    column->addWidget(m_message);
    column->addWidget(m_medium);
    addQuestion("indigena", &Sensibles::indigena);
    addQuestion("afromexicana", &Sensibles::afromexicana);
    addQuestion("discapacidad", &Sensibles::discapacidad);
    auto* language = new QLineEdit(this);
    language->setMaxLength(kLongestLanguage);
    m_language = addBox({}, language, QStringLiteral("lengua"), questionLabel("lengua"));
    m_language->setHelp(tr("Como la persona la llama: tseltal, mixteco, español."));
    column->addWidget(m_language);
    addQuestion("interprete", &Sensibles::interprete);

    QList<QWidget*> stops{m_agree};
    stops += m_medium->stops();
    for (const Question& question : m_questions)
        stops += question.row;
    stops.insert(stops.size() - 1, language);
    setStops(stops);

    connect(m_agree, &QCheckBox::clicked, this, [this](bool on) { on ? agreed() : withdraw(); });
    connect(m_medium, &ConsentMedium::changed, this, &SectionForm::draftChanged);
    connect(m_medium, &ConsentMedium::marked, this, [this] {
        m_consent.atMs = m_now().toMSecsSinceEpoch();
        refresh();
        Q_EMIT draftChanged();
        Q_EMIT fieldLeft();
    });
    connect(m_medium, &ConsentMedium::evidenceWanted, this, [this](EvidenceRequest request) {
        request.purpose = domain::ConsentPurpose::Sensibles;
        Q_EMIT evidenceWanted(request);
    });
    connect(language, &QLineEdit::textEdited, this, &PreguntasSection::answered);
}

void PreguntasSection::addQuestion(const char* name, R Sensibles::* answer)
{
    auto* row = new ChoiceRow({{domain::keyOf(R::Si), respuestaLabel(R::Si), u's'},
                               {domain::keyOf(R::No), respuestaLabel(R::No), u'n'},
                               {domain::keyOf(R::NoResponde), respuestaLabel(R::NoResponde), u'r'},
                               {domain::keyOf(R::NoSabe), respuestaLabel(R::NoSabe), u'b'}},
                              this);
    auto* box = addBox({}, row, QLatin1String(name), questionLabel(name));
    connect(row, &ChoiceRow::chosenByUser, this, &PreguntasSection::answered);
    m_questions.append({row, box, answer});
    layout()->addWidget(box);
}

void PreguntasSection::setPadStrokesAllowed(bool allowed)
{
    m_medium->setPadAllowed(allowed);
    refresh();
}

void PreguntasSection::setNotices(const QList<domain::Notice>& notices)
{
    m_notices = notices;
}

bool PreguntasSection::awaits(const EvidenceRequest& request) const
{
    return m_agree->isChecked() && !m_given && m_medium->awaits(request);
}

void PreguntasSection::keepEvidence(const QByteArray& sha256, qint64 bytes)
{
    m_medium->keepEvidence(sha256, bytes);
}

Sensibles PreguntasSection::answers() const
{
    Sensibles answers;
    for (const Question& question : m_questions)
        answers.*(question.answer) = domain::respuestaByKey(question.row->key()).value_or(R::SinPreguntar);
    answers.lengua = line(m_language)->text();
    return answers;
}

void PreguntasSection::applyTo(domain::PersonDraft& person) const
{
    person.caso.sensibles = {};
    if (!m_agree->isChecked()) {
        person.sensitiveConsent = {};
        return;
    }
    person.caso.sensibles = answers();
    person.sensitiveConsent = m_consent;
    if (m_given)
        return;
    m_medium->applyTo(person.sensitiveConsent);
    person.sensitiveConsent.decision = m_medium->isMarked() ? QStringLiteral("given") : QString();
}

void PreguntasSection::fill(const domain::PersonDraft& person)
{
    const Sensibles& answers = person.caso.sensibles;
    m_consent = person.sensitiveConsent;
    m_given = person.registered && answers.asked() && m_consent == domain::ConsentDraft();
    m_known = m_given ? std::optional(answers) : std::nullopt;
    m_agree->setChecked(m_given || m_consent != domain::ConsentDraft());
    m_medium->setConsent(m_consent);
    for (const Question& question : m_questions)
        question.row->setKey(domain::keyOf(answers.*(question.answer)));
    line(m_language)->setText(answers.lengua);
    m_message->hide();
    refresh();
}

void PreguntasSection::contextChanged()
{
    refresh();
}

QString PreguntasSection::digest(const domain::PersonDraft& person) const
{
    const auto answered = sensitiveLines(person.caso.sensibles).size();
    return answered == 0 ? tr("Opcional; sin preguntar") : tr("%n respuesta(s)", nullptr, int(answered));
}

/// Of somebody registered: what they answered then was consented to then; another answer is not.
void PreguntasSection::answered()
{
    if (!m_known || !m_agree->isChecked())
        return;
    const bool anew = domain::tellsMore(answers(), *m_known);
    if (anew != m_given)
        return;
    m_given = !anew;
    m_consent = anew ? freshConsent() : domain::ConsentDraft();
    m_medium->clear();
    m_medium->setConsent(m_consent);
    m_message->hide();
    if (anew)
        m_message->say(Theme::Tone::Info, tr("Cambió lo que había contestado: para guardarlo hace falta que lo acepte de "
                                             "nuevo. «No responde» se guarda sin más."));
    refresh();
    Q_EMIT draftChanged();
}

domain::ConsentDraft PreguntasSection::freshConsent() const
{
    const domain::ConsentDraft& main = context().person().consent;
    const auto what = domain::noticeFor(context().family, context().member, context().isRepresented(), context().today);
    const domain::Notice notice =
        domain::noticeOf(m_notices, domain::noticeId(what, domain::NoticeForm::Simplificado));
    const bool shownAlready = !main.noticeId.isEmpty();
    domain::ConsentDraft fresh;
    fresh.noticeId = shownAlready ? main.noticeId : notice.id;
    fresh.noticeVersion = shownAlready ? main.noticeVersion : notice.version;
    fresh.noticeSha256 = shownAlready ? main.noticeSha256 : notice.sha256;
    fresh.shown = main.shown;
    fresh.shownMs = shownAlready ? main.shownMs : m_now().toMSecsSinceEpoch();
    fresh.atMs = m_now().toMSecsSinceEpoch();
    if (!main.evidence.isEmpty()) { // the same sheet, print or file says both
        fresh.medium = main.medium;
        fresh.evidence = main.evidence;
        fresh.witnesses = main.witnesses;
    }
    return fresh;
}

void PreguntasSection::agreed()
{
    m_consent = freshConsent();
    m_medium->setConsent(m_consent);
    m_message->hide();
    refresh();
    Q_EMIT draftChanged();
}

void PreguntasSection::withdraw()
{
    const bool some = std::any_of(m_questions.begin(), m_questions.end(),
                                  [](const Question& question) { return !question.row->key().isEmpty(); })
        || !line(m_language)->text().isEmpty();
    for (const Question& question : m_questions)
        question.row->setKey({});
    line(m_language)->clear();
    m_consent = {};
    m_given = false;
    m_known.reset();
    m_medium->clear();
    m_medium->setConsent(m_consent);
    if (some)
        m_message->say(Theme::Tone::Info, tr("Se borraron las respuestas: sin su consentimiento no se guarda ninguna."));
    refresh();
    Q_EMIT draftChanged();
    Q_EMIT fieldLeft();
}

void PreguntasSection::refresh()
{
    const bool agreed = m_agree->isChecked();
    const bool minor = !context().family.people.isEmpty() && context().isRepresented();
    m_agree->setText(minor ? tr("Quien la representa acepta que se le pregunte")
                           : tr("La persona acepta que se le pregunte"));
    m_agreeBox->setHelp(m_given ? tr("Lo aceptó cuando se le preguntó. Si lo retira, las respuestas se borran.") : QString());
    m_medium->setVisible(agreed && !m_given);
    for (const Question& question : m_questions)
        question.box->setVisible(agreed);
    m_language->setVisible(agreed);
}

} // namespace padron::ui
