// SPDX-License-Identifier: GPL-3.0-or-later
// Codes are found in pictures and in papers that this program wrote.
#include "paper/paper_samples.h"
#include "qrimage/qr_paint.h"
#include "qrimage/qr_reader.h"
#include "support/papers/qr_file.h"

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

} // namespace

class TestQrReader : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;

    QString pdf(const QString& name, int pages, const QString& textOnLast)
    {
        QPdfWriter writer(m_dir.filePath(name));
        writer.setResolution(600);
        writer.setPageSize(QPageSize(QPageSize::Letter));
        QPainter painter(&writer);
        for (int page = 0; page < pages; ++page) {
            if (page > 0)
                writer.newPage();
            if (page == pages - 1)
                paintQr(painter, {20, 20}, *encodeQr(textOnLast), 600);
            else
                painter.drawText(500, 500, QStringLiteral("sin código"));
        }
        return m_dir.filePath(name);
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
        QVERIFY(pageWith({m_final, m_provisional}).save(m_dir.filePath(QStringLiteral("two.png"))));
        QTransform turn;
        turn.rotate(90);
        QVERIFY(one.transformed(turn).save(m_dir.filePath(QStringLiteral("turned.png"))));
        QTest::newRow("png") << m_dir.filePath(QStringLiteral("one.png")) << QStringList{m_final};
        QTest::newRow("jpeg") << m_dir.filePath(QStringLiteral("one.jpg")) << QStringList{m_final};
        QTest::newRow("turned") << m_dir.filePath(QStringLiteral("turned.png")) << QStringList{m_final};
        QTest::newRow("two codes") << m_dir.filePath(QStringLiteral("two.png")) << QStringList{m_final, m_provisional};
        QTest::newRow("last page of a pdf")
            << pdf(QStringLiteral("three.pdf"), 3, m_provisional) << QStringList{m_provisional};
    }
    void readsPicturesAndPdfs()
    {
        QFETCH(QString, path);
        QFETCH(QStringList, texts);
        QStringList sorted = fixture::qrTextsOf(path);
        sorted.sort();
        texts.sort();
        QCOMPARE(sorted, texts);
    }

    void aPictureWithoutCodeHasNone()
    {
        QImage blank(600, 600, QImage::Format_RGB32);
        blank.fill(Qt::white);
        QVERIFY(qrTextsIn(blank).isEmpty());
        QVERIFY(qrTextsIn(QImage()).isEmpty());
    }
};

QTEST_MAIN(TestQrReader)
#include "tst_qr_reader.moc"
