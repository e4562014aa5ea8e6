// SPDX-License-Identifier: GPL-3.0-or-later
// `--leer-bitacora` and `--verificar-bitacora`, by the program itself: what an auditor and a supervisor type.
#include "usecases/session_fixture.h"

#include <QDir>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTest>

using namespace padron;

namespace {

const QByteArray kPhrase("tres palabras sueltas");
const QByteArray kPassword("una frase de ensayo");

struct Said
{
    int code = -1;
    QString out, err;
};

Said run(const QStringList& arguments, const QByteArray& typed)
{
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char* name : {"LC_ALL", "LANG", "LANGUAGE"})
        environment.insert(QLatin1String(name), QStringLiteral("C.UTF-8")); // in Spanish
    program.setProcessEnvironment(environment);
    program.start(QStringLiteral(PADRON_BIN_DIR "/modulo-registro"), arguments);
    program.write(typed + '\n');
    program.closeWriteChannel();
    if (!program.waitForFinished(30'000))
        qFatal("the program does not end");
    return {program.exitCode(), QString::fromUtf8(program.readAllStandardOutput()),
            QString::fromUtf8(program.readAllStandardError())};
}

/// The store's files as they lie, for the program to open while the fixture holds its own.
void copyStore(const QString& from, const QString& to)
{
    for (const QString& file : QDir(from).entryList(QDir::Files))
        QVERIFY(QFile::copy(from + u'/' + file, to + u'/' + file));
}

} // namespace

class TstLogCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPieceIsReadWithItsPhrase()
    {
        fixture::Store store;
        const auto family = store.registerFamily(1);
        const auto& person = family.people.at(1);
        QVERIFY(store.session().openFamily.run(person.id));
        const QString path = store.path() + QStringLiteral("/pieza.bitacora");
        QVERIFY(store.session().exportLog.run({store.user.id, store.clock.mono},
                                              {.filter = {.subjects = {usecases::subjectOf(person.id)}},
                                               .reason = QStringLiteral("Auditoría del OIC"),
                                               .path = path},
                                              core::SecureBytes(QByteArrayView(kPhrase)), {1, 8192}));
        const QStringList read{QStringLiteral("--leer-bitacora"), path};
        const Said said = run(read, kPhrase);
        QVERIFY2(said.code == 0, qPrintable(said.err));
        for (const QString& expected : {QStringLiteral("Auditoría del OIC"), QStringLiteral("encadenado íntegro"),
                                        QStringLiteral("sin acuse del centro"), person.name.full(),
                                        QStringLiteral("Abrió el registro de una familia"),
                                        QStringLiteral("Prueba | Responsable")})
            QVERIFY2(said.out.contains(expected), qPrintable(expected + u'\n' + said.out));
        QVERIFY(!said.out.contains(family.people.at(0).curp->text())); // a table, not the records

        const Said wrong = run(read, "otra frase cualquiera");
        QCOMPARE(wrong.code, 2);
        QVERIFY(wrong.out.isEmpty());
        QVERIFY(wrong.err.contains(QStringLiteral("AUD-103")));
        const Said missing = run({QStringLiteral("--leer-bitacora"), path + u'x'}, kPhrase);
        QCOMPARE(missing.code, 2);
        QVERIFY(missing.err.contains(QStringLiteral("AUD-101")));
    }

    void aLogIsVerifiedFromTheCommandLine()
    {
        fixture::Store store;
        store.registerFamily(1);
        QTemporaryDir copy;
        copyStore(store.path(), copy.path());
        const QStringList verify{QStringLiteral("--datos"), copy.path(), QStringLiteral("--verificar-bitacora")};
        const Said said = run(verify, kPassword);
        QVERIFY2(said.code == 0, qPrintable(said.err));
        QVERIFY(said.out.contains(QStringLiteral("íntegra")));
        QVERIFY(said.out.contains(QStringLiteral("Ningún acuse")));
        QCOMPARE(run(verify, "no es la contraseña").code, 2);

        store.tamper("DROP TRIGGER log_body_immutable_update;"
                     "UPDATE log_body SET bytes = x'00' WHERE entry_id = (SELECT entry_id FROM log WHERE seq = 2)");
        QTemporaryDir broken;
        copyStore(store.path(), broken.path());
        const Said told = run({QStringLiteral("--datos"), broken.path(), QStringLiteral("--verificar-bitacora")}, kPassword);
        QCOMPARE(told.code, 1);
        QVERIFY(told.out.contains(QStringLiteral("Registro: 2")));
    }
};

QTEST_GUILESS_MAIN(TstLogCommands)
#include "tst_log_commands.moc"
