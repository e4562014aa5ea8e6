// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/family.h"
#include "usecases/documents.h"

#include <QWidget>

class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace padron::ui {

struct Desk;
class ConsultasModel;
class DocumentStrip;
class ExpedienteModel;
class FieldBox;
class InlineMessage;
class Label;
class RowList;

/// The expediente of a family and of each of its people, by progressive folio (50-54): its digital pages, where the
/// paper lies, which is kept when its field is left, and what IMSS and ISSSTE answered. Enter goes from a person to
/// their pages; Esc goes up.
class ExpedientePage : public QWidget
{
    Q_OBJECT

public:
    ExpedientePage(Desk& desk, QWidget* parent); ///< of a desk with documents

    void open(const domain::FamilyRecord& family, const core::PersonId& person); ///< at that person's
    void focusFirst();

Q_SIGNALS:
    void leaveRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    void reload(const core::SubjectId& subject);
    void showPart();
    void goIn();
    void keepPlace();
    void refreshPlace();
    void buildConsultas(QVBoxLayout* column);
    void reloadConsultas(); ///< of the person shown
    void refreshContest();
    void contest();

    Desk& m_desk;
    Label* m_title;
    InlineMessage* m_message;
    ExpedienteModel* m_parts;
    RowList* m_list;
    QLineEdit* m_place;
    FieldBox* m_placeBox;
    DocumentStrip* m_strip;
    QWidget* m_evidence; ///< what institutions answered; hidden where nobody was asked
    ConsultasModel* m_consultas;
    RowList* m_answers;
    QPushButton* m_contest;
    core::FamilyId m_family;
    int m_shown = -1; ///< whose place is being written
};

} // namespace padron::ui
