// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "usecases/change_family.h"

#include <QWidget>

#include <optional>

class QPushButton;

namespace padron::ui {

struct Desk;
class ArrangementForm;
class ChoiceCombo;
class DeathForm;
class FamilyPicker;
class FamilyPreview;
class FieldBox;
class InlineMessage;
class Label;
class PageScroll;

/// Who is in which family and who its titular is (37.II): another titular, a family that splits, one person who moves,
/// two families that join; and who died (38). Shows how the families will be; writes only when everything stands.
class FamilyChangePage : public QWidget
{
    Q_OBJECT

public:
    enum class Kind { Titular, Split, Move, Join, Death };

    FamilyChangePage(Desk& desk, QWidget* parent);

    /// `people`: who leaves (split), moves or died.
    void start(Kind kind, const domain::FamilyRecord& family, const QList<core::PersonId>& people);
    void focusFirst();

Q_SIGNALS:
    void done(const padron::core::PersonId& person, const QString& said); ///< whose family to show now
    void leaveRequested();
    void workdayNeeded(); ///< nobody said yet how the module works today; what was chosen stays

private:
    using Outcome = usecases::ChangeFamily::Outcome;

    // family_change_page.cpp: what is seen
    QWidget* buildContent();
    QLayout* buildActions();
    void setUpForms();
    void listAskers();
    void refresh();
    void preview();
    void tellHomes(); ///< that nobody's domicilio changes here, and who shares that of the titular who leaves

    // family_change_actions.cpp: what is done
    void save();
    bool complete();
    std::function<core::Result<Outcome>()> work() const;
    void answered(const core::Result<Outcome>& answer);
    void showIssues(const domain::Issues& issues);
    QList<core::PersonId> order() const; ///< people of the change as its issues count them
    core::PersonId asker() const;
    bool byVerification() const; ///< 38.III: nobody of the family asks
    bool titularLeaves() const;
    QString said() const;
    const domain::Person* whoDied() const;

    Desk& m_desk;
    Kind m_kind = Kind::Titular;
    domain::FamilyRecord m_family;
    QList<core::PersonId> m_people;
    bool m_busy = false;

    PageScroll* m_scroll;
    Label *m_title, *m_folio, *m_help;
    InlineMessage* m_message;
    FamilyPicker* m_picker;
    DeathForm* m_death;
    ArrangementForm *m_main, *m_staying;
    Label *m_stayingTitle, *m_homes;
    ChoiceCombo* m_asker;
    FieldBox* m_askerBox;
    FamilyPreview *m_first, *m_second;
    QPushButton *m_save, *m_back;
};

} // namespace padron::ui
