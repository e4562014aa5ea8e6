// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/scan_fill.h"
#include "forms/section_form.h"
#include "usecases/search_people.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>

class QWidget;

namespace padron::credential {
struct Claims;
}

namespace padron::ui {

struct Desk;
class Camera;
class InlineMessage;
class ScanKeys;
class ScanPicture;

/// What a scanner, a camera or a picture of a document says, put into the form: empty fields are filled, what was typed is asked
/// about, and a credential says whose it is; of whom is not on this laptop it fills what it carries. An answer for somebody who is no longer shown is dropped.
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
    // QR, PDF417 or Code 128
    void readImage(const QString& file); ///< in a PNG, JPEG or PDF
    void readCamera(std::unique_ptr<Camera> camera); ///< held before it
    void forgetSaid(); ///< those fields were left: what was said of them goes

Q_SIGNALS:
    void familyRequested(const padron::core::PersonId& person);

private:
    void scanned(const QString& text);
    void take(const ScanReading& reading, const domain::PersonDraft& typed);
    void tell(const ScanFill& fill);
    void offer(const domain::PersonDraft& values, const core::PersonId& person);
    void askWhose(const QString& credential);
    void tellWhose(const core::Result<usecases::SearchAnswer>& answer);
    void takeClaims(const credential::Claims& claims);
    void readOwnCamera();
    bool use(const QStringList& texts); ///< false: none of them is of a person
    void endReading();
    void say(Theme::Tone tone, const QString& text);
    bool isShown(const core::PersonId& person) const;

    Desk& m_desk;
    Form m_form;
    ScanKeys* m_keys;
    domain::PersonDraft m_before; ///< as typed before the scanner began
    QPointer<ScanPicture> m_picture; ///< that is being read
    QString m_said; ///< last, in the message of the page
};

} // namespace padron::ui
