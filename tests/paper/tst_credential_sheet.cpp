// SPDX-License-Identifier: GPL-3.0-or-later
// Sheets of credentials as others read them: every card on its place, both sides, whatever paper is in the printer.
#include "card_papers.h"

#include "printing/errors.h"
#include "qrimage/qr_reader.h"

#include <QImage>
#include <QPrinter>
#include <QTest>

using namespace padron;
using namespace padron::paper;
using printing::CardJob;
using printing::Sheet;

namespace {

/// So many cards whose QRs all differ, of four kinds of people.
QList<usecases::CredentialCard> manyCards(int count)
{
    QList<usecases::CredentialCard> cards;
    for (int i = 0; i < count; ++i) {
        auto card = i % 4 == 3 ? longCard() : commonCard(false);
        const QString number = QStringLiteral("%1").arg(i, 6, 10, QLatin1Char('0'));
        card.qrText = number + goldenText(Qr::Final).mid(6);
        cards.append(card);
    }
    return cards;
}

QStringList textsOf(const QList<usecases::CredentialCard>& cards)
{
    QStringList texts;
    for (const auto& card : cards)
        texts.append(card.qrText);
    return texts;
}

} // namespace

class TestCredentialSheet : public QObject, private CardPapers
{
    Q_OBJECT

private:
    QString m_sheet;         ///< the eight cards
    QStringList m_sheetSides; ///< its pictures, made once: they are large

private Q_SLOTS:
    void initTestCase()
    {
        m_sheet = pdf(eightCards(), Sheet::Sheet8);
        m_sheetSides = picturesOf(m_sheet);
    }

    void otherProgramsReadAllEightOfASheet()
    {
        const auto cards = eightCards();
        QCOMPARE(m_sheetSides.size(), 2);
        QVERIFY(readByZbar(m_sheetSides.at(0)).isEmpty());
        QCOMPARE(sorted(readByZbar(m_sheetSides.at(1))), sorted(textsOf(cards)));
        QCOMPARE(sorted(readByZxing(m_sheetSides.at(1))), sorted(textsOf(cards)));
    }

    void backsAreMirroredForTheDuplexer()
    {
        const auto cards = eightCards();
        const QImage back(m_sheetSides.at(1));
        QStringList left;
        for (int i = 1; i < cards.size(); i += 2)
            left.append(cards.at(i).qrText);
        QCOMPARE(sorted(qrimage::qrTextsIn(back.copy(0, 0, back.width() / 2, back.height()))), sorted(left));
        for (int place = 0; place < printing::cardsOn(Sheet::Sheet8); ++place) {
            const QPointF front = printing::sheetPlace(Sheet::Sheet8, place, false), behind = printing::sheetPlace(Sheet::Sheet8, place, true);
            QCOMPARE(front.y(), behind.y());
            // seen from behind, the right edge is the left one
            QVERIFY(qAbs(front.x() + behind.x() + printing::kCardMm.width() - 215.9) < 1e-9);
        }
    }

    void aNinthCardStartsASecondSheet()
    {
        auto cards = eightCards();
        cards.append(commonCard(false));
        const QStringList pictures = picturesOf(pdf(cards, Sheet::Sheet8));
        QCOMPARE(pictures.size(), 4);
        QCOMPARE(readByZbar(pictures.at(3)), QStringList{goldenText(Qr::Final)});
    }

    void printersGetThePagesToo()
    {
        QPrinter printer(QPrinter::HighResolution);
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setResolution(300);
        printer.setOutputFileName(m_dir.filePath(QStringLiteral("printer.pdf")));
        QVERIFY(printing::printCards(printer, {eightCards(), look(), Sheet::Sheet8}).has_value());
        const QStringList pictures = picturesOf(printer.outputFileName());
        QCOMPARE(pictures.size(), 2);
        QCOMPARE(sorted(readByZbar(pictures.at(1))), sorted(textsOf(eightCards())));
    }

    void tenShareTheirCutsAndFiveFold()
    {
        const auto cards = manyCards(10);
        const QStringList ten = picturesOf(pdf(cards, Sheet::Sheet10));
        QCOMPARE(ten.size(), 2);
        QCOMPARE(sorted(readByZbar(ten.at(1))), sorted(textsOf(cards)));
        for (int place = 0; place + 2 < 10; ++place)
            QVERIFY(qAbs(printing::sheetPlace(Sheet::Sheet10, place + 2, false).y() - printing::sheetPlace(Sheet::Sheet10, place, false).y()
                         - printing::kCardMm.height()) < 1e-9);
        const QStringList folded = picturesOf(pdf(cards, Sheet::Fold5));
        QCOMPARE(folded.size(), 2); // two sheets, one side each
        QCOMPARE(sorted(readByZbar(folded.at(0))), sorted(textsOf(cards.mid(0, 5))));
        QCOMPARE(sorted(readByZbar(folded.at(1))), sorted(textsOf(cards.mid(5))));
        QCOMPARE(printing::sheetOf(Sheet::Sheet8, 8), 1);
        QCOMPARE(printing::sheetOf(Sheet::Sheet10, 9), 0);
        QCOMPARE(printing::sheetOf(Sheet::Fold5, 9), 1);
        QCOMPARE(printing::sheetOf(Sheet::Cr80, 9), 9);
    }

    void aSheetThatWasUsedGoesOnWhereItWas()
    {
        const QString path = m_dir.filePath(QStringLiteral("used.pdf"));
        CardJob job{manyCards(4), look(), Sheet::Sheet8};
        job.firstPlace = 6;
        QVERIFY(printing::writeCardsPdf(path, job));
        const QStringList pictures = picturesOf(path, 150);
        QCOMPARE(pictures.size(), 4); // two on the first sheet, two on the next
        const QImage front(pictures.at(0));
        const auto inkIn = [&](int place) {
            const QPointF mm = printing::sheetPlace(Sheet::Sheet8, place, false);
            return front.pixelColor((mm + QPointF(3, 3)).toPoint() * 150 / 25.4) != QColor(Qt::white);
        };
        QVERIFY(!inkIn(0) && !inkIn(5) && inkIn(6) && inkIn(7));
    }

    void offsetsMoveAndNeverScale()
    {
        const auto at = [&](QPointF front) {
            const QString path = m_dir.filePath(QStringLiteral("offset.pdf"));
            if (!printing::writeCardsPdf(path, {{commonCard(false)}, look(), Sheet::Sheet8, {front, {}}}))
                qFatal("not written");
            QRectF all;
            for (const Word& word : wordsOf(path))
                if (word.page == 0)
                    all |= word.box;
            return all;
        };
        const QRectF still = at({}), moved = at({1.5, -2});
        QVERIFY(qAbs(moved.x() - still.x() - 1.5 * kPtPerMm) < 0.02 && qAbs(moved.y() - still.y() + 2 * kPtPerMm) < 0.02);
        QVERIFY(qAbs(moved.width() - still.width()) < 0.02 && qAbs(moved.height() - still.height()) < 0.02);
    }

    void tellsHowFarItIsAndStopsBetweenSheets()
    {
        const QString path = m_dir.filePath(QStringLiteral("stopped.pdf"));
        QList<int> told;
        CardJob job{manyCards(20), look(), Sheet::Sheet8};
        job.progress = [&](int done, int total) {
            told.append(done);
            return total == 20 && done < 16;
        };
        const auto stopped = printing::writeCardsPdf(path, job);
        QVERIFY(!stopped && stopped.error().code == printing::kPrintCancelled);
        QCOMPARE(told, (QList<int>{8, 16}));
        QVERIFY(!QFile::exists(path));
        told.clear();
        job.progress = [&](int done, int) { return told.append(done), true; };
        QVERIFY(printing::writeCardsPdf(path, job));
        QCOMPARE(told, (QList<int>{8, 16, 20}));
    }

    /// Every card of a run, read off the paper by programs that are not ours: 96 each time, 1,000 (a minute of CPU) by
    /// `ctest -C Long -R every_card`.
    void everyCardOfARunIsRead()
    {
        const int count = qEnvironmentVariableIsSet("PADRON_CARDS") ? qEnvironmentVariableIntValue("PADRON_CARDS") : 96;
        const auto cards = manyCards(count);
        const QString path = pdf(cards, Sheet::Sheet8);
        const int sheets = (count + 7) / 8;
        QStringList byZbar, byZxing;
        for (int sheet = 0; sheet < sheets; ++sheet) {
            const QString page = pageOf(path, 2 * sheet + 2, m_dir.filePath(QStringLiteral("run")));
            byZbar += readByZbar(page);
            byZxing += readByZxing(page);
            QFile::remove(page);
        }
        QCOMPARE(sorted(byZbar), sorted(textsOf(cards)));
        QCOMPARE(sorted(byZxing), sorted(textsOf(cards)));
    }
};

QTEST_MAIN(TestCredentialSheet)
#include "tst_credential_sheet.moc"
