// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/outside.h"
#include "printing/paper_printer.h"

#include <QPrinter>
#include <QTemporaryDir>
#include <QTest>

using namespace padron;
using namespace padron::paper;

class TestRecoverySheet : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    const QString m_code = QStringLiteral("7K2M-9XQ4-B0TZ-C8RW-5HNV-E1JD-G6PA-3YFS");

private Q_SLOTS:
    void showsEveryGroupInOrder()
    {
        const QString path = m_dir.filePath(QStringLiteral("codigo.pdf"));
        QVERIFY(printing::writeRecoveryCodePdf(path, m_code, QStringLiteral("Marta Ruiz")).has_value());
        const QString text = textOf(path);
        QVERIFY(text.contains(QString(m_code).replace(u'-', u' ')));
        QVERIFY(text.contains(QStringLiteral("Marta Ruiz")));
        QVERIFY(!text.contains(QStringLiteral("PRÁCTICA")));
        const QString info = QString::fromUtf8(run(QStringLiteral("pdfinfo"), {path}));
        QVERIFY(info.contains(QStringLiteral("Código de recuperación")));
        QVERIFY(!info.contains(QStringLiteral("7K2M")) && !info.contains(QStringLiteral("Marta")));
        QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }

    void saysPracticaAndKeepsALongUserNameOnThePaper()
    {
        QPrinter printer(QPrinter::HighResolution);
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(m_dir.filePath(QStringLiteral("practica.pdf")));
        const QString name = QString(120, u'W') + QStringLiteral(" <b>x</b>");
        QVERIFY(printing::printRecoveryCode(printer, m_code, name, true).has_value());
        const QString text = textOf(printer.outputFileName());
        QVERIFY(text.contains(QStringLiteral("PRÁCTICA - SIN VALIDEZ")));
        QVERIFY(text.contains(QStringLiteral("<b>x</b>")));
        const QRectF paper(14, 14, 612 - 28, 792 - 28);
        for (const Word& word : wordsOf(printer.outputFileName()))
            QVERIFY2(paper.contains(word.box), qPrintable(word.text));
    }
};

QTEST_MAIN(TestRecoverySheet)
#include "tst_recovery_sheet.moc"
