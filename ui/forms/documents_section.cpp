// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/documents_section.h"

#include "errors/case_text.h"
#include "errors/issue_text.h"
#include "forms/form_fields.h"
#include "widgets/label.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace padron::ui {

using F = domain::Field;
using P = domain::Papel;
using R = domain::Requisito;

DocumentsSection::DocumentsSection(QWidget* parent)
    : SectionForm(parent), m_column(new QVBoxLayout(this)), m_none(new Label(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(grid::kM);
    m_none->setObjectName(QStringLiteral("sinOtrosPapeles"));
    m_none->setWordWrap(true);
    m_none->setText(tr("Su caso no pide otros papeles que los ya capturados."));
    m_column->addWidget(m_none);
    addPaper(P::CartaConsentimiento, R::CartaConsentimiento, F::CartaConsentimiento);
    addPaper(P::InstrumentoTutela, R::InstrumentoTutela, F::InstrumentoTutela);
    addPaper(P::CartaProtesta, R::CartaProtesta, F::CartaProtesta);
    addPaper(P::ActaEmancipacion, R::ActaEmancipacion, F::ActaEmancipacion);
    addPaper(P::InstrumentoApoyo, R::InstrumentoApoyo, F::InstrumentoApoyo);
    placeStops({});
}

void DocumentsSection::addPaper(domain::Papel papel, domain::Requisito requisito, domain::Field field)
{
    const QString name = QLatin1String(placeOf(field).objectName);
    auto* seen = new QCheckBox(fieldLabel(field), this);
    FieldBox* seenBox = addBox({field}, seen, name, tr("¿Se tuvo a la vista?"));
    seen->setAccessibleName(fieldLabel(field));
    FieldBox* referenceBox = addLine(F::Documentos, name + QStringLiteral("Referencia"),
                                                  tr("Número o referencia (si tiene)"));
    line(referenceBox)->setAccessibleName(tr("%1: número o referencia").arg(fieldLabel(field)));
    auto* row = makeGrid();
    row->addWidget(seenBox, 0, 0);
    row->addWidget(referenceBox, 0, 1);
    m_column->addLayout(row);
    QPushButton* print = addPrint(papel, name);
    if (print)
        m_column->addWidget(print, 0, Qt::AlignLeft);
    m_lines.append({papel, requisito, seen, seenBox, referenceBox, print});
    connect(seen, &QCheckBox::clicked, this, [this] {
        refresh();
        Q_EMIT draftChanged();
    });
}

QPushButton* DocumentsSection::addPrint(domain::Papel papel, const QString& name)
{
    if (papel != P::CartaConsentimiento && papel != P::CartaProtesta)
        return nullptr;
    const bool consent = papel == P::CartaConsentimiento;
    const auto kind = consent ? usecases::LetterKind::CartaConsentimiento : usecases::LetterKind::CartaProtesta;
    auto* print = new QPushButton(tr("Imprimir carta"), this);
    print->setObjectName(name + QStringLiteral("Imprimir"));
    print->setAccessibleName(consent ? tr("Imprimir carta de consentimiento") : tr("Imprimir carta bajo protesta"));
    setRole(print, "link");
    connect(print, &QPushButton::clicked, this, [this, kind] { Q_EMIT letterRequested(kind); });
    return print;
}

void DocumentsSection::addStrip(QWidget* strip, const QList<QWidget*>& stops)
{
    m_column->addWidget(strip);
    placeStops(stops);
}

void DocumentsSection::placeStops(const QList<QWidget*>& ofStrip)
{
    QList<QWidget*> all;
    for (const Line& one : std::as_const(m_lines)) {
        all << one.seen << one.referenceBox->input();
        if (one.print)
            all << one.print;
    }
    setStops(all + ofStrip);
}

void DocumentsSection::applyTo(domain::PersonDraft& person) const
{
    for (const Line& one : m_lines) {
        person.caso.papeles.remove(one.papel);
        if (one.seen->isChecked())
            person.caso.papeles.insert(one.papel, line(one.referenceBox)->text());
    }
}

void DocumentsSection::fill(const domain::PersonDraft& person)
{
    for (const Line& one : std::as_const(m_lines)) {
        one.seen->setChecked(person.caso.has(one.papel));
        line(one.referenceBox)->setText(person.caso.papeles.value(one.papel));
    }
    refresh();
}

void DocumentsSection::contextChanged()
{
    refresh();
}

void DocumentsSection::refresh()
{
    if (context().family.people.isEmpty())
        return; // nobody yet
    const auto rows = domain::requisitosOf(context().caso(),
                                           domain::representacionTipoByKey(context().person().representacionTipo));
    bool any = false;
    for (const Line& one : std::as_const(m_lines)) {
        const auto row = std::find_if(rows.begin(), rows.end(),
                                      [&one](const auto& asked) { return asked.requisito == one.requisito; });
        const bool asked = row != rows.end();
        const bool shown = asked || one.seen->isChecked(); // what was written down is not hidden by another case
        any = any || shown;
        one.seenBox->setVisible(shown);
        one.referenceBox->setVisible(shown);
        if (one.print)
            one.print->setVisible(asked);
        one.referenceBox->setEnabled(one.seen->isChecked());
        if (!asked) {
            one.seenBox->setHelp(tr("Su caso ya no lo pide: desmárquelo si sobra."));
            continue;
        }
        const QString when = whenAskedText(*row);
        const QString numeral = tr("Numeral %1").arg(QLatin1String(row->numeral));
        one.seenBox->setHelp(when.isEmpty() ? numeral : numeral + QStringLiteral(" · ") + when);
    }
    m_none->setVisible(!any);
}

QString DocumentsSection::digest(const domain::PersonDraft& person) const
{
    QStringList seen;
    for (const Line& one : m_lines)
        if (person.caso.has(one.papel))
            seen.append(one.seen->text());
    return seen.isEmpty() ? tr("No se piden otros") : seen.join(QStringLiteral(" · "));
}

} // namespace padron::ui
