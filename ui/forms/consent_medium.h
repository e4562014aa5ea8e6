// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/section_form.h"

class QLineEdit;
class QPushButton;

namespace padron::ui {

class ChoiceCombo;
class Label;
class SignaturePad;

/// A file that is chosen and put into the store while one goes on: which mark it was asked for.
struct EvidenceRequest
{
    domain::ConsentMedium medium = domain::ConsentMedium::SignedSheet;
    domain::ConsentPurpose purpose = domain::ConsentPurpose::Registro;
    int turn = 0; ///< a later request, another medium or giver, or a mark that was taken away leave it behind
};

/// How somebody expresses their consent (4.IX): strokes on the pad where that is authorised, or a signed sheet, a
/// fingerprint (with two witnesses) or a file of electronic signature, whose bytes go into the store.
class ConsentMedium : public QWidget
{
    Q_OBJECT

public:
    /// `prefix`: objectNames of a second one on the same page; the first has none.
    explicit ConsentMedium(const QString& prefix = {}, QWidget* parent = nullptr);

    void setPadAllowed(bool allowed);
    void setReadOnly(bool given);
    void setConsent(const domain::ConsentDraft& consent);
    void applyTo(domain::ConsentDraft& consent) const; ///< medium, strokes, evidence and witnesses
    bool isMarked() const;                             ///< there is something to accept
    void clear();
    void focusFirst();                                 ///< where the mark is made
    bool awaits(const EvidenceRequest& request) const; ///< nothing came between since it was asked for
    void keepEvidence(const QByteArray& sha256, qint64 bytes); ///< it is in the store, and was awaited

    FieldBox* padBox() const { return m_padBox; }
    FieldBox* mediumBox() const { return m_mediumBox; }
    FieldBox* evidenceBox() const { return m_evidenceBox; }
    QList<FieldBox*> witnessBoxes() const { return {m_witness1, m_witness2}; }
    QList<QWidget*> stops() const;
    bool isPadFull() const;
    domain::ConsentMedium medium() const; ///< PadStrokes while none is chosen: ask hasMedium()
    bool hasMedium() const;

Q_SIGNALS:
    void changed();       ///< another medium, or a name typed
    void marked();        ///< a stroke was made, or the evidence is in the store
    void evidenceWanted(const padron::ui::EvidenceRequest& request);

private:
    void chosen();
    void refresh();

    bool m_padAllowed = false;
    bool m_given = false;
    int m_turn = 0; ///< of the evidence that is asked for
    QByteArray m_evidence;
    qint64 m_evidenceBytes = 0;
    ChoiceCombo* m_medium;
    SignaturePad* m_pad;
    QPushButton* m_choose;
    QLineEdit *m_name1, *m_name2;
    FieldBox *m_mediumBox, *m_padBox, *m_evidenceBox, *m_witness1, *m_witness2;
};

} // namespace padron::ui
