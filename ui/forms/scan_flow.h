// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/scan_fill.h"
#include "forms/section_form.h"
#include "runtime/work_pool.h"

#include <QObject>

#include <functional>

class QWidget;

namespace padron::ui {

struct Desk;
class InlineMessage;
class ScanKeys;

/// What a scanner or a picture of a document says, put into the form: empty fields are filled, what was typed is asked
/// about, and a credential says whose it is.
class ScanFlow : public QObject
{
    Q_OBJECT

public:
    struct Form
    {
        std::function<std::optional<FormContext>()> context; ///< nothing: nobody is captured now
        std::function<void(const domain::PersonDraft&)> put; ///< in place of the person shown
        InlineMessage* message;
    };
    ScanFlow(Desk& desk, Form form, QObject* parent);

    void listenTo(const QList<QWidget*>& inputs);
    void readImage(const QString& file); ///< QR, PDF417 or Code 128 in a PNG, JPEG or PDF

Q_SIGNALS:
    void familyRequested(const padron::core::PersonId& person);

private:
    void scanned(const QString& text);
    void take(const ScanReading& reading, const domain::PersonDraft& typed);
    void tell(const ScanFill& fill);
    void offer(const domain::PersonDraft& values, const core::PersonId& person);
    void askWhose(const QString& credential);
    void imageRead(const core::Result<QStringList>& texts);

    Desk& m_desk;
    Form m_form;
    ScanKeys* m_keys;
    domain::PersonDraft m_before; ///< as typed before the scanner began
    runtime::WorkPool m_pool;
};

} // namespace padron::ui
