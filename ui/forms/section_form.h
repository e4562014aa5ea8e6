// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/case_rules.h"
#include "domain/draft.h"
#include "widgets/field_box.h"
#include "widgets/section_header.h"

#include <QDate>
#include <QWidget>

#include <initializer_list>
#include <optional>

class QGridLayout;
class QLineEdit;

namespace padron::ui {

/// What a section must know besides the person it edits.
struct FormContext
{
    domain::FamilyDraft family;
    int member = 0;
    QDate today;
    std::optional<domain::Domicilio> registeredHome = {}; ///< of the family's head, when this updates it

    const domain::PersonDraft& person() const { return family.people[member]; }
    domain::Caso caso() const;   ///< by what was typed so far; an adult while there is no birth date
    bool isRepresented() const;  ///< somebody else registers them and consents for them (11, 15)
    bool actsAlone() const;      ///< known not to be represented: there is a birth date
    bool asks(domain::Requisito requisito) const; ///< of this case
};

/// One section of a person's form. It edits a draft and shows findings; it neither saves nor asks.
class SectionForm : public QWidget
{
    Q_OBJECT

public:
    explicit SectionForm(QWidget* parent = nullptr);
    ~SectionForm() override;

    void setDraft(const FormContext& context);   ///< another person, or a draft that was opened
    void setContext(const FormContext& context); ///< the same person; something elsewhere changed
    void refill(const FormContext& context);     ///< the same person, with values that were put in for them
    virtual void applyTo(domain::PersonDraft& person) const = 0;
    void showIssues(const domain::Issues& issues); ///< of this member and these fields
    void showAll();                                ///< an attempt was made: findings of untouched fields too

    SectionHeader::State state() const;
    QString summary() const; ///< one line: what is missing, or what was captured
    const QList<QWidget*>& stops() const { return m_stops; } ///< in the order that Tab walks

Q_SIGNALS:
    void draftChanged();
    void fieldLeft();

protected:
    virtual void fill(const domain::PersonDraft& person) = 0;
    virtual void contextChanged() {}
    virtual void leaving(FieldBox*) {} ///< tidy a text before it is judged
    virtual QString digest(const domain::PersonDraft& person) const = 0;
    virtual bool isUnasked(const domain::PersonDraft&) const { return false; } ///< optional, and nobody asked yet

    /// A finding about any of the fields is shown under the box.
    FieldBox* addBox(std::initializer_list<domain::Field> fields, QWidget* input, const QString& objectName,
                     const QString& label = {});
    FieldBox* addLine(domain::Field field, const QString& objectName, const QString& label = {});
    void adopt(FieldBox* box, std::initializer_list<domain::Field> fields);
    /// What was typed over comes from nowhere else any more.
    static void takeTyped(domain::PersonDraft& person, domain::Field field, QString& to, const QString& value);
    static QLineEdit* line(const FieldBox* box);
    QGridLayout* makeGrid();
    void setStops(const QList<QWidget*>& inputs);
    const FormContext& context() const { return m_context; }
    const domain::Issues& issues() const { return m_issues; }
    virtual void refreshFindings();

private:
    bool isMissingSomething() const;
    struct Row
    {
        FieldBox* box;
        QList<domain::Field> fields;
    };
    void onFocusChanged(QWidget* old, QWidget* now);
    const domain::Issue* worstFor(const Row& row) const;

    QList<Row> m_rows;
    QList<QWidget*> m_stops;
    FormContext m_context;
    domain::Issues m_issues;
    bool m_touched = false;
    bool m_showAll = false;
};

} // namespace padron::ui
