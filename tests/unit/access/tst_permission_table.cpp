// SPDX-License-Identifier: GPL-3.0-or-later
// Who may do what, written a second time by hand: a cell that changes in the program has to be changed here too.
#include "access/permissions.h"

#include <QTest>

using namespace padron;

namespace {

// capturista, brigadista, supervisora, responsable, soporte, enlace estatal, revisora
constexpr const char* kExpected[][2] = {
    {"capturar", "sí sí sí sí -- -- --"},
    {"buscar", "sí sí sí sí -- -- sí"},
    {"expedientes", "sí sí sí sí -- -- sí"},
    {"certificados", "sí sí sí sí -- -- --"},
    {"credenciales", "-- -- sí sí -- -- --"},
    {"entregas", "sí sí sí sí -- -- --"},
    {"resguardo", "-- -- sí sí -- -- --"},
    {"tareas", "-- -- sí sí -- -- --"},
    {"jornada", "sí sí sí sí -- -- --"},
    {"configurar", "-- -- -- sí sí -- --"},
    {"inscribir", "-- -- -- sí sí -- --"},
    {"usuarios", "-- -- -- sí -- -- --"},
    {"llaves", "-- -- -- sí -- -- --"},
    {"bitacora", "-- -- sí sí -- -- sí"},
    {"respaldos", "-- -- sí sí sí -- --"},
    {"exportar", "-- -- -- sí -- -- --"},
    {"arco", "sí sí sí sí -- -- --"},
    {"bloqueos", "-- -- -- sí -- -- --"},
    {"incidentes", "-- -- sí sí sí -- --"},
    {"reportes", "-- -- sí sí -- sí --"},
};

} // namespace

class TstPermissionTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cellByCell_data()
    {
        QTest::addColumn<QString>("expected");
        for (const auto& row : kExpected)
            QTest::newRow(row[0]) << QString::fromUtf8(row[1]);
    }

    void cellByCell()
    {
        QFETCH(QString, expected);
        const QString key = QString::fromLatin1(QTest::currentDataTag());
        const QStringList cells = expected.split(u' ');
        QCOMPARE(cells.size(), access::roles().size());
        const auto all = access::permissions();
        const auto found = std::find_if(all.begin(), all.end(), [&key](access::Permission each) { return access::keyOf(each) == key; });
        QVERIFY(found != all.end());
        for (qsizetype i = 0; i < cells.size(); ++i) {
            const access::Role role = access::roles().at(i);
            QVERIFY2(access::allows(role, *found) == (cells.at(i) == u"sí"), qPrintable(access::keyOf(role)));
            QCOMPARE(bool(access::permit({core::UserId(QUuid::createUuid()), QStringLiteral("Prueba"), role}, *found)),
                     access::allows(role, *found));
        }
    }

    void noPermissionIsMissingHere()
    {
        QCOMPARE(access::permissions().size(), qsizetype(std::size(kExpected)));
        const QStringList columns{QStringLiteral("capturista"), QStringLiteral("brigadista"), QStringLiteral("supervisora"),
                                  QStringLiteral("responsable"), QStringLiteral("soporte"), QStringLiteral("enlace"),
                                  QStringLiteral("revisora")};
        QStringList keys;
        for (const access::Role role : access::roles())
            keys.append(access::keyOf(role));
        QCOMPARE(keys, columns);
    }
};

QTEST_GUILESS_MAIN(TstPermissionTable)
#include "tst_permission_table.moc"
