// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/outside.h"
#include "paper/paper_samples.h"
#include "printing/errors.h"
#include "printing/paper_printer.h"
#include "printing/paper_style.h"
#include "printing/paper_words.h"

#include <QPrinter>
#include <QTemporaryDir>
#include <QTest>

using namespace padron;
using namespace padron::paper;

namespace {

printing::CertificadoLook look()
{
    return *printing::shippedCertificado();
}

QByteArray shippedBytes()
{
    QFile file(QStringLiteral(":/plantillas/certificado.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the template does not ship");
    return file.readAll();
}

} // namespace

class TestCertificado : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    int m_count = 0;

    QString pdf(const QList<usecases::CertificadoPage>& pages)
    {
        const QString path = m_dir.filePath(QStringLiteral("certificado%1.pdf").arg(++m_count));
        const auto done = printing::writeCertificadoPdf(path, pages, look());
        if (!done)
            qFatal("%s", qPrintable(done.error().printedId()));
        return path;
    }

private Q_SLOTS:
    void otherProgramsReadTheQr()
    {
        const QStringList pictures = picturesOf(pdf({commonPage(false)}));
        QCOMPARE(pictures.size(), 1);
        QCOMPARE(readByZbar(pictures.first()), QStringList{goldenText(Qr::Provisional)});
        QCOMPARE(readByZxing(pictures.first()), QStringList{goldenText(Qr::Provisional)});
    }

    void otherProgramsReadTheQrOfAPrinter()
    {
        QPrinter printer(QPrinter::HighResolution);
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(m_dir.filePath(QStringLiteral("printer.pdf")));
        QVERIFY(printing::printCertificado(printer, {commonPage(true), sparePage()}, look()).has_value());
        const QStringList pictures = picturesOf(printer.outputFileName());
        QCOMPARE(pictures.size(), 2);
        QCOMPARE(readByZbar(pictures.first()), QStringList{goldenText(Qr::Provisional)});
        QVERIFY(readByZbar(pictures.last()).isEmpty());
        QVERIFY(textOf(printer.outputFileName()).contains(QStringLiteral("PRÁCTICA")));
    }

    void anUpdateSaysWhatItWas()
    {
        auto page = commonPage(false);
        page.update = usecases::CertificadoUpdate{domain::Motivo::CambioDomicilio, page.registeredMs + 86'400'000};
        const QString text = textOf(pdf({page}));
        for (const char* expected : {"Certificado de registro: actualización", "Actualización: cambio de domicilio",
                                     "y su registro actualizado", "La atención médica no depende de este certificado."})
            QVERIFY2(text.contains(QString::fromUtf8(expected)), expected);
        QVERIFY(text.contains(printing::momentOnPaper(page.update->atMs)));
        for (const char* pending : {"pendiente", "Falta", "incompleto"})
            QVERIFY2(!text.contains(QString::fromUtf8(pending), Qt::CaseInsensitive), pending);
    }

    void saysWhatTheRecordSays()
    {
        const QString text = textOf(pdf({commonPage(false)}));
        for (const char* expected :
             {"Certificado de registro", "Módulo San Cristóbal", "CLUES CSIMB000123", "07-0457-02", "07-0457-02-000123-9",
              "12/04/1985", "Mujer", "Chiapas", "GUHG850412MCSTRD09", "Calle 5 de Mayo 12 int. 3, Barrio La Merced",
              "C.P. 29240", "07-0457-02-000124", "José Ángel Núñez Peña", "cónyuge", "Ximena Núñez Gutiérrez", "hija",
              "madre", "Marta Ruiz Peña", "Comprobante provisional", "La atención médica no depende de este certificado."})
            QVERIFY2(text.contains(QString::fromUtf8(expected)), expected);
        for (const char* absent : {"PRÁCTICA", "pendiente", "oficial"})
            QVERIFY2(!text.contains(QString::fromUtf8(absent)), absent);
    }

    void practicePagesSaySo()
    {
        const QString path = pdf({commonPage(true)});
        QVERIFY(textOf(path).contains(QStringLiteral("PRÁCTICA - SIN VALIDEZ")));
        const auto ghosts = [](const QString& png) {
            const QImage image(png);
            qsizetype count = 0;
            for (int y = 0; y < image.height(); ++y)
                for (int x = 0; x < image.width(); ++x)
                    count += image.pixelColor(x, y) == printing::ink::kPracticaGhost;
            return count;
        };
        QVERIFY(ghosts(picturesOf(path, 60).first()) > 5000); // the watermark
        QCOMPARE(ghosts(picturesOf(pdf({commonPage(false)}), 60).first()), 0);
    }

    void whatIsPendingLeavesNoTrace()
    {
        const QString text = textOf(pdf({sparePage()}));
        for (const char* absent : {"CURP", "itular", "pendiente", "Comprobante"})
            QVERIFY2(!text.contains(QString::fromUtf8(absent)), absent);
        QVERIFY(text.contains(QStringLiteral("Sin código de comprobación")));
    }

    void onePageAPersonAndNoWordLeavesThePaper()
    {
        auto updated = longPage();
        updated.update = usecases::CertificadoUpdate{domain::Motivo::NuevaFamilia, updated.registeredMs};
        const QString path = pdf({commonPage(true), longPage(), sparePage(), updated});
        QCOMPARE(picturesOf(path, 40).size(), 4);
        const QList<Word> words = wordsOf(path);
        QVERIFY(words.size() > 200);
        const QRectF paper(14, 14, 612 - 28, 792 - 28); // 5 mm that printers leave blank
        for (const Word& word : words)
            QVERIFY2(paper.contains(word.box), qPrintable(word.text));
    }

    void longTextsArePrintedWhole()
    {
        const auto page = longPage();
        QVERIFY(page.person.name.full().size() >= 120);
        const QString path = pdf({page});
        const QString text = textOf(path);
        for (const QString& whole : {page.person.name.full(), page.module.name})
            for (const QString& word : whole.split(u' '))
                QVERIFY2(text.contains(word), qPrintable(word));
        for (const QString& line : domain::domicilioLines(page.person.domicilio))
            QVERIFY2(text.contains(line.simplified().left(40)) && text.contains(line.simplified().right(12)), qPrintable(line));
        QVERIFY(text.contains(QStringLiteral("más, anotados en el expediente de la familia")));
        QCOMPARE(readByZbar(picturesOf(path).first()), QStringList{goldenText(Qr::Provisional)});
    }

    void markupAndInvisibleCharactersAreOnlyText()
    {
        auto page = commonPage(false);
        page.members.clear();
        page.titularName = QStringLiteral("<b>Ana</b> <img src=/etc/passwd> &amp;");
        page.module.name = QStringLiteral("Uno\u202Esod\u202C tres\u0007cuatro\u200Bcinco");
        page.attendedBy = QStringLiteral("dos\nlíneas");
        const QString text = textOf(pdf({page}));
        QVERIFY(text.contains(page.titularName));
        QVERIFY(text.contains(QStringLiteral("Uno\uFFFDsod\uFFFD tres\uFFFDcuatro\uFFFDcinco")));
        QVERIFY(text.contains(QStringLiteral("dos líneas")));
    }

    void plainTextKeepsLettersOfEveryLanguage()
    {
        const QString kept = QStringLiteral("Ñandú Xóchitl ¨ü’ 中文 \U0001F600");
        QCOMPARE(printing::plainText(kept), kept);
        QCOMPARE(printing::plainText(QStringLiteral("a\u2066b\uFEFFc\u00ADd")), QStringLiteral("a\uFFFDb\uFFFDc\uFFFDd"));
        QCOMPARE(printing::plainText(QStringLiteral("a\tb\r\nc\u2028d")), QStringLiteral("a b  c d"));
        QString lone = QStringLiteral("a");
        lone += QChar(0xD800);
        QCOMPARE(printing::plainText(lone).size(), 2);
        QVERIFY(!printing::plainText(lone).at(1).isSurrogate());
    }

    void fontsAreEmbeddedAndMetadataIsImpersonal()
    {
        const QString path = pdf({commonPage(false)});
        const QStringList fonts = QString::fromUtf8(run(QStringLiteral("pdffonts"), {path})).split(u'\n', Qt::SkipEmptyParts);
        QVERIFY(fonts.size() > 3);
        for (const QString& line : fonts.mid(2)) {
            QVERIFY2(line.startsWith(QStringLiteral("NotoSans")), qPrintable(line));
            QVERIFY2(line.simplified().contains(QStringLiteral("Identity-H yes")), qPrintable(line));
        }
        const QString info = QString::fromUtf8(run(QStringLiteral("pdfinfo"), {path}));
        QVERIFY(info.contains(QStringLiteral("Certificado de registro")));
        QVERIFY(info.contains(QStringLiteral("612 x 792 pts")));
        for (const char* absent : {"Author", "Subject", "Keywords", "Mar\u00EDa", "Guti\u00E9rrez"})
            QVERIFY2(!info.contains(QString::fromUtf8(absent)), absent);
        QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }

    void failuresAreTypedAndLeaveNothing()
    {
        const QString nowhere = m_dir.filePath(QStringLiteral("no/such/folder.pdf"));
        QCOMPARE(printing::writeCertificadoPdf(nowhere, {commonPage(false)}, look()).error().printedId(), QStringLiteral("PRN-102"));
        const QString path = m_dir.filePath(QStringLiteral("kept.pdf"));
        QFile kept(path);
        QVERIFY(kept.open(QIODevice::WriteOnly) && kept.write("kept") == 4);
        kept.close();
        QCOMPARE(printing::writeCertificadoPdf(path, {}, look()).error().printedId(), QStringLiteral("PRN-101"));
        auto bad = commonPage(false);
        bad.qrText = QStringLiteral("no es base45");
        QCOMPARE(printing::writeCertificadoPdf(path, {commonPage(false), bad}, look()).error().printedId(), QStringLiteral("QRI-101"));
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(kept.readAll(), QByteArray("kept"));
    }

    void itsWordsColoursAndMeasuresAreData()
    {
        QByteArray json = shippedBytes();
        json.replace("Comprobante provisional", "Comprobante de prueba").replace("#1E5B4F", "#112233").replace("\"arriba\": 22", "\"arriba\": 28");
        const auto own = printing::parseCertificado(json);
        QVERIFY(own);
        const QString path = m_dir.filePath(QStringLiteral("propia.pdf"));
        QVERIFY(printing::writeCertificadoPdf(path, {commonPage(false)}, *own));
        QVERIFY(textOf(path).contains(QStringLiteral("Comprobante de prueba")));
        const auto title = [](const QString& pdf) { return wordsOf(pdf).first().box.top(); };
        QVERIFY(qAbs(title(path) - title(pdf({commonPage(false)})) - 6 * 72 / 25.4) < 0.2);
        const QImage page(picturesOf(path, 100).first());
        QCOMPARE(page.pixelColor(QPoint(int(24 * 100 / 25.4), int(28.7 * 100 / 25.4))), QColor(0x11, 0x22, 0x33));
    }

    void aFaultyTemplateIsRefused_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("code");
        const auto row = [](const char* name, const char* from, const char* to, const char* code) {
            QTest::newRow(name) << QByteArray(from) << QByteArray(to) << QString::fromLatin1(code);
        };
        row("a newer format", "\"formato\": 1", "\"formato\": 9", "PRN-111");
        row("an unknown key", "\"pie\": 246", "\"pie\": 246, \"pies\": 2", "PRN-112");
        row("a field of elsewhere", "{motivo}", "{curp}", "PRN-112");
        row("a text too few", "\"atendio\": \"Atendió\",", "", "PRN-113");
        row("off the paper", "\"derecha\": 195.9", "\"derecha\": 300", "PRN-113");
        row("no colour", "#D3D5D0", "gris", "PRN-113");
        row("a logo off the paper", "\"x\": 150.9", "\"x\": 200", "PRN-113");
    }
    void aFaultyTemplateIsRefused()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QString, code);
        const auto read = printing::parseCertificado(shippedBytes().replace(from, to));
        QVERIFY(!read);
        QCOMPARE(read.error().printedId(), code);
    }
};

QTEST_MAIN(TestCertificado)
#include "tst_certificado.moc"
