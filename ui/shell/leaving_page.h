// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "shell/centred_card.h"

#include <QList>
#include <QPointer>

#include <optional>

class QPushButton;

namespace padron::ui {

class DraftSaver;
class InlineMessage;
class Label;
class PageViewer;

/// Stands before the session while the last letters and pages go into the store, and says what would be lost when they cannot.
/// It goes by itself once everything is kept.
class LeavingPage : public CentredCard
{
    Q_OBJECT

public:
    enum class Way { Lock, Idle, Close, Renew };
    LeavingPage(DraftSaver& saver, const QList<PageViewer*>& viewers, Way way, QWidget* parent);

    Way way() const { return m_way; }
    void hidePeople(); ///< nobody sits here: no names, and no way back without the password
    bool hidesPeople() const { return m_private; }

Q_SIGNALS:
    void settled(); ///< nothing would be lost
    void stay();
    void leaveAnyway();

private:
    void look();
    void keepPages();
    int unkeptPages() const;
    bool hasUnkept() const;
    void retry();
    void showUnsaved();
    QString lost() const;

    DraftSaver& m_saver;
    QList<QPointer<PageViewer>> m_viewers;
    bool m_keeping = false; ///< pages are on their way into the store
    const Way m_way;
    bool m_private;
    std::optional<core::Error> m_error;
    bool m_again = false; ///< asked for while an older save runs: that one tells nothing
    Label *m_wait, *m_what;
    InlineMessage* m_message;
    QPushButton *m_retry, *m_stay, *m_anyway;
};

} // namespace padron::ui
