// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/draft.h"

#include <QWidget>

namespace padron::ui {

class ChoiceCombo;
class FieldBox;
class Label;

/// What an update needs besides the people: what kind it is (37.I) and who asks for it.
class UpdateStrip : public QWidget
{
    Q_OBJECT

public:
    explicit UpdateStrip(QWidget* parent);

    void setDraft(const domain::FamilyDraft& draft, QDate today);
    void setFolio(const QString& folio); ///< of the family, once it is known
    void applyTo(domain::FamilyDraft& draft) const;
    void showIssues(const domain::Issues& issues, bool attempted);
    QList<QWidget*> stops() const;

Q_SIGNALS:
    void changed();

private:
    void listAskers(const domain::FamilyDraft& draft, QDate today);

    Label* m_folio;
    ChoiceCombo *m_motivo, *m_solicita;
    FieldBox *m_motivoBox, *m_solicitaBox;
};

} // namespace padron::ui
