// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

namespace padron::ui {

class SectionHeader;

/// A section that opens and closes. Tab or Enter past its last input leaves it forwards.
class SectionFrame : public QFrame
{
    Q_OBJECT

public:
    SectionFrame(const QString& title, QWidget* content, QWidget* parent = nullptr);

    SectionHeader* header() const { return m_header; }
    QWidget* content() const { return m_content; }
    bool isOpen() const;
    void setOpen(bool open);
    void focusFirst(); ///< the header when there is nothing to fill in
    bool hasStops() const { return !stops().isEmpty(); }

Q_SIGNALS:
    void openRequested();
    void leftForwards();

protected:
    bool focusNextPrevChild(bool next) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QList<QWidget*> stops() const; ///< visible tab stops of the content, in order

    SectionHeader* m_header;
    QWidget* m_content;
};

} // namespace padron::ui
