// SPDX-License-Identifier: GPL-3.0-or-later
// Templates as data: what is taken, what is refused and by which sentence, and that nothing is cut on paper.
#include "paper/outside.h"
#include "paper/paper_samples.h"
#include "printing/card_job.h"
#include "printing/delivery_receipt.h"
#include "printing/errors.h"
#include "printing/paper_choice.h"
#include "printing/paper_printer.h"
#include "printing/template_painter.h"

#include <QBuffer>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace padron;
using namespace padron::paper;
using printing::CardTemplate;
using printing::TemplateFor;

namespace {

QJsonObject shippedJson(const QString& name = QStringLiteral("credencial"))
{
    QFile file(QStringLiteral(":/plantillas/%1.json").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("a template does not ship");
    return QJsonDocument::fromJson(file.readAll()).object();
}

QByteArray bytesOf(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QString faultOf(const QByteArray& json, TemplateFor what = TemplateFor::Credencial)
{
    const auto look = printing::parseTemplate(json, what);
    return look ? QString() : look.error().printedId();
}

QJsonObject withElement(const QJsonObject& element, const QString& side = QStringLiteral("frente"))
{
    QJsonObject root = shippedJson();
    QJsonArray elements = root.value(side).toArray();
    elements.append(element);
    root[side] = elements;
    return root;
}

/// JSON with ' for ", so that it reads here.
QJsonObject element(QByteArray json)
{
    return QJsonDocument::fromJson(json.replace('\'', '"')).object();
}

QByteArray pngOf(int side, Qt::GlobalColor color)
{
    QImage image(side, side, QImage::Format_RGB32);
    image.fill(color);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

CardTemplate credencial()
{
    return *printing::shippedTemplate(TemplateFor::Credencial);
}

printing::DeliveryReceipt receipt()
{
    const auto card = commonCard(false);
    return {.module = card.module,
            .personName = card.fullName,
            .folio = card.folio,
            .issueNumber = 2,
            .receiverName = QStringLiteral("José Ángel Núñez Peña"),
            .byRepresentative = true,
            .ties = QStringLiteral("padre de una persona menor de edad"),
            .document = QStringLiteral("Credencial para votar (INE) 1234567890123"),
            .atMs = 1'795'003'600'000,
            .handedBy = QStringLiteral("Marta Ruiz Peña")};
}

constexpr double kPtPerMm = 72 / 25.4;

} // namespace

class TestCardTemplate : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;

private Q_SLOTS:
    void thoseThatShipAreReadAndClaimNothing()
    {
        for (const auto& [what, name] : {std::pair(TemplateFor::Credencial, QStringLiteral("credencial")),
                                         std::pair(TemplateFor::Acuse, QStringLiteral("acuse"))}) {
            const auto look = printing::shippedTemplate(what);
            QVERIFY2(look, look ? "" : qPrintable(look.error().detail));
            QVERIFY(look->logo.isEmpty());
            const QString words = QString::fromUtf8(bytesOf(shippedJson(name)));
            for (const char* claim : {"oficial", "valid", "válid", "validez", "sello", "gobierno", "IMSS", "escudo"})
                QVERIFY2(!words.contains(QString::fromUtf8(claim), Qt::CaseInsensitive), claim);
            QVERIFY(words.contains(QStringLiteral("La atención médica no depende de")));
        }
    }

    void faultsHaveTheirOwnCodes_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("code");
        const auto row = [](const char* name, const QJsonObject& root, const char* code) {
            QTest::newRow(name) << bytesOf(root) << QString::fromLatin1(code);
        };
        QTest::newRow("empty") << QByteArray() << QStringLiteral("PRN-110");
        QTest::newRow("no JSON") << QByteArray("%PDF-1.4") << QStringLiteral("PRN-110");
        QTest::newRow("an array") << QByteArray("[]") << QStringLiteral("PRN-110");
        QTest::newRow("too deep") << QByteArray(5000, '[') << QStringLiteral("PRN-110");
        QTest::newRow("too large") << QByteArray(bytesOf(shippedJson()) + QByteArray(600 * 1024, ' ')) << QStringLiteral("PRN-110");
        QJsonObject root = shippedJson();
        root[QStringLiteral("formato")] = 2;
        row("a newer format", root, "PRN-111");
        row("of another paper", shippedJson(QStringLiteral("acuse")), "PRN-111");
        root = shippedJson();
        root[QStringLiteral("script")] = QStringLiteral("x");
        row("an unknown key", root, "PRN-112");
        row("an unknown kind", withElement(element("{'tipo':'video','x':1,'y':1,'ancho':5,'alto':5}")), "PRN-112");
        row("an unknown field", withElement(element("{'tipo':'texto','x':1,'y':1,'ancho':5,'alto':5,'texto':'{curp}','estilo':'dato'}")), "PRN-112");
        row("an open brace", withElement(element("{'tipo':'texto','x':1,'y':1,'ancho':5,'alto':5,'texto':'{nombre','estilo':'dato'}")), "PRN-112");
        row("an unknown style", withElement(element("{'tipo':'texto','x':1,'y':1,'ancho':5,'alto':5,'texto':'x','estilo':'otro'}")), "PRN-112");
        row("an unknown colour", withElement(element("{'tipo':'rect','x':1,'y':1,'ancho':5,'alto':5,'color':'otro'}")), "PRN-112");
        row("two conditions", withElement(element("{'tipo':'rect','x':1,'y':1,'ancho':5,'alto':5,'color':'acento','si':'logo','no':'logo'}")), "PRN-112");
        row("strokes on a card", withElement(element("{'tipo':'trazos','x':1,'y':1,'ancho':5,'alto':5}")), "PRN-112");
        row("off the card", withElement(element("{'tipo':'rect','x':80,'y':1,'ancho':50,'alto':5,'color':'acento'}")), "PRN-113");
        row("a negative place", withElement(element("{'tipo':'rect','x':-1,'y':1,'ancho':5,'alto':5,'color':'acento'}")), "PRN-113");
        row("a place in words", withElement(element("{'tipo':'rect','x':'1','y':1,'ancho':5,'alto':5,'color':'acento'}")), "PRN-113");
        row("a huge number", withElement(element("{'tipo':'rect','x':1e308,'y':1,'ancho':5,'alto':5,'color':'acento'}")), "PRN-113");
        row("a long text", withElement({{QStringLiteral("tipo"), QStringLiteral("texto")}, {QStringLiteral("x"), 1}, {QStringLiteral("y"), 1}, {QStringLiteral("ancho"), 5}, {QStringLiteral("alto"), 5}, {QStringLiteral("estilo"), QStringLiteral("dato")}, {QStringLiteral("texto"), QString(700, u'x')}}), "PRN-113");
        row("over the QR", withElement(element("{'tipo':'texto','x':20,'y':20,'ancho':5,'alto':5,'texto':'x','estilo':'dato'}"), QStringLiteral("reverso")), "PRN-113");
        row("a line through the QR", withElement(element("{'tipo':'linea','x':0,'y':20,'hasta_x':50,'hasta_y':20,'color':'acento','grosor':0.2}"), QStringLiteral("reverso")), "PRN-113");
        row("a QR where practice writes", withElement(element("{'tipo':'qr2','x':46,'y':36,'ancho':17,'alto':17}"), QStringLiteral("reverso")), "PRN-113");
        root = shippedJson();
        root[QStringLiteral("frente")] = QJsonArray{element("{'tipo':'qr','x':2,'y':4,'ancho':41,'alto':41}")};
        row("a second QR of the person", root, "PRN-114");
        root = shippedJson();
        root[QStringLiteral("reverso")] = QJsonArray();
        row("no QR", root, "PRN-114");
        root = shippedJson();
        QJsonObject colors = root.value(QStringLiteral("colores")).toObject();
        colors[QStringLiteral("acento")] = QStringLiteral("#80FF0000");
        root[QStringLiteral("colores")] = colors;
        row("a colour that blends", root, "PRN-113");
        root = shippedJson();
        root[QStringLiteral("logo")] = QString::fromLatin1(QByteArray("<svg/>").toBase64());
        row("an SVG as logo", root, "PRN-115");
        root[QStringLiteral("logo")] = QStringLiteral("no es base64 !");
        row("a logo of no bytes", root, "PRN-115");
    }
    void faultsHaveTheirOwnCodes()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, code);
        QCOMPARE(faultOf(json), code);
    }

    void noChangeOfATemplateCrashesOrPaintsOutside()
    {
        const QByteArray good = bytesOf(shippedJson());
        QRandomGenerator random(20261122);
        int taken = 0;
        for (int i = 0; i < 4000; ++i) {
            QByteArray changed = good;
            for (int n = random.bounded(1, 5); n > 0; --n) {
                const int at = int(random.bounded(quint32(changed.size())));
                switch (random.bounded(3)) {
                case 0: changed[at] = char(random.bounded(256)); break;
                case 1: changed.remove(at, int(random.bounded(1, 40))); break;
                default: changed.insert(at, changed.mid(int(random.bounded(quint32(changed.size()))), int(random.bounded(1, 60))));
                }
            }
            const auto look = printing::parseTemplate(changed, TemplateFor::Credencial);
            if (!look)
                continue;
            ++taken;
            for (const auto* side : {&look->front, &look->back})
                for (const auto& one : *side)
                    for (const QPointF corner : {one.box.topLeft(), one.box.bottomRight()})
                    QVERIFY(QRectF({-0.1, -0.1}, printing::kCardMm + QSizeF(0.2, 0.2)).contains(corner));
        }
        QVERIFY(taken > 0); // some changes only change a word
    }

    void aBrokenLogoIsRefusedBeforeAnythingIsPrinted()
    {
        CardTemplate look = credencial();
        look.logo = QByteArray("\x89PNG\r\n\x1a\n broken");
        const QString path = m_dir.filePath(QStringLiteral("logo.pdf"));
        const auto done = printing::writeCardsPdf(path, {{commonCard(false)}, look});
        QVERIFY(!done);
        QVERIFY(done.error().code == printing::kTemplateLogoFaulty);
        look.logo = pngOf(printing::kMostLogoSide + 1, Qt::red);
        QVERIFY(!printing::writeCardsPdf(path, {{commonCard(false)}, look}));
        QVERIFY(!QFile::exists(path));
    }

    void theLogoOfTheInstitutionTakesThePlaceOfTheModule()
    {
        QJsonObject root = shippedJson();
        root[QStringLiteral("logo")] = QString::fromLatin1(pngOf(64, Qt::red).toBase64());
        const auto look = printing::parseTemplate(bytesOf(root), TemplateFor::Credencial);
        QVERIFY(look);
        const QString path = m_dir.filePath(QStringLiteral("con-logo.pdf"));
        QVERIFY(printing::writeCardsPdf(path, {{commonCard(false)}, *look}));
        QVERIFY(!textOf(path, 0).contains(QStringLiteral("Módulo San Cristóbal")));
        const QImage front(picturesOf(path).first());
        int red = 0;
        for (int y = 0; y < front.height(); ++y)
            for (int x = 0; x < front.width(); ++x)
                red += front.pixelColor(x, y) == QColor(Qt::red);
        const double side = 8 * 300 / 25.4; // the box is 22.7 x 8 mm: a square of 8
        QVERIFY2(qAbs(red - side * side) < 6 * side, qPrintable(QString::number(red)));
    }

    void noTextLeavesItsBoxWhateverTheName_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("common") << commonCard(false).fullName;
        QTest::newRow("120 characters") << longCard().fullName;
        QTest::newRow("one word of 120") << QString(120, u'W');
        QTest::newRow("accents above capitals") << QStringLiteral("ÑÁÉÍÓÚÜ ").repeated(15).trimmed();
        QTest::newRow("below the line") << QStringLiteral("gjpqyç ").repeated(17).trimmed();
    }
    void noTextLeavesItsBoxWhateverTheName()
    {
        QFETCH(QString, name);
        auto card = commonCard(false);
        card.fullName = name;
        card.entityName = QStringLiteral("Veracruz de Ignacio de la Llave");
        card.module.name = longPage().module.name;
        CardTemplate look = credencial(); // only what is written from fields, each in the place of its own
        QList<printing::TemplateElement> texts;
        for (const auto& one : std::as_const(look.front))
            if (one.kind == printing::TemplateElement::Kind::Text && one.text.contains(u'{'))
                texts.append(one);
        for (auto& one : texts)
            one.style.color = Qt::black; // as dark as its paper is white
        look.front = texts;
        const QString path = m_dir.filePath(QStringLiteral("cajas.pdf"));
        QVERIFY(printing::writeCardsPdf(path, {{card}, look}));
        QImage ink(picturesOf(path).first());
        int inside = 0, outside = 0;
        for (int y = 0; y < ink.height(); ++y)
            for (int x = 0; x < ink.width(); ++x) {
                if (qGray(ink.pixel(x, y)) > 128)
                    continue;
                const QPointF mm = QPointF(x + 0.5, y + 0.5) * 25.4 / 300;
                const bool held = std::any_of(texts.begin(), texts.end(), [mm](const auto& one) {
                    return one.box.marginsAdded(QMarginsF(0.1, 0.1, 0.1, 0.1)).contains(mm);
                });
                (held ? inside : outside)++;
            }
        QVERIFY(inside > 2000);
        QCOMPARE(outside, 0);
        QString whole = textOf(path, 0);
        QVERIFY2(QString(whole).remove(u' ').contains(QString(name).remove(u' ')), qPrintable(whole));
    }

    void namesOfFieldsInANameStayAName()
    {
        QCOMPARE(printing::filledIn(QStringLiteral("{a}, {b} y {"), {{QStringLiteral("a"), QStringLiteral("{b}")}, {QStringLiteral("b"), QStringLiteral("2")}}),
                 QStringLiteral("{b}, 2 y {"));
    }

    void theAcuseSaysWhoReceivedWhat()
    {
        const auto look = printing::shippedTemplate(TemplateFor::Acuse);
        QVERIFY(look);
        const QString path = m_dir.filePath(QStringLiteral("acuse.pdf"));
        QVERIFY(printing::writeAcusePdf(path, receipt(), *look));
        const QString text = textOf(path);
        for (const char* said : {"Acuse de entrega", "María Guadalupe Gutiérrez Hernández", "07-0457-02-000123-9",
                                 "Credencial de registro, reposición 1", "José Ángel Núñez Peña, quien la representa",
                                 "padre de una persona menor", "Credencial para votar (INE) 1234567890123", "Marta Ruiz Peña",
                                 "Firma de quien recibe", "numeral 41", "La atención médica no depende de este acuse"})
            QVERIFY2(text.contains(QString::fromUtf8(said)), said);
        QVERIFY(!text.contains(QStringLiteral("PRÁCTICA")));
        auto longer = receipt();
        longer.module = longPage().module;
        longer.personName = longer.handedBy = longName().full();
        longer.receiverName = QString(120, u'W');
        longer.document = longer.ties = QStringLiteral("una razón larga ").repeated(12).trimmed();
        QVERIFY(printing::writeAcusePdf(path, longer, *look));
        const QRectF paper(QPointF(21, 7) * kPtPerMm, QPointF(194.2, 266) * kPtPerMm);
        for (const Word& word : wordsOf(path)) {
            QCOMPARE(word.page, 0);
            QVERIFY2(paper.contains(word.box), qPrintable(word.text));
        }
        QVERIFY(textOf(path).contains(QStringLiteral("PRÁCTICA")));
    }

    void strokesAreOnTheAcuse()
    {
        const auto look = printing::shippedTemplate(TemplateFor::Acuse);
        auto with = receipt();
        with.strokes = QCborValue(QCborArray{QCborArray{100, 100, 7900, 2900}}).toCbor();
        const QString path = m_dir.filePath(QStringLiteral("trazos.pdf"));
        const auto inkOf = [&](const printing::DeliveryReceipt& one) {
            if (!printing::writeAcusePdf(path, one, *look))
                qFatal("the acuse was not written");
            const QImage page(picturesOf(path, 100).first());
            const QRect place(QPoint(26, 197) * 100 / 25.4, QPoint(99, 222) * 100 / 25.4);
            int dark = 0;
            for (int y = place.top(); y < place.bottom(); ++y)
                for (int x = place.left(); x < place.right(); ++x)
                    dark += qGray(page.pixel(x, y)) < 128;
            return dark;
        };
        QCOMPARE(inkOf(receipt()), 0);
        QVERIFY(inkOf(with) > 100);
        with.strokes = "not strokes";
        QCOMPARE(inkOf(with), 0);
    }

    void aTemplateThatNoLongerReadsFallsBackToTheShippedOne()
    {
        usecases::PaperSettings settings;
        settings.templates.insert(QStringLiteral("credencial"), QByteArray("{"));
        settings.moves.insert(QStringLiteral("hoja8"), {-150, 25, 0, 100});
        const auto look = printing::lookOf(TemplateFor::Credencial, settings);
        QVERIFY(look);
        QCOMPARE(look->id, QStringLiteral("credencial-1"));
        QJsonObject root = shippedJson();
        root[QStringLiteral("plantilla")] = QStringLiteral("otra");
        settings.templates.insert(QStringLiteral("credencial"), bytesOf(root));
        QCOMPARE(printing::lookOf(TemplateFor::Credencial, settings)->id, QStringLiteral("otra"));
        const auto by = printing::offsetsOf(printing::Sheet::Sheet8, settings);
        QCOMPARE(by.front, QPointF(-1.5, 0.25));
        QCOMPARE(by.back, QPointF(0, 1));
        QCOMPARE(printing::offsetsOf(printing::Sheet::Cr80, settings).front, QPointF());
    }

    void pictures() ///< PNG in $PADRON_SHOTS, when set
    {
        const QString folder = qEnvironmentVariable("PADRON_SHOTS");
        if (folder.isEmpty())
            QSKIP("no pictures asked for");
        const auto at = [&](const char* name) { return folder + QStringLiteral("/papel-%1.pdf").arg(QLatin1String(name)); };
        using printing::Sheet;
        auto second = commonCard(false);
        second.issueNumber = 2;
        QVERIFY(printing::writeCardsPdf(at("cr80"), {{commonCard(false), longCard(), second}, credencial(), Sheet::Cr80}));
        QList<usecases::CredentialCard> ten;
        for (int i = 0; i < 10; ++i)
            ten.append(i == 3 ? longCard() : commonCard(false));
        QVERIFY(printing::writeCardsPdf(at("hoja8"), {ten.mid(0, 8), credencial(), Sheet::Sheet8}));
        QVERIFY(printing::writeCardsPdf(at("hoja10"), {ten, credencial(), Sheet::Sheet10}));
        QVERIFY(printing::writeCardsPdf(at("hoja5"), {ten.mid(0, 5), credencial(), Sheet::Fold5}));
        QVERIFY(printing::writeAcusePdf(at("acuse"), receipt(), *printing::shippedTemplate(TemplateFor::Acuse)));
        QVERIFY(printing::writeCertificadoPdf(at("certificado"), {commonPage(false)}, *printing::shippedCertificado()));
        QVERIFY(printing::writeCalibrationPdf(at("prueba-cr80"), Sheet::Cr80, {}));
        QVERIFY(printing::writeCalibrationPdf(at("prueba-hoja8"), Sheet::Sheet8, {}));
        QVERIFY(printing::writeCalibrationPdf(at("prueba-hoja5"), Sheet::Fold5, {}));
        QVERIFY(!picturesOf(at("cr80"), 300).isEmpty());
        for (const char* name : {"hoja8", "hoja10", "hoja5", "acuse", "certificado", "prueba-cr80", "prueba-hoja8", "prueba-hoja5"})
            QVERIFY(!picturesOf(at(name), 110).isEmpty());
    }
};

QTEST_MAIN(TestCardTemplate)
#include "tst_card_template.moc"
