// SPDX-License-Identifier: GPL-3.0-or-later
// A run of 1,000 credentials to PDF, beside the time that libqrencode takes of it, and beside python3-reportlab with its QR
// widget (reportlab_cards.py) on the same cards.
#include "bench/figure.h"
#include "printing/card_job.h"
#include "qrimage/qr_symbol.h"

#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>

using namespace padron;

namespace {

constexpr int kCards = 1000, kRounds = 3;

QString goldenText()
{
    QFile file(QStringLiteral(PADRON_SOURCE_DIR "/tests/fixtures/qr_golden.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the golden QR texts are missing");
    return QJsonDocument::fromJson(file.readAll()).object().value(u"final").toObject().value(u"text").toString();
}

/// Invented people, each with a QR of their own, of the length that a final one has.
QList<usecases::CredentialCard> people()
{
    const QStringList given{QStringLiteral("María Guadalupe"), QStringLiteral("José Ángel"), QStringLiteral("Ximena"), QStringLiteral("Íñigo")};
    const QStringList family{QStringLiteral("Gutiérrez Hernández"), QStringLiteral("Núñez Peña"), QStringLiteral("Pech Canul")};
    const QString text = goldenText();
    QList<usecases::CredentialCard> cards;
    for (int i = 0; i < kCards; ++i) {
        usecases::CredentialCard card;
        card.module = {QStringLiteral("Módulo San Cristóbal"), QStringLiteral("CSIMB000123"), QStringLiteral("07-0457-02"), false};
        card.fullName = given.at(i % given.size()) + u' ' + family.at(i % family.size());
        card.folio = domain::Folio::make(*domain::FolioPrefix::parse(u"07-0457-02"), i + 1);
        card.birth = QDate(1950, 1, 1).addDays(17 * i);
        card.entityName = QStringLiteral("Chiapas");
        card.qrText = QStringLiteral("%1").arg(i, 6, 10, QLatin1Char('0')) + text.mid(6);
        cards.append(card);
    }
    return cards;
}

template <class F> double bestOf(F&& work)
{
    double best = bench::secondsOf(work);
    for (int i = 1; i < kRounds; ++i)
        best = std::min(best, bench::secondsOf(work));
    return best;
}

/// Milliseconds a card of reportlab; 0: it is not installed.
double reportlab(const QList<usecases::CredentialCard>& cards, const QString& folder)
{
    QJsonArray all;
    for (const auto& card : cards)
        all.append(QJsonArray{card.fullName, card.folio.text(), card.birth.toString(QStringLiteral("dd/MM/yyyy")), card.entityName,
                              card.module.name, card.qrText});
    QFile file(folder + QStringLiteral("/cards.json"));
    if (!file.open(QIODevice::WriteOnly))
        return 0;
    file.write(QJsonDocument(all).toJson(QJsonDocument::Compact));
    file.close();
    QProcess python;
    python.start(QStringLiteral("/usr/bin/python3"), {QStringLiteral(PADRON_SOURCE_DIR "/tests/bench/reportlab_cards.py"), file.fileName(),
                                             folder + QStringLiteral("/reportlab.pdf")});
    if (!python.waitForFinished(600'000) || python.exitCode() != 0)
        return 0;
    return python.readAllStandardOutput().trimmed().toDouble();
}

} // namespace

int main(int argc, char** argv)
{
    QGuiApplication app(argc, argv);
    QTemporaryDir folder;
    const auto cards = people();
    const auto look = printing::shippedTemplate(printing::TemplateFor::Credencial);
    if (!look)
        qFatal("the template does not ship");
    const double reference = reportlab(cards, folder.path());
    const auto encode = [&] {
        for (const auto& card : cards)
            if (!qrimage::encodeQr(card.qrText))
                qFatal("not encodable");
    };
    const double encoding = bestOf(encode) * 1000 / kCards;
    using printing::Sheet;
    for (const auto& [medium, name] : {std::pair(Sheet::Cr80, "CR80"), std::pair(Sheet::Sheet8, "sheets of 8")}) {
        const QString path = folder.filePath(QStringLiteral("cards.pdf"));
        const double ms = bestOf([&, medium = medium] {
                              if (!printing::writeCardsPdf(path, {cards, *look, medium}))
                                  qFatal("not written");
                          }) * 1000 / kCards;
        const std::string what = name;
        bench::figure(("card to PDF, " + what).c_str(), ms, "ms",
                      reference > 0 ? "reportlab, same cards: " + std::to_string(reference) + " ms" : "reportlab is not installed",
                      reference > 0 ? reference / ms : 0);
        bench::figure(("  of it libqrencode, " + what).c_str(), encoding, "ms", "of that card", encoding / ms);
        bench::figure(("  file a card, " + what).c_str(), double(QFileInfo(path).size()) / kCards, "bytes", "at most 4,096",
                      double(QFileInfo(path).size()) / kCards / 4096);
    }
    return 0;
}
