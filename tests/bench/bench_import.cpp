// SPDX-License-Identifier: GPL-3.0-or-later
// Importing 157,000 postal rows and 300,000 localities through the use case (read, check, encrypt, index, durable
// steps) against the same lines cut and put raw into one plain table of the same kind of store. Goals: 5 s, 8 s. Then
// lookups.
#include "bench/figure.h"
#include "support/store/manual_clock.h"
#include "support/store/store_fixture.h"
#include "usecases/catalogues.h"
#include "usecases/import_catalogue.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <random>

using namespace padron;

namespace {

constexpr int kPostalRows = 157'000;
constexpr int kLocalities = 300'000;
constexpr int kLookups = 1000;

template <class T> T must(core::Result<T> result, const char* what)
{
    if (!result)
        qFatal("%s: %s %s", what, qPrintable(result.error().printedId()), qPrintable(result.error().detail));
    return std::move(*result);
}

void must(core::Result<void> result, const char* what)
{
    if (!result)
        qFatal("%s: %s %s", what, qPrintable(result.error().printedId()), qPrintable(result.error().detail));
}

/// Invented names of the shape of real ones: many share their first word.
class Names
{
public:
    QString next()
    {
        static const QStringList firsts{QStringLiteral("San"),    QStringLiteral("Santa"),  QStringLiteral("El"),
                                        QStringLiteral("La"),     QStringLiteral("Los"),    QStringLiteral("Las"),
                                        QStringLiteral("Rancho"), QStringLiteral("Ejido"),  QStringLiteral("Nuevo"),
                                        QStringLiteral("Villa"),  QStringLiteral("Cañada"), QStringLiteral("Peña")};
        static const QStringList syllables{QStringLiteral("ta"),  QStringLiteral("mé"),   QStringLiteral("lo"),
                                           QStringLiteral("qui"), QStringLiteral("tlán"), QStringLiteral("co"),
                                           QStringLiteral("xo"),  QStringLiteral("ñi"),   QStringLiteral("ra"),
                                           QStringLiteral("bel"), QStringLiteral("sto"),  QStringLiteral("gua")};
        const auto word = [&] {
            QString out;
            for (int i = 2 + below(2); i > 0; --i)
                out += syllables.at(below(12));
            out.front() = out.front().toUpper();
            return out;
        };
        QString name = below(3) > 0 ? firsts.at(below(12)) + u' ' + word() : word();
        if (below(2) == 0)
            name += QStringLiteral(" de ") + word();
        return name;
    }
    int below(int limit) { return static_cast<int>(m_random() % static_cast<quint32>(limit)); }

private:
    std::mt19937 m_random{2026};
};

QString postalFile(const QString& folder)
{
    const QString path = folder + QStringLiteral("/CPdescarga.txt");
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("no file");
    file.write("Archivo de ensayo, de la forma del de SEPOMEX y con nombres inventados.\r\n"
               "d_codigo|d_asenta|d_tipo_asenta|D_mnpio|d_estado|d_ciudad|d_CP|c_estado|c_oficina|c_CP|c_tipo_asenta|"
               "c_mnpio|id_asenta_cpcons|d_zona|c_cve_ciudad\r\n");
    Names names;
    for (int i = 0; i < kPostalRows; ++i) {
        const int entidad = 1 + i * 32 / kPostalRows;
        const int municipio = 1 + i / 63 % 78;
        file.write(QStringLiteral("%1|%2|Colonia|%3|Entidad %4|%5|%1|%4|%1||09|%6|%7|%8|\r\n")
                       .arg(1000 + i / 5, 5, 10, QLatin1Char('0'))
                       .arg(names.next(), QStringLiteral("Municipio número %1").arg(municipio))
                       .arg(entidad, 2, 10, QLatin1Char('0'))
                       .arg(i % 2 ? QString() : QStringLiteral("Ciudad Mayor"))
                       .arg(municipio, 3, 10, QLatin1Char('0'))
                       .arg(i, 4, 10, QLatin1Char('0'))
                       .arg(i % 2 ? QStringLiteral("Rural") : QStringLiteral("Urbano"))
                       .toLatin1());
    }
    return path;
}

QString localitiesFile(const QString& folder)
{
    const QString path = folder + QStringLiteral("/AGEEML.csv");
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("no file");
    file.write("CVEGEO,CVE_ENT,NOM_ENT,NOM_ABR,CVE_MUN,NOM_MUN,CVE_LOC,NOM_LOC,AMBITO,LATITUD,LONGITUD,LAT_DECIMAL,"
               "LON_DECIMAL,ALTITUD,CVE_CARTA,POB_TOTAL,POB_MASCULINA,POB_FEMENINA,TOTAL DE VIVIENDAS HABITADAS\r\n");
    Names names;
    for (int i = 0; i < kLocalities; ++i) {
        const int entidad = 1 + i * 32 / kLocalities;
        const int municipio = 1 + i / 120 % 78;
        const int clave = 1 + i % 120;
        const int poblacion = names.below(10) > 0 ? names.below(60) : names.below(100 * (1 + names.below(500)));
        file.write(
            QStringLiteral("\"%1%2%3\",\"%1\",\"Entidad %1\",\"Ent.\",\"%2\",\"Municipio número %2\",\"%3\",\"%4\","
                           "\"R\",\"16°44'12.1\"\" N\",\"092°38'16.1\"\" W\",\"%5.736691\",\"-92.637821\","
                           "\"2113\",\"E15D62\",\"%6\",\"-\",\"-\",\"-\"\r\n")
                .arg(entidad, 2, 10, QLatin1Char('0'))
                .arg(municipio, 3, 10, QLatin1Char('0'))
                .arg(clave, 4, 10, QLatin1Char('0'))
                .arg(names.next())
                .arg(15 + i % 17)
                .arg(poblacion)
                .toUtf8());
    }
    return path;
}

/// The same lines, cut at the delimiter and put into one table of text, as durable as ours.
double rawSeconds(const QString& path, char delimiter)
{
    const fixture::StoreFolder folder;
    const auto store = folder.open();
    must(
        store->connection().script("CREATE TABLE raw (a TEXT, b TEXT, c TEXT, d TEXT, e TEXT, f TEXT, g TEXT, h TEXT)"),
        "table");
    constexpr char kInsert[] = "INSERT INTO raw VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
    return bench::secondsOf([&] {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("no file");
        int row = 0;
        must(store->unitOfWork().begin(), "begin");
        while (!file.atEnd()) {
            const QByteArrayList cells = file.readLine().split(delimiter);
            auto insert = store->connection().statement(kInsert);
            for (int i = 0; i < 8; ++i)
                insert.bind(QString::fromLatin1(cells.value(i)));
            must(insert.run(), "insert");
            if (++row % usecases::ImportCatalogue::kRowsPerStep == 0) {
                must(store->unitOfWork().commit(), "commit");
                must(store->unitOfWork().begin(), "begin");
            }
        }
        must(store->unitOfWork().commit(), "commit");
    });
}

struct Imported
{
    double seconds = 0, longestStep = 0;
};

class Subject
{
public:
    Imported import(domain::CatalogueKind kind, const QString& path)
    {
        Imported took;
        const auto timed = [&](auto&& work) {
            const double seconds = bench::secondsOf(work);
            took.seconds += seconds;
            took.longestStep = std::max(took.longestStep, seconds);
        };
        usecases::ImportCatalogue::Progress progress;
        timed([&] { progress = must(m_import.start(kind, path), "start"); });
        while (!progress.active)
            timed([&] { progress = must(m_import.step(), "step"); });
        double clearing = 0;
        while (!progress.finished)
            clearing += bench::secondsOf([&] { progress = must(m_import.step(), "step"); });
        if (clearing > 0.1)
            bench::figure("clearing the replaced one", clearing, "s", "after the new one is in use");
        if (progress.badCount != 0)
            qFatal("bad lines");
        return took;
    }
    usecases::Catalogues& catalogues() { return m_catalogues; }

private:
    fixture::StoreFolder m_folder;
    std::unique_ptr<stores::LocalStore> m_store = m_folder.open();
    fixture::ManualClock m_clock;
    core::UuidV7Source m_ids{m_clock};
    usecases::Recorder m_recorder{
        m_store->log(),
        m_store->registry(),
        m_store->device(),
        m_clock,
        m_ids,
        fixture::deviceKeys().store,
        access::SessionUser{core::UserId(QUuid::createUuid()), QStringLiteral("Prueba"), access::Role::Responsable},
        QStringLiteral("bench")};
    usecases::ImportCatalogue m_import{m_store->catalogues(), m_store->unitOfWork(), m_clock, m_recorder};
    usecases::Catalogues m_catalogues{m_store->catalogues(), m_clock};
};

template <class F> void lookups(const char* name, F&& once)
{
    QList<double> times;
    for (int i = 0; i < kLookups; ++i)
        times.append(bench::secondsOf([&] { once(i); }) * 1000);
    std::sort(times.begin(), times.end());
    bench::figure(name, times.at(kLookups * 95 / 100), "ms p95",
                  "median " + std::to_string(times.at(kLookups / 2)) + ", most " + std::to_string(times.last()));
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    QTemporaryDir files;
    const QString postal = postalFile(files.path());
    const QString localities = localitiesFile(files.path());

    Subject subject;
    const double rawPostal = rawSeconds(postal, '|');
    const Imported ofPostal = subject.import(domain::CatalogueKind::CodigosPostales, postal);
    bench::figure("import of 157,000 postal rows", ofPostal.seconds, "s", "goal 5; the same cells put raw",
                  ofPostal.seconds / rawPostal);
    bench::figure("  its longest step", ofPostal.longestStep * 1000, "ms", "a draft waits no longer");
    const double rawLocalities = rawSeconds(localities, ',');
    const Imported ofLocalities = subject.import(domain::CatalogueKind::Localidades, localities);
    bench::figure("import of 300,000 localities", ofLocalities.seconds, "s", "goal 8; the same cells put raw",
                  ofLocalities.seconds / rawLocalities);
    bench::figure("  its longest step", ofLocalities.longestStep * 1000, "ms", "a draft waits no longer");

    usecases::Catalogues& catalogues = subject.catalogues();
    const qint64 set = must(catalogues.currentSet(), "set");
    Names names;
    const auto typed = [&](int letters) { return names.next().left(letters); };
    const auto entidad = [&] { return QString::number(1 + names.below(32)).rightJustified(2, u'0'); };
    lookups("a CP's asentamientos", [&](int) {
        must(catalogues.byCodigoPostal(set, QString::number(1000 + names.below(31'000)).rightJustified(5, u'0')), "cp");
    });
    for (const int letters : {1, 2, 3, 5, 9}) {
        const std::string name = "locality, " + std::to_string(letters) + " letters";
        lookups((name + ", entidad").c_str(),
                [&](int) { must(catalogues.localidades(set, entidad(), {}, typed(letters), 20), "localidades"); });
        lookups((name + ", country").c_str(),
                [&](int) { must(catalogues.localidades(set, {}, {}, typed(letters), 20), "localidades"); });
    }
    lookups("localities of a municipio", [&](int) {
        must(catalogues.localidades(set, entidad(), QStringLiteral("0%1").arg(10 + names.below(60)), {}, 200), "list");
    });
    lookups("asentamiento by name", [&](int) {
        must(catalogues.codigosPostales(set, entidad(), QStringLiteral("0%1").arg(10 + names.below(60)), typed(5), 20),
             "cp");
    });
    subject.import(domain::CatalogueKind::Localidades, localities);
    return 0;
}
