// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/scan_flow.h"

#include "errors/case_text.h"
#include "errors/error_text.h"
#include "errors/issue_text.h"
#include "forms/scan_keys.h"
#include "qrimage/qr_reader.h"
#include "runtime/deliver.h"
#include "shell/desk.h"
#include "widgets/inline_message.h"

#include <QPushButton>

namespace padron::ui {

namespace {

QString namesOf(const QList<domain::Field>& fields)
{
    QStringList names;
    for (const auto field : fields)
        names.append(fieldLabel(field));
    return names.join(QStringLiteral(", "));
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
    for (QWidget* input : inputs)
        m_keys->listenTo(input);
}

void ScanFlow::scanned(const QString& text)
{
    const auto context = m_form.context();
    if (!context || context->person().id != m_before.id)
        return;
    m_form.put(m_before); // what the scanner typed goes out of the field it fell into
    const ScanReading reading = readScan(text, context->today);
    if (reading.kind == ScanKind::Credential)
        askWhose(text);
    else
        take(reading, m_before);
}

void ScanFlow::take(const ScanReading& reading, const domain::PersonDraft& typed)
{
    if (reading.kind == ScanKind::Fault) {
        m_form.message->say(Theme::Tone::Warn, mrzFaultText(reading.fault));
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
        m_form.message->say(Theme::Tone::Warn,
                            put.isEmpty() ? differs : tr("Se llenó: %1.").arg(put) + u' ' + differs);
    } else if (put.isEmpty()) {
        m_form.message->say(Theme::Tone::Ok, tr("El documento dice lo mismo que lo escrito."));
    } else {
        m_form.message->say(Theme::Tone::Ok, tr("Se llenó del documento: %1. Compruébelo con la persona.").arg(put));
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

void ScanFlow::askWhose(const QString& credential)
{
    auto work = [&search = m_desk.searchPeople, credential] { return search.run(credential); };
    runtime::deliver(m_desk.store.run(work), this, [this](const core::Result<usecases::SearchAnswer>& answer) {
        if (!answer) {
            m_form.message->say(Theme::Tone::Danger, sentenceFor(answer.error()));
        } else if (answer->unknownCode) {
            m_form.message->say(Theme::Tone::Warn, tr("No se pudo comprobar ese código en este equipo. No se llenó ningún "
                                                      "campo; capture los datos con los documentos."));
        } else if (answer->hits.isEmpty()) {
            m_form.message->say(Theme::Tone::Info, tr("Es una credencial del padrón, pero su persona no está en este equipo. "
                                                      "Capture los datos con los documentos."));
        } else {
            const auto hit = answer->hits.first();
            m_form.message->say(Theme::Tone::Info,
                                tr("Es la credencial de %1, que ya está registrada.").arg(hit.fullName));
            QPushButton* open = m_form.message->addButton(tr("Ver su familia"));
            open->setObjectName(QStringLiteral("verFamiliaEscaneada"));
            connect(open, &QPushButton::clicked, this, [this, person = hit.person] { Q_EMIT familyRequested(person); });
        }
    });
}

void ScanFlow::readImage(const QString& file)
{
    const auto context = m_form.context();
    if (!context)
        return;
    m_form.message->say(Theme::Tone::Info, tr("Se lee la imagen…"));
    runtime::deliver(m_pool.run([file] { return qrimage::readQrTexts(file, qrimage::Symbols::OfDocuments); }), this,
                     [this, person = context->person().id](const core::Result<QStringList>& texts) {
                         const auto now = m_form.context();
                         if (now && now->person().id == person)
                             imageRead(texts);
                     });
}

void ScanFlow::imageRead(const core::Result<QStringList>& texts)
{
    if (!texts) {
        m_form.message->say(Theme::Tone::Warn, sentenceFor(texts.error()));
        return;
    }
    const auto context = m_form.context();
    for (const QString& text : *texts) {
        const ScanReading reading = readScan(text, context->today);
        if (reading.kind == ScanKind::Person || reading.kind == ScanKind::Fault) {
            take(reading, context->person());
            return;
        }
        if (reading.kind == ScanKind::Credential) {
            askWhose(text);
            return;
        }
    }
    m_form.message->say(Theme::Tone::Warn,
                        tr("La imagen tiene un código, pero no dice los datos de una persona. No se llenó ningún campo."));
}

} // namespace padron::ui
