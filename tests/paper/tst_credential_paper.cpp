// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/outside.h"
#include "paper/paper_samples.h"
#include "printing/card_job.h"
#include "printing/errors.h"
#include "qrimage/qr_paint.h"
#include "qrimage/qr_reader.h"

#include <QImage>
#include <QPrinter>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace padron;
using namespace padron::paper;
using printing::CardJob;
using printing::Sheet;

namespace {

printing::CardTemplate look()
{
    return *printing::shippedTemplate(printing::TemplateFor::Credencial);
}

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

/// How many dots of the picture differ from the symbol, each module `dots` wide; the symbol is found by its corner.
int wrongDots(const QImage& image, const qrimage::QrSymbol& symbol, int dots)
{
    const QImage grey = image.convertToFormat(QImage::Format_Grayscale8);
    QPoint corner(-1, -1); // the first dark dot of the finder pattern, seven modules wide
    for (int y = 0; y < grey.height() && corner.x() < 0; ++y)
        for (int x = 0; x + 7 * dots < grey.width() && corner.x() < 0; ++x) {
            int run = 0;
            while (run < 7 * dots && grey.constScanLine(y)[x + run] == 0)
                ++run;
            if (run == 7 * dots)
                corner = {x, y};
        }
    if (corner.x() < 0)
        return -1;
    int wrong = 0;
    for (int y = -dots; y < (symbol.size() + 1) * dots; ++y)
        for (int x = -dots; x < (symbol.size() + 1) * dots; ++x) {
            const bool inside = x >= 0 && y >= 0 && x < symbol.size() * dots && y < symbol.size() * dots;
            const bool dark = inside && symbol.at(x / dots, y / dots);
            wrong += grey.constScanLine(corner.y() + y)[corner.x() + x] != (dark ? 0 : 255);
        }
    return wrong;
}

/// Eight cards that differ in name and in the text of their QR.
QList<usecases::CredentialCard> eightCards()
{
    QList<usecases::CredentialCard> cards;
    for (int i = 0; i < printing::cardsOn(Sheet::Sheet8); ++i) {
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

    QString pdf(const QList<usecases::CredentialCard>& cards, Sheet medium)
    {
        const QString path = m_dir.filePath(QStringLiteral("credencial%1.pdf").arg(++m_count));
        const auto done = printing::writeCardsPdf(path, {cards, look(), medium});
        if (!done)
            qFatal("%s", qPrintable(done.error().printedId()));
        return path;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_sheet = pdf(eightCards(), Sheet::Sheet8);
        m_sheetSides = picturesOf(m_sheet);
    }

    void otherProgramsReadTheBackOfACard()
    {
        const QString path = pdf({commonCard(false)}, Sheet::Cr80);
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

    void carriesItsFieldsAndTheSentenceAboutCare()
    {
        const QString path = pdf({commonCard(false)}, Sheet::Cr80);
        const QString front = textOf(path, 0), back = textOf(path, 1);
        for (const char* expected : {"Credencial de registro", "María Guadalupe Gutiérrez", "Hernández", "12/04/1985",
                                     "Mujer", "Chiapas", "07-0457-02-000123-9"})
            QVERIFY2(front.contains(QString::fromUtf8(expected)), expected);
        QVERIFY2(back.contains(QStringLiteral("La atención médica no depende de esta credencial.")), qPrintable(back));
        QVERIFY(back.contains(QStringLiteral("07-0457-02-000123-9")));
        for (const char* absent : {"PRÁCTICA", "Reposición", "CURP", "Domicilio", "oficial"})
            QVERIFY2(!(front + back).contains(QString::fromUtf8(absent)), absent);
    }

    void practiceShowsOnBothSides()
    {
        const QString path = pdf({longCard()}, Sheet::Cr80);
        for (int side = 0; side < 2; ++side)
            QVERIFY(textOf(path, side).contains(QStringLiteral("PRÁCTICA - SIN VALIDEZ")));
        QVERIFY(textOf(path, 0).contains(QStringLiteral("Reposición")) && textOf(path, 0).contains(QStringLiteral(" 11")));
    }

    void noWordLeavesItsCard()
    {
        auto hostile = longCard();
        hostile.fullName = QString(120, u'W');
        const QString path = pdf({longCard(), hostile}, Sheet::Cr80);
        const QRectF card(QPointF(), printing::kCardMm * kPtPerMm);
        for (const Word& word : wordsOf(path))
            QVERIFY2(card.contains(word.box), qPrintable(word.text));
        for (const QString& word : longCard().fullName.split(u' '))
            QVERIFY2(textOf(path, 0).contains(word), qPrintable(word));
        QString whole = textOf(path, 2);
        QCOMPARE(whole.count(u'W'), 120);

        for (const Word& word : wordsOf(m_sheet)) {
            int holders = 0;
            for (int place = 0; place < printing::cardsOn(Sheet::Sheet8); ++place) {
                const QRectF mm(printing::sheetPlace(Sheet::Sheet8, place, word.page == 1), printing::kCardMm);
                holders += QRectF(mm.topLeft() * kPtPerMm, mm.size() * kPtPerMm).contains(word.box);
            }
            QVERIFY2(holders == 1, qPrintable(word.text));
        }
    }

    void markupIsOnlyText()
    {
        auto card = commonCard(false);
        card.fullName = QStringLiteral("<h1>Ana</h1> \u202EzeP");
        QVERIFY(textOf(pdf({card}, Sheet::Cr80), 0).contains(QStringLiteral("<h1>Ana</h1> \uFFFDzeP")));
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

    void whatIsReadOffThePaperVerifiesWithCodeThatIsNotOurs()
    {
        const QStringList read = readByZbar(picturesOf(pdf({commonCard(false)}, Sheet::Cr80)).at(1));
        QCOMPARE(read.size(), 1);
        // the RFC 8032 key that signs the golden vectors
        const QString key = QStringLiteral("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
        const auto claims = verifiedElsewhere(key, read.first());
        if (!claims)
            QSKIP("Node.js or its packages are not installed");
        for (const char* said : {"070457020001239", "María Guadalupe Gutiérrez Hernández", "19850412", "MX-CHP"})
            QVERIFY2(claims->contains(said), claims->constData());
        QCOMPARE(verifiedElsewhere(QString(key).replace(0, 1, u'e'), read.first()), QByteArray());
    }

    void everyModuleIsWholeDots_data()
    {
        QTest::addColumn<int>("dpi");
        QTest::addColumn<int>("dots");
        QTest::newRow("300 dpi") << 300 << 5;
        QTest::newRow("600 dpi") << 600 << 10;
    }
    void everyModuleIsWholeDots()
    {
        QFETCH(int, dpi);
        QFETCH(int, dots);
        const auto symbol = qrimage::encodeQr(goldenText(Qr::Final));
        QVERIFY(symbol->ecc() == qrimage::Ecc::Q);
        const QImage back(picturesOf(pdf({commonCard(false)}, Sheet::Cr80), dpi).at(1));
        QCOMPARE(wrongDots(back, *symbol, dots), 0);
        auto moved = commonCard(false); // by what is no whole number of dots
        const QString path = m_dir.filePath(QStringLiteral("moved%1.pdf").arg(dpi));
        QVERIFY(printing::writeCardsPdf(path, {{moved}, look(), Sheet::Cr80, {QPointF(), QPointF(0.37, -0.61)}}));
        QCOMPARE(wrongDots(QImage(picturesOf(path, dpi).at(1)), *symbol, dots), 0);
    }

    void twelvePercentOfDamageIsRead()
    {
        const QString picture = picturesOf(pdf({commonCard(false)}, Sheet::Cr80)).at(1);
        const auto symbol = qrimage::encodeQr(goldenText(Qr::Final));
        const QImage whole(picture);
        const int side = symbol->size() * 5;
        // a stain over the lower right of the code, where no finder pattern is; the right number of modules
        QImage stained = whole.convertToFormat(QImage::Format_RGB32);
        const int left = int(std::lround((2 + (41.4 - 32.6) / 2) * 300 / 25.4)) + 20, top = int(std::lround((6.2 + (41.4 - 32.6) / 2) * 300 / 25.4)) + 20;
        const int stain = int(side * std::sqrt(0.12));
        for (int y = 0; y < stain; ++y)
            for (int x = 0; x < stain; ++x)
                stained.setPixelColor(left + side - stain - 60 + x, top + side - stain - 60 + y, Qt::white);
        const QString path = m_dir.filePath(QStringLiteral("stained.png"));
        QVERIFY(stained.save(path));
        QVERIFY(readByZbar(path) == QStringList{goldenText(Qr::Final)} || readByZxing(path) == QStringList{goldenText(Qr::Final)});
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

    void aClinicalReferenceIsOnlyAnIdentifierAndOnlyWhereTheTemplateWantsIt()
    {
        auto card = commonCard(false);
        card.clinicalReference = QStringLiteral("urn:uuid:0192f0c1-7b1a-7c3e-9d52-3f1e6a7b8c90");
        QCOMPARE(readByZbar(picturesOf(pdf({card}, Sheet::Cr80)).at(1)).size(), 1);
        auto withPlace = look();
        withPlace.back.removeIf([](const auto& one) { return one.kind == printing::TemplateElement::Kind::Text; });
        printing::TemplateElement place;
        place.kind = printing::TemplateElement::Kind::Qr2;
        place.box = {56, 15, 20, 20};
        withPlace.back.append(place);
        const QString path = m_dir.filePath(QStringLiteral("clinical.pdf"));
        QVERIFY(printing::writeCardsPdf(path, {{card}, withPlace}));
        const QStringList both = readByZbar(picturesOf(path).at(1));
        QCOMPARE(sorted(both), sorted({goldenText(Qr::Final), card.clinicalReference.toUpper()}));
        for (const char* told : {"DIABETES", "urn:uuid:0192f0c1", "urn:uuid:0192f0c1-7b1a-7c3e-9d52-3f1e6a7b8c90 E11.9"}) {
            card.clinicalReference = QString::fromLatin1(told);
            const auto done = printing::writeCardsPdf(path, {{card}, withPlace});
            QVERIFY(!done && done.error().code == printing::kReferenceNotOpaque);
        }
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

    void failuresAreTyped()
    {
        const QString path = m_dir.filePath(QStringLiteral("none.pdf"));
        const auto id = [&](const QList<usecases::CredentialCard>& cards) {
            const auto done = printing::writeCardsPdf(path, {cards, look(), Sheet::Cr80});
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
