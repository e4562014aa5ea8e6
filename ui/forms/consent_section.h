// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/notices.h"
#include "forms/section_form.h"
#include "usecases/letter.h"

#include <QDateTime>

#include <functional>

class QCheckBox;
class QPushButton;

namespace padron::ui {

class ConsentMedium;
struct EvidenceRequest;
class InlineMessage;
class Label;
class NoticeView;
class PreguntasSection;
class ReadBackView;
class RepresentationFields;

/// Aviso y consentimiento (4.I, 4.IX, 15): the notice is shown, printed or read aloud, then the person, or who represents
/// them, expresses their consent, once what was captured was read back to them if they want; or does not, and the
/// capture stops politely.
class ConsentSection : public SectionForm
{
    Q_OBJECT

public:
    using Now = std::function<QDateTime()>;
    ConsentSection(QList<domain::Notice> notices, Now now, QWidget* parent = nullptr);

    void setPadStrokesAllowed(bool allowed);
    void setNotices(const QList<domain::Notice>& notices);
    void applyTo(domain::PersonDraft& person) const override;
    bool awaits(const EvidenceRequest& request) const; ///< its answer still is one of the person shown
    void keepEvidence(const EvidenceRequest& request, const QByteArray& sha256, qint64 bytes); ///< awaited
    void tell(Theme::Tone tone, const QString& text);
    PreguntasSection* questions() const { return m_questions; } ///< a section of its own, under its own consent

Q_SIGNALS:
    void refused();  ///< confirmed: the refusal is to be recorded
    void accepted(); ///< signed and accepted just now
    void evidenceWanted(const padron::ui::EvidenceRequest& request);
    void noticePrintRequested(const padron::domain::Notice& notice);
    void letterRequested(padron::usecases::LetterKind kind);

protected:
    void fill(const domain::PersonDraft& person) override;
    void contextChanged() override;
    QString digest(const domain::PersonDraft& person) const override;
    bool isUnasked(const domain::PersonDraft& person) const override; ///< taken back: whether they give it again

private:
    void buildNotice();
    void buildLetters();
    void place();
    domain::Notice notice() const; ///< that is on view
    void noticeShown();
    void noteShown();
    void marked();
    void accept();
    void clearSignature();
    void representativeChanged();
    void askRefusal();
    bool isRegistered() const;
    bool isKnown() const; ///< gave it when they were registered, and is not asked again
    void refresh();
    void refreshKnown();

    QList<domain::Notice> m_notices;
    Now m_now;
    bool m_padAllowed = false;
    bool m_printed = false; ///< the notice, since it was last asked for
    domain::ConsentDraft m_consent;

    RepresentationFields* m_representation;
    NoticeView* m_notice;
    QCheckBox *m_aloud, *m_full;
    QPushButton *m_shown, *m_printNotice;
    QWidget* m_noticeMeans;
    Label* m_shownAt;
    ConsentMedium* m_medium;
    FieldBox* m_shownBox;
    QPushButton *m_accept, *m_clear, *m_readBack, *m_refuse;
    QWidget* m_letters;
    QPushButton *m_carta, *m_protesta, *m_bring;
    ReadBackView* m_back;
    PreguntasSection* m_questions;
    InlineMessage* m_message;
};

} // namespace padron::ui
