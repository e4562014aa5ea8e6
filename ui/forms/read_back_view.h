// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/section_form.h"

class QPushButton;
class QGridLayout;

namespace padron::ui {

class Label;

/// What was captured of a person, large and plain, to be read aloud before they sign. What is sensitive is not read
/// unless they ask for it.
class ReadBackView : public QWidget
{
    Q_OBJECT

public:
    explicit ReadBackView(QWidget* parent = nullptr);
    void read(const FormContext& context); ///< shows itself
    QPushButton* closeButton() const { return m_close; }

Q_SIGNALS:
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void fill();
    void add(const QString& what, const QString& value);

    FormContext m_context;
    bool m_sensitive = false;
    QWidget* m_lines = nullptr;
    QGridLayout* m_grid = nullptr;
    Label* m_unread;
    QPushButton *m_more, *m_close;
};

/// The lines of it: what, and the value as it is said. Empty values are left out.
QList<std::pair<QString, QString>> readBackLines(const FormContext& context, bool sensitive);

} // namespace padron::ui
