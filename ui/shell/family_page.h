// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/page.h"
#include "usecases/open_family.h"

class QPushButton;

namespace padron::ui {

struct Desk;
class InlineMessage;
class Label;
class PaperFlow;
class PeopleModel;
class RowList;

/// One family: its people with their state and what each case still misses, and its papers (P prints).
class FamilyPage : public Page
{
    Q_OBJECT

public:
    FamilyPage(Desk& desk, QWidget* parent);

    void enter() override;
    void open(const core::PersonId& person);
    std::optional<core::PersonId> person() const { return m_person; } ///< who it was opened by

private:
    void show(const usecases::FamilyView& view, const core::PersonId& person);
    QList<core::PersonId> withCredential() const;
    void setReady(bool ready);

    Desk& m_desk;
    PeopleModel* m_people;
    PaperFlow* m_paper;
    Label* m_name;
    Label* m_folio;
    InlineMessage* m_message;
    RowList* m_list;
    QPushButton* m_print;
    QPushButton* m_save;
    QPushButton* m_credentials;
    std::optional<core::PersonId> m_person;
    std::optional<usecases::FamilyView> m_view;
};

} // namespace padron::ui
