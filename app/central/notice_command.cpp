// SPDX-License-Identifier: GPL-3.0-or-later
// The institution edits the six notices as files and signs them, so that its modules take no others.
#include "central/command_line.h"
#include "central/commands.h"
#include "central/errors.h"
#include "central/publications.h"
#include "central/task_errors.h"
#include "credential/notice_list.h"
#include "domain/notices.h"
#include "platform/system_clock.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace padron::central::command {

using core::Result;

namespace {

constexpr qint64 kMostBytes = 256 * 1024;

Result<domain::Notice> readNotice(const QDir& folder, const QString& id)
{
    PADRON_ASSIGN(const QByteArray bytes, readWholeFile(folder.filePath(id + QStringLiteral(".json")), kMostBytes));
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    const domain::Notice notice{.id = json.value(QLatin1String("id")).toString(),
                                .version = json.value(QLatin1String("version")).toInt(),
                                .title = json.value(QLatin1String("title")).toString(),
                                .text = json.value(QLatin1String("text")).toString()};
    if (notice.id != id)
        return core::fail(kArgumentsWrong, QStringLiteral("el aviso %1 no dice ser ése").arg(id));
    if (domain::isTemplate(notice))
        return core::fail(kArgumentsWrong, QStringLiteral("el aviso %1 todavía es una plantilla").arg(id));
    return notice;
}

Result<int> publish(const QStringList& words)
{
    PADRON_ASSIGN(const CommandLine line,
                  CommandLine::parse(words,
                                     QStringLiteral("avisos publicar --archivo A: manda a todos los equipos un juego ya firmado, con número "
                                                    "mayor que el último; también a los que se den de alta después."),
                                     {{QStringLiteral("archivo"), QStringLiteral("El que hizo «avisos»."), QStringLiteral("archivo"), {}, true}}));
    if (line.helpAsked()) {
        say(line.helpText());
        return 0;
    }
    PADRON_ASSIGN(const QByteArray bytes, readWholeFile(line.value(QStringLiteral("archivo")), kMostBytes));
    PADRON_ASSIGN(const auto key, line.keys().signingKey(KeyFile::Catalogo));
    PgCentralStore store(line.database(), 2);
    PADRON_TRY(store.checkSchema());
    const platform::SystemClock clock;
    const auto done = Publications(store, clock).publishNotices(bytes, {key.verifyKey()});
    if (!done && done.error().code != kNumberNotNewer && done.error().code != kStoreUnavailable)
        return core::fail(kArgumentsWrong, QStringLiteral("el archivo no es un juego de avisos firmado por este padrón"));
    PADRON_TRY(done);
    say(QStringLiteral("LISTO. Avisos número %1; equipos a los que se mandan: %2.").arg(done->number).arg(done->toldDevices));
    return 0;
}

} // namespace

Result<int> notices(const QStringList& arguments)
{
    QStringList words = arguments;
    const QString action = takeWord(words);
    if (action == u"publicar")
        return publish(words);
    if (!action.isEmpty())
        return core::fail(kArgumentsWrong, QStringLiteral("diga publicar, o nada para firmar"));
    PADRON_ASSIGN(const CommandLine line,
                  CommandLine::parse(arguments,
                                     QStringLiteral("Firma los seis avisos de privacidad de una carpeta, ya completados por "
                                                    "la institución, para cargarlos en los módulos o mandarlos con «avisos publicar»."),
                                     {{QStringLiteral("carpeta"), QStringLiteral("Donde están los seis archivos .json."),
                                       QStringLiteral("carpeta"), {}, true},
                                      {QStringLiteral("numero"), QStringLiteral("Número del juego, mayor que el anterior."),
                                       QStringLiteral("número"), {}, true},
                                      {QStringLiteral("salida"), QStringLiteral("Archivo que se lleva a los módulos."),
                                       QStringLiteral("archivo"), {}, true}}));
    if (line.helpAsked()) {
        say(line.helpText());
        return 0;
    }
    const platform::SystemClock clock;
    credential::NoticeList list{.number = line.value(QStringLiteral("numero")).toUInt(),
                                .issuedAt = clock.wallMs() / 1000,
                                .notices = {}};
    for (const QString& id : domain::noticeIds()) {
        PADRON_ASSIGN(const domain::Notice notice, readNotice(QDir(line.value(QStringLiteral("carpeta"))), id));
        list.notices.append(notice);
    }
    PADRON_ASSIGN(const auto key, line.keys().signingKey(KeyFile::Catalogo));
    const QByteArray message = credential::signNoticeList(list, key);
    if (!credential::verifyNoticeList(message, {key.verifyKey()})) // as a module will read it
        return core::fail(kArgumentsWrong, QStringLiteral("un aviso no tiene versión, título o texto que se pueda mostrar"));
    PADRON_TRY(writeNewFile(line.value(QStringLiteral("salida")), message, false));
    say(QStringLiteral("LISTO"));
    return 0;
}

} // namespace padron::central::command
