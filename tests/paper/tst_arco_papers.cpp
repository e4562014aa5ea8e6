// SPDX-License-Identifier: GPL-3.0-or-later
// The hoja de la persona and the acuse of a request, read back by pdftotext.
#include "paper/outside.h"
#include "printing/paper_printer.h"
#include "printing/person_sheet_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace padron;
using namespace padron::paper;

namespace {

domain::Folio folioAt(int counter)
{
    return domain::Folio::make(*domain::FolioPrefix::parse(u"07-0457-02"), counter);
}

usecases::PersonSheet sample(int readers = 2)
{
    usecases::PersonSheet sheet{.person = {.folio = folioAt(12),
                                           .name = *domain::PersonName::parse(u"Ofelia", u"Canul", u"Pech"),
                                           .fechaNacimiento = QDate(1981, 3, 5)}};
    sheet.module = {QStringLiteral("Módulo San Cristóbal"), QStringLiteral("CSIMB000123"), QStringLiteral("07-0457-02"), false};
    sheet.person.telefono = QStringLiteral("9671234567");
    sheet.person.domicilio.vialidad = QStringLiteral("Calle 5 de Mayo");
    sheet.person.domicilio.numeroExterior = QStringLiteral("12");
    sheet.person.domicilio.localidad = QStringLiteral("San Cristóbal de las Casas");
    usecases::SheetFamily family;
    family.own = {.familyFolio = folioAt(13), .parentesco = {QStringLiteral("titular")}, .sinceMs = 1'790'000'000'000};
    family.others = {{.familyFolio = folioAt(13), .parentesco = {QStringLiteral("conyuge")}, .sinceMs = 1'790'000'000'000}};
    sheet.families = {family};
    domain::Consent consent;
    consent.noticeId = QStringLiteral("registro-simplificado");
    consent.noticeVersion = 3;
    consent.atMs = 1'790'000'000'000;
    sheet.consents = {consent};
    ports::StoredDocument document;
    document.kind = QStringLiteral("acta_nacimiento");
    document.reference = QStringLiteral("1234567");
    document.atMs = 1'790'000'000'000;
    sheet.documents = {document};
    const domain::CardKey card{domain::CardKind::Credencial, folioAt(12), 2};
    sheet.cards = {{.key = card, .state = domain::CardState::EnResguardo, .place = QStringLiteral("Cajón 1"), .sinceMs = 1'792'000'000'000}};
    sheet.deliveries = {{.key = {domain::CardKind::Credencial, folioAt(12), 1},
                         .receiver = domain::ReceiverKind::Representante,
                         .receiverName = QStringLiteral("Raúl Canul"),
                         .ties = QStringLiteral("tutela"),
                         .document = QStringLiteral("INE 1234567890123"),
                         .atMs = 1'791'000'000'000,
                         .by = QStringLiteral("Luz Aké")}};
    sheet.attempts = {{card, domain::ContactMeans::Llamada, domain::ContactResult::Recado, QStringLiteral("con su vecina"), 1'792'500'000'000, {}}};
    sheet.replacements = {{.folio = folioAt(12), .issueNumber = 1, .askerName = QStringLiteral("Ofelia Canul Pech"),
                           .document = QStringLiteral("Pasaporte G123"), .atMs = 1'791'500'000'000}};
    for (int i = 0; i < readers; ++i)
        sheet.readers.append({.atMs = 1'794'000'000'000 - i * 1000LL,
                              .userName = QStringLiteral("Marta Ruiz"),
                              .role = QStringLiteral("capturista"),
                              .kind = QStringLiteral("persona.consultada"),
                              .asFamily = i == 1});
    sheet.madeMs = 1'795'000'000'000;
    sheet.madeBy = QStringLiteral("Luz Aké");
    return sheet;
}

domain::ArcoRequest request()
{
    domain::ArcoRequest asked;
    asked.folio = QStringLiteral("ARCO-07045702-0001");
    asked.right = domain::ArcoRight::Cancelacion;
    asked.personName = QStringLiteral("Ofelia Canul Pech");
    asked.personFolio = folioAt(12).digits();
    asked.document = QStringLiteral("INE 1234567890123");
    asked.what = QStringLiteral("Ya no quiero estar en el padrón <b>nunca</b>");
    asked.receivedOn = QDate(2026, 11, 20);
    asked.receivedName = QStringLiteral("Marta Ruiz");
    return asked;
}

} // namespace

class TstArcoPapers : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;

private Q_SLOTS:
    void theSheetTellsWhatIsHeldAndWhoSawIt()
    {
        const QString path = m_dir.filePath(QStringLiteral("hoja.pdf"));
        QVERIFY(printing::writePersonSheetPdf(path, sample()));
        const QString text = textOf(path);
        for (const char* said : {"Hoja de la persona", "Ofelia Canul Pech", "05/03/1981", "9671234567", "San Cristóbal de las Casas",
                                 "titular, del", "cónyuge", "Dio consentimiento para registrarse", "Acta de nacimiento", "1234567",
                                 "en resguardo desde el", "Cajón 1", "Raúl Canul, ejerce su tutela", "INE 1234567890123",
                                 "firmó en el acuse de papel", "se dejó recado. con su vecina", "otra pedida por pérdida",
                                 "Pasaporte G123",
                                 "Captura, Marta Ruiz: abrió el registro", "por otra persona de su familia",
                                 "la atención médica no depende de esto", "Página 1 de"})
            QVERIFY2(text.contains(QString::fromUtf8(said)), said);
        QVERIFY(!text.contains(QStringLiteral("PRÁCTICA")));
        QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        const QString info = QString::fromUtf8(run(QStringLiteral("pdfinfo"), {path}));
        QVERIFY(!info.contains(QStringLiteral("Ofelia")));
    }

    void manyReadersGoOnOverPagesAndNothingLeavesThePaper()
    {
        const QString path = m_dir.filePath(QStringLiteral("larga.pdf"));
        QVERIFY(printing::writePersonSheetPdf(path, sample(150)));
        const QList<Word> words = wordsOf(path);
        QVERIFY(words.last().page >= 3);
        const QRectF paper(14, 14, 612 - 28, 792 - 28);
        for (const Word& word : words)
            QVERIFY2(paper.contains(word.box), qPrintable(word.text));
        QCOMPARE(textOf(path).count(QStringLiteral("abrió el registro")), 150);
    }

    void theFileSaysTheSame()
    {
        const auto sheet = sample();
        const QJsonObject all = QJsonDocument::fromJson(printing::sheetFile(sheet)).object();
        QCOMPARE(all.value(QStringLiteral("folio")).toString(), sheet.person.folio.text());
        const auto sections = printing::sheetSections(sheet);
        const QJsonArray written = all.value(QStringLiteral("secciones")).toArray();
        QCOMPARE(written.size(), sections.size());
        for (qsizetype i = 0; i < sections.size(); ++i)
            QCOMPARE(written.at(i).toObject().value(QStringLiteral("datos")).toArray().size(), sections.at(i).rows.size());
        const QString path = m_dir.filePath(QStringLiteral("hoja.json"));
        QVERIFY(printing::writePrivately(path, printing::sheetFile(sheet)));
        QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        QVERIFY(!printing::writePrivately(m_dir.filePath(QStringLiteral("nada/hoja.json")), "x"));
    }

    void theAcuseSaysUntilWhen()
    {
        const QString path = m_dir.filePath(QStringLiteral("acuse.pdf"));
        const printing::ArcoReceipt receipt{sample().module, request(), QDate(2026, 12, 18), QDate(2027, 1, 5)};
        QVERIFY(printing::writeArcoReceiptPdf(path, receipt));
        const QString text = textOf(path);
        for (const char* said : {"ARCO-07045702-0001", "Cancelación", "Ofelia Canul Pech", "18/12/2026", "05/01/2027", "15 días hábiles",
                                 "<b>nunca</b>", "Unidad de Transparencia", "Es gratis",
                                 "La atención médica no depende de esta solicitud"})
            QVERIFY2(text.contains(QString::fromUtf8(said)), said);
    }

    void aLongRequestStaysOnItsPage()
    {
        printing::ArcoReceipt receipt{sample().module, request(), QDate(2026, 12, 18), QDate(2027, 1, 5)};
        receipt.module.practica = true;
        receipt.request.what = QStringLiteral("Pido saber todo lo que se hizo con mis datos. ").repeated(43);
        receipt.request.asker = domain::ArcoAsker::Representante;
        receipt.request.askerName = QString(190, u'W');
        receipt.request.means = domain::ArcoMeans::Domicilio;
        receipt.request.answerTo = QString(190, u'M');
        const QString path = m_dir.filePath(QStringLiteral("acuse-largo.pdf"));
        QVERIFY(printing::writeArcoReceiptPdf(path, receipt));
        const QRectF paper(14, 14, 612 - 28, 792 - 28);
        for (const Word& word : wordsOf(path)) {
            QCOMPARE(word.page, 0);
            QVERIFY2(paper.contains(word.box), qPrintable(word.text));
        }
        QVERIFY(textOf(path).contains(QStringLiteral("PRÁCTICA")));
    }

    void pictures() ///< PNG in $PADRON_SHOTS, when set
    {
        const QString folder = qEnvironmentVariable("PADRON_SHOTS");
        if (folder.isEmpty())
            QSKIP("no pictures asked for");
        const QString sheet = folder + QStringLiteral("/arco-hoja.pdf"), acuse = folder + QStringLiteral("/arco-acuse.pdf");
        QVERIFY(printing::writePersonSheetPdf(sheet, sample(30)));
        QVERIFY(printing::writeArcoReceiptPdf(acuse, {sample().module, request(), QDate(2026, 12, 18), QDate(2027, 1, 5)}));
        QVERIFY(!picturesOf(sheet, 80).isEmpty());
        QVERIFY(!picturesOf(acuse, 80).isEmpty());
    }
};

QTEST_MAIN(TstArcoPapers)
#include "tst_arco_papers.moc"
