// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace padron::ui {

/// The line by which a section is opened, and all that is seen of it while it is closed: mark, title, one-line summary.
class SectionHeader : public QAbstractButton
{
    Q_OBJECT

public:
    enum class State { Untouched, Complete, Missing, Wrong };

    explicit SectionHeader(const QString& title, QWidget* parent = nullptr);

    void setOpen(bool open);
    void setState(State state, const QString& summary); ///< summary: what was captured, or what is missing
    State state() const { return m_state; }
    QString summary() const { return m_summary; }

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    bool m_open = false;
    State m_state = State::Untouched;
    QString m_summary;
};

} // namespace padron::ui
