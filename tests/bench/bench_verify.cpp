// SPDX-License-Identifier: GPL-3.0-or-later
// Verifying: a QR's text (goal: under 1 ms), a picture of one megapixel (p95 under 50 ms, beside ZXing alone and zbarimg),
// and a status list of one million opened (under 20 ms, beside zlib alone).
#include "bench/figure.h"
#include "credential/qr_codec.h"
#include "credential/verify.h"
#include "qrimage/qr_paint.h"
#include "qrimage/qr_reader.h"

#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <algorithm>
#include <random>
#include <vector>

using namespace padron;
using namespace padron::credential;

namespace {

constexpr qint64 kNow = 1'795'010'000;
constexpr int kTexts = 2000, kPictures = 60;
constexpr quint32 kCredentials = 1'000'000;

envelope::SigningKey filledWith(char fill)
{
    return *envelope::SigningKey::fromSeed(core::SecureBytes(QByteArray(32, fill)));
}

TrustFile lists()
{
    const auto root = filledWith('r'), catalogo = filledWith('c'), firma = filledWith('f');
    const TrustList trust{1,
                          QStringLiteral("MXPS"),
                          kNow,
                          {{KeyRole::Firma, firma.verifyKey().bytes()}, {KeyRole::Catalogo, catalogo.verifyKey().bytes()}},
                          {}};
    std::mt19937 random(2026);
    StatusList finals;
    finals.sequence = 1;
    finals.issuedAt = kNow;
    for (int i = 0; i < 10'000; ++i)
        finals.set(quint32(random() % kCredentials), static_cast<Status>(1 + random() % 3));
    finals.set(kCredentials - 1, Status::Replaced);
    return {root.verifyKey().bytes(), signTrustList(trust, root), signStatusList(finals, catalogo), {}};
}

QString text(int number)
{
    return qrText(signFinal({.issuer = QStringLiteral("MXPS"),
                             .issuedAt = kNow - 1000,
                             .folio = domain::Folio::make(*domain::FolioPrefix::parse(u"09-0001-01"), number + 1),
                             .fullName = QStringLiteral("María Guadalupe Gutiérrez Hernández"),
                             .birth = QDate(1985, 4, 12),
                             .sexo = domain::Sexo::Mujer,
                             .entity = QStringLiteral("MX-CMX"),
                             .statusIndex = quint32(number)},
                            filledWith('f')));
}

/// A card on a desk, a little turned, a megapixel of it.
QImage photograph(const QString& code, int number)
{
    const auto symbol = qrimage::encodeQr(code);
    QImage card(420, 420, QImage::Format_RGB32);
    card.fill(Qt::white);
    QPainter onCard(&card);
    qrimage::paintQr(onCard, {1, 1}, *symbol, 300);
    onCard.end();
    QImage image(1200, 860, QImage::Format_RGB32);
    image.fill(QColor(150, 140, 120));
    QPainter painter(&image);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.translate(330 + number % 7 * 40, 180 + number % 5 * 30);
    painter.rotate(number % 23 - 11);
    painter.drawImage(0, 0, card);
    return image;
}

double p95(std::vector<double> times)
{
    std::sort(times.begin(), times.end());
    return times[times.size() * 95 / 100] * 1000;
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication app(argc, argv);
    const TrustFile file = lists();
    const auto verifier = verifierFrom(file);
    if (!verifier)
        qFatal("lists");

    QStringList texts;
    for (int i = 0; i < kTexts; ++i)
        texts.append(text(i));
    const double all = bench::secondsOf([&] {
        for (const QString& one : texts)
            if (!verifier->verify(one, kNow).credential)
                qFatal("verify");
    });
    const QByteArray message(200, 'm'), signature = filledWith('f').sign(message);
    const auto key = filledWith('f').verifyKey();
    const double ed25519 = bench::secondsOf([&] {
        for (int i = 0; i < kTexts; ++i)
            if (!key.verify(message, signature))
                qFatal("signature");
    });
    bench::figure("verify a QR text", all * 1000 / kTexts, "ms", "Ed25519 of libsodium alone", all / ed25519);

    std::vector<double> whole, readerAlone;
    QTemporaryDir folder;
    QStringList files;
    int missed = 0;
    for (int i = 0; i < kPictures; ++i) {
        const QImage image = photograph(texts.at(i), i);
        const QImage grey = image.convertToFormat(QImage::Format_Grayscale8);
        readerAlone.push_back(bench::secondsOf([&] { (void)qrimage::qrTextsIn(grey); }));
        whole.push_back(bench::secondsOf([&] {
            const QStringList found = qrimage::qrTextsIn(image);
            if (found.isEmpty() || !verifier->verify(found.first(), kNow).credential)
                ++missed;
        }));
        files.append(folder.filePath(QStringLiteral("%1.png").arg(i)));
        image.save(files.last());
    }
    bench::figure("verify a megapixel, p95", p95(whole), "ms", "ZXing on the grey picture, p95", p95(whole) / p95(readerAlone));
    bench::figure("pictures not read", missed, "of 60", "");
    if (const QString zbar = QStandardPaths::findExecutable(QStringLiteral("zbarimg")); !zbar.isEmpty()) {
        const double each = bench::secondsOf([&] {
                                QProcess process;
                                process.setStandardOutputFile(QProcess::nullDevice());
                                process.setStandardErrorFile(QProcess::nullDevice());
                                process.start(zbar, QStringList{QStringLiteral("-q"), QStringLiteral("--raw")} + files);
                                process.waitForFinished(-1);
                            })
                            / kPictures;
        bench::figure("zbarimg, PNG and all, mean", each * 1000, "ms", "");
    }

    const auto catalogo = filledWith('c').verifyKey();
    constexpr int kTimes = 50;
    std::vector<double> parsed, inflated;
    StatusList bits = *verifyStatusList(file.finalStatus, {catalogo});
    const QByteArray stream = qCompress(bits.bits, 9);
    for (int i = 0; i < kTimes; ++i) {
        parsed.push_back(bench::secondsOf([&] {
            if (verifyStatusList(file.finalStatus, {catalogo})->at(kCredentials - 1) != Status::Replaced)
                qFatal("list");
        }));
        inflated.push_back(bench::secondsOf([&] {
            if (qUncompress(stream).size() != bits.bits.size())
                qFatal("inflate");
        }));
    }
    bench::figure("open a list of 1,000,000, p95", p95(parsed), "ms", "zlib alone, p95", p95(parsed) / p95(inflated));
    return 0;
}
