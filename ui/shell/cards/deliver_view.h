// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/cards_view.h"
#include "usecases/deliveries.h"

#include <functional>

class QLineEdit;

namespace padron::ui {

struct Desk;
class AcuseFlow;
class CardsToHandModel;
class FieldBox;
class HandForm;
class InlineMessage;
class ReplaceForm;
class RowList;

/// "Entregar" (41, 45): scan or search, the card, who takes it, what they showed, their signature; and another one for
/// what was lost. All by keys, and the search line is ready again for whoever comes next.
class DeliverView : public CardsView
{
    Q_OBJECT

public:
    DeliverView(Desk& desk, QWidget* parent);

    static bool isFor(const Desk& desk);
    QString title() const override;
    void enter() override;
    void look(const QString& text); ///< as if it had been typed
    void askReplacement(const core::PersonId& person);

private:
    void find();
    void found(const core::Result<usecases::CardsToHand>& answer);
    void take(int row);
    void tell(const usecases::CardToHand& card); ///< why it is not handed over
    void openForm(const usecases::CardToHand& card);
    void give(usecases::Deliveries::Handover handover);
    void write(const usecases::Deliveries::Handover& handover, std::function<void(const usecases::Deliveries::Done&)> then);
    void offerAcuse(const usecases::Deliveries::Done& done);
    void handedOver(const usecases::Deliveries::Done& done);
    void next(); ///< the search line, empty
    void backToList();
    void told();

    Desk& m_desk;
    CardsToHandModel* m_model;
    AcuseFlow* m_acuse;
    QLineEdit* m_search;
    FieldBox* m_searchBox;
    InlineMessage* m_message;
    RowList* m_list;
    HandForm* m_form;
    ReplaceForm* m_replace;
    usecases::PaperModule m_module;                  ///< of what was found
    std::optional<usecases::Deliveries::Done> m_done; ///< whose acuse is asked for
    QString m_scanned; ///< what was searched, when a scanner read it
    int m_asked = 0;   ///< only the last that was asked is shown
};

} // namespace padron::ui
