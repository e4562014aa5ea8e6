// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/slots.h"
#include "usecases/keys.h"

#include <QWidget>

class QCheckBox;
class QProgressBar;
class QPushButton;

namespace padron::ui {

struct Desk;
class InlineMessage;
class Label;
class ProofBox;

/// The keys of this laptop: another recovery code, printed before it counts, and another data key, with what it is at.
class KeysSection : public QWidget
{
    Q_OBJECT

public:
    KeysSection(Desk& desk, ProofBox& proof, InlineMessage& message, QWidget* parent);

    void reload();

private:
    QWidget* makeRenewal();
    QWidget* makeProgress();
    void beginRenewal();
    void print();
    void savePdf();
    void renew();
    void endRenewal();
    void rotate(const access::Proof& proof);
    void showStep(usecases::Keys::Step step);

    Desk& m_desk;
    ProofBox& m_proof;
    InlineMessage& m_message;
    std::shared_ptr<const access::RecoveryCode> m_code; ///< printed, not yet in use
    Label *m_facts, *m_codeText, *m_step;
    QPushButton *m_renew, *m_rotate, *m_use;
    QCheckBox* m_kept;
    QProgressBar* m_bar;
    QWidget *m_renewal, *m_progress;
};

} // namespace padron::ui
