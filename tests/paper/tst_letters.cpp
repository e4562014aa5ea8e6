// SPDX-License-Identifier: GPL-3.0-or-later
// The letters of numeral 15 and the sheet one takes home, as another program reads them from the PDF.
#include "paper/outside.h"
#include "paper/paper_samples.h"
#include "printing/bring_sheet_layout.h"
#include "printing/letter_text.h"
#include "printing/paper_printer.h"

#include <QFile>
#include <QPrinter>
#include <QTemporaryDir>
#include <QTest>

using namespace padron;
using namespace padron::paper;
using usecases::Letter;
using usecases::LetterKind;

namespace {

Letter common(LetterKind kind)
{
    Letter letter{.kind = kind, .module = module(false), .day = QDate(2026, 11, 22)};
    letter.person = QStringLiteral("Ximena Núñez Gutiérrez");
    letter.curp = QStringLiteral("NUGX150309MCSXTMA5");
    letter.birth = QDate(2015, 3, 9);
    letter.representative = QStringLiteral("María Guadalupe Gutiérrez Hernández");
    letter.representation = kind == LetterKind::CartaProtesta ? domain::RepresentacionTipo::Tutela
                                                             : domain::RepresentacionTipo::Madre;
    letter.identification = domain::Identification{domain::IdentificacionTipo::Ine, QStringLiteral("GTHRGD85041207M100"), {}};
    letter.folio = QStringLiteral("07-0457-02-000125-4");
    letter.instrument = QStringLiteral("Expediente 214/2023 del Juzgado Segundo Familiar");
    letter.noticeId = QStringLiteral("menores-simplificado");
    letter.noticeVersion = 2;
    letter.places = {{QStringLiteral("Módulo San Cristóbal"), QStringLiteral("Calle 5 de Mayo 12, Barrio La Merced"),
                      QStringLiteral("Lunes a viernes de 8:00 a 15:00"), QStringLiteral("967 123 4567")}};
    return letter;
}

domain::Issue missing(domain::Field field, const char* numeral, domain::Rule rule = domain::Rule::Required)
{
    return {.field = field, .rule = rule, .numeral = numeral, .severity = domain::Severity::Missing};
}

domain::Issues everything()
{
    using F = domain::Field;
    return {missing(F::Curp, "10.I"), missing(F::DocumentoNacimiento, "15", domain::Rule::MinorNeedsActa),
            missing(F::IdentificacionTipo, "10.II"), missing(F::IdentificacionTipo, "15.II"),
            missing(F::IdentificacionVigencia, "10.II", domain::Rule::Expired), missing(F::Comprobante, "10.III"),
            missing(F::Representante, "11", domain::Rule::MinorWithoutRepresentative), missing(F::CartaConsentimiento, "15"),
            missing(F::InstrumentoTutela, "15.I"), missing(F::CartaProtesta, "15.III"), missing(F::InstrumentoApoyo, "11")};
}

/// Names of 120 characters everywhere, a módulo with a long one, everything missing.
Letter longest(LetterKind kind)
{
    Letter letter = common(kind);
    letter.module = longPage().module;
    letter.person = letter.representative = longName().full();
    letter.instrument = QStringLiteral("Expediente 0214/2023-VII del Juzgado Segundo de lo Familiar");
    letter.missing = everything();
    const usecases::LetterPlace place{letter.module.name,
                                      QStringLiteral("Calzada de Nuestra Señora de los Remedios 1204, interior 3, Barrio de la Santísima "
                                                     "Trinidad, San Cristóbal de las Casas"),
                                      QStringLiteral("Lunes a viernes de 8:00 a 15:00; sábados de feria de 9:00 a 13:00"),
                                      QStringLiteral("967 123 4567")};
    letter.places = {place, place, place, place};
    return letter;
}

} // namespace

class TestLetters : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    int m_count = 0;

    QString pdf(const QList<Letter>& letters)
    {
        const QString path = m_dir.filePath(QStringLiteral("carta%1.pdf").arg(++m_count));
        if (const auto done = printing::writeLettersPdf(path, letters); !done)
            qFatal("%s", qPrintable(done.error().printedId()));
        const QString keep = qEnvironmentVariable("PADRON_SCREENS");
        if (!keep.isEmpty()) {
            const QString to = QStringLiteral("%1/carta-%2.pdf").arg(keep).arg(m_count);
            QFile::remove(to);
            QFile::copy(path, to);
        }
        return path;
    }

    void has(const QString& text, std::initializer_list<const char*> all)
    {
        for (const char* expected : all)
            QVERIFY2(text.contains(QString::fromUtf8(expected)), expected);
    }

    void hasNot(const QString& text, std::initializer_list<const char*> all)
    {
        for (const char* absent : all)
            QVERIFY2(!text.contains(QString::fromUtf8(absent), Qt::CaseInsensitive), absent);
    }

private Q_SLOTS:
    void theConsentNamesWhoConsentsForWhomAndToWhichNotice()
    {
        const QString text = textOf(pdf({common(LetterKind::CartaConsentimiento)}));
        has(text, {"Carta de consentimiento", "numeral 15", "Módulo San Cristóbal", "Ximena Núñez Gutiérrez", "NUGX150309MCSXTMA5",
                   "09/03/2015", "07-0457-02-000125-4", "en mi carácter de madre de Ximena Núñez Gutiérrez",
                   "Yo, María Guadalupe Gutiérrez Hernández", "Credencial para votar (INE), GTHRGD85041207M100",
                   "«menores-simplificado», versión 2", "Lugar", "Fecha", "Nombre y firma autógrafa de quien consiente", "Huella",
                   "La atención médica no depende de esta carta", "Plantilla: la institución puede sustituirla"});
        QCOMPARE(text.count(QStringLiteral("Testigo: nombre y firma")), 2);
        hasNot(text, {"PRÁCTICA", "{", "validez oficial", "____"});
    }

    void theTutorDeclaresUnderProtest()
    {
        const QString text = textOf(pdf({common(LetterKind::CartaProtesta)}));
        has(text, {"Carta bajo protesta de decir verdad", "fracción III", "Ejerzo la tutela de Ximena Núñez Gutiérrez",
                   "No me encuentro dentro de alguno de los supuestos legales de suspensión o limitación",
                   "Expediente 214/2023 del Juzgado Segundo Familiar", "Nombre y firma autógrafa de quien ejerce la tutela",
                   "La atención médica no depende de esta carta"});
        hasNot(text, {"PRÁCTICA", "{", "validez oficial", "____"});
    }

    void whatIsNotKnownLeavesALine()
    {
        Letter letter{.kind = LetterKind::CartaConsentimiento, .module = module(true)};
        letter.turn = QStringLiteral("Turno 12");
        const QString text = textOf(pdf({letter}));
        has(text, {"PRÁCTICA - SIN VALIDEZ", "Yo, ____", "en mi carácter de ____", "aviso de privacidad ____", "Turno 12",
                   "Identificación oficial"});
        hasNot(text, {"Folio de la persona", "{", "versión"});
        letter.kind = LetterKind::CartaProtesta;
        letter.module = module(false); // the letters of a watermark stand among the words
        has(textOf(pdf({letter})), {"Ejerzo la tutela de ____", "que me designa: ____"});
    }

    void aNameIsNeverReadAsAPlaceholder()
    {
        const auto text = printing::shippedLetterText(LetterKind::CartaConsentimiento);
        QVERIFY(text);
        Letter letter = common(LetterKind::CartaConsentimiento);
        letter.representative = QStringLiteral("{persona} {");
        QVERIFY(printing::filledIn(*text, letter).first().startsWith(QStringLiteral("Yo, {persona} {, en mi carácter")));
    }

    void theSheetTellsWhatIsMissingAndNothingElse()
    {
        Letter letter = common(LetterKind::QueTraer);
        letter.missing = {missing(domain::Field::Curp, "10.I"), missing(domain::Field::IdentificacionTipo, "15"),
                          missing(domain::Field::IdentificacionNumero, "15"), missing(domain::Field::CartaConsentimiento, "15")};
        const QString text = textOf(pdf({letter}));
        has(text, {"Qué traer", "Ximena", "Folio 07-0457-02-000125-4", "CURP", "numeral 10.I",
                   "Identificación oficial vigente de quien representa", "numeral 15", "Carta de consentimiento",
                   "Módulo San Cristóbal", "Lunes a viernes de 8:00 a 15:00", "967 123 4567", "Calle 5 de Mayo 12",
                   "La atención médica no depende de estos documentos.", "22/11/2026", "Plantilla"});
        QCOMPARE(text.count(QStringLiteral("de quien representa")), 1);
        hasNot(text, {"Núñez", "Gutiérrez", "NUGX", "09/03/2015", "GTHRGD", "Guadalupe", "Expediente", "menores-simplificado",
                      "Comprobante", "Horario: Pregunte", "Acta de nacimiento de la persona"});
    }

    void theSheetOfACaptureTellsItsTurnAndAsksForTheHours()
    {
        Letter letter{.kind = LetterKind::QueTraer, .module = module(false)};
        letter.turn = QStringLiteral("Turno 12");
        letter.places = {{QStringLiteral("Módulo San Cristóbal"), {}, {}, {}}};
        has(textOf(pdf({letter})), {"Turno 12", "No falta ningún documento.", "Pregunte el horario antes de irse.",
                                    "Día y hora en que puede volver"});
    }

    void firstNames()
    {
        QCOMPARE(printing::firstNameOnPaper(QStringLiteral("María Guadalupe Núñez")), QStringLiteral("María"));
        QCOMPARE(printing::firstNameOnPaper(QStringLiteral("Ma. Luisa Núñez")), QStringLiteral("Ma. Luisa"));
        QCOMPARE(printing::firstNameOnPaper(QString()), QString());
    }

    void isOnePageWhateverItHolds_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("consent") << int(LetterKind::CartaConsentimiento);
        QTest::newRow("protest") << int(LetterKind::CartaProtesta);
        QTest::newRow("sheet") << int(LetterKind::QueTraer);
    }

    void isOnePageWhateverItHolds()
    {
        QFETCH(int, kind);
        const Letter letter = longest(LetterKind(kind));
        QVERIFY(letter.person.size() >= 120);
        const QString path = pdf({letter});
        QCOMPARE(picturesOf(path, 40).size(), 1);
        const QList<Word> words = wordsOf(path);
        QVERIFY(words.size() > 100);
        const QRectF paper(14, 14, 612 - 28, 792 - 28); // 5 mm that printers leave blank
        for (const Word& word : words)
            QVERIFY2(paper.contains(word.box), qPrintable(word.text));
        for (qsizetype i = 0; i < words.size(); ++i) // nothing is set over anything else, but for the watermark
            for (qsizetype j = i + 1; j < words.size(); ++j) {
                if (words.at(i).box.height() > 60 || words.at(j).box.height() > 60)
                    continue;
                const QRectF over = words.at(i).box.intersected(words.at(j).box);
                QVERIFY2(over.width() < 1 || over.height() < 0.5 * std::min(words.at(i).box.height(), words.at(j).box.height()),
                         qPrintable(words.at(i).text + u' ' + words.at(j).text));
            }
        const QString text = textOf(path);
        if (LetterKind(kind) != LetterKind::QueTraer)
            for (const QString& word : letter.person.split(u' '))
                QVERIFY2(text.contains(word), qPrintable(word));
        else
            has(text, {"CURP", "Acta de nacimiento", "Comprobante de domicilio", "Instrumento legal", "Instrumento de apoyo"});
    }

    void severalComeAPageEach()
    {
        QCOMPARE(picturesOf(pdf({common(LetterKind::QueTraer), common(LetterKind::CartaConsentimiento)}), 40).size(), 2);
        const auto nothing = printing::writeLettersPdf(m_dir.filePath(QStringLiteral("nada.pdf")), {});
        QVERIFY(!nothing);
        QCOMPARE(nothing.error().printedId(), QStringLiteral("PRN-101"));
    }

    void aPrinterGetsTheSame()
    {
        QPrinter printer(QPrinter::HighResolution);
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(m_dir.filePath(QStringLiteral("printer.pdf")));
        QVERIFY(printing::printLetters(printer, {longest(LetterKind::CartaConsentimiento)}).has_value());
        QCOMPARE(picturesOf(printer.outputFileName(), 40).size(), 1);
        has(textOf(printer.outputFileName()), {"Carta de consentimiento", "Xóchitl"});
    }

    void refusesATemplateThatIsNotWhole()
    {
        const auto read = [](const QString& name) {
            QFile file(QStringLiteral(":/cartas/") + name);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        const QByteArray letter = read(QStringLiteral("carta-protesta.json")), bring = read(QStringLiteral("que-traer.json"));
        QVERIFY(printing::parseLetterText(letter));
        QVERIFY(printing::parseBringText(bring));
        for (const QByteArray& bad :
             {QByteArray(), QByteArray("{}"), letter.left(letter.size() / 2), QByteArray(letter).replace("\"care\"", "\"otra\""),
              QByteArray(letter).replace("\"version\": 1", "\"version\": 2"), QByteArray(letter).replace("Primero", QByteArray(5000, 'x'))}) {
            const auto parsed = printing::parseLetterText(bad);
            QVERIFY(!parsed);
            QCOMPARE(parsed.error().printedId(), QStringLiteral("PRN-105"));
        }
        for (const QByteArray& bad : {QByteArray(), QByteArray(bring).replace("\"comprobante\"", "\"otra\""),
                                      QByteArray(bring).replace("\"when\"", "\"otra\"")})
            QVERIFY(!printing::parseBringText(bad));
    }
};

QTEST_MAIN(TestLetters)
#include "tst_letters.moc"
