// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogues/errors.h"
#include "unit/catalogues/catalogue_files.h"

#include <QTest>

using namespace padron;
using domain::CluesRow;
using domain::LineFault;
using fixture::Parts;

namespace {

constexpr auto kKind = domain::CatalogueKind::Clues;

const QStringList kHeader{QStringLiteral("CLUES"),
                          QStringLiteral("NOMBRE DE LA INSTITUCION"),
                          QStringLiteral("CLAVE DE LA ENTIDAD"),
                          QStringLiteral("CLAVE DEL MUNICIPIO"),
                          QStringLiteral("MUNICIPIO"),
                          QStringLiteral("LOCALIDAD"),
                          QStringLiteral("NOMBRE DE LA UNIDAD"),
                          QStringLiteral("NOMBRE TIPO ESTABLECIMIENTO"),
                          QStringLiteral("CODIGO POSTAL"),
                          QStringLiteral("CLAVE ESTATUS DE OPERACION"),
                          QStringLiteral("ESTATUS DE OPERACION"),
                          QStringLiteral("LATITUD"),
                          QStringLiteral("LONGITUD")};

QStringList unit(const QString& clues, const QString& name, const QString& status = QStringLiteral("1"))
{
    return {clues,
            QStringLiteral("INSTITUTO DE ENSAYO"),
            QStringLiteral("07"),
            QStringLiteral("078"),
            QStringLiteral("San Ensayo"),
            QStringLiteral("El Ensayo"),
            name,
            QStringLiteral("DE CONSULTA EXTERNA"),
            QStringLiteral("29200"),
            status,
            status == QStringLiteral("1") ? QStringLiteral("EN OPERACION") : QStringLiteral("FUERA DE OPERACION"),
            QStringLiteral("16.73"),
            QStringLiteral("-92.63")};
}

} // namespace

class TestCatalogueClues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWorkbookIsRead()
    {
        const QString path = book({{QStringLiteral("Establecimientos de salud")},
                                   kHeader,
                                   unit(QStringLiteral("CSIMB000123"), QStringLiteral("C. S. Ñandú & Compañía")),
                                   unit(QStringLiteral("CSSSA000456"), QStringLiteral("Cerrada"), QStringLiteral("2")),
                                   unit(QStringLiteral("CSSSA00045"), QStringLiteral("Clave corta")),
                                   unit(QStringLiteral("CSSSA000789"), QStringLiteral("Abierta"))});
        const auto all = fixture::readAll(kKind, path);
        const auto rows = fixture::rowsOf<CluesRow>(all);
        QCOMPARE(rows.size(), 2);
        const CluesRow first{.clues = QStringLiteral("CSIMB000123"),
                             .nombre = QStringLiteral("C. S. Ñandú & Compañía"),
                             .institucion = QStringLiteral("INSTITUTO DE ENSAYO"),
                             .tipo = QStringLiteral("DE CONSULTA EXTERNA"),
                             .entidad = QStringLiteral("07"),
                             .municipio = QStringLiteral("078"),
                             .municipioNombre = QStringLiteral("San Ensayo"),
                             .localidadNombre = QStringLiteral("El Ensayo"),
                             .codigoPostal = QStringLiteral("29200"),
                             .punto = domain::GeoPoint{16.73, -92.63}};
        QCOMPARE(rows.at(0), first);
        QCOMPARE(all->bad, (QList<domain::BadLine>{{5, LineFault::Clues}}));
        QCOMPARE(all->doneBytes > 0, true);
    }

    void theSameInCsvGivesTheSame()
    {
        const QStringList row = unit(QStringLiteral("CSIMB000123"), QStringLiteral("C. S. Ñandú"));
        const QByteArray csv =
            (kHeader.join(u',') + QStringLiteral("\r\n") + row.join(u',') + QStringLiteral("\r\n")).toLatin1();
        QCOMPARE(fixture::rowsOf<CluesRow>(fixture::readAll(kKind, m_files.write(QStringLiteral("clues.csv"), csv))),
                 fixture::rowsOf<CluesRow>(fixture::readAll(kKind, book({kHeader, row}))));
    }

    void statusByItsWordIsEnough()
    {
        QStringList header = kHeader;
        header[9] = QStringLiteral("OTRA COSA");
        const auto rows = fixture::rowsOf<CluesRow>(fixture::readAll(
            kKind, book({header, unit(QStringLiteral("CSIMB000123"), QStringLiteral("Abierta")),
                         unit(QStringLiteral("CSIMB000124"), QStringLiteral("Cerrada"), QStringLiteral("4"))})));
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows.front().nombre, QStringLiteral("Abierta"));
    }

    void everyKindOfCellIsUnderstood()
    {
        const QByteArray header =
            "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><r><t>CLU</t></r><r><t>ES</t></r></is></c>"
            "<c r=\"B1\" t=\"inlineStr\"><is><t>NOMBRE DE LA UNIDAD</t><rPh sb=\"0\" eb=\"1\"><t>no"
            "</t></rPh></is></c><c r=\"C1\" t=\"str\"><f>A1</f><v>CLAVE DE LA ENTIDAD</v></c>"
            "<c r=\"D1\" t=\"inlineStr\"><is><t>CLAVE DEL MUNICIPIO</t></is></c>"
            "<c r=\"AB1\" t=\"inlineStr\"><is><t>ESTATUS DE OPERACION</t></is></c></row>";
        const QByteArray row =
            "<row r=\"7\"><c r=\"A7\" t=\"str\"><v>CSIMB000123</v></c>"
            "<c r=\"B7\" t=\"inlineStr\"><is><t xml:space=\"preserve\"> Uno  dos </t></is></c>"
            "<c r=\"C7\"><v>7.0</v></c><c r=\"D7\" t=\"n\"><v>7.8E1</v></c><c r=\"E7\" t=\"e\"><v>#REF!</v></c>"
            "<c r=\"F7\" t=\"s\"><v>99999</v></c><c r=\"AB7\"><v>1</v></c></row>";
        const QString path = m_files.path(QStringLiteral("celdas.xlsx"));
        fixture::writeZip(path, fixture::withSheet(fixture::workbook({}), header + row));
        const auto all = fixture::readAll(kKind, path);
        const auto rows = fixture::rowsOf<CluesRow>(all);
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows.front().nombre, QStringLiteral("Uno dos"));
        QCOMPARE(rows.front().entidad + rows.front().municipio, QStringLiteral("07078"));
        QVERIFY(all->bad.isEmpty());
    }

    void otherArchivesAreToldApart()
    {
        const QString zip = m_files.path(QStringLiteral("otro.xlsx"));
        fixture::writeZip(zip, {{QStringLiteral("CPdescarga.txt"), fixture::sepomex({})}});
        expectFailure(zip, catalogues::kNotText);
        expectFailure(m_files.write(QStringLiteral("viejo.xls"),
                                    QByteArray::fromHex("d0cf11e0a1b11ae1") + QByteArray(4000, '\0')),
                      catalogues::kNotText);
        expectFailure(book({{QStringLiteral("Hola")}, {QStringLiteral("CLUES")}}), catalogues::kNotThatCatalogue);
    }

    void damagedWorkbooksAreTold()
    {
        const QString whole = book({kHeader, unit(QStringLiteral("CSIMB000123"), QStringLiteral("Uno"))});
        QFile file(whole);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        expectFailure(m_files.write(QStringLiteral("cortado.xlsx"), bytes.left(bytes.size() / 2)),
                      catalogues::kWorkbookDamaged);

        const QString cut = m_files.path(QStringLiteral("sin-fin.xlsx"));
        Parts parts = fixture::workbook({kHeader, unit(QStringLiteral("CSIMB000123"), QStringLiteral("Uno"))});
        parts.last().second.chop(60);
        fixture::writeZip(cut, parts);
        expectFailure(cut, catalogues::kWorkbookDamaged);

        Parts crossed = fixture::workbook({kHeader});
        crossed.last().second.replace("</row>", "</c>");
        fixture::writeZip(cut, crossed);
        expectFailure(cut, catalogues::kWorkbookDamaged);
    }

    void bombsAndEntitiesAreRefused()
    {
        const QString path = m_files.path(QStringLiteral("bomba.xlsx"));
        const Parts honest = fixture::workbook({kHeader});

        Parts entities = honest;
        entities.last().second.replace("<worksheet",
                                       "<!DOCTYPE w [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><worksheet");
        fixture::writeZip(path, entities);
        expectFailure(path, catalogues::kWorkbookDamaged);

        Parts outside = honest;
        outside.last().second.replace("<worksheet", "<!DOCTYPE w SYSTEM \"file:///etc/passwd\"><worksheet");
        fixture::writeZip(path, outside);
        expectFailure(path, catalogues::kWorkbookDamaged);

        // 40 MB of one space packs a thousandfold.
        Parts endless = honest;
        endless.last().second.replace("</sheetData>", "<row><c t=\"str\"><v>" + QByteArray(40'000'000, ' ') +
                                                          "</v></c></row></sheetData>");
        fixture::writeZip(path, endless);
        expectFailure(path, catalogues::kTooLarge);

        Parts many = honest;
        many[2].second.replace("</sst>", QByteArray("<si><t/></si>").repeated(3'100'000) + "</sst>");
        fixture::writeZip(path, many);
        expectFailure(path, catalogues::kTooLarge);
    }

private:
    QString book(const QList<QStringList>& rows)
    {
        const QString path = m_files.path(QStringLiteral("libro-%1.xlsx").arg(++m_books));
        fixture::writeZip(path, fixture::workbook(rows));
        return path;
    }

    void expectFailure(const QString& path, core::ErrorCode code)
    {
        const auto all = fixture::readAll(kKind, path);
        QVERIFY(!all);
        QCOMPARE(all.error().printedId(), core::Error{code}.printedId());
    }

    fixture::Files m_files;
    int m_books = 0;
};

QTEST_GUILESS_MAIN(TestCatalogueClues)
#include "tst_catalogue_clues.moc"
