// SPDX-License-Identifier: GPL-3.0-or-later
// What the tour left behind, checked with the program's own command lines and by looking at the files as a thief would.
#include "tour.h"

#include "credential/verify.h"
#include "envelope/log_chain.h"
#include "support/canaries.h"
#include "support/papers/qr_file.h"

#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QSet>

#include <functional>

using namespace padron;

namespace tour {

namespace {

QString program()
{
    return QStringLiteral(PADRON_BIN_DIR "/modulo-registro");
}

struct Run
{
    int exitCode = -1;
    QString output;
};

Run run(const QString& command, const QStringList& arguments, const QByteArray& input = {})
{
    QProcess process;
    process.start(command, arguments);
    if (!process.waitForStarted())
        fail(QStringLiteral("%1 does not start").arg(command));
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(60000))
        fail(QStringLiteral("%1 does not end").arg(command));
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput())};
}

} // namespace

QStringList Tour::readQrs(const QString& pdf, credential::Verdict expected)
{
    const QStringList texts = fixture::qrTextsOf(pdf);
    if (texts.size() != 4)
        fail(QStringLiteral("%1 does not hold four readable QRs").arg(QFileInfo(pdf).fileName()));
    const auto file = credential::decodeTrustFile(contents(m_folder + QStringLiteral("/store/confianza.cbor")));
    const auto verifier = file ? credential::verifierFrom(*file) : core::Result<credential::Verifier>(core::fail(file.error()));
    if (!verifier)
        fail(QStringLiteral("the trust file does not verify"));
    for (const QString& text : texts)
        if (verifier->verify(text, QDateTime::currentSecsSinceEpoch()).verdict
            != (text == m_lostCard ? credential::Verdict::Replaced : expected))
            fail(QStringLiteral("a QR of %1 does not verify").arg(QFileInfo(pdf).fileName()));
    return texts;
}

void Tour::checkPapers()
{
    const QString certificado = m_folder + QStringLiteral("/certificado.pdf");
    const QString credencial = m_folder + QStringLiteral("/credencial.pdf");
    const QStringList provisional = readQrs(certificado, credential::Verdict::ValidProvisional);
    const QStringList finals = readQrs(credencial, credential::Verdict::Valid);
    m_summary.insert(QStringLiteral("qr_certificados"), QJsonArray::fromStringList(provisional));
    m_summary.insert(QStringLiteral("qr_credenciales"), QJsonArray::fromStringList(finals));

    // The program's own command line, nobody signed in.
    const QString store = m_folder + QStringLiteral("/store");
    const Run verified = tour::run(program(), {QStringLiteral("--datos"), store, QStringLiteral("--verificar"), credencial});
    if (verified.exitCode != 1 || verified.output.count(QStringLiteral("FIRMA VÁLIDA")) != 3
        || verified.output.count(QStringLiteral("SUSTITUIDA")) != 1)
        fail(QStringLiteral("--verificar says: %1").arg(verified.output));
    const QString fresh = m_folder + QStringLiteral("/reposicion.pdf");
    if (tour::run(program(), {QStringLiteral("--datos"), store, QStringLiteral("--verificar"), fresh}).exitCode != 0)
        fail(QStringLiteral("the replacement does not verify"));
    QString forged = finals.first();
    forged[60] = forged.at(60) == u'0' ? u'1' : u'0';
    if (tour::run(program(), {QStringLiteral("--datos"), store, QStringLiteral("--verificar"), forged}).exitCode == 0)
        fail(QStringLiteral("a changed QR verifies"));
}

QStringList Tour::observations()
{
    auto desk = m_gate->desk();
    auto future = desk->store.run([&overview = desk->syncOverview] { return overview.observations(); });
    future.waitForFinished();
    const auto rows = future.takeResult();
    QStringList codes;
    for (const auto& row : rows.value_or(QList<usecases::SyncOverview::Observation>()))
        codes.append(row.about.section(u'-', 0, 0) + u':' + row.verdict.code);
    return codes;
}

/// Names, CURP, telephones and numbers that the tour typed, on either laptop.
static QStringList writtenCanaries()
{
    static const QSet<QString> kFields{QStringLiteral("nombres"), QStringLiteral("primerApellido"),
                                       QStringLiteral("segundoApellido"), QStringLiteral("curp"),
                                       QStringLiteral("telefono"), QStringLiteral("identificacionNumero"),
                                       QStringLiteral("referencias")};
    QStringList all;
    const std::function<void(const QJsonValue&)> walk = [&](const QJsonValue& value) {
        if (value.isArray())
            for (const QJsonValue& one : value.toArray())
                walk(one);
        const QJsonObject object = value.toObject();
        if (kFields.contains(object.value(QLatin1String("campo")).toString())
            && object.value(QLatin1String("escribir")).toString().size() >= 5)
            all.append(object.value(QLatin1String("escribir")).toString());
        for (const QJsonValue& one : object)
            walk(one);
    };
    for (const char* file : {"familia.json", "casos.json", "brigada.json"}) {
        const auto json = QJsonDocument::fromJson(contents(QStringLiteral(PADRON_SOURCE_DIR "/tests/tour/") + QLatin1String(file)));
        walk(json.isArray() ? QJsonValue(json.array()) : QJsonValue(json.object()));
    }
    all += {QStringLiteral("9671110001"), QStringLiteral("9672220002")}; // the telephone that both wrote
    all.removeDuplicates();
    if (all.size() < 10)
        fail(QStringLiteral("the tour has nobody to look for"));
    return all;
}

void Tour::checkNothingInTheClear(const QString& folder, const QStringList& parts)
{
    for (const QString& part : parts)
        if (!QDirIterator(folder + part, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories).hasNext())
            fail(QStringLiteral("nothing lies in %1%2: a scan of it proves nothing").arg(QFileInfo(folder).fileName(), part));
    // Papers that were printed for people to read, pictures of the screens, and the papers that were laid on the scanner.
    QStringList forPeople{m_folder + QStringLiteral("/screens/")};
    for (const QString& one : QDir(m_folder).entryList({QStringLiteral("*.pdf"), QStringLiteral("*.png"), QStringLiteral("*.jpg")}, QDir::Files))
        forPeople.append(m_folder + u'/' + one);
    const QStringList people = writtenCanaries();
    const fixture::Canaries canaries(people + QStringList{kPassword, QStringLiteral("SQLite format 3")});
    const QStringList leaks = canaries.foundIn({folder}, forPeople);
    if (!leaks.isEmpty())
        fail(QStringLiteral("in the clear: %1").arg(leaks.join(u' ')));
    m_filesWithoutCanaries += canaries.filesRead();
    m_summary.insert(QStringLiteral("canarios"), people.size());
    m_summary.insert(QStringLiteral("archivos_sin_canarios"), m_filesWithoutCanaries);
}

void Tour::finish()
{
    const auto last = counts();
    m_summary.insert(QStringLiteral("registros_con_acuse"), last.receipted);
    m_summary.insert(QStringLiteral("observados"), last.observed);
    if (last.observed != 0 || last.quarantined != 0)
        fail(QStringLiteral("the centre observed something of a good family: %1").arg(observations().join(u' ')));
    m_window.reset();
    m_gate.reset(); // the store is closed: what lies on the disk is what a thief would find

    const QString store = m_folder + QStringLiteral("/store");
    const Run log = tour::run(program(), {QStringLiteral("--datos"), store, QStringLiteral("--usuario"), kUser, QStringLiteral("--verificar-bitacora")},
                              kPassword.toUtf8() + '\n');
    if (log.exitCode != 0)
        fail(QStringLiteral("--verificar-bitacora says: %1").arg(log.output));
    m_summary.insert(QStringLiteral("bitacora"), log.output.trimmed());
    const Run wrong = tour::run(program(), {QStringLiteral("--datos"), store, QStringLiteral("--usuario"), kUser, QStringLiteral("--verificar-bitacora")},
                                QByteArray("no es la frase\n"));
    if (wrong.exitCode == 0)
        fail(QStringLiteral("a wrong password opens the log"));

    const auto check = m_centre->run({QStringLiteral("check")});
    if (check.exitCode != 0)
        fail(QStringLiteral("padron-central check says: %1").arg(QString::fromUtf8(check.output)));
    m_summary.insert(QStringLiteral("centro"), QJsonDocument::fromJson(check.output).object());
    m_centre->stopPolitely();

    // Nobody may lie on the disk in the clear: of either laptop, in what this process keeps without being told where (both
    // laptops' settings), on the stick, in what else was carried between them, in the centre's log.
    QFile centreLog(m_folder + QStringLiteral("/centro.log"));
    if (!centreLog.open(QIODevice::WriteOnly) || centreLog.write(m_centre->serverLog()) <= 0 || !centreLog.flush())
        fail(QStringLiteral("the centre has no log"));
    checkNothingInTheClear(m_folder, {QStringLiteral("/store"), QStringLiteral("/store2"), QStringLiteral("/casa"), QStringLiteral("/memoria")});

    const auto trust = credential::decodeTrustFile(contents(store + QStringLiteral("/confianza.cbor")));
    const auto root = envelope::VerifyKey::fromBytes(trust->rootPublic);
    const auto list = credential::verifyTrustList(trust->trustList, *root);
    QJsonObject keys{{QStringLiteral("raiz"), QString::fromLatin1(trust->rootPublic.toHex())}};
    for (const auto& key : list->keys)
        keys.insert(credential::keyOf(key.role), QString::fromLatin1(key.raw.toHex()));
    m_summary.insert(QStringLiteral("llaves_publicas_del_centro"), keys);
    QJsonObject hashes;
    for (const char* name : {"certificado.pdf", "credencial.pdf"})
        hashes.insert(QLatin1String(name),
                      QString::fromLatin1(envelope::sha256(contents(m_folder + u'/' + QLatin1String(name))).toHex()));
    m_summary.insert(QStringLiteral("sha256"), hashes);
    m_summary.insert(QStringLiteral("tiempos"), m_timings);
    QFile summary(m_folder + QStringLiteral("/summary.json"));
    if (!summary.open(QIODevice::WriteOnly) || summary.write(QJsonDocument(m_summary).toJson()) < 0)
        fail(QStringLiteral("cannot write summary.json"));
    std::printf("TOUR OK: %d screens in %s\n", m_shots, qPrintable(m_folder));
}

} // namespace tour
