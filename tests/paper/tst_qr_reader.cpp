// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/paper_samples.h"
#include "qrimage/errors.h"
#include "qrimage/qr_paint.h"
#include "qrimage/qr_reader.h"

#include <QPainter>
#include <QPdfWriter>
#include <QTemporaryDir>
#include <QTest>

using namespace padron;
using namespace padron::qrimage;

namespace {

QImage pageWith(const QStringList& texts)
{
    QImage image(1400, 700, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    double x = 5;
    for (const QString& text : texts) {
        paintQr(painter, {x, 5}, *encodeQr(text), 300);
        x += 50;
    }
    return image;
}

/// A PNG that says it is that large and brings next to nothing of it.
QByteArray promisedPng(quint32 width, quint32 height)
{
    const auto number = [](quint32 value) {
        return QByteArray::fromHex(QByteArray::number(value, 16).rightJustified(8, '0'));
    };
    QByteArray chunk = "IHDR" + number(width) + number(height) + QByteArray::fromHex("0800000000");
    quint32 crc = 0xFFFFFFFF;
    for (const char c : chunk) {
        crc ^= quint8(c);
        for (int bit = 0; bit < 8; ++bit)
            crc = crc & 1 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
    }
    return QByteArray("\x89PNG\r\n\x1a\n") + number(13) + chunk + number(~crc) + number(1000) + "IDAT";
}

} // namespace

class TestQrReader : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;

    QString written(const QString& name, const QByteArray& bytes)
    {
        QFile file(m_dir.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("the temporary folder cannot be written");
        return file.fileName();
    }

    QString pdf(const QString& name, int pages, const QPageSize& size, const QString& textOnLast)
    {
        QPdfWriter writer(m_dir.filePath(name));
        writer.setResolution(600);
        writer.setPageSize(size);
        QPainter painter(&writer);
        for (int page = 0; page < pages; ++page) {
            if (page > 0)
                writer.newPage();
            if (page == pages - 1 && !textOnLast.isEmpty())
                paintQr(painter, {20, 20}, *encodeQr(textOnLast), 600);
            else
                painter.drawText(500, 500, QStringLiteral("sin código"));
        }
        return m_dir.filePath(name);
    }

    static void refused(const QString& path, core::ErrorCode code)
    {
        const auto texts = readQrTexts(path);
        QVERIFY2(!texts.has_value(), "it was read");
        QCOMPARE(texts.error().printedId(), core::Error{code}.printedId());
    }

    const QString m_final = paper::goldenText(paper::Qr::Final);
    const QString m_provisional = paper::goldenText(paper::Qr::Provisional);

private Q_SLOTS:
    void readsPicturesAndPdfs_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QStringList>("texts");
        const QImage one = pageWith({m_final});
        QVERIFY(one.save(m_dir.filePath(QStringLiteral("one.png"))));
        QVERIFY(one.save(m_dir.filePath(QStringLiteral("one.jpg")), "JPG", 60));
        QVERIFY(one.save(m_dir.filePath(QStringLiteral("picture.pdf")), "PNG"));
        QVERIFY(pageWith({m_final, m_provisional}).save(m_dir.filePath(QStringLiteral("two.png"))));
        QTransform turn;
        turn.rotate(90);
        QVERIFY(one.transformed(turn).save(m_dir.filePath(QStringLiteral("turned.png"))));
        QTest::newRow("png") << m_dir.filePath(QStringLiteral("one.png")) << QStringList{m_final};
        QTest::newRow("jpeg") << m_dir.filePath(QStringLiteral("one.jpg")) << QStringList{m_final};
        QTest::newRow("turned") << m_dir.filePath(QStringLiteral("turned.png")) << QStringList{m_final};
        QTest::newRow("png named pdf") << m_dir.filePath(QStringLiteral("picture.pdf")) << QStringList{m_final};
        QTest::newRow("two codes") << m_dir.filePath(QStringLiteral("two.png")) << QStringList{m_final, m_provisional};
        QTest::newRow("last page of a pdf")
            << pdf(QStringLiteral("three.pdf"), 3, QPageSize(QPageSize::Letter), m_provisional) << QStringList{m_provisional};
        QTest::newRow("as many pages as allowed")
            << pdf(QStringLiteral("most.pdf"), kMostPdfPages, QPageSize(QPageSize::A6), m_final) << QStringList{m_final};
    }
    void readsPicturesAndPdfs()
    {
        QFETCH(QString, path);
        QFETCH(QStringList, texts);
        const auto read = readQrTexts(path);
        QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error().printedId()));
        QStringList sorted = *read;
        sorted.sort();
        texts.sort();
        QCOMPARE(sorted, texts);
    }

    void whatIsNotAPictureIsRefusedByItsContent()
    {
        refused(m_dir.filePath(QStringLiteral("none.png")), kFileUnreadable);
        refused(m_dir.path(), kFileUnreadable);
        refused(written(QStringLiteral("empty.png"), {}), kFormatRefused);
        refused(written(QStringLiteral("drawing.png"), "<svg xmlns=\"http://www.w3.org/2000/svg\"><image href=\"/etc/passwd\"/></svg>"),
                kFormatRefused);
        refused(written(QStringLiteral("icon.png"), QByteArray::fromHex("00000100010010100000010020")), kFormatRefused);
        refused(written(QStringLiteral("text.pdf"), m_final.toLatin1()), kFormatRefused);
    }

    void damagedPicturesAreRefused()
    {
        const QString whole = m_dir.filePath(QStringLiteral("whole.png"));
        QVERIFY(pageWith({m_final}).save(whole));
        QFile file(whole);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        refused(written(QStringLiteral("head.png"), bytes.left(40)), kImageDamaged);
        refused(written(QStringLiteral("signature.png"), bytes.left(8)), kImageDamaged);
        refused(written(QStringLiteral("magic.jpg"), QByteArray::fromHex("ffd8ffe0")), kImageDamaged);
    }

    void promisesOfHugePicturesAreNotBelieved()
    {
        refused(written(QStringLiteral("huge.png"), promisedPng(60'000, 60'000)), kImageTooLarge);
        refused(written(QStringLiteral("long.png"), promisedPng(900'000, 60)), kImageTooLarge);
        refused(written(QStringLiteral("longer.png"), promisedPng(2'000'000'000, 1)), kImageDamaged); // libpng's own limit
        QFile sparse(m_dir.filePath(QStringLiteral("sparse.png")));
        QVERIFY(sparse.open(QIODevice::WriteOnly) && sparse.resize(kMostFileBytes + 1));
        refused(sparse.fileName(), kFileTooLarge);
    }

    void pdfsAreBounded()
    {
        refused(pdf(QStringLiteral("plain.pdf"), 2, QPageSize(QPageSize::Letter), {}), kNoQrFound);
        refused(pdf(QStringLiteral("many.pdf"), kMostPdfPages + 1, QPageSize(QPageSize::A6), m_final), kPdfTooManyPages);
        refused(pdf(QStringLiteral("poster.pdf"), 1, QPageSize(QSizeF(5000, 5000), QPageSize::Millimeter), m_final),
                kImageTooLarge);
        refused(written(QStringLiteral("broken.pdf"), "%PDF-1.7\n1 0 obj\n<< /Type /Catalog"), kPdfUnreadable);
    }

    void aPictureWithoutCodeSaysSo()
    {
        QImage blank(600, 600, QImage::Format_RGB32);
        blank.fill(Qt::white);
        const QString path = m_dir.filePath(QStringLiteral("blank.png"));
        QVERIFY(blank.save(path));
        refused(path, kNoQrFound);
        QVERIFY(qrTextsIn(QImage()).isEmpty());
    }
};

QTEST_MAIN(TestQrReader)
#include "tst_qr_reader.moc"
