// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/section_form.h"

#include <QDateTime>

#include <functional>
#include <optional>

class QCheckBox;

namespace padron::ui {

class ChoiceRow;
class ConsentMedium;
struct EvidenceRequest;
class InlineMessage;

/// Preguntas opcionales: what is sensitive (origin, disability, language), under a consent of its own. Nobody has to
/// answer, "no responde" is an answer like the others, and withdrawing the consent takes the answers away.
class PreguntasSection : public SectionForm
{
    Q_OBJECT

public:
    using Now = std::function<QDateTime()>;
    PreguntasSection(QList<domain::Notice> notices, Now now, QWidget* parent = nullptr);

    void setPadStrokesAllowed(bool allowed);
    void setNotices(const QList<domain::Notice>& notices);
    bool awaits(const EvidenceRequest& request) const;
    void keepEvidence(const QByteArray& sha256, qint64 bytes);
    void applyTo(domain::PersonDraft& person) const override;

Q_SIGNALS:
    void evidenceWanted(const padron::ui::EvidenceRequest& request);

protected:
    void fill(const domain::PersonDraft& person) override;
    void contextChanged() override;
    QString digest(const domain::PersonDraft& person) const override;
    bool isUnasked(const domain::PersonDraft& person) const override { return !person.caso.sensibles.asked(); }

private:
    struct Question
    {
        ChoiceRow* row;
        FieldBox* box;
        domain::Respuesta domain::DatosSensibles::* answer;
    };
    void addQuestion(const char* name, domain::Respuesta domain::DatosSensibles::* answer);
    domain::DatosSensibles answers() const;
    void answered();
    domain::ConsentDraft freshConsent() const;
    void agreed();
    void withdraw();
    void refresh();

    QList<domain::Notice> m_notices;
    Now m_now;
    bool m_given = false; ///< for these answers, when they were registered: not signed again
    std::optional<domain::DatosSensibles> m_known; ///< what was answered then; anything else takes another consent
    domain::ConsentDraft m_consent;
    QList<Question> m_questions;
    QCheckBox* m_agree;
    ConsentMedium* m_medium;
    FieldBox* m_language;
    FieldBox* m_agreeBox;
    InlineMessage* m_message;
};

} // namespace padron::ui
