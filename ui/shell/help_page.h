// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/page.h"

class QPushButton;
class QScrollArea;

namespace padron::ui {

/// F1: every key of the window, what can be searched for, which papers each case asks for, what is protected from whom,
/// what each word of Envíos means and, in practice mode, whom to try the institutions with.
class HelpPage : public Page
{
    Q_OBJECT

public:
    HelpPage(bool practica, QWidget* parent);

    void enter() override;
    void showTopic(const QString& key); ///< of help_topics.h; after enter()

private:
    QPushButton* m_back;
    QScrollArea* m_keys;
};

} // namespace padron::ui
