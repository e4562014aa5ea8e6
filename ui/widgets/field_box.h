// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme.h"

#include <QWidget>

namespace padron::ui {

class Label;

/// One field of a form: label above, input, one line of help under it. A finding replaces the help, with its icon.
class FieldBox : public QWidget
{
    Q_OBJECT

public:
    /// The input is reparented; its objectName is the field's stable name for tests and for coming back to it.
    FieldBox(const QString& label, QWidget* input, const QString& objectName, QWidget* parent);

    QWidget* input() const { return m_input; }
    bool owns(const QWidget* widget) const; ///< the input or a part of it
    void setLabel(const QString& label);
    void setHelp(const QString& help);
    void setOrigin(const QString& origin); ///< after the label, muted: where the value came from; empty: typed

    void showFinding(Theme::Tone tone, const QString& sentence);
    void clearFinding();
    QString finding() const { return m_finding; }

    /// Left at least once, or filled before the form was opened: from then on its findings are shown.
    bool wasLeft() const { return m_left; }
    void setLeft(bool left) { m_left = left; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();

    Label *m_label, *m_origin;
    QWidget* m_input;
    Label* m_icon;
    Label* m_under;
    QString m_help, m_finding;
    Theme::Tone m_tone = Theme::Tone::Danger;
    bool m_left = false;
};

} // namespace padron::ui
