// SPDX-License-Identifier: GPL-3.0-or-later
// The privacy notices as another program reads them from the PDF.
#include "domain/notices.h"
#include "paper/outside.h"
#include "printing/paper_printer.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace padron;
using namespace padron::paper;

class TestNoticePaper : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;

    static domain::Notice shipped(const QString& id)
    {
        QFile file(QStringLiteral(PADRON_SOURCE_DIR "/resources/avisos/%1.json").arg(id));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("%s", qPrintable(id));
        const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
        domain::Notice notice{.id = id,
                              .version = json.value(QLatin1String("version")).toInt(),
                              .title = json.value(QLatin1String("title")).toString(),
                              .text = json.value(QLatin1String("text")).toString()};
        notice.sha256 = domain::noticeSha256(notice.text);
        return notice;
    }

    QString pdf(const domain::Notice& notice, bool practica = false)
    {
        const QString path = m_dir.filePath(notice.id + QStringLiteral(".pdf"));
        if (const auto done = printing::writeNoticePdf(path, notice, practica); !done)
            qFatal("%s", qPrintable(done.error().printedId()));
        const QString keep = qEnvironmentVariable("PADRON_SCREENS");
        if (!keep.isEmpty()) {
            QFile::remove(keep + u'/' + notice.id + QStringLiteral(".pdf"));
            QFile::copy(path, keep + u'/' + notice.id + QStringLiteral(".pdf"));
        }
        return path;
    }

private Q_SLOTS:
    void eachIsPrintedWholeWithItsVersion_data()
    {
        QTest::addColumn<QString>("id");
        for (const QString& id : domain::noticeIds())
            QTest::newRow(qPrintable(id)) << id;
    }

    void eachIsPrintedWholeWithItsVersion()
    {
        QFETCH(const QString, id);
        const domain::Notice notice = shipped(id);
        const QString path = pdf(notice);
        const QString text = textOf(path).simplified();
        for (const QString& word : notice.text.simplified().split(u' ')) // every word of it, on whatever page
            QVERIFY2(text.contains(word), qPrintable(word));
        QVERIFY(text.contains(QStringLiteral("%1, versión %2").arg(id).arg(notice.version)));
        QVERIFY(text.contains(QString::fromLatin1(notice.sha256.toHex().left(16))));
        const qsizetype pages = picturesOf(path, 40).size();
        QVERIFY(pages >= 1 && pages <= 3);
        QVERIFY(text.contains(QStringLiteral("Página %1 de %1").arg(pages)));
        QVERIFY(!text.contains(QStringLiteral("PRÁCTICA")));
    }

    void ofPracticeItSaysSo()
    {
        QVERIFY(textOf(pdf(shipped(QStringLiteral("registro-simplificado")), true)).contains(QStringLiteral("PRÁCTICA")));
    }

    void aVeryLongOneTakesMorePagesAndLosesNothing()
    {
        domain::Notice notice = shipped(QStringLiteral("menores-integral"));
        for (int i = 0; i < 40; ++i)
            notice.text += QStringLiteral("\n\nApartado %1\nTexto del apartado %1, con lo que la institución quiera añadir.").arg(i);
        const QString path = pdf(notice);
        QVERIFY(picturesOf(path, 40).size() >= 3);
        const QString text = textOf(path);
        for (int i = 0; i < 40; ++i)
            QVERIFY2(text.contains(QStringLiteral("Texto del apartado %1,").arg(i)), qPrintable(QString::number(i)));
    }
};

QTEST_MAIN(TestNoticePaper)
#include "tst_notice_paper.moc"
