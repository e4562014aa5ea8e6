// SPDX-License-Identifier: GPL-3.0-or-later
// The sheet for the public (numeral 7) as another program reads it from the PDF.
#include "paper/outside.h"
#include "printing/paper_printer.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace padron;
using namespace padron::paper;

namespace {

printing::SheetModulo modulo(int number, int times = 1)
{
    const QString long_ = QStringLiteral(" de la Santísima Trinidad y Nuestra Señora de los Remedios").repeated(times - 1);
    return {.name = QStringLiteral("Módulo %1").arg(number) + long_,
            .why = QStringLiteral("Módulo fijo. Atiende su código postal, a 3 km en línea recta"),
            .place = QStringLiteral("Calle 5 de Mayo 12, Barrio La Merced, San Cristóbal de las Casas, C.P. 29240") + long_,
            .hours = QStringLiteral("Lunes a viernes de 8:00 a 15:00") + long_,
            .requirements = QStringLiteral("Traer copia de los documentos") + long_,
            .phone = QStringLiteral("967 123 456%1").arg(number)};
}

} // namespace

class TestPublicSheet : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    int m_count = 0;

    QString pdf(const QList<printing::SheetModulo>& modulos, bool practica = false)
    {
        const auto text = printing::shippedPublicSheet();
        if (!text)
            qFatal("%s", qPrintable(text.error().printedId()));
        const QString path = m_dir.filePath(QStringLiteral("hoja%1.pdf").arg(++m_count));
        if (const auto done = printing::writePublicSheetPdf(path, {*text, modulos, QDate(2026, 11, 22), practica}); !done)
            qFatal("%s", qPrintable(done.error().printedId()));
        const QString keep = qEnvironmentVariable("PADRON_SCREENS");
        if (!keep.isEmpty()) {
            const QString to = QStringLiteral("%1/hoja-%2.pdf").arg(keep).arg(m_count);
            QFile::remove(to);
            QFile::copy(path, to);
        }
        return path;
    }

private Q_SLOTS:
    void tellsAllOfNumeral7()
    {
        const QString text = textOf(pdf({modulo(1)}));
        for (const char* expected : // short ones: two columns mix their lines
             {"Formas de registrarse", "brigadas", "En línea", "Módulo 1", "Lunes a viernes de 8:00 a 15:00", "967 123 4561",
              "Calle 5 de Mayo 12", "Qué presentar", "CURP, acta de nacimiento", "Identificación oficial", "Comprobante de",
              "menores de edad", "consentimiento", "Cobertura médica", "Sus derechos", "Sus obligaciones", "22/11/2026"})
            QVERIFY2(text.contains(QString::fromUtf8(expected)), expected);
    }

    void careNeverDependsOnIt()
    {
        const QString text = textOf(pdf({modulo(1)}));
        QVERIFY(text.contains(QStringLiteral("La atención médica no depende de registrarse.")));
        QVERIFY(text.contains(QStringLiteral("Nadie tiene que estar en el padrón para ser atendido.")));
        for (const char* absent : {"derecho a atención si", "para recibir atención", "para ser atendido debe",
                                   "sólo si está registrad", "validez oficial"})
            QVERIFY2(!text.contains(QString::fromUtf8(absent), Qt::CaseInsensitive), absent);
    }

    void saysThatItIsATemplate()
    {
        QVERIFY(textOf(pdf({})).contains(QStringLiteral("PLANTILLA")));
        QVERIFY(textOf(pdf({}, true)).contains(QStringLiteral("PRÁCTICA - SIN VALIDEZ")));
    }

    void isOnePageWhateverItHolds_data()
    {
        QTest::addColumn<int>("modulos");
        QTest::addColumn<int>("times");
        QTest::newRow("none") << 0 << 1;
        QTest::newRow("one") << 1 << 1;
        QTest::newRow("three") << 3 << 1;
        QTest::newRow("long") << 3 << 4;
        QTest::newRow("too many") << 9 << 6;
    }

    void isOnePageWhateverItHolds()
    {
        QFETCH(int, modulos);
        QFETCH(int, times);
        QList<printing::SheetModulo> all;
        for (int i = 1; i <= modulos; ++i)
            all.append(modulo(i, times));
        const QString path = pdf(all);
        QCOMPARE(picturesOf(path, 40).size(), 1);
        const QList<Word> words = wordsOf(path);
        QVERIFY(words.size() > 200);
        const QRectF paper(14, 14, 612 - 28, 792 - 28); // 5 mm that printers leave blank
        for (const Word& word : words)
            QVERIFY2(paper.contains(word.box), qPrintable(word.text));
        for (qsizetype i = 0; i < words.size(); ++i) // nothing is set over anything else
            for (qsizetype j = i + 1; j < words.size(); ++j) {
                const QRectF over = words.at(i).box.intersected(words.at(j).box);
                QVERIFY2(over.width() < 1 || over.height() < 0.5 * std::min(words.at(i).box.height(), words.at(j).box.height()),
                         qPrintable(words.at(i).text + u' ' + words.at(j).text));
            }
        QCOMPARE(textOf(path).contains(QStringLiteral("Módulo 3")), modulos >= 3);
        QVERIFY(!textOf(path).contains(QStringLiteral("Módulo 4")));
    }

    void refusesATemplateThatIsNotWhole()
    {
        QFile file(QStringLiteral(":/hoja/hoja-publica.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray good = file.readAll();
        QVERIFY(printing::parsePublicSheet(good));
        for (const QByteArray& bad :
             {QByteArray(), QByteArray("{}"), good.left(good.size() / 2), QByteArray(good).replace("\"care\"", "\"otra\""),
              QByteArray(good).replace("\"version\": 1", "\"version\": 2"),
              QByteArray(good).replace("Con las brigadas", QByteArray(5000, 'x'))}) {
            const auto read = printing::parsePublicSheet(bad);
            QVERIFY(!read);
            QCOMPARE(read.error().printedId(), QStringLiteral("PRN-105"));
        }
    }
};

QTEST_MAIN(TestPublicSheet)
#include "tst_public_sheet.moc"
