// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/key_ring.h"
#include "central/pg_central_store.h"

#include <QCommandLineParser>

#include <memory>

namespace padron::central {

/// Options of one subcommand: name, help text, and whether it must be there. A value of null `placeholder` is a flag.
struct OptionSpec
{
    QString name, help, placeholder;
    QString byDefault = {};
    bool required = false;
};

/// Parses; kArgumentsWrong with what is missing. `--db` (or PADRON_DB) and `--claves` are everybody's.
class CommandLine
{
public:
    enum class Database { Required, Optional };
    static core::Result<CommandLine> parse(const QStringList& arguments, const QString& purpose,
                                           const QList<OptionSpec>& options, Database database = Database::Required);

    QString value(const QString& name) const { return m_parser->value(name); }
    bool isSet(const QString& name) const { return m_parser->isSet(name); }
    bool helpAsked() const { return m_parser->isSet(QStringLiteral("ayuda")); }
    QString helpText() const { return m_parser->helpText(); }

    QString database() const;
    KeyFolder keys() const { return KeyFolder(value(QStringLiteral("claves"))); }

private:
    std::shared_ptr<QCommandLineParser> m_parser;
};

/// The word after the subcommand ("listar", a folio), taken out of `words`; empty when an option or nothing stands there.
QString takeWord(QStringList& words);

/// Where pages of expedientes lie: `--adjuntos`, or beside the keys.
OptionSpec pagesOption();
QString pagesFolder(const CommandLine& line);

/// "21/09/2026 14:15 UTC"; of 0 "nunca".
QString when(qint64 ms);

/// One line on standard output, at once.
void say(const QString& text);

} // namespace padron::central
