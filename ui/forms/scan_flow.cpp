// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/scan_flow.h"

#include "capture/camera_dialog.h"
#include "capture/scan_picture.h"
#include "credential/verify.h"
#include "errors/case_text.h"
#include "errors/credential_text.h"
#include "errors/error_text.h"
#include "errors/issue_text.h"
#include "forms/identity_section.h"
#include "forms/scan_credential.h"
#include "forms/scan_keys.h"
#include "qrimage/errors.h"
#include "qrimage/qr_reader.h"
#include "runtime/deliver.h"
#include "shell/desk.h"
#include "widgets/inline_message.h"

#include <QPushButton>

#include <utility>

namespace padron::ui {

namespace {

QString namesOf(const QList<domain::Field>& fields)
{
    QStringList names;
    for (const auto field : fields)
        names.append(fieldLabel(field));
    return names.join(QStringLiteral(", "));
}

/// A credential, and whom the store knows by it.
struct Whose
{
    core::Result<usecases::SearchAnswer> answer;
    std::optional<credential::Verification> credential; ///< of somebody who is not on this laptop
};

/// The store has checked it by its newest lists; this reads what it says by those of the session.
std::optional<credential::Verification> opened(const QString& text, const ports::Enrolment& enrolment, qint64 nowSeconds)
{
    const auto verifier = credential::verifierFrom(
        {enrolment.rootPublic, enrolment.trustList, enrolment.finalStatus, enrolment.provisionalStatus});
    return verifier ? std::optional(verifier->verify(text, nowSeconds)) : std::nullopt;
}

/// An identification shown for somebody who is represented is the representative's.
domain::PersonDraft onlyIdentification(const domain::PersonDraft& values)
{
    domain::PersonDraft kept;
    kept.identificacionTipo = values.identificacionTipo;
    kept.identificacionNumero = values.identificacionNumero;
    kept.identificacionVigencia = values.identificacionVigencia;
    return kept;
}

} // namespace

ScanFlow::ScanFlow(Desk& desk, Form form, QObject* parent)
    : QObject(parent), m_desk(desk), m_form(std::move(form)),
      m_keys(new ScanKeys([this] {
          const auto context = m_form.context();
          return context ? context->today : QDate::currentDate();
      }, this))
{
    connect(m_keys, &ScanKeys::begun, this, [this] {
        const auto context = m_form.context();
        m_before = context ? context->person() : domain::PersonDraft();
    });
    connect(m_keys, &ScanKeys::scanned, this, &ScanFlow::scanned);
}

void ScanFlow::listenTo(const QList<QWidget*>& inputs)
{
    for (QWidget* input : inputs) {
        m_keys->listenTo(input);
        for (QWidget* at = input; at; at = at->parentWidget())
            if (auto* identity = qobject_cast<IdentitySection*>(at))
                connect(identity, &IdentitySection::cameraRequested, this, &ScanFlow::readOwnCamera, Qt::UniqueConnection);
    }
}

void ScanFlow::scanned(const QString& text)
{
    const auto context = m_form.context();
    if (!context || context->person().id != m_before.id)
        return;
    m_form.put(m_before); // what the scanner typed goes out of the field it fell into
    const ScanReading reading = readScan(text, context->today);
    if (reading.kind == ScanKind::Credential)
        askWhose(reading.credential);
    else
        take(reading, m_before);
}

void ScanFlow::take(const ScanReading& reading, const domain::PersonDraft& typed)
{
    if (reading.kind == ScanKind::Fault) {
        say(Theme::Tone::Warn, mrzFaultText(reading.fault));
        return;
    }
    domain::PersonDraft values = reading.values;
    const bool others = values.curp.isEmpty() && m_form.context()->isRepresented();
    if (others)
        values = onlyIdentification(values);
    const ScanFill fill = fillFrom(typed, values);
    if (!fill.put.isEmpty())
        m_form.put(fill.person);
    tell(fill);
    if (!fill.differing.isEmpty())
        offer(values, typed.id);
}

void ScanFlow::tell(const ScanFill& fill)
{
    const QString put = namesOf(fill.put);
    if (!fill.differing.isEmpty()) {
        const QString differs = tr("El documento dice otra cosa en: %1. Se conservó lo escrito.").arg(namesOf(fill.differing));
        say(Theme::Tone::Warn,
                            put.isEmpty() ? differs : tr("Se llenó: %1.").arg(put) + u' ' + differs);
    } else if (put.isEmpty()) {
        say(Theme::Tone::Ok, tr("El documento dice lo mismo que lo escrito."));
    } else {
        say(Theme::Tone::Ok, tr("Se llenó del documento: %1. Compruébelo con la persona.").arg(put));
    }
}

void ScanFlow::offer(const domain::PersonDraft& values, const core::PersonId& person)
{
    QPushButton* use = m_form.message->addButton(tr("Usar lo del documento"));
    use->setObjectName(QStringLiteral("usarEscaneado"));
    QPushButton* keep = m_form.message->addButton(tr("Conservar lo escrito"));
    keep->setObjectName(QStringLiteral("conservarEscrito"));
    connect(use, &QPushButton::clicked, this, [this, values, person] {
        m_form.message->hide();
        const auto context = m_form.context();
        if (context && context->person().id == person)
            m_form.put(fillFrom(context->person(), values, true).person);
    });
    connect(keep, &QPushButton::clicked, m_form.message, &QWidget::hide);
}

void ScanFlow::say(Theme::Tone tone, const QString& text)
{
    m_said = text;
    m_form.message->say(tone, text);
}

void ScanFlow::forgetSaid()
{
    if (!m_said.isEmpty() && m_form.message->text() == m_said) // the page may have said something else since
        m_form.message->hide();
    m_said.clear();
}

bool ScanFlow::isShown(const core::PersonId& person) const
{
    const auto context = m_form.context();
    return context && context->person().id == person;
}

void ScanFlow::askWhose(const QString& text)
{
    const auto context = m_form.context();
    auto work = [&search = m_desk.searchPeople, text, enrolment = m_desk.enrolment,
                 endOfDay = context->today.endOfDay().toSecsSinceEpoch()] {
        Whose whose{search.run(text), std::nullopt};
        if (whose.answer && !whose.answer->unknownCode && whose.answer->hits.isEmpty() && enrolment)
            whose.credential = opened(text, *enrolment, endOfDay);
        return whose;
    };
    runtime::deliver(m_desk.store.run(std::move(work)), this, [this, person = context->person().id](const Whose& whose) {
        if (!isShown(person))
            return;
        if (!whose.credential || !whose.credential->credential)
            tellWhose(whose.answer);
        else if (const auto verdict = whose.credential->verdict;
                 verdict == credential::Verdict::Valid || verdict == credential::Verdict::ValidProvisional)
            takeClaims(whose.credential->credential->claims());
        else
            say(Theme::Tone::Warn, tr("Esa credencial no está en vigor: %1. No se llenó ningún campo; capture "
                                                      "los datos con los documentos.")
                                                       .arg(verdictTitle(verdict)));
    });
}

void ScanFlow::tellWhose(const core::Result<usecases::SearchAnswer>& answer)
{
    if (!answer) {
        say(Theme::Tone::Danger, sentenceFor(answer.error()));
    } else if (answer->unknownCode) {
        say(Theme::Tone::Warn, tr("No se pudo comprobar ese código en este equipo. No se llenó ningún "
                                                  "campo; capture los datos con los documentos."));
    } else if (answer->hits.isEmpty()) {
        say(Theme::Tone::Info, tr("Es una credencial del padrón, pero su persona no está en este equipo. "
                                                  "Capture los datos con los documentos."));
    } else {
        const auto hit = answer->hits.first();
        say(Theme::Tone::Info, tr("Es la credencial de %1, que ya está registrada.").arg(hit.fullName));
        QPushButton* open = m_form.message->addButton(tr("Ver su familia"));
        open->setObjectName(QStringLiteral("verFamiliaEscaneada"));
        connect(open, &QPushButton::clicked, this, [this, person = hit.person] { Q_EMIT familyRequested(person); });
    }
}

void ScanFlow::takeClaims(const credential::Claims& claims)
{
    const domain::PersonDraft typed = m_form.context()->person(), values = valuesOf(claims);
    const ScanFill fill = fillFrom(typed, values);
    const QString whose = tr("Es la credencial de %1, que no está en este equipo.").arg(claims.fullName) + u' ';
    if (!fill.differing.isEmpty()) { // it may well be somebody else's
        say(Theme::Tone::Warn, whose + tr("Lo escrito dice otra cosa en: %1. No se llenó ningún campo.")
                                                          .arg(namesOf(fill.differing)));
        offer(values, typed.id);
        return;
    }
    if (!fill.put.isEmpty())
        m_form.put(fill.person);
    const QString filled = fill.put.isEmpty()
        ? tr("Dice lo mismo que lo escrito.")
        : tr("Se llenó: %1. Compruébelo con sus documentos.").arg(namesOf(fill.put));
    say(Theme::Tone::Ok, values.nombres.isEmpty() ? whose + filled + u' ' + tr("Escriba su nombre.")
                                                                  : whose + filled);
}

bool ScanFlow::use(const QStringList& texts)
{
    const auto context = m_form.context();
    for (const QString& text : texts) {
        const ScanReading reading = readScan(text, context->today);
        if (reading.kind == ScanKind::Person || reading.kind == ScanKind::Fault)
            take(reading, context->person());
        else if (reading.kind == ScanKind::Credential)
            askWhose(reading.credential);
        else
            continue;
        return true;
    }
    return false;
}

void ScanFlow::endReading()
{
    if (!m_picture)
        return;
    m_picture->disconnect(this);
    m_picture->deleteLater(); // it may be what speaks
    m_picture = nullptr;
}

void ScanFlow::readImage(const QString& file)
{
    const auto context = m_form.context();
    if (!context)
        return;
    endReading();
    say(Theme::Tone::Info, tr("Se lee la imagen…"));
    m_picture = new ScanPicture(m_desk.decoder, m_desk.images, this);
    const auto person = context->person().id;
    auto other = std::make_shared<bool>(false); // a code that is not of a person
    connect(m_picture, &ScanPicture::textsFound, this, [this, person, other](const QStringList& texts) {
        *other = true;
        if (!isShown(person) || use(texts))
            endReading();
    });
    connect(m_picture, &ScanPicture::finished, this, [this, person, other] {
        endReading();
        if (isShown(person))
            say(Theme::Tone::Warn,
                                *other ? tr("La imagen tiene un código, pero no dice los datos de una persona. No se llenó "
                                            "ningún campo.")
                                       : sentenceFor(core::Error{qrimage::kNoQrFound}));
    });
    connect(m_picture, &ScanPicture::failed, this, [this, person](const core::Error& error) {
        endReading();
        if (isShown(person))
            say(Theme::Tone::Warn, sentenceFor(error));
    });
    m_picture->start(file);
}

void ScanFlow::readOwnCamera()
{
    readCamera(ownCamera());
}

void ScanFlow::readCamera(std::unique_ptr<Camera> camera)
{
    const auto context = m_form.context();
    if (!context)
        return;
    auto* dialog = new CameraDialog(std::move(camera), m_form.message, CameraDialog::For::Code);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    auto busy = std::make_shared<bool>(false); // one frame at a time; those in between are let go
    connect(dialog, &CameraDialog::frameSeen, this, [this, dialog, busy, person = context->person().id](const QImage& frame) {
        if (std::exchange(*busy, true))
            return;
        auto work = [frame] { return qrimage::qrTextsIn(frame, qrimage::Symbols::OfDocuments); };
        runtime::deliver(m_desk.images->run(std::move(work)), dialog, [this, dialog, busy, person](const QStringList& texts) {
            *busy = false;
            if (!dialog->isVisible() || texts.isEmpty())
                return;
            if (!isShown(person) || use(texts))
                dialog->accept();
            else
                dialog->tell(tr("Ese código no dice los datos de una persona. Pruebe con otro del documento."));
        });
    });
    dialog->open();
}

} // namespace padron::ui
