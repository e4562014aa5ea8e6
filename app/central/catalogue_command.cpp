// SPDX-License-Identifier: GPL-3.0-or-later
// Catalogues for every laptop, from the files as their institutions publish them.
#include "catalogues/catalogue_reader.h"
#include "central/command_line.h"
#include "central/commands.h"
#include "central/errors.h"
#include "central/published_catalogues.h"
#include "platform/system_clock.h"

namespace padron::central::command {

using core::Result;

namespace {

constexpr int kRowsAtOnce = 5000;

struct Read
{
    domain::CatalogueRows rows;
    qint64 badLines = 0;
};

Result<Read> readAll(domain::CatalogueKind kind, const QString& path)
{
    auto reader = catalogues::openCatalogue(kind, path);
    if (!reader)
        return core::fail(kArgumentsWrong, QStringLiteral("el archivo no es ese catálogo, o no se puede leer"));
    Read read{domain::noRows(kind), 0};
    for (;;) {
        const auto chunk = (*reader)->next(kRowsAtOnce);
        if (!chunk)
            return core::fail(kArgumentsWrong, QStringLiteral("el archivo está dañado"));
        std::visit([&read](const auto& list) { std::get<std::decay_t<decltype(list)>>(read.rows).append(list); }, chunk->rows);
        read.badLines += chunk->badLines.size();
        if (chunk->atEnd)
            break;
    }
    return domain::countOf(read.rows) > 0 ? Result<Read>(read)
                                          : core::fail(kArgumentsWrong, QStringLiteral("el archivo no tiene ningún renglón que sirva"));
}

} // namespace

Result<int> catalogues(const QStringList& arguments)
{
    QStringList words = arguments;
    const QString action = takeWord(words);
    PADRON_ASSIGN(
        const CommandLine line,
        CommandLine::parse(words,
                           QStringLiteral("catalogo publicar --cual localidades --archivo A: manda a todos los equipos lo que cambió desde "
                                          "el último publicado, firmado; el primero va entero, y a quien se dé de alta después también."),
                           {{QStringLiteral("cual"), QStringLiteral("codigos_postales, municipios, localidades, clues o modulos."),
                             QStringLiteral("catálogo"), {}, true},
                            {QStringLiteral("archivo"), QStringLiteral("El catálogo entero, como lo publica su institución."),
                             QStringLiteral("archivo"), {}, true}}));
    if (line.helpAsked()) {
        say(line.helpText());
        return 0;
    }
    const auto kind = domain::catalogueKindByKey(line.value(QStringLiteral("cual")));
    if (action != u"publicar" || !kind)
        return core::fail(kArgumentsWrong, action != u"publicar" ? QStringLiteral("diga publicar")
                                                                 : QStringLiteral("--cual: codigos_postales, municipios, localidades, clues o modulos"));
    PADRON_ASSIGN(const Read read, readAll(*kind, line.value(QStringLiteral("archivo"))));
    PADRON_ASSIGN(const auto key, line.keys().signingKey(KeyFile::Catalogo));
    PgCentralStore store(line.database(), 2);
    PADRON_TRY(store.checkSchema());
    const platform::SystemClock clock;
    PADRON_ASSIGN(const auto done, PublishedCatalogues(store, clock).publish(read.rows, key));
    if (read.badLines > 0)
        say(QStringLiteral("Renglones que no sirven y quedaron fuera: %1.").arg(read.badLines));
    if (done.number == 0) {
        say(QStringLiteral("No cambia nada desde el último publicado: no se mandó nada."));
        return 0;
    }
    say(QStringLiteral("LISTO. Número %1: %2 renglones nuevos o cambiados, %3 que se quitan; equipos a los que se manda: %4.")
            .arg(done.number)
            .arg(done.added)
            .arg(done.removed)
            .arg(done.toldDevices));
    return 0;
}

} // namespace padron::central::command
