// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/outside.h"
#include "paper/paper_samples.h"
#include "printing/credential_sheet.h"
#include "printing/errors.h"
#include "printing/paper_printer.h"
#include "qrimage/qr_reader.h"

#include <QImage>
#include <QPrinter>
#include <QTemporaryDir>
#include <QTest>

using namespace padron;
using namespace padron::paper;
using printing::CredentialMedium;

namespace {

/// Eight cards that differ in name and in the text of their QR.
QList<usecases::CredentialCard> eightCards()
{
    QList<usecases::CredentialCard> cards;
    for (int i = 0; i < printing::kCardsPerSheet; ++i) {
        auto card = i == 5 ? longCard() : commonCard(false);
        card.qrText = goldenText(Qr::Final) + QString::number(i);
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

QStringList sorted(QStringList texts)
{
    texts.sort();
    return texts;
}

constexpr double kPtPerMm = 72 / 25.4;

} // namespace

class TestCredentialPaper : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    int m_count = 0;
    QString m_sheet;         ///< the eight cards
    QStringList m_sheetSides; ///< its pictures, made once: they are large

    QString pdf(const QList<usecases::CredentialCard>& cards, CredentialMedium medium)
    {
        const QString path = m_dir.filePath(QStringLiteral("credencial%1.pdf").arg(++m_count));
        const auto done = printing::writeCredentialPdf(path, cards, medium);
        if (!done)
            qFatal("%s", qPrintable(done.error().printedId()));
        return path;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_sheet = pdf(eightCards(), CredentialMedium::LetterSheet);
        m_sheetSides = picturesOf(m_sheet);
    }

    void otherProgramsReadTheBackOfACard()
    {
        const QString path = pdf({commonCard(false)}, CredentialMedium::Cr80);
        const QStringList pictures = picturesOf(path);
        QCOMPARE(pictures.size(), 2);
        QVERIFY(readByZbar(pictures.at(0)).isEmpty());
        QCOMPARE(readByZbar(pictures.at(1)), QStringList{goldenText(Qr::Final)});
        QCOMPARE(readByZxing(pictures.at(1)), QStringList{goldenText(Qr::Final)});
        QVERIFY(QString::fromUtf8(run(QStringLiteral("pdfinfo"), {path})).contains(QStringLiteral("243 x 153 pts")));
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
        for (int place = 0; place < printing::kCardsPerSheet; ++place) {
            const QPointF front = printing::sheetPlace(place, false), behind = printing::sheetPlace(place, true);
            QCOMPARE(front.y(), behind.y());
            // seen from behind, the right edge is the left one
            QVERIFY(qAbs(front.x() + behind.x() + printing::kCardMm.width() - 215.9) < 1e-9);
        }
    }

    void aNinthCardStartsASecondSheet()
    {
        auto cards = eightCards();
        cards.append(commonCard(false));
        const QStringList pictures = picturesOf(pdf(cards, CredentialMedium::LetterSheet));
        QCOMPARE(pictures.size(), 4);
        QCOMPARE(readByZbar(pictures.at(3)), QStringList{goldenText(Qr::Final)});
    }

    void carriesItsFieldsAndTheSentenceAboutCare()
    {
        const QString path = pdf({commonCard(false)}, CredentialMedium::Cr80);
        const QString front = textOf(path, 0), back = textOf(path, 1);
        for (const char* expected : {"Credencial de registro", "María Guadalupe Gutiérrez", "Hernández", "12/04/1985",
                                     "Mujer", "Chiapas", "07-0457-02-000123-9"})
            QVERIFY2(front.contains(QString::fromUtf8(expected)), expected);
        QVERIFY(back.contains(QStringLiteral("La atención médica no")));
        QVERIFY(back.contains(QStringLiteral("depende de esta credencial.")));
        QVERIFY(back.contains(QStringLiteral("07-0457-02-000123-9")));
        for (const char* absent : {"PRÁCTICA", "Reposición", "CURP", "Domicilio", "oficial"})
            QVERIFY2(!(front + back).contains(QString::fromUtf8(absent)), absent);
    }

    void practiceShowsOnBothSides()
    {
        const QString path = pdf({longCard()}, CredentialMedium::Cr80);
        for (int side = 0; side < 2; ++side)
            QVERIFY(textOf(path, side).contains(QStringLiteral("PRÁCTICA - SIN VALIDEZ")));
        QVERIFY(textOf(path, 0).contains(QStringLiteral("Reposición 11")));
    }

    void noWordLeavesItsCard()
    {
        auto hostile = longCard();
        hostile.fullName = QString(120, u'W');
        const QString path = pdf({longCard(), hostile}, CredentialMedium::Cr80);
        const QRectF card(QPointF(), printing::kCardMm * kPtPerMm);
        for (const Word& word : wordsOf(path))
            QVERIFY2(card.contains(word.box), qPrintable(word.text));
        for (const QString& word : longCard().fullName.split(u' '))
            QVERIFY2(textOf(path, 0).contains(word), qPrintable(word));
        QString whole = textOf(path, 2);
        QCOMPARE(whole.count(u'W'), 120);

        for (const Word& word : wordsOf(m_sheet)) {
            int holders = 0;
            for (int place = 0; place < printing::kCardsPerSheet; ++place) {
                const QRectF mm(printing::sheetPlace(place, word.page == 1), printing::kCardMm);
                holders += QRectF(mm.topLeft() * kPtPerMm, mm.size() * kPtPerMm).contains(word.box);
            }
            QVERIFY2(holders == 1, qPrintable(word.text));
        }
    }

    void markupIsOnlyText()
    {
        auto card = commonCard(false);
        card.fullName = QStringLiteral("<h1>Ana</h1> \u202EzeP");
        QVERIFY(textOf(pdf({card}, CredentialMedium::Cr80), 0).contains(QStringLiteral("<h1>Ana</h1> \uFFFDzeP")));
    }

    void printersGetThePagesToo()
    {
        QPrinter printer(QPrinter::HighResolution);
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setResolution(300);
        printer.setOutputFileName(m_dir.filePath(QStringLiteral("printer.pdf")));
        QVERIFY(printing::printCredentials(printer, eightCards(), CredentialMedium::LetterSheet).has_value());
        const QStringList pictures = picturesOf(printer.outputFileName());
        QCOMPARE(pictures.size(), 2);
        QCOMPARE(sorted(readByZbar(pictures.at(1))), sorted(textsOf(eightCards())));
    }

    void failuresAreTyped()
    {
        const QString path = m_dir.filePath(QStringLiteral("none.pdf"));
        const auto id = [&](const QList<usecases::CredentialCard>& cards) {
            const auto done = printing::writeCredentialPdf(path, cards, CredentialMedium::Cr80);
            return done ? QString() : done.error().printedId();
        };
        QCOMPARE(id({}), QStringLiteral("PRN-101"));
        auto unsignedCard = commonCard(false);
        unsignedCard.qrText.clear();
        QCOMPARE(id({unsignedCard}), QStringLiteral("QRI-101"));
        auto tooLong = commonCard(false);
        tooLong.qrText = QString(900, u'A');
        QCOMPARE(id({tooLong}), QStringLiteral("PRN-104"));
        QVERIFY(!QFile::exists(path));
    }
};

QTEST_MAIN(TestCredentialPaper)
#include "tst_credential_paper.moc"
