// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/command_line.h"

#include "central/errors.h"

#include <QDateTime>

#include <cstdio>

namespace padron::central {

namespace {

constexpr char kDatabaseVariable[] = "PADRON_DB";

} // namespace

core::Result<CommandLine> CommandLine::parse(const QStringList& arguments, const QString& purpose,
                                             const QList<OptionSpec>& options, Database database)
{
    CommandLine line;
    line.m_parser = std::make_shared<QCommandLineParser>();
    auto& parser = *line.m_parser;
    parser.setApplicationDescription(purpose);
    parser.addOption({{QStringLiteral("h"), QStringLiteral("ayuda")}, QStringLiteral("Muestra esta ayuda.")});
    parser.addOption({QStringLiteral("db"), QStringLiteral("Conexión a PostgreSQL; si falta, la variable PADRON_DB."),
                      QStringLiteral("conexión")});
    parser.addOption(
        {QStringLiteral("claves"), QStringLiteral("Carpeta de las claves del padrón."), QStringLiteral("carpeta")});
    for (const OptionSpec& option : options) {
        if (option.placeholder.isNull())
            parser.addOption({option.name, option.help});
        else
            parser.addOption({option.name, option.help, option.placeholder, option.byDefault});
    }
    if (!parser.parse(arguments))
        return core::fail(kArgumentsWrong, parser.errorText());
    if (line.helpAsked())
        return line;
    if (!parser.positionalArguments().isEmpty())
        return core::fail(kArgumentsWrong, QStringLiteral("sobra «%1»").arg(parser.positionalArguments().first()));
    if (database == Database::Required && line.database().isEmpty())
        return core::fail(kArgumentsWrong, QStringLiteral("falta --db"));
    if (!parser.isSet(QStringLiteral("claves")))
        return core::fail(kArgumentsWrong, QStringLiteral("falta --claves"));
    for (const OptionSpec& option : options)
        if (option.required && parser.value(option.name).isEmpty())
            return core::fail(kArgumentsWrong, QStringLiteral("falta --%1").arg(option.name));
    return line;
}

QString CommandLine::database() const
{
    return isSet(QStringLiteral("db")) ? value(QStringLiteral("db")) : qEnvironmentVariable(kDatabaseVariable);
}

QString takeWord(QStringList& words)
{
    return words.size() > 1 && !words.at(1).startsWith(u'-') ? words.takeAt(1) : QString();
}

QString when(qint64 ms)
{
    return ms == 0 ? QStringLiteral("nunca")
                   : QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(QStringLiteral("dd/MM/yyyy HH:mm 'UTC'"));
}

void say(const QString& text)
{
    const QByteArray bytes = text.toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stdout);
    std::fflush(stdout);
}

} // namespace padron::central
