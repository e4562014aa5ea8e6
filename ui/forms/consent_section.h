// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/section_form.h"

#include <QDateTime>

#include <functional>

class QPushButton;

namespace padron::ui {

class InlineMessage;
class Label;
class NoticeView;
class RepresentationFields;
class SignaturePad;

/// Aviso y consentimiento (4.I, 4.IX, 15): the notice is shown or read aloud, then the person, or who represents them,
/// signs and accepts; or does not, and the capture stops politely.
class ConsentSection : public SectionForm
{
    Q_OBJECT

public:
    using Now = std::function<QDateTime()>;
    ConsentSection(QList<domain::Notice> notices, Now now, QWidget* parent = nullptr);

    void setPadStrokesAllowed(bool allowed);
    void applyTo(domain::PersonDraft& person) const override;

Q_SIGNALS:
    void refused();  ///< confirmed: the refusal is to be recorded
    void accepted(); ///< signed and accepted just now

protected:
    void fill(const domain::PersonDraft& person) override;
    void contextChanged() override;
    QString digest(const domain::PersonDraft& person) const override;

private:
    domain::Notice notice() const;
    void noticeShown();
    void strokeMade();
    void accept();
    void clearSignature();
    void representativeChanged();
    void askRefusal();
    bool isKnown() const; ///< registered: gave it then, and is not asked again
    void refresh();

    QList<domain::Notice> m_notices;
    Now m_now;
    bool m_padAllowed = false;
    domain::ConsentDraft m_consent;

    RepresentationFields* m_representation;
    NoticeView* m_notice;
    QPushButton* m_shown;
    Label* m_shownAt;
    SignaturePad* m_pad;
    FieldBox *m_shownBox, *m_padBox;
    QPushButton *m_accept, *m_clear, *m_refuse;
    InlineMessage* m_message;
};

} // namespace padron::ui
