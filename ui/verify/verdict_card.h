// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "verify/card_facts.h"
#include "widgets/theme.h"

#include <QFrame>

class QVBoxLayout;

namespace padron::ui {

class Label;

/// One verdict, to be read from two metres: icon and word in its colour, the name, what to compare, what to do, how old
/// the list is, and that care does not depend on it.
class VerdictCard : public QFrame
{
    Q_OBJECT

public:
    VerdictCard(const credential::Verification& verification, QWidget* parent);
    VerdictCard(const credential::ForeignVerification& verification, QWidget* parent);

    QString word() const; ///< "FIRMA VÁLIDA"

protected:
    void changeEvent(QEvent* event) override;

private:
    VerdictCard(Theme::Tone tone, const QString& word, QWidget* parent);
    void add(const QString& text, const char* role, const char* name, Theme::Tone tone = Theme::Tone::Neutral);
    void addFacts(const QList<CardFact>& facts);
    void addLines(const QList<std::pair<QString, Theme::Tone>>& lines);
    void paintIcon();

    Theme::Tone m_tone;
    Label *m_icon, *m_word;
    QVBoxLayout* m_column;
};

} // namespace padron::ui
