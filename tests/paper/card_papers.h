// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "paper/outside.h"
#include "paper/paper_samples.h"
#include "printing/card_job.h"

#include <QTemporaryDir>

namespace padron::paper {

inline printing::CardTemplate look()
{
    return *printing::shippedTemplate(printing::TemplateFor::Credencial);
}

/// Eight cards that differ in name and in the text of their QR.
inline QList<usecases::CredentialCard> eightCards()
{
    QList<usecases::CredentialCard> cards;
    for (int i = 0; i < printing::cardsOn(printing::Sheet::Sheet8); ++i) {
        auto card = i == 5 ? longCard() : commonCard(false);
        card.qrText = goldenText(Qr::Final) + QString::number(i);
        cards.append(card);
    }
    return cards;
}

/// Writes cards into a folder of its own.
class CardPapers
{
protected:
    QString pdf(const QList<usecases::CredentialCard>& cards, printing::Sheet medium)
    {
        const QString path = m_dir.filePath(QStringLiteral("credencial%1.pdf").arg(++m_count));
        const auto done = printing::writeCardsPdf(path, {cards, look(), medium});
        if (!done)
            qFatal("%s", qPrintable(done.error().printedId()));
        return path;
    }
    QTemporaryDir m_dir;

private:
    int m_count = 0;
};

inline QStringList sorted(QStringList texts)
{
    texts.sort();
    return texts;
}

inline constexpr double kPtPerMm = 72 / 25.4;

} // namespace padron::paper
