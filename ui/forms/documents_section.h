// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/section_form.h"
#include "usecases/letter.h"

class QCheckBox;
class QPushButton;
class QVBoxLayout;

namespace padron::ui {

class Label;

/// Documentos: the papers that this person's case asks for besides those of numeral 10, each seen or not and with its
/// reference; below them, the pages that are digitalised.
class DocumentsSection : public SectionForm
{
    Q_OBJECT

public:
    explicit DocumentsSection(QWidget* parent = nullptr);
    void applyTo(domain::PersonDraft& person) const override;
    void addStrip(QWidget* strip, const QList<QWidget*>& stops); ///< stands below the papers

Q_SIGNALS:
    void letterRequested(padron::usecases::LetterKind kind); ///< to be signed, filled in for this person

protected:
    void fill(const domain::PersonDraft& person) override;
    void contextChanged() override;
    QString digest(const domain::PersonDraft& person) const override;

private:
    struct Line
    {
        domain::Papel papel;
        domain::Requisito requisito;
        QCheckBox* seen;
        FieldBox *seenBox, *referenceBox;
        QPushButton* print; ///< null: nothing that we print
    };
    void addPaper(domain::Papel papel, domain::Requisito requisito, domain::Field field);
    QPushButton* addPrint(domain::Papel papel, const QString& name);
    void placeStops(const QList<QWidget*>& ofStrip);
    void refresh();

    QVBoxLayout* m_column;
    Label* m_none;
    QList<Line> m_lines;
};

} // namespace padron::ui
