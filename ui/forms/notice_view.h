// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/consent.h"

#include <QWidget>

class QPlainTextEdit;

namespace padron::ui {

class Label;

/// A privacy notice to be read or heard, marked as a template while it is one. Its text is data and is never read as
/// HTML.
class NoticeView : public QWidget
{
    Q_OBJECT

public:
    explicit NoticeView(QWidget* parent = nullptr);
    void setNotice(const domain::Notice& notice);
    const domain::Notice& notice() const { return m_notice; }
    QPlainTextEdit* text() const { return m_text; } ///< a stop of Tab: long notices are scrolled with the keys

private:
    domain::Notice m_notice;
    Label* m_title;
    Label* m_version;
    Label* m_template;
    QPlainTextEdit* m_text;
};

} // namespace padron::ui
