// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/letter_text.h"

#include "printing/errors.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace padron::printing {

namespace {

constexpr int kVersion = 1;
constexpr qsizetype kMostParagraphs = 8, kLongestText = 600;
constexpr char16_t kBlank[] = u"______________________________";

using Texts = std::initializer_list<std::pair<const char*, QString*>>;

bool take(const QJsonValue& value, QString& out)
{
    out = value.toString().trimmed();
    return !out.isEmpty() && out.size() <= kLongestText;
}

bool takeAll(const QJsonObject& root, Texts texts)
{
    bool good = root.value(QLatin1String("version")).toInt() == kVersion;
    for (const auto& [key, out] : texts)
        good = take(root.value(QLatin1String(key)), *out) && good;
    return good;
}

core::Result<QByteArray> shipped(const QString& name)
{
    QFile file(QStringLiteral(":/cartas/") + name);
    if (!file.open(QIODevice::ReadOnly))
        return core::fail(kTemplateUnreadable);
    return file.readAll();
}

constexpr const char* kItems[] = {"curp",
                                  "acta",
                                  "identificacion",
                                  "identificacion_representante",
                                  "identificacion_vencida",
                                  "comprobante",
                                  "representante",
                                  "carta_consentimiento",
                                  "instrumento_tutela",
                                  "carta_protesta",
                                  "acta_emancipacion",
                                  "instrumento_apoyo",
                                  "otro"};

const char* itemOf(const domain::Issue& issue)
{
    using F = domain::Field;
    switch (issue.field) {
    case F::Curp: return "curp";
    case F::DocumentoNacimiento: return "acta";
    case F::IdentificacionTipo:
    case F::IdentificacionNumero: // 15 asks for that of who represents
        return QLatin1String(issue.numeral).startsWith(QLatin1String("15")) ? "identificacion_representante" : "identificacion";
    case F::IdentificacionVigencia: return "identificacion_vencida";
    case F::Comprobante: return "comprobante";
    case F::Representante: return "representante";
    case F::CartaConsentimiento: return "carta_consentimiento";
    case F::InstrumentoTutela: return "instrumento_tutela";
    case F::CartaProtesta: return "carta_protesta";
    case F::ActaEmancipacion: return "acta_emancipacion";
    case F::InstrumentoApoyo: return "instrumento_apoyo";
    default: return "otro";
    }
}

} // namespace

core::Result<LetterText> parseLetterText(const QByteArray& json)
{
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    LetterText text;
    bool good = takeAll(root, {{"plantilla", &text.plantilla},
                               {"title", &text.title},
                               {"subtitle", &text.subtitle},
                               {"represented", &text.represented},
                               {"representative", &text.representative},
                               {"care", &text.care},
                               {"signature", &text.signature},
                               {"fingerprint", &text.fingerprint},
                               {"witness", &text.witness}});
    const QJsonArray paragraphs = root.value(QLatin1String("paragraphs")).toArray();
    good = good && !paragraphs.isEmpty() && paragraphs.size() <= kMostParagraphs;
    for (const QJsonValue& value : paragraphs) {
        QString paragraph;
        good = take(value, paragraph) && good;
        text.paragraphs.append(paragraph);
    }
    if (!good)
        return core::fail(kTemplateUnreadable);
    return text;
}

core::Result<BringText> parseBringText(const QByteArray& json)
{
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    BringText text;
    bool good = takeAll(root, {{"plantilla", &text.plantilla},
                               {"title", &text.title},
                               {"care", &text.care},
                               {"careMore", &text.careMore},
                               {"listTitle", &text.listTitle},
                               {"nothing", &text.nothing},
                               {"listNote", &text.listNote},
                               {"placesTitle", &text.placesTitle},
                               {"noHours", &text.noHours},
                               {"when", &text.when},
                               {"bringThis", &text.bringThis}});
    const QJsonObject items = root.value(QLatin1String("items")).toObject();
    for (const char* key : kItems) {
        const QJsonObject object = items.value(QLatin1String(key)).toObject();
        BringText::Item item;
        good = take(object.value(QLatin1String("name")), item.name) && good;
        good = take(object.value(QLatin1String("how")), item.how) && good;
        text.items.insert(QLatin1String(key), item);
    }
    if (!good)
        return core::fail(kTemplateUnreadable);
    return text;
}

core::Result<LetterText> shippedLetterText(usecases::LetterKind kind)
{
    PADRON_ASSIGN(const QByteArray json, shipped(kind == usecases::LetterKind::CartaProtesta
                                                     ? QStringLiteral("carta-protesta.json")
                                                     : QStringLiteral("carta-consentimiento.json")));
    return parseLetterText(json);
}

core::Result<BringText> shippedBringText()
{
    PADRON_ASSIGN(const QByteArray json, shipped(QStringLiteral("que-traer.json")));
    return parseBringText(json);
}

QString calidadOnPaper(domain::RepresentacionTipo tipo)
{
    using R = domain::RepresentacionTipo;
    switch (tipo) {
    case R::Madre: return QStringLiteral("madre");
    case R::Padre: return QStringLiteral("padre");
    case R::Tutela: return QStringLiteral("persona tutora");
    case R::GuardaYCustodia: return QStringLiteral("persona con guarda y custodia");
    }
    return {};
}

QStringList filledIn(const LetterText& text, const usecases::Letter& letter)
{
    const QString notice = letter.noticeId.isEmpty()
        ? QString()
        : QStringLiteral("«%1», versión %2").arg(letter.noticeId).arg(letter.noticeVersion);
    const QMap<QString, QString> values{
        {QStringLiteral("representante"), letter.representative},
        {QStringLiteral("calidad"), letter.representation ? calidadOnPaper(*letter.representation) : QString()},
        {QStringLiteral("persona"), letter.person},
        {QStringLiteral("aviso"), notice},
        {QStringLiteral("instrumento"), letter.instrument}};
    QStringList filled;
    for (const QString& paragraph : text.paragraphs) {
        QString out;
        qsizetype at = 0;
        while (at < paragraph.size()) {
            const qsizetype open = paragraph.indexOf(u'{', at);
            const qsizetype close = open < 0 ? -1 : paragraph.indexOf(u'}', open);
            const QString key = close < 0 ? QString() : paragraph.mid(open + 1, close - open - 1);
            if (!values.contains(key)) {
                const qsizetype end = open < 0 ? paragraph.size() : open + 1;
                out += paragraph.mid(at, end - at);
                at = end;
                continue;
            }
            const QString value = values.value(key);
            out += paragraph.mid(at, open - at) + (value.isEmpty() ? QString::fromUtf16(kBlank) : value);
            at = close + 1;
        }
        filled.append(out);
    }
    return filled;
}

QList<BringLine> bringLines(const BringText& text, const domain::Issues& missing)
{
    QList<BringLine> lines;
    QStringList seen;
    for (const auto& issue : missing) {
        const QString key = QLatin1String(itemOf(issue));
        if (seen.contains(key))
            continue;
        seen.append(key);
        const BringText::Item item = text.items.value(key);
        lines.append({item.name, item.how, QLatin1String(issue.numeral)});
    }
    return lines;
}

} // namespace padron::printing
