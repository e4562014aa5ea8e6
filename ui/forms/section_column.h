// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/section_form.h"
#include "widgets/page_scroll.h"

namespace padron::ui {

class ConsentSection;
class DomicilioLookup;
class FamilySection;
class SectionFrame;

/// The sections of a person, one below the other; one is open. Going past its last input opens the next.
class SectionColumn : public PageScroll
{
    Q_OBJECT

public:
    SectionColumn(ConsentSection* consent, DomicilioLookup& lookup, QWidget* parent = nullptr);

    void setDraft(const FormContext& context);
    void setContext(const FormContext& context);
    void refill(const FormContext& context); ///< the same person, with values that were put in for them
    void setHead(QWidget* head);             ///< stands above the sections and scrolls with them
    void applyTo(domain::PersonDraft& person) const;
    void showIssues(const domain::Issues& issues);
    void showAll();

    void addUnder(const QString& key, QWidget* widget); ///< stands below a section, open or not
    void open(const QString& key, bool focusFirst = true);
    QString openKey() const { return m_open; }
    /// Opens the section of an input and goes there. False when the input cannot take the focus now.
    bool goTo(const QString& key, const QString& objectName);
    QList<QWidget*> stops() const;
    QList<QWidget*> inputsOf(const QString& key) const; ///< of one section

Q_SIGNALS:
    void draftChanged();
    void fieldLeft();
    void titularPendienteChosen(bool pendiente);
    void imageRequested(); ///< a document's picture is to be read
    void leftForwards(); ///< past the last input of the last section
    void sectionOpened(const QString& key);

private:
    struct Part
    {
        QString key;
        SectionForm* form;
        SectionFrame* frame;
    };
    void add(const char* key, const QString& title, SectionForm* form);
    void refreshHeaders();
    bool asksKinFirst() const; ///< surnames follow from what a new member is of the titular

    QWidget* m_page;
    QWidget* m_head = nullptr;
    QList<Part> m_parts;
    QString m_open;
    bool m_identityOpened = false; ///< of the person shown now
    FormContext m_context;
};

} // namespace padron::ui
