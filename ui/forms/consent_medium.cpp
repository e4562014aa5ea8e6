// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/consent_medium.h"

#include "domain/text_rules.h"
#include "errors/words.h"
#include "widgets/choice_combo.h"
#include "widgets/signature_pad.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>

namespace padron::ui {

using Medium = domain::ConsentMedium;

ConsentMedium::ConsentMedium(const QString& prefix, QWidget* parent)
    : QWidget(parent), m_medium(new ChoiceCombo(this)), m_pad(new SignaturePad(this)),
      m_choose(new QPushButton(this)), m_name1(new QLineEdit(this)), m_name2(new QLineEdit(this))
{
    const auto named = [&prefix](const char* name) {
        const QString plain = QLatin1String(name);
        return prefix.isEmpty() ? plain : prefix + plain.left(1).toUpper() + plain.mid(1);
    };
    m_mediumBox = new FieldBox(tr("Cómo lo expresa"), m_medium, named("medioConsentimiento"), this);
    m_padBox = new FieldBox(tr("Firma"), m_pad, named("firma"), this);
    m_evidenceBox = new FieldBox(QString(), m_choose, named("evidencia"), this);
    m_witness1 = new FieldBox(tr("Primer testigo, nombre completo"), m_name1, named("testigo1"), this);
    m_witness2 = new FieldBox(tr("Segundo testigo, nombre completo"), m_name2, named("testigo2"), this);
    for (QLineEdit* name : {m_name1, m_name2}) {
        name->setMaxLength(domain::kMaxWitnessName);
        connect(name, &QLineEdit::textEdited, this, &ConsentMedium::changed);
    }
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(grid::kL);
    grid->setVerticalSpacing(grid::kS);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_mediumBox, 0, 0);
    grid->addWidget(m_evidenceBox, 0, 1);
    grid->addWidget(m_padBox, 1, 0, 1, 2);
    grid->addWidget(m_witness1, 2, 0);
    grid->addWidget(m_witness2, 2, 1);

    connect(m_medium, &ChoiceCombo::chosenByUser, this, &ConsentMedium::chosen);
    connect(m_pad, &SignaturePad::strokeFinished, this, [this] {
        refresh();
        Q_EMIT marked();
    });
    connect(m_choose, &QPushButton::clicked, this,
            [this] { Q_EMIT evidenceWanted({.medium = medium(), .turn = ++m_turn}); });
    setPadAllowed(false);
}

QList<QWidget*> ConsentMedium::stops() const
{
    return {m_medium, m_choose, m_pad, m_name1, m_name2};
}

void ConsentMedium::setPadAllowed(bool allowed)
{
    m_padAllowed = allowed;
    QList<std::pair<QString, QString>> rows;
    for (const Medium one : {Medium::PadStrokes, Medium::SignedSheet, Medium::Fingerprint, Medium::ESignature})
        if (one != Medium::PadStrokes || allowed)
            rows.append({domain::keyOf(one), consentMediumLabel(one)});
    const QString before = m_medium->key();
    const QString pad = domain::keyOf(Medium::PadStrokes);
    m_medium->setChoices(rows);
    m_medium->setKey(before.isEmpty() && allowed ? pad : before == pad && !allowed ? QString() : before);
    refresh();
}

void ConsentMedium::setReadOnly(bool given)
{
    m_given = given;
    m_pad->setReadOnly(given);
    refresh();
}

void ConsentMedium::setConsent(const domain::ConsentDraft& consent)
{
    const QString pad = domain::keyOf(Medium::PadStrokes);
    if (!consent.medium.isEmpty())
        m_medium->setKey(consent.medium);
    else
        m_medium->setKey(m_padAllowed || !consent.strokes.isEmpty() ? pad : QString());
    m_pad->setStrokes(consent.strokes);
    m_evidence = consent.evidence;
    m_evidenceBytes = 0;
    m_name1->setText(consent.witnesses.value(0));
    m_name2->setText(consent.witnesses.value(1));
    refresh();
}

void ConsentMedium::applyTo(domain::ConsentDraft& consent) const
{
    const bool pad = !hasMedium() || medium() == Medium::PadStrokes;
    consent.medium = pad ? QString() : m_medium->key();
    consent.strokes = pad ? m_pad->strokes() : QList<domain::Stroke>();
    consent.evidence = pad ? QByteArray() : m_evidence;
    consent.witnesses.clear();
    if (hasMedium() && medium() == Medium::Fingerprint && (!m_name1->text().isEmpty() || !m_name2->text().isEmpty()))
        consent.witnesses = {m_name1->text(), m_name2->text()};
}

bool ConsentMedium::hasMedium() const
{
    return !m_medium->key().isEmpty();
}

Medium ConsentMedium::medium() const
{
    return domain::consentMediumByKey(m_medium->key()).value_or(Medium::PadStrokes);
}

bool ConsentMedium::isMarked() const
{
    if (!hasMedium())
        return false;
    return medium() == Medium::PadStrokes ? !m_pad->strokes().isEmpty() : !m_evidence.isEmpty();
}

void ConsentMedium::clear()
{
    ++m_turn;
    m_pad->setStrokes({});
    m_evidence.clear();
    refresh();
}

void ConsentMedium::focusFirst()
{
    QWidget* to = !hasMedium() ? static_cast<QWidget*>(m_medium)
        : medium() == Medium::PadStrokes ? static_cast<QWidget*>(m_pad) : static_cast<QWidget*>(m_choose);
    to->setFocus();
}

bool ConsentMedium::awaits(const EvidenceRequest& request) const
{
    return !m_given && hasMedium() && medium() == request.medium && m_turn == request.turn;
}

void ConsentMedium::keepEvidence(const QByteArray& sha256, qint64 bytes)
{
    m_evidence = sha256;
    m_evidenceBytes = bytes;
    refresh();
    Q_EMIT marked();
}

bool ConsentMedium::isPadFull() const
{
    return m_pad->isFull();
}

void ConsentMedium::chosen()
{
    ++m_turn;
    m_evidence.clear(); // another medium, another mark
    m_pad->setStrokes({});
    refresh();
    Q_EMIT changed();
}

void ConsentMedium::refresh()
{
    const bool pad = hasMedium() && medium() == Medium::PadStrokes;
    const bool file = hasMedium() && !pad;
    m_medium->setEnabled(!m_given);
    m_padBox->setVisible(pad);
    m_padBox->setHelp(m_given ? QString()
                              : tr("Con el dedo, la pluma o el ratón. Con teclado: las flechas mueven la pluma y se "
                                   "traza mientras se mantiene Espacio; Supr borra."));
    m_evidenceBox->setVisible(file);
    m_choose->setEnabled(!m_given);
    const bool finger = file && medium() == Medium::Fingerprint;
    m_witness1->setVisible(finger);
    m_witness2->setVisible(finger);
    if (!file)
        return;
    switch (medium()) {
    case Medium::Fingerprint:
        m_evidenceBox->setLabel(tr("Imagen de la huella"));
        break;
    case Medium::ESignature:
        m_evidenceBox->setLabel(tr("Archivo de la firma electrónica"));
        break;
    default:
        m_evidenceBox->setLabel(tr("Hoja firmada, digitalizada"));
        break;
    }
    m_choose->setText(m_evidence.isEmpty() ? tr("Elegir el archivo…") : tr("Cambiar el archivo…"));
    if (m_evidence.isEmpty())
        m_evidenceBox->setHelp(medium() == Medium::ESignature ? tr("El archivo que produjo su firma; hasta 2 MB.")
                                                               : tr("JPEG, PNG o PDF; hasta 10 MB."));
    else
        m_evidenceBox->setHelp(m_evidenceBytes > 0
                                   ? tr("Guardado y cifrado en este equipo: %1 KB.").arg(QLocale().toString((m_evidenceBytes + 1023) / 1024))
                                   : tr("Guardado y cifrado en este equipo."));
}

} // namespace padron::ui
