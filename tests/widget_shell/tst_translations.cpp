// SPDX-License-Identifier: GPL-3.0-or-later
// Every Spanish text of the sources has its English, with the same places to fill; Spanish has its plurals.
#include "errors/language.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

namespace {

struct Message
{
    QString source;
    QStringList texts; ///< one, or one a plural form
    bool finished = true;
};

/// By context and source.
QMap<QString, Message> messages(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s", qPrintable(path));
    QXmlStreamReader xml(&file);
    QMap<QString, Message> all;
    QString context;
    Message message;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isEndElement() && xml.name() == QLatin1String("message"))
            all.insert(context + u'/' + message.source, message);
        if (!xml.isStartElement())
            continue;
        if (xml.name() == QLatin1String("name")) {
            context = xml.readElementText();
        } else if (xml.name() == QLatin1String("message")) {
            message = Message();
        } else if (xml.name() == QLatin1String("source")) {
            message.source = xml.readElementText();
        } else if (xml.name() == QLatin1String("translation")) {
            message.finished = xml.attributes().value(QLatin1String("type")) != QLatin1String("unfinished");
            while (xml.readNext() != QXmlStreamReader::EndElement || xml.name() != QLatin1String("translation")) {
                if (xml.isCharacters() && !xml.text().trimmed().isEmpty())
                    message.texts << xml.text().toString();
            }
        }
    }
    return all;
}

QStringList places(const QString& text)
{
    static const QRegularExpression place(QStringLiteral("%[1-9n]"));
    QStringList found;
    auto match = place.globalMatch(text);
    while (match.hasNext())
        found << match.next().captured();
    found.sort();
    found.removeDuplicates();
    return found;
}

QString committed(const char* name)
{
    return QStringLiteral(PADRON_SOURCE_DIR "/translations/%1").arg(QLatin1String(name));
}

} // namespace

class TstTranslations : public QObject
{
    Q_OBJECT

private:
    QMap<QString, Message> inTheSources(const QStringList& options)
    {
        const QString path = m_folder.filePath(QStringLiteral("now.ts"));
        QFile::remove(path);
        QStringList arguments{QStringLiteral("-silent"), QStringLiteral("-locations"), QStringLiteral("none"),
                              QStringLiteral("-I"),      QStringLiteral("ui"),         QStringLiteral("-I"),
                              QStringLiteral("app")};
        arguments += options;
        for (const char* root : {"ui", "app/desktop"}) {
            QDirIterator files(QStringLiteral(PADRON_SOURCE_DIR "/%1").arg(QLatin1String(root)),
                               {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                               QDirIterator::Subdirectories);
            while (files.hasNext())
                arguments << files.next();
        }
        arguments << QStringLiteral("-ts") << path;
        QProcess lupdate;
        lupdate.setWorkingDirectory(QStringLiteral(PADRON_SOURCE_DIR));
        lupdate.start(QStringLiteral(PADRON_LUPDATE), arguments);
        if (!lupdate.waitForFinished(60'000) || lupdate.exitCode() != 0)
            qFatal("lupdate: %s", lupdate.readAllStandardError().constData());
        return messages(path);
    }

    QTemporaryDir m_folder;

private Q_SLOTS:
    void everyTextHasItsEnglish()
    {
        const auto english = messages(committed("modulo_en.ts"));
        const auto now = inTheSources({QStringLiteral("-target-language"), QStringLiteral("en_US")});
        QVERIFY(now.size() > 500);
        QStringList without;
        for (auto it = now.begin(); it != now.end(); ++it)
            if (!english.contains(it.key()) || !english[it.key()].finished || english[it.key()].texts.isEmpty())
                without << it.key();
        // run the target update_translations and fill these in
        QVERIFY2(without.isEmpty(), qPrintable(without.join(u'\n')));
    }

    void everyEnglishTextFillsTheSamePlaces()
    {
        const auto english = messages(committed("modulo_en.ts"));
        for (const Message& message : english)
            for (const QString& text : message.texts)
                QVERIFY2(places(text) == places(message.source), qPrintable(message.source));
    }

    void everySpanishPluralHasItsTwoForms()
    {
        const auto spanish = messages(committed("modulo_es.ts"));
        const auto now =
            inTheSources({QStringLiteral("-target-language"), QStringLiteral("es_MX"), QStringLiteral("-pluralonly")});
        QVERIFY(now.size() > 5);
        for (auto it = now.begin(); it != now.end(); ++it)
            QVERIFY2(spanish.contains(it.key()) && spanish[it.key()].texts.size() == 2, qPrintable(it.key()));
    }

    void aLanguageIsInstalledWhole()
    {
        padron::ui::installLanguage(*qApp, QStringLiteral("en"));
        QCOMPARE(QCoreApplication::translate("padron::ui::Rail", "Buscar"), QStringLiteral("Search"));
        QCOMPARE(QCoreApplication::translate("padron::ui::RowTexts", "%n año(s)", nullptr, 2),
                 QStringLiteral("2 years"));
        QCOMPARE(QLocale().language(), QLocale::English);
    }
};

QTEST_GUILESS_MAIN(TstTranslations)
#include "tst_translations.moc"
