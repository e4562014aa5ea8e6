// SPDX-License-Identifier: GPL-3.0-or-later
// A credential as others read it: its QR by programs that are not ours, its words, and what is never on it.
#include "card_papers.h"

#include "printing/errors.h"
#include "qrimage/qr_paint.h"

#include <QImage>
#include <QTest>

#include <cmath>

using namespace padron;
using namespace padron::paper;
using printing::Sheet;

namespace {

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

} // namespace

class TestCredentialPaper : public QObject, private CardPapers
{
    Q_OBJECT

private Q_SLOTS:
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

        for (const Word& word : wordsOf(pdf(eightCards(), Sheet::Sheet8))) {
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
