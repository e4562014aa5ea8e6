// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"

#include <QWidget>

class QPushButton;

namespace padron::runtime {
class CentreSearch;
}

namespace padron::ui {

class AnswerRow;
class InlineMessage;
class Label;

/// "Buscar en el padrón": offered for a whole CURP or a folio that nobody here has, or only somebody whose record waits. Asks
/// why in one line, shows how it goes, and what the centre said. Esc takes it back.
class PadronQuestion : public QWidget
{
    Q_OBJECT

public:
    PadronQuestion(runtime::CentreSearch& search, QWidget* parent);

    enum class Why {
        NobodyHere,
        WaitsHere, ///< whose record is por aclarar: somebody else's may have that CURP
    };
    void offer(const QString& typed, Why why = Why::NobodyHere); ///< shows itself when the padrón can be asked for that
    void withdraw();                  ///< other words are typed: what is on its way is given up
    bool begin();                     ///< as its button; false: there is nothing to ask

Q_SIGNALS:
    void personCame(const padron::core::PersonId& person);
    void leftUpwards(); ///< back to the box

private:
    void build();
    void connectSearch();
    void ask(const QString& reason);
    void sayGoing(const QString& text);
    void showOffer(bool offered);

    runtime::CentreSearch& m_search;
    Why m_why = Why::NobodyHere;
    QString m_typed;
    Label* m_help;
    QPushButton* m_button;
    AnswerRow* m_reason;
    InlineMessage* m_message;
};

} // namespace padron::ui
