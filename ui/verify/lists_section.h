// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "credential/list_parts.h"
#include "verify/opened_lists.h"
#include "verify/verify_tools.h"

#include <QWidget>

#include <memory>

class QPushButton;

namespace padron::ui {

class InlineMessage;
class Label;
class PinForm;

/// The signed lists of this place: how old they are, newer ones in from a file or QRs, and out for others. The very first
/// ones, where no enrolment pinned the root, wait for its fingerprint.
class ListsSection : public QWidget
{
    Q_OBJECT

public:
    ListsSection(const VerifyTools& tools, QWidget* parent);

    void reload();
    const OpenedLists* lists() const { return m_lists ? &*m_lists : nullptr; } ///< null: none yet
    bool isLoading() const { return m_loading; }                          ///< opened() comes when it is done
    bool takePart(const QString& text); ///< one QR of several; false: it is none
    bool isReading() const { return m_parts.count() > 0; }
    void stopReading(); ///< what was read of several goes

Q_SIGNALS:
    void opened(); ///< other lists than before, or the same anew
    void partTaken(const QString& said);
    void asked();  ///< something else has the focus
    void answered();

private:
    void use(core::Result<OpenedLists> lists);
    void sayAges();
    void take(const QByteArray& file);
    void taken(const core::Result<credential::ListUpdate>& update);
    void begin(const QString& fingerprint);
    void chooseFile();
    void chooseWhereTo();
    void showAsQr();

    const VerifyTools m_tools;
    std::optional<OpenedLists> m_lists;
    bool m_loading = false, m_unpinned = false;
    QByteArray m_first; ///< that wait for the fingerprint
    credential::ListPartReader m_parts;
    Label *m_icon, *m_ages;
    InlineMessage* m_message;
    PinForm* m_pin;
    QPushButton *m_update, *m_export, *m_qr;
};

} // namespace padron::ui
