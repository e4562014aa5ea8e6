// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/decoder_process.h"
#include "documents/errors.h"
#include "documents/limits.h"
#include "support/papers/drawn_page.h"

#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>

#include <signal.h>
#include <zlib.h>

using namespace padron;
using namespace padron::documents;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

const QString kProgram = QStringLiteral(PADRON_BIN_DIR "/modulo-decodificador");

struct Outcome
{
    QList<DecodedPage> pages;
    std::optional<core::Error> fault;
    int ends = 0;
};

Outcome decode(const QByteArray& file, const QString& program = kProgram, std::chrono::milliseconds patience = 60s)
{
    Outcome outcome;
    DecoderProcess decoder(program, patience);
    QObject::connect(&decoder, &DecoderProcess::pageDecoded, [&](const DecodedPage& page) { outcome.pages.append(page); });
    QObject::connect(&decoder, &DecoderProcess::finished, [&] { ++outcome.ends; });
    QObject::connect(&decoder, &DecoderProcess::failed, [&](const core::Error& error) {
        ++outcome.ends;
        outcome.fault = error;
    });
    decoder.start(file);
    (void)QTest::qWaitFor([&] { return outcome.ends > 0; }, 90'000);
    QTest::qWait(20); // nothing more may come
    return outcome;
}

QByteArray chunk(const QByteArray& kind, const QByteArray& data)
{
    const auto number = [](quint32 value) {
        QByteArray out(4, '\0');
        for (int i = 0; i < 4; ++i)
            out[i] = char(value >> (24 - 8 * i));
        return out;
    };
    const QByteArray body = kind + data;
    return number(quint32(data.size())) + body +
           number(quint32(crc32(0, reinterpret_cast<const Bytef*>(body.constData()), uInt(body.size()))));
}

/// A PNG that says it is of that size, whose content inflates to `inflated` zeros.
QByteArray pngThatSays(quint32 width, quint32 height, qsizetype inflated)
{
    QByteArray head(13, '\0');
    for (int i = 0; i < 4; ++i) {
        head[i] = char(width >> (24 - 8 * i));
        head[4 + i] = char(height >> (24 - 8 * i));
    }
    head[8] = 8;
    head[9] = 2; // RGB
    const QByteArray zeros(inflated, '\0');
    return "\x89PNG\r\n\x1a\n" + chunk("IHDR", head) + chunk("IDAT", qCompress(zeros, 9).mid(4)) + chunk("IEND", {});
}

/// A PDF whose form draws itself ever again: without limits it would never end.
QByteArray pdfThatDrawsWithoutEnd()
{
    QByteArray body = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                      "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                      "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</XObject<<";
    for (int i = 5; i < 35; ++i)
        body += "/F" + QByteArray::number(i) + " " + QByteArray::number(i) + " 0 R";
    body += ">>>>>>endobj\n4 0 obj<</Length 6>>stream\n/F5 Do\nendstream endobj\n";
    for (int i = 5; i < 35; ++i) { // each draws the next one ten times: 10^29 drawings
        QByteArray calls;
        for (int times = 0; times < 10; ++times)
            calls += i < 34 ? "/N Do\n" : "0 0 600 700 re f\n";
        body += QByteArray::number(i) + " 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 612 792]/Resources<</XObject<</N " +
                QByteArray::number(i < 34 ? i + 1 : i) + " 0 R>>>>/Length " + QByteArray::number(calls.size()) +
                ">>stream\n" + calls + "endstream endobj\n";
    }
    return body + "trailer<</Root 1 0 R>>\n%%EOF";
}

} // namespace

class TestDecoderProcess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goodFilesComeAsGreyPages_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<int>("pages");
        QTest::newRow("JPEG of 12 megapixels") << fixture::jpegOf(fixture::photographedPage(3)) << 1;
        QTest::newRow("PNG") << fixture::pngOf(fixture::drawnPage(2200)) << 1;
        QTest::newRow("PNG of a few dots") << fixture::pngOf(QImage(5, 3, QImage::Format_RGB32)) << 1;
        QTest::newRow("PDF") << fixture::pdfOf(3) << 3;
        QTest::newRow("PDF of twenty pages") << fixture::pdfOf(20) << 20;
    }
    void goodFilesComeAsGreyPages()
    {
        QFETCH(const QByteArray, file);
        QFETCH(const int, pages);
        const Outcome outcome = decode(file);
        QVERIFY2(!outcome.fault, outcome.fault ? qPrintable(outcome.fault->printedId()) : "");
        QCOMPARE(outcome.ends, 1);
        QCOMPARE(outcome.pages.size(), pages);
        for (int i = 0; i < pages; ++i) {
            QCOMPARE(outcome.pages.at(i).number, i + 1);
            QCOMPARE(outcome.pages.at(i).of, pages);
            QCOMPARE(outcome.pages.at(i).image.format(), QImage::Format_Grayscale8);
            QVERIFY(outcome.pages.at(i).image.height() <= kWorkingLongSide);
        }
    }

    void hostileFilesAreAnsweredWithACode_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QStringList>("codes");
        const QByteArray jpeg = fixture::jpegOf(fixture::drawnPage(1100)), pdf = fixture::pdfOf(1);
        QTest::newRow("nothing") << QByteArray() << QStringList{u"DOC-103"_s};
        QTest::newRow("a program called .jpg") << QByteArray("MZ\x90", 3) + QByteArray(1000, 'x') << QStringList{u"DOC-103"_s};
        QTest::newRow("SVG with an entity") << QByteArray("<?xml version='1.0'?><!DOCTYPE s SYSTEM 'file:///etc/passwd'><svg/>")
                                            << QStringList{u"DOC-103"_s};
        QTest::newRow("GIF") << QByteArray("GIF89a") + QByteArray(100, 'x') << QStringList{u"DOC-103"_s};
        QTest::newRow("a JPEG that is text") << QByteArray("\xff\xd8\xff") + QByteArray(5000, 'x') << QStringList{u"DOC-104"_s};
        QTest::newRow("a PNG that is text") << QByteArray("\x89PNG\r\n\x1a\n") + QByteArray(5000, 'x') << QStringList{u"DOC-104"_s};
        QTest::newRow("PNG of 900 megapixels") << pngThatSays(30'000, 30'000, 1000) << QStringList{u"DOC-105"_s};
        QTest::newRow("PNG of 4 billion rows") << pngThatSays(1, 0x7fffffff, 1000) << QStringList{u"DOC-104"_s, u"DOC-105"_s};
        QTest::newRow("PNG shorter than it says") << pngThatSays(9'000, 9'000, 1000) << QStringList{u"DOC-104"_s};
        QTest::newRow("a PDF that is text") << QByteArray("%PDF-1.4\nhola") << QStringList{u"DOC-106"_s};
        QTest::newRow("half a PDF") << pdf.left(pdf.size() / 2) << QStringList{u"DOC-106"_s};
        QTest::newRow("PDF of 500 pages") << fixture::pdfOf(500) << QStringList{u"DOC-107"_s};
        QTest::newRow("a larger file than may be") << QByteArray("\x89PNG\r\n\x1a\n") + QByteArray(kMostFileBytes, 'x')
                                                   << QStringList{u"DOC-102"_s};
    }
    void hostileFilesAreAnsweredWithACode()
    {
        QFETCH(const QByteArray, file);
        QFETCH(const QStringList, codes);
        const Outcome outcome = decode(file);
        QCOMPARE(outcome.ends, 1);
        QVERIFY(outcome.fault);
        QVERIFY2(codes.contains(outcome.fault->printedId()), qPrintable(outcome.fault->printedId()));
        QVERIFY(outcome.pages.isEmpty());
    }

    void howManyPagesThereAreIsSaid()
    {
        QCOMPARE(decode(fixture::pdfOf(21)).fault->detail, u"21"_s);
    }

    /// A file of a few kilobytes that inflates to all that is allowed: read, or stopped by the limits; never more.
    void aBombEnds()
    {
        const Outcome outcome = decode(pngThatSays(10'000, 10'000, qsizetype(10'000) * 30'001));
        QCOMPARE(outcome.ends, 1);
        QVERIFY(outcome.fault || outcome.pages.size() == 1);
    }

    void aPdfWithoutEndIsGivenUp()
    {
        const Outcome outcome = decode(pdfThatDrawsWithoutEnd(), kProgram, 3s);
        QCOMPARE(outcome.ends, 1); // its depth is refused, or patience ends
        QVERIFY(outcome.fault || outcome.pages.size() == 1);
    }

    void aHelperThatIsNotThereIsSaid()
    {
        QCOMPARE(decode("x", u"/no/such/helper"_s).fault->code, kDecoderMissing);
    }

    void aHelperThatSaysNothingIsGivenUp()
    {
        QCOMPARE(decode("x", u"/usr/bin/yes"_s).fault->code, kDecoderNonsense);
        QCOMPARE(decode("x", u"/usr/bin/true"_s).fault->code, kDecoderDied);
    }

    void aHelperThatIsKilledIsSaidAndWhatCameBeforeIsKept()
    {
        QList<DecodedPage> pages;
        std::optional<core::Error> fault;
        DecoderProcess decoder(kProgram, 60s);
        connect(&decoder, &DecoderProcess::pageDecoded, this, [&](const DecodedPage& page) {
            pages.append(page);
            if (pages.size() == 1)
                ::kill(pid_t(decoder.processId()), SIGKILL);
        });
        connect(&decoder, &DecoderProcess::failed, this, [&](const core::Error& error) { fault = error; });
        decoder.start(fixture::pdfOf(20));
        QTRY_VERIFY_WITH_TIMEOUT(fault, 30'000);
        QCOMPARE(fault->code, kDecoderDied);
        QVERIFY(pages.size() >= 1 && pages.size() < 20);
    }

    void cancellingEndsTheHelperAndTellsNothing()
    {
        DecoderProcess decoder(kProgram, 60s);
        QSignalSpy finished(&decoder, &DecoderProcess::finished), failed(&decoder, &DecoderProcess::failed);
        decoder.start(fixture::pdfOf(20));
        QTRY_VERIFY(decoder.processId() != 0);
        const auto helper = pid_t(decoder.processId());
        decoder.cancel();
        QTRY_VERIFY(decoder.processId() == 0);
        QCOMPARE(::kill(helper, 0), -1);
        QCOMPARE(finished.size() + failed.size(), 0);
    }

    /// Whatever a taken-over helper writes: pages within their limits, or nonsense; never more memory than that.
    void whatTheHelperWritesIsNotBelieved_data()
    {
        QTest::addColumn<QByteArray>("said");
        const auto page = [](int number, int of, int width, int height) {
            DecodedPage head;
            head.number = number;
            head.of = of;
            QByteArray bytes = pageHeader(head);
            for (int i = 0; i < 4; ++i) {
                bytes[9 + i] = char(quint32(width) >> (24 - 8 * i));
                bytes[13 + i] = char(quint32(height) >> (24 - 8 * i));
            }
            return bytes;
        };
        QTest::newRow("too wide") << page(1, 1, kWorkingLongSide + 1, 10);
        QTest::newRow("negative") << page(1, 1, 10, -1);
        QTest::newRow("empty") << page(1, 1, 0, 10);
        QTest::newRow("second page first") << page(2, 2, 10, 10);
        QTest::newRow("too many pages") << page(1, 21, 10, 10);
        QTest::newRow("an end without a page") << endFrame();
        QTest::newRow("no fault of its own") << faultFrame({core::kInternal});
        QTest::newRow("a long fault") << QByteArray("F\xff");
        QTest::newRow("anything") << QByteArray("<html>");
    }
    void whatTheHelperWritesIsNotBelieved()
    {
        QFETCH(const QByteArray, said);
        WireReader reader;
        QByteArrayView left(said);
        QCOMPARE(reader.feed(left), WireReader::State::Nonsense);
    }

    void pagesComeInWhateverPieces()
    {
        DecodedPage page{.image = QImage(7, 5, QImage::Format_Grayscale8), .original = QSize(70, 50), .number = 1, .of = 1};
        page.image.fill(77);
        const QByteArray stream = pageHeader(page) +
                                  QByteArray(reinterpret_cast<const char*>(page.image.constBits()), page.image.sizeInBytes()) +
                                  endFrame();
        WireReader reader;
        QList<DecodedPage> pages;
        WireReader::State last = WireReader::State::More;
        for (const char byte : stream) {
            QByteArrayView left(&byte, 1);
            last = reader.feed(left);
            if (last == WireReader::State::Page)
                pages.append(reader.takePage());
        }
        QCOMPARE(last, WireReader::State::Ended);
        QCOMPARE(pages.size(), 1);
        QCOMPARE(pages.front().image, page.image);
        QCOMPARE(pages.front().original, QSize(70, 50));
    }
};

QTEST_MAIN(TestDecoderProcess)
#include "tst_decoder_process.moc"
