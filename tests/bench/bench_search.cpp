// SPDX-License-Identifier: GPL-3.0-or-later
// Search as it is typed and duplicates of a new person, in an encrypted store of 500,000 invented people. Goals: p95 under
// 50 ms a keystroke, under 100 ms a person; 98 % of people typed with a slip, a swap or a variant among the first ten.
// Usage: bench_search [PEOPLE [FOLDER]]; a store that is in FOLDER already is used again.
#include "bench/figure.h"
#include "bench/people.h"
#include "bench/slips.h"
#include "domain/likeness.h"
#include "local/stores/local_store.h"
#include "local/stores/membership_rows.h"
#include "local/stores/person_index.h"
#include "local/stores/person_rows.h"
#include "ports/errors.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <functional>
#include <map>
#include <tuple>
#include <vector>

using namespace padron;

namespace {

constexpr int kTyped = 60;      ///< people looked for, of each kind of query
constexpr int kProbes = 2000;   ///< people typed again
constexpr int kCompared = 60;   ///< of them compared with everybody
constexpr int kShown = 10;

core::SecureBytes key()
{
    return core::SecureBytes(QByteArrayView("0123456789abcdef0123456789abcdef", 32));
}

template <class T> T must(core::Result<T> result, const char* what)
{
    if (!result)
        qFatal("%s: %s %s", what, qPrintable(result.error().printedId()), qPrintable(result.error().detail));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

double memoryMb(const char* line)
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& text : status.readAll().split('\n'))
        if (text.startsWith(line))
            return text.simplified().split(' ').at(1).toDouble() / 1024;
    return 0;
}

void forgetHighWater()
{
    QFile refs(QStringLiteral("/proc/self/clear_refs"));
    if (refs.open(QIODevice::WriteOnly))
        refs.write("5");
}

/// By the store's row functions: a savepoint a family would have the index write a segment a family.
void fill(stores::LocalStore& store, int people)
{
    bench::People invented(2026);
    constexpr int kBatch = 500;
    for (int number = 0; number < people / 4;) {
        std::vector<std::pair<qint64, domain::Person>> added;
        must(store.unitOfWork().begin(), "begin");
        for (int i = 0; i < kBatch && number < people / 4; ++i, ++number) {
            const auto record = invented.family(number);
            for (domain::Person person : record.people) {
                auto num = stores::insertPersonRow(store.connection(), person);
                if (!num && num.error().code == ports::kAlreadyExists) {
                    person.curp.reset(); // a homonym has that one
                    num = stores::insertPersonRow(store.connection(), person);
                }
                added.emplace_back(must(std::move(num), "person"), person);
            }
            must(stores::insertFamily(store.connection(), record.family), "family");
        }
        for (const auto& [num, person] : added)
            must(stores::indexPerson(store.connection(), num, person), "index");
        must(store.unitOfWork().commit(), "commit");
    }
}

struct Times
{
    std::vector<double> ms;
    double at(double part)
    {
        std::sort(ms.begin(), ms.end());
        return ms.empty() ? 0 : ms[std::min(ms.size() - 1, std::size_t(part * double(ms.size())))];
    }
};

template <class F> double msOf(F&& work)
{
    return bench::secondsOf(std::forward<F>(work)) * 1e3;
}

domain::Person somebody(stores::LocalStore& store, std::mt19937& random)
{
    static const qint64 last = must(store.connection().integer("SELECT max(num) FROM person"), "max");
    return must(stores::personAt(store.connection(), 1 + qint64(random() % quint64(last))), "somebody");
}

double scanMs(stores::LocalStore& store)
{
    Times times;
    for (const char16_t* name : {u"%hernández%", u"%lupita%", u"%xool%"})
        times.ms.push_back(msOf([&] {
            auto scan = store.connection().statement(
                "SELECT num FROM person WHERE nombres || ' ' || primer_apellido || ' ' || segundo_apellido LIKE ?1 "
                "ORDER BY num DESC");
            scan.bind(QString::fromUtf16(name));
            while (must(scan.step(), "scan")) {}
        }));
    return times.at(0.5);
}

using Typing = std::function<QString(const domain::Person&)>;

void searchFigures(stores::LocalStore& store, std::mt19937& random)
{
    const double scan = scanMs(store);
    const std::string reference = QStringLiteral("LIKE over everybody: %1 ms (goal p95 < 50)").arg(scan, 0, 'f', 0).toStdString();
    const auto lower = [](const domain::Person& person) { return person.name.full().toLower(); };
    const std::pair<const char*, Typing> kinds[] = {
        {"name", lower},
        {"name_backwards", [](const auto& person) { return QString(person.name.segundoApellido() + u' ' + person.name.nombres()); }},
        {"common_names", [&random](const auto&) {
             const char16_t* common[] = {u"maria guadalupe hernandez hernandez", u"jose luis garcia lopez", u"juan martinez",
                                         u"ma hernandez", u"guadalupe maria", u"j m", u"de la cruz", u"a", u"ma", u"jo he ma"};
             return QString::fromUtf16(common[random() % 10]);
         }},
        {"name_mistyped", [&](const auto& person) {
             return QString(bench::mistyped(person.name.nombres(), random) + u' ' + bench::mistyped(person.name.primerApellido(), random));
         }},
        {"surname_mistyped", [&](const auto& person) { return bench::mistyped(person.name.primerApellido(), random); }},
        {"curp", [](const auto& person) { return person.curp ? person.curp->text() : QStringLiteral("HEGM"); }},
        {"curp_piece", [&](const auto& person) {
             return person.curp ? person.curp->text().mid(1 + int(random() % 10), 8) : QStringLiteral("HGR");
         }},
        {"folio", [](const auto& person) { return person.folio.text(); }},
        {"folio_tail", [](const auto& person) { return person.folio.digits().mid(8); }},
        {"phone", [](const auto& person) { return person.telefono.isEmpty() ? QStringLiteral("9615550101") : person.telefono; }},
        {"birth_date", [](const auto& person) { return person.fechaNacimiento.toString(QStringLiteral("dd/MM/yyyy")); }},
        {"birth_date_and_name", [](const auto& person) {
             return QString(person.fechaNacimiento.toString(QStringLiteral("ddMMyyyy")) + u' ' + person.name.nombres());
         }},
        {"nobody", [](const auto&) { return QStringLiteral("zzyzx qwertyuiop asdfghjkl"); }},
    };
    for (const auto& [kind, typing] : kinds) {
        Times times;
        QString slowest;
        double worst = 0;
        int found = 0;
        for (int i = 0; i < kTyped; ++i) {
            const domain::Person person = somebody(store, random);
            const QString text = typing(person);
            QList<ports::SearchHit> hits;
            for (qsizetype length = 1; length <= text.size(); ++length) {
                times.ms.push_back(msOf([&] { hits = must(store.search().search(text.left(length), 50), kind); }));
                if (times.ms.back() > worst)
                    slowest = text.left(length);
                worst = std::max(worst, times.ms.back());
            }
            found += std::any_of(hits.begin(), hits.end(), [&](const auto& hit) { return hit.person == person.id; });
        }
        const std::string name = std::string("search_") + kind;
        bench::figure((name + "_p50").c_str(), times.at(0.5), "ms", QStringLiteral("found in the end: %1 of %2").arg(found).arg(kTyped).toStdString());
        bench::figure((name + "_p95").c_str(), times.at(0.95), "ms", reference, times.at(0.95) / scan);
        bench::figure((name + "_worst").c_str(), worst, "ms", (QLatin1String("typed: ") + slowest).toStdString(), worst / scan);
    }
}

struct Probe
{
    domain::PersonTraits traits;
    core::PersonId person;
    qint64 num = 0;
    std::string slip;
};

struct Best
{
    domain::LikenessBand band;
    int score;
    qint64 num;
    bool operator<(const Best& other) const
    {
        return std::tuple(band, -score, -num) < std::tuple(other.band, -other.score, -other.num);
    }
};

/// Everybody compared with each probe by the same scorer: what no index could better. Answers how many are among the first.
int comparedWithEverybody(stores::LocalStore& store, const std::vector<Probe>& probes, double& msEach)
{
    std::vector<domain::ComparableTraits> wanted;
    for (const Probe& probe : probes)
        wanted.emplace_back(probe.traits);
    std::vector<std::vector<Best>> best(probes.size());
    const double ms = msOf([&] {
        auto read = store.connection().statement("SELECT num FROM person ORDER BY num");
        while (must(read.step(), "everybody")) {
            const qint64 num = read.integer(0);
            const domain::ComparableTraits theirs(domain::traitsOf(must(stores::personAt(store.connection(), num), "person")));
            for (std::size_t i = 0; i < wanted.size(); ++i) {
                const auto likeness = domain::compare(wanted[i], theirs);
                if (likeness.band == domain::LikenessBand::Unlike)
                    continue;
                auto& list = best[i];
                list.push_back({likeness.band, likeness.score, num});
                std::sort(list.begin(), list.end());
                if (list.size() > kShown)
                    list.pop_back();
            }
        }
    });
    msEach = ms / double(probes.size());
    int found = 0;
    for (std::size_t i = 0; i < probes.size(); ++i)
        found += std::any_of(best[i].begin(), best[i].end(), [&](const Best& one) { return one.num == probes[i].num; });
    return found;
}

void duplicateFigures(stores::LocalStore& store, std::mt19937& random)
{
    std::vector<Probe> probes;
    for (int i = 0; int(probes.size()) < kProbes; ++i) {
        const domain::Person person = somebody(store, random);
        Probe probe{domain::traitsOf(person), person.id, 0, {}};
        probe.slip = bench::slip(probe.traits, i, random);
        if (probe.slip.empty())
            continue; // nothing of this kind to be done to this person
        auto num = store.connection().statement("SELECT num FROM person WHERE id = ?");
        must(num.bind(person.id).one(), "num");
        probe.num = num.integer(0);
        probes.push_back(std::move(probe));
    }
    Times times;
    int found = 0, foundOfCompared = 0;
    std::map<std::string, std::pair<int, int>> bySlip;
    for (std::size_t i = 0; i < probes.size(); ++i) {
        const Probe& probe = probes[i];
        QList<ports::DuplicateCandidate> candidates;
        times.ms.push_back(msOf([&] { candidates = must(store.duplicates().candidates(probe.traits, kShown), "candidates"); }));
        const bool here = std::any_of(candidates.begin(), candidates.end(), [&](const auto& one) { return one.id == probe.person; });
        found += here;
        foundOfCompared += here && i < kCompared;
        auto& [right, all] = bySlip[probe.slip];
        right += here;
        ++all;
    }
    double msEach = 0;
    const std::vector<Probe> sample(probes.begin(), probes.begin() + std::min<std::ptrdiff_t>(kCompared, std::ptrdiff_t(probes.size())));
    const int foundByAll = comparedWithEverybody(store, sample, msEach);
    const std::string reference = QStringLiteral("compared with everybody: %1 ms (goal p95 < 100)").arg(msEach, 0, 'f', 0).toStdString();
    bench::figure("duplicates_p50", times.at(0.5), "ms", reference, times.at(0.5) / msEach);
    bench::figure("duplicates_p95", times.at(0.95), "ms", reference, times.at(0.95) / msEach);
    bench::figure("duplicates_worst", times.ms.back(), "ms", reference, times.ms.back() / msEach);
    bench::figure("duplicates_recall_at_10", 100.0 * found / double(probes.size()), "%", QStringLiteral("%1 people typed again (goal >= 98)").arg(probes.size()).toStdString());
    bench::figure("duplicates_recall_of_compared", 100.0 * foundOfCompared / double(sample.size()), "%",
                  QStringLiteral("the same %1 compared with everybody: %2 %").arg(sample.size()).arg(100.0 * foundByAll / double(sample.size()), 0, 'f', 1).toStdString(),
                  double(foundOfCompared) / std::max(1, foundByAll));
    for (const auto& [slip, count] : bySlip)
        bench::figure(("  " + slip).c_str(), 100.0 * count.first / count.second, "%", QStringLiteral("of %1").arg(count.second).toStdString());
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    const int people = argc > 1 ? std::atoi(argv[1]) : 500'000;
    const QTemporaryDir temporary;
    const QString folder = argc > 2 ? QString::fromLocal8Bit(argv[2]) : temporary.path();
    if (!QFile::exists(stores::LocalStore::databasePath(folder))) {
        auto store = must(stores::LocalStore::open(folder, key(), stores::OpenMode::Create), "create");
        const double seconds = bench::secondsOf([&] { fill(*store, people); });
        bench::figure("store_filled", people / seconds, "people/s", QStringLiteral("%1 people, in batches").arg(people).toStdString());
    }
    forgetHighWater();
    std::mt19937 random(7);
    auto store = must(stores::LocalStore::open(folder, key(), stores::OpenMode::Existing), "open");
    const double megabytes = double(QFile(stores::LocalStore::databasePath(folder)).size()) / 1e6;
    bench::figure("store_size", megabytes, "MB", QStringLiteral("%1 people").arg(must(store->registry().peopleCount(), "count")).toStdString());
    searchFigures(*store, random);
    bench::figure("memory_after_searching", memoryMb("VmRSS:"), "MB", "goal < 250");
    duplicateFigures(*store, random);
    bench::figure("memory_resident", memoryMb("VmRSS:"), "MB", "goal < 250");
    bench::figure("memory_high_water", memoryMb("VmHWM:"), "MB", "goal < 250", memoryMb("VmHWM:") / 250);
    return 0;
}
