// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "shell/page.h"

#include <optional>

namespace padron::ui {

struct Desk;
class InlineMessage;
class SyncHead;
class SyncList;
class UsbSection;

/// Envíos (F8): where each entry is on its way to the centre, what the centre said of it and what to do.
class SyncPage : public Page
{
    Q_OBJECT

public:
    SyncPage(Desk& desk, QWidget* parent);

    static bool isFor(const Desk& desk);
    void enter() override;
    void reload();

Q_SIGNALS:
    void personOpened(const padron::core::PersonId& person);
    void correctionRequested(const padron::core::PersonId& person, const padron::core::FamilyId& family);
    void helpRequested();
    void changed(); ///< paused, or sent anew: counts are other

private:
    void send();
    static QString askedText();
    void pause(bool paused);
    void showUsb(bool shown);

    Desk& m_desk;
    InlineMessage* m_message;
    SyncHead* m_head;
    qint64 m_lastExchangeMs = 0;
    std::optional<qint64> m_awaitedSince; ///< the last exchange when the user asked for one; nothing: nobody asked
    SyncList* m_list;
    UsbSection* m_usb = nullptr; ///< in the list's place when it is asked for; null: nothing is carried by hand
};

} // namespace padron::ui
