// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/section_column.h"

#include "forms/consent_section.h"
#include "forms/documents_section.h"
#include "forms/derechohabiencia_section.h"
#include "forms/domicilio_section.h"
#include "forms/family_section.h"
#include "forms/form_fields.h"
#include "forms/identification_section.h"
#include "forms/identity_section.h"
#include "forms/preguntas_section.h"
#include "widgets/section_frame.h"

#include <QShortcut>
#include <QTimer>
#include <QVBoxLayout>

namespace padron::ui {

SectionColumn::SectionColumn(ConsentSection* consent, DomicilioLookup& lookup, QWidget* parent)
    : PageScroll(parent), m_page(new QWidget)
{
    setRole(m_page, "page");
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* column = new QVBoxLayout(m_page);
    column->setContentsMargins(0, 0, grid::kXs, grid::kXl);
    column->setSpacing(grid::kS);

    auto* identity = new IdentitySection;
    connect(identity, &IdentitySection::imageRequested, this, &SectionColumn::imageRequested);
    auto* family = new FamilySection;
    add(section::kAviso, tr("Aviso y consentimiento"), consent);
    add(section::kIdentidad, tr("Identidad"), identity);
    add(section::kIdentificacion, tr("Identificación"), new IdentificationSection);
    add(section::kDomicilio, tr("Domicilio"), new DomicilioSection(lookup));
    add(section::kFamilia, tr("Familia"), family);
    add(section::kDerechohabiencia, tr("Derechohabiencia"), new DerechohabienciaSection);
    add(section::kPreguntas, tr("Preguntas opcionales"), consent->questions());
    add(section::kDocumentos, tr("Documentos"), new DocumentsSection);
    column->addStretch();
    setWidget(m_page);

    connect(family, &FamilySection::titularPendienteChosen, this, &SectionColumn::titularPendienteChosen);
    connect(consent, &ConsentSection::accepted, this, [this] {
        open(QLatin1String(asksKinFirst() ? section::kFamilia : section::kIdentidad));
    });
}

void SectionColumn::add(const char* key, const QString& title, SectionForm* form)
{
    auto* frame = new SectionFrame(title, form, m_page);
    const Part part{QLatin1String(key), form, frame};
    frame->setObjectName(QStringLiteral("seccion_") + part.key);
    m_page->layout()->addWidget(frame);
    m_parts.append(part);

    connect(form, &SectionForm::draftChanged, this, &SectionColumn::draftChanged);
    connect(form, &SectionForm::fieldLeft, this, &SectionColumn::fieldLeft);
    connect(frame, &SectionFrame::openRequested, this, [this, part] { open(part.key); });
    connect(frame, &SectionFrame::leftForwards, this, [this, index = m_parts.size() - 1] {
        if (m_parts[index].key == QLatin1String(section::kFamilia) && !m_identityOpened) { // kin was asked first
            open(QLatin1String(section::kIdentidad));
            return;
        }
        for (auto next = index + 1; next < m_parts.size(); ++next)
            if (m_parts[next].frame->hasStops()) { // one that asks nothing of this person is passed over
                open(m_parts[next].key);
                return;
            }
        Q_EMIT leftForwards();
    });
    auto* shortcut = new QShortcut(QKeySequence(Qt::ALT | Qt::Key(Qt::Key_1 + (m_parts.size() - 1))), this);
    shortcut->setContext(Qt::WindowShortcut);
    connect(shortcut, &QShortcut::activated, this, [this, part] { open(part.key); });
}

void SectionColumn::addUnder(const QString& key, QWidget* widget)
{
    auto* column = static_cast<QVBoxLayout*>(m_page->layout());
    for (const Part& part : m_parts)
        if (part.key == key)
            column->insertWidget(column->indexOf(part.frame) + 1, widget);
}

QList<QWidget*> SectionColumn::stops() const
{
    QList<QWidget*> all;
    for (const Part& part : m_parts) {
        all.append(part.frame->findChild<SectionHeader*>());
        all += part.form->stops();
    }
    return all;
}

QList<QWidget*> SectionColumn::inputsOf(const QString& key) const
{
    for (const Part& part : m_parts)
        if (part.key == key)
            return part.form->stops();
    return {};
}

void SectionColumn::setDraft(const FormContext& context)
{
    m_context = context;
    m_identityOpened = !context.person().nombres.isEmpty();
    for (const Part& part : m_parts)
        part.form->setDraft(context);
}

void SectionColumn::setContext(const FormContext& context)
{
    m_context = context;
    for (const Part& part : m_parts)
        part.form->setContext(context);
    refreshHeaders();
}

void SectionColumn::refill(const FormContext& context)
{
    m_context = context;
    for (const Part& part : m_parts)
        part.form->refill(context);
}

void SectionColumn::setHead(QWidget* head)
{
    m_head = head;
    static_cast<QVBoxLayout*>(m_page->layout())->insertWidget(0, head);
}

bool SectionColumn::asksKinFirst() const
{
    const auto& person = m_context.person();
    return m_context.member > 0 && !m_context.family.titularPendiente && person.parentesco.isEmpty()
        && person.nombres.isEmpty();
}

void SectionColumn::applyTo(domain::PersonDraft& person) const
{
    for (const Part& part : m_parts)
        part.form->applyTo(person);
}

void SectionColumn::showIssues(const domain::Issues& issues)
{
    for (const Part& part : m_parts)
        part.form->showIssues(issues);
    refreshHeaders();
}

void SectionColumn::showAll()
{
    for (const Part& part : m_parts)
        part.form->showAll();
    refreshHeaders();
}

void SectionColumn::refreshHeaders()
{
    for (const Part& part : m_parts)
        part.frame->header()->setState(part.form->state(), part.form->summary());
}

void SectionColumn::open(const QString& key, bool focusFirst)
{
    SectionFrame* opened = nullptr;
    m_open = key;
    m_identityOpened = m_identityOpened || key == QLatin1String(section::kIdentidad);
    // the new one first: the focus must have somewhere to go when the old one hides
    for (const Part& part : m_parts)
        if (part.key == key)
            opened = part.frame;
    if (!opened)
        return;
    opened->setOpen(true);
    if (focusFirst)
        opened->focusFirst();
    for (const Part& part : m_parts)
        if (part.key != key)
            part.frame->setOpen(false);
    // once the layout settled, the whole section is brought into view, its head first
    QTimer::singleShot(0, this, [this, opened] {
        ensureWidgetVisible(opened, 0, grid::kS);
        ensureWidgetVisible(opened->header(), 0, grid::kS);
    });
    Q_EMIT sectionOpened(key);
}

bool SectionColumn::goTo(const QString& key, const QString& objectName)
{
    auto* input = m_page->findChild<QWidget*>(objectName);
    if (m_open != key && !(m_head && m_head->isAncestorOf(input)))
        open(key, false);
    QWidget* target = input && input->focusProxy() ? input->focusProxy() : input;
    const bool can = target && target->isEnabled() && target->isVisibleTo(m_page)
        && target->focusPolicy() != Qt::NoFocus;
    if (can) {
        target->setFocus(Qt::OtherFocusReason);
        QTimer::singleShot(0, target, [this, target] { ensureWidgetVisible(target, 0, 3 * grid::kXl); });
    } else {
        for (const Part& part : m_parts)
            if (part.key == key)
                part.frame->focusFirst();
    }
    return can;
}

} // namespace padron::ui
