// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/desk_lookup.h"
#include "forms/suggester.h"
#include "ports/catalogue_store.h"
#include "printing/public_sheet.h"
#include "shell/page.h"

class QLineEdit;
class QVBoxLayout;

namespace padron::ui {

class FieldBox;
class InlineMessage;
class Label;

/// Where somebody can register, by CP or municipio, and the sheet that tells the public all of numeral 7.
class FinderPage : public Page
{
    Q_OBJECT

public:
    FinderPage(Desk& desk, QWidget* parent);

    void enter() override;

Q_SIGNALS:
    void printRequested(const padron::printing::PublicSheet& sheet);
    void saveRequested(const padron::printing::PublicSheet& sheet);

private:
    void addQuestion(QWidget* inside);
    void addActions();
    void codigoPostalEdited(const QString& text);
    void askMunicipios(const QString& text, Suggester::Answer answer);
    void municipioTaken(const domain::MunicipioRow& municipio);
    void find(const QString& codigoPostal, const QString& municipio);
    void showFound(const core::Result<QList<ports::NearModulo>>& found, const QString& codigoPostal, const QString& municipio);
    void showOwn(const QString& said);
    void showCards(const QString& said);
    void withSheet(void (FinderPage::*signal)(const printing::PublicSheet&));

    Desk& m_desk;
    DeskLookup m_lookup;
    QLineEdit *m_codigoPostal, *m_municipio;
    FieldBox *m_codigoPostalBox, *m_municipioBox;
    Suggester* m_offer;
    Label* m_said;
    QVBoxLayout* m_inside; ///< what scrolls: question and answer
    QWidget* m_cards = nullptr;
    InlineMessage* m_message;
    QList<printing::SheetModulo> m_modulos;
    quint64 m_asked = 0; ///< the last question; answers to earlier ones are dropped
};

} // namespace padron::ui
