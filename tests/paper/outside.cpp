// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/outside.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QXmlStreamReader>

namespace padron::paper {

QByteArray run(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForStarted() || !process.waitForFinished(60'000))
        qFatal("%s cannot be run", qPrintable(program));
    return process.readAllStandardOutput();
}

QString textOf(const QString& pdf, int page)
{
    QStringList arguments{QStringLiteral("-layout")};
    if (page >= 0)
        arguments += {QStringLiteral("-f"), QString::number(page + 1), QStringLiteral("-l"), QString::number(page + 1)};
    arguments += {pdf, QStringLiteral("-")};
    return QString::fromUtf8(run(QStringLiteral("pdftotext"), arguments)).simplified();
}

QList<Word> wordsOf(const QString& pdf)
{
    QXmlStreamReader xml(run(QStringLiteral("pdftotext"), {QStringLiteral("-bbox"), pdf, QStringLiteral("-")}));
    QList<Word> words;
    int page = -1;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"page")
            ++page;
        if (xml.name() == u"word") {
            const auto at = [&](const char* name) { return xml.attributes().value(QLatin1String(name)).toDouble(); };
            const QRectF box(QPointF(at("xMin"), at("yMin")), QPointF(at("xMax"), at("yMax")));
            words.append({page, box, xml.readElementText()});
        }
    }
    if (xml.hasError())
        qFatal("pdftotext -bbox: %s", qPrintable(xml.errorString()));
    return words;
}

QStringList picturesOf(const QString& pdf, int dpi)
{
    const QFileInfo info(pdf);
    const QString stem = info.dir().filePath(info.completeBaseName() + QStringLiteral("-page"));
    run(QStringLiteral("pdftoppm"), {QStringLiteral("-r"), QString::number(dpi), QStringLiteral("-png"), pdf, stem});
    QStringList pictures;
    const QStringList pattern{info.completeBaseName() + QStringLiteral("-page*.png")};
    for (const QString& name : info.dir().entryList(pattern, QDir::Files, QDir::Name))
        pictures.append(info.dir().filePath(name));
    return pictures;
}

QString pageOf(const QString& pdf, int page, const QString& stem, int dpi)
{
    const QString number = QString::number(page);
    run(QStringLiteral("pdftoppm"), {QStringLiteral("-r"), QString::number(dpi), QStringLiteral("-gray"), QStringLiteral("-f"), number,
                                     QStringLiteral("-l"), number, QStringLiteral("-singlefile"), pdf, stem});
    return stem + QStringLiteral(".pgm");
}

std::optional<QByteArray> verifiedElsewhere(const QString& keyHex, const QString& text)
{
    constexpr int kSkipped = 77;
    const QString node = QStandardPaths::findExecutable(QStringLiteral("node"));
    if (node.isEmpty())
        return std::nullopt;
    QProcess process;
    process.start(node, {QStringLiteral(PADRON_SOURCE_DIR "/tests/paper/independent/verify.mjs"), keyHex, text});
    if (!process.waitForFinished(60'000) || process.exitCode() == kSkipped)
        return std::nullopt;
    return process.exitCode() == 0 ? process.readAllStandardOutput() : QByteArray();
}

QStringList readByZbar(const QString& png)
{
    const QByteArray out = run(QStringLiteral("zbarimg"), {QStringLiteral("--quiet"), QStringLiteral("--raw"),
                                                           QStringLiteral("-Sdisable"), QStringLiteral("-Sqrcode.enable"), png});
    return QString::fromUtf8(out).split(u'\n', Qt::SkipEmptyParts);
}

QStringList readByZxing(const QString& png)
{
    const QString out = QString::fromUtf8(run(QStringLiteral("ZXingReader"), {QStringLiteral("-format"),
                                                                              QStringLiteral("QRCode"), png}));
    static const QRegularExpression line(QStringLiteral("^Text:\\s*\"(.*)\"$"), QRegularExpression::MultilineOption);
    QStringList texts;
    for (auto it = line.globalMatch(out); it.hasNext();)
        texts.append(it.next().captured(1));
    return texts;
}

} // namespace padron::paper
