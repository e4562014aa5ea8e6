// SPDX-License-Identifier: GPL-3.0-or-later
// Every code that the program can answer is one code, and has its sentence.
#include "errors/catalogue_text.h"
#include "errors/credential_text.h"
#include "errors/error_text.h"
#include "errors/issue_text.h"
#include "errors/ledger_text.h"
#include "errors/likeness_text.h"
#include "errors/log_text.h"
#include "errors/words.h"

#include <QDirIterator>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace padron;

namespace {

struct Declared
{
    QString id, file;
};

QList<Declared> declaredCodes()
{
    static const QRegularExpression code(QStringLiteral("ErrorCode\\s+k\\w+\\s*\\{\\s*\"([A-Z]{2,3}-\\d{3})\"\\s*\\}"));
    QList<Declared> codes;
    for (const char* root : {"app", "db", "ui"}) {
        QDirIterator files(QStringLiteral(PADRON_SOURCE_DIR "/%1").arg(QLatin1String(root)),
                           {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.open(QIODevice::ReadOnly))
                qFatal("%s", qPrintable(file.fileName()));
            auto match = code.globalMatch(QString::fromUtf8(file.readAll()));
            while (match.hasNext())
                codes.append({match.next().captured(1), file.fileName()});
        }
    }
    return codes;
}

/// Told on the centre's console or to its callers, never in this window.
bool isTheCentres(const Declared& code)
{
    return code.file.contains(QLatin1String("/central/"));
}

} // namespace

class TstWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCodeIsDeclaredOnce()
    {
        QMap<QString, QString> seen;
        const auto codes = declaredCodes();
        QVERIFY(codes.size() > 90);
        for (const auto& code : codes) {
            QVERIFY2(!seen.contains(code.id),
                     qPrintable(QStringLiteral("%1: %2 and %3").arg(code.id, code.file, seen.value(code.id))));
            seen.insert(code.id, code.file);
        }
    }

    void everyCodeHasItsSentence()
    {
        QStringList without;
        for (const auto& code : declaredCodes())
            if (!isTheCentres(code) && !ui::hasSentence(core::ErrorCode(code.id.toLatin1().constData())))
                without << code.id;
        QVERIFY2(without.isEmpty(), qPrintable(without.join(u' ')));
    }

    void everyVerdictOfTheCentreHasItsReason()
    {
        static const QRegularExpression code(QStringLiteral("QLatin1String k\\w+\\{\"([a-z-]+)\"\\}"));
        QFile file(QStringLiteral(PADRON_SOURCE_DIR "/app/central/projector.h"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        auto match = code.globalMatch(QString::fromUtf8(file.readAll()));
        int codes = 0;
        for (; match.hasNext(); ++codes) {
            const QString key = match.next().captured(1);
            QVERIFY2(!ui::verdictCodeText(key).contains(key), qPrintable(key));
        }
        QVERIFY(codes > 5);
        QVERIFY(ui::verdictCodeText(QStringLiteral("otra")).contains(QStringLiteral("«otra»")));
    }

    void aSentenceSaysThreeThingsAndItsCode()
    {
        for (const auto& code : declaredCodes()) {
            if (isTheCentres(code))
                continue;
            const QByteArray id = code.id.toLatin1();
            const QString text = ui::sentenceFor(core::Error{core::ErrorCode(id.constData()), QStringLiteral("7")});
            QVERIFY2(text.endsWith(QStringLiteral("(%1)").arg(code.id)), qPrintable(text));
            QVERIFY2(text.count(QStringLiteral(". ")) >= 2, qPrintable(text));
            QVERIFY2(!text.contains(u'%'), qPrintable(text));
        }
    }

    void everyCauseOfABadLineIsTold()
    {
        QSet<QString> texts;
        for (int fault = 0; fault <= int(domain::LineFault::Cobertura); ++fault)
            texts.insert(ui::lineFaultText(static_cast<domain::LineFault>(fault)));
        QCOMPARE(texts.size(), int(domain::LineFault::Cobertura) + 1);
        QSet<QString> names;
        for (int kind = 0; kind < domain::kCatalogueKinds; ++kind) {
            names.insert(ui::catalogueLabel(static_cast<domain::CatalogueKind>(kind)));
            QVERIFY(!ui::catalogueSource(static_cast<domain::CatalogueKind>(kind)).isEmpty());
        }
        QCOMPARE(names.size(), domain::kCatalogueKinds);
        QVERIFY(ui::catalogueSource(domain::CatalogueKind::CodigosPostales).contains(QStringLiteral("redistribuirlo")));
    }

    void everyKindOfEntryHasItsSentenceAndItsPlace()
    {
        static const QRegularExpression kind(QStringLiteral("char k\\w+\\[\\] =\\s*\"([a-z_.]+)\""));
        QByteArray headers;
        for (const char* name : {"credential_kinds.h", "device_kinds.h", "log_entry.h", "sync_kinds.h"}) {
            QFile file(QStringLiteral(PADRON_SOURCE_DIR "/app/envelope/") + QLatin1String(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            headers += file.readAll();
        }
        auto match = kind.globalMatch(QString::fromUtf8(headers));
        QSet<QString> kinds, texts;
        while (match.hasNext()) {
            const QString key = match.next().captured(1);
            kinds.insert(key);
            texts.insert(ui::logKindText(key));
            QVERIFY2(ui::logKindText(key) != key, qPrintable(key));
            QVERIFY2(usecases::groupOf(key), qPrintable(key));
        }
        QVERIFY(kinds.size() > 40);
        QCOMPARE(texts.size(), kinds.size());
        const QStringList known = usecases::logKinds();
        QCOMPARE(QSet<QString>(known.begin(), known.end()), kinds);
        qsizetype grouped = 0;
        for (int group = 0; group < usecases::kLogGroups; ++group) {
            QVERIFY(!ui::logGroupLabel(usecases::LogGroup(group)).isEmpty());
            grouped += usecases::kindsOf(usecases::LogGroup(group)).size();
        }
        QCOMPARE(grouped, kinds.size());
    }

    void nearnessSaysWhyAndHowFar()
    {
        using N = ports::Nearness;
        QCOMPARE(ui::nearnessText({{}, N::CubreCodigoPostal, {}}), QStringLiteral("Atiende su código postal"));
        QCOMPARE(ui::nearnessText({{}, N::MismoMunicipio, 12.4}),
                 QStringLiteral("Está en su municipio, a 12 km en línea recta"));
        QCOMPARE(ui::nearnessText({{}, N::Distancia, 0.4}), QStringLiteral("A menos de 1 km"));
        QCOMPARE(ui::nearnessText({{}, N::Distancia, 1234.0}), QStringLiteral("A 1,234 km en línea recta"));
    }

    void anUnknownCodeStillSaysWhatIsSafe()
    {
        const QString text = ui::sentenceFor(core::Error{core::ErrorCode("ZZZ-999")});
        QVERIFY(text.contains(QStringLiteral("a salvo")));
        QVERIFY(text.endsWith(QStringLiteral("(ZZZ-999)")));
    }

    void theWaitIsTold()
    {
        QVERIFY(ui::sentenceFor(core::Error{core::ErrorCode("ACC-103"), QStringLiteral("30")})
                    .contains(QStringLiteral("Espere 30 s")));
    }

    void everyFindingOfEveryFieldHasASentence()
    {
        for (int field = 0; field <= int(domain::Field::Solicita); ++field) {
            const auto named = static_cast<domain::Field>(field);
            QVERIFY(!ui::fieldLabel(named).isEmpty());
            QVERIFY(!ui::askFor(named).isEmpty());
            for (int rule = 0; rule <= int(domain::Rule::FolioCheckDigit); ++rule) {
                const domain::Issue issue{.field = named,
                                          .rule = static_cast<domain::Rule>(rule),
                                          .numeral = "10.I",
                                          .position = 3,
                                          .expected = QStringLiteral("X")};
                const QString text = ui::sentenceFor(issue);
                QVERIFY2(text.size() > 15 && !text.contains(u'%'), qPrintable(text));
                QVERIFY(text.endsWith(QStringLiteral("(numeral 10.I)")));
            }
        }
    }

    void aDisagreementNamesPositionSourceAndLetter()
    {
        const QString text = ui::sentenceFor(domain::Issue{.field = domain::Field::Curp,
                                                           .rule = domain::Rule::CurpDisagrees,
                                                           .severity = domain::Severity::Warns,
                                                           .position = 10,
                                                           .expected = QStringLiteral("M")});
        QVERIFY(text.contains(QStringLiteral("11")));
        QVERIFY(text.contains(QStringLiteral("el sexo")));
        QVERIFY(text.contains(QStringLiteral("se esperaba M")));
    }

    void everyKeyOfTheDomainHasAName()
    {
        for (const auto& row : domain::parentescos())
            QVERIFY2(ui::parentescoLabel(row.key).at(0).isUpper(), qPrintable(row.key));
        for (const auto tipo : domain::identificacionTipos())
            QVERIFY(!ui::identificacionLabel(tipo).isEmpty());
        for (const auto tipo : domain::comprobanteTipos())
            QVERIFY(!ui::comprobanteLabel(tipo).isEmpty());
        QCOMPARE(ui::parentescoLabel(QStringLiteral("nueva")), QStringLiteral("nueva"));
    }

    void everyReasonHasASentenceAndCareNeverDepends()
    {
        for (int reason = 1; reason <= int(credential::Reason::BadClaims); ++reason) {
            const credential::Verification refused{
                credential::Verdict::NotVerifiable, static_cast<credential::Reason>(reason), {}, -1};
            const QString text = ui::verificationText(refused);
            QVERIFY(text.startsWith(QStringLiteral("NO VERIFICABLE\n")));
            QVERIFY(text.endsWith(QStringLiteral("La atención médica no depende de esta credencial.")));
            QCOMPARE(text.count(u'\n'), 2);
        }
    }

    void withoutAReceiptItIsSaidWhy()
    {
        usecases::Reconciliation proof;
        proof.here = 12;
        QVERIFY(ui::proofText(proof, {}).contains(QStringLiteral("no acusa recibo de nada")));
        proof.restored = true;
        QVERIFY(ui::proofText(proof, {}).contains(QStringLiteral("se restauró")));
        QVERIFY(!ui::proofText(proof, {}, true).contains(QStringLiteral("acusa recibo")));
    }

    void theStripSpeaksOfRegistrationsAndFiles()
    {
        ports::SyncCounts counts;
        QCOMPARE(ui::pendingText(counts), QStringLiteral("Nada por enviar"));
        counts.pendingEntries = 40;
        QVERIFY(!ui::pendingText(counts).contains(QStringLiteral("registro")));
        counts.pendingRecords = 12;
        QVERIFY(ui::pendingText(counts).startsWith(QStringLiteral("12 registro")));
        QVERIFY(!ui::pendingText(counts).contains(QStringLiteral("40")));
        counts.pendingPages = 31;
        QVERIFY(ui::pendingText(counts).contains(QStringLiteral(" y 31 archivo")));
        QVERIFY(ui::clockText(4 * 60'000).isEmpty());
        QVERIFY(ui::clockText(-365LL * 24 * 3600'000).contains(QStringLiteral("atrás")));
    }

    void aLikenessIsToldWithItsReasons()
    {
        using R = domain::LikenessReason;
        QSet<QString> words;
        for (int i = 0; i <= int(R::PerhapsTwin); ++i)
            words.insert(ui::likenessReason(R(i)));
        QCOMPARE(words.size(), int(R::PerhapsTwin) + 1);
        QVERIFY(!words.contains(QString()));
        const QString told = ui::likenessSentence({82, domain::LikenessBand::Probable, {R::NameEqual, R::BirthEqual, R::SexDiffers}});
        QVERIFY(told.contains(QStringLiteral("82 puntos de 100")));
        QVERIFY(told.contains(QStringLiteral("A favor: nombre igual")));
        QVERIFY(told.contains(QStringLiteral("En contra: otro sexo.")));
        QVERIFY(!ui::likenessSentence({45, domain::LikenessBand::Possible, {R::NameEqual}}).contains(QStringLiteral("En contra")));
    }
};

QTEST_GUILESS_MAIN(TstWords)
#include "tst_words.moc"
