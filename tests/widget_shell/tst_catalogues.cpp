// SPDX-License-Identifier: GPL-3.0-or-later
// Catálogos and Dónde registrarse by keys: loading with bad lines, stopping, refusals, and the nearest módulos.
#include "shell/desk.h"
#include "shell/modulo_card.h"
#include "widget_shell/shell_fixture.h"
#include "widgets/suggestion_list.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QFileDialog>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QTemporaryDir>

using namespace padron;
using fixture::ShellGate;
using fixture::Window;

namespace {

constexpr char kSepomex[] =
    "El Cat\xE1logo Nacional de C\xF3" "digos Postales... no se permite su comercializaci\xF3n\r\n"
    "d_codigo|d_asenta|d_tipo_asenta|D_mnpio|d_estado|d_ciudad|d_CP|c_estado|c_oficina|c_CP|c_tipo_asenta|c_mnpio|"
    "id_asenta_cpcons|d_zona|c_cve_ciudad\r\n";

QByteArray sepomexRow(const QByteArray& code, const QByteArray& name)
{
    return code + '|' + name + "|Barrio|San Crist\xF3" "bal de las Casas|Chiapas|San Crist\xF3" "bal de las Casas|29201|07|"
                               "29201||02|078|0001|Urbano|03\r\n";
}

class Files
{
public:
    QString write(const char* name, const QByteArray& bytes)
    {
        QFile file(m_folder.filePath(QLatin1String(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("%s", name);
        return file.fileName();
    }
    QString path(const char* name) const { return m_folder.filePath(QLatin1String(name)); }
    QString sepomex(int good, int bad)
    {
        QByteArray bytes = kSepomex;
        for (int i = 0; i < good; ++i)
            bytes += sepomexRow("29240", "Barrio " + QByteArray::number(i));
        for (int i = 0; i < bad; ++i)
            bytes += i % 3 == 0 ? QByteArray("29240|cortada\r\n") : sepomexRow("292401", "Con seis");
        return write("CPdescarga.txt", bytes);
    }
    QString municipios()
    {
        return write("municipios.csv", "CVE_ENT,NOM_ENT,CVE_MUN,NOM_MUN\r\n\"07\",\"Chiapas\",\"078\",\"San Crist\xC3\xB3" "bal de "
                                       "las Casas\"\r\n\"07\",\"Chiapas\",\"023\",\"Chamula\"\r\n");
    }
    QString modulos()
    {
        return write("modulos.csv",
                     "clave,nombre,modalidad,lugar,codigo_postal,entidad,municipio,horario,requisitos,cobertura,telefono\r\n"
                     "1,M\xC3\xB3" "dulo La Merced,fijo,Calle 5 de Mayo 12,29240,07,San Crist\xC3\xB3" "bal de las Casas,Lunes a "
                     "viernes de 8:00 a 15:00,Traer copias,29240,967 123 4567\r\n"
                     "2,M\xC3\xB3" "dulo Feria,temporal,Explanada,29200,07,San Crist\xC3\xB3" "bal de las "
                     "Casas,S\xC3\xA1" "bado de 9:00 a 13:00,,,\r\n");
    }

private:
    QTemporaryDir m_folder;
};

void choose(Window& window, const QString& path)
{
    QFileDialog* dialog = nullptr;
    QTRY_VERIFY((dialog = window.widget().findChild<QFileDialog*>(QStringLiteral("fileDialog"))) != nullptr);
    dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"))->setText(path);
    QMetaObject::invokeMethod(dialog, "accept");
    window.widget().activateWindow();
    QTRY_VERIFY(window.widget().isActiveWindow());
}

void tabTo(Window& window, const char* name)
{
    for (int i = 0; i < 60 && window.focusName() != QLatin1String(name); ++i)
        window.key(Qt::Key_Tab);
    QCOMPARE(window.focusName(), QLatin1String(name));
}

void openCatalogues(Window& window)
{
    window.key(Qt::Key_F7);
    tabTo(window, "openCatalogues");
    window.key(Qt::Key_Return);
    QCOMPARE(window.focusName(), QStringLiteral("cargar_codigos_postales"));
}

/// Without the window, for tests that are about something else.
void load(ShellGate& gate, domain::CatalogueKind kind, const QString& path)
{
    const auto desk = gate.desk();
    auto& import = desk->importCatalogue;
    auto done = desk->store.run([&import, kind, path] {
        auto progress = import.start(kind, path);
        while (progress && !progress->finished)
            progress = import.step();
        return progress.has_value();
    });
    done.waitForFinished();
    QVERIFY(done.result());
}

void verifyNoSidewaysScroll(Window& window)
{
    for (auto* area : window.widget().findChildren<QScrollArea*>())
        if (area->isVisible())
            QVERIFY2(area->widget()->width() <= area->viewport()->width(), qPrintable(area->parent()->objectName()));
}

} // namespace

class TestCatalogues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void loadingTellsTheBadLines()
    {
        Files files;
        ShellGate gate(ShellGate::With::EnrolledStore);
        Window window(gate);
        openCatalogues(window);
        QTRY_COMPARE(window.textOf("estado_codigos_postales"), QStringLiteral("Sin cargar"));
        window.key(Qt::Key_Return);
        choose(window, files.sepomex(40, 150));
        QTRY_VERIFY(window.textOf("cataloguesMessage").contains(QStringLiteral(": 40 filas en uso")));
        QVERIFY(window.textOf("cataloguesMessage").contains(QStringLiteral("150")));
        QTRY_VERIFY(window.textOf("estado_codigos_postales").contains(QStringLiteral("fuera: 150")));
        const QString report = window.find<QPlainTextEdit>("importReport")->toPlainText();
        QVERIFY(report.contains(QStringLiteral("100: el código postal no tiene 5 dígitos")));
        QVERIFY(report.contains(QStringLiteral("50: faltan columnas")));
        QVERIFY(report.contains(QStringLiteral("Línea 43: faltan columnas; la línea está cortada")));
        QVERIFY(report.contains(QStringLiteral("Línea 142:")) && !report.contains(QStringLiteral("Línea 143:")));
        QVERIFY(!report.contains(QStringLiteral("Con seis"))); // numbers, not contents

        tabTo(window, "importReportSave");
        window.shot(QStringLiteral("catalogos-informe"));
        window.key(Qt::Key_Return);
        choose(window, files.path("informe.txt"));
        QTRY_VERIFY(window.textOf("cataloguesMessage").contains(QStringLiteral("guardado")));
        QFile saved(files.path("informe.txt"));
        QVERIFY(saved.open(QIODevice::ReadOnly));
        QVERIFY(QString::fromUtf8(saved.readAll()).contains(QStringLiteral("Línea 192:")));

        window.key(Qt::Key_Escape); // one level up
        QVERIFY(window.shows("settingsPage"));
    }

    void stoppingByKeyKeepsTheOld()
    {
        Files files;
        ShellGate gate(ShellGate::With::EnrolledStore);
        load(gate, domain::CatalogueKind::CodigosPostales, files.sepomex(3, 0));
        Window window(gate);
        openCatalogues(window);
        window.key(Qt::Key_Return);
        choose(window, files.sepomex(60000, 0));
        QCOMPARE(window.focusName(), QStringLiteral("importStop"));
        window.key(Qt::Key_Space);
        QTRY_VERIFY(window.textOf("cataloguesMessage").contains(QStringLiteral("se detuvo")));
        QTRY_VERIFY(window.textOf("estado_codigos_postales").startsWith(QStringLiteral("3 filas")));
        QCOMPARE(window.focusName(), QStringLiteral("cargar_codigos_postales"));
    }

    void theRestWorksMeanwhile()
    {
        Files files;
        ShellGate gate(ShellGate::With::EnrolledStore);
        Window window(gate);
        openCatalogues(window);
        window.key(Qt::Key_Return);
        choose(window, files.sepomex(30000, 0));
        window.key(Qt::Key_F3);
        window.waitFor("avisoMostrado"); // a new capture opens between two steps
        window.key(Qt::Key_F7);
        tabTo(window, "openCatalogues");
        window.key(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(window.textOf("estado_codigos_postales").startsWith(QStringLiteral("30,000")), 30000);
    }

    void refusalsAreSaidAndTheOldOneStays()
    {
        Files files;
        ShellGate gate(ShellGate::With::EnrolledStore);
        load(gate, domain::CatalogueKind::CodigosPostales, files.sepomex(50, 0));
        Window window(gate);
        const QByteArray half = QByteArray(kSepomex) + sepomexRow("29240", "Una") + "29240|La Mer";
        const std::pair<QString, QString> refused[] = {
            {files.municipios(), QStringLiteral("no es de ese catálogo")},
            {files.write("vacio.txt", {}), QStringLiteral("CAT-")},
            {files.write("imagen.txt", QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16) + QByteArray(3000, '\0')),
             QStringLiteral("CAT-")},
            {files.write("solo.txt", kSepomex), QStringLiteral("ni una fila que sirva")},
        };
        openCatalogues(window);
        for (const auto& [path, words] : refused) {
            window.find("cargar_codigos_postales")->setFocus();
            window.key(Qt::Key_Return);
            choose(window, path);
            QTRY_VERIFY2(window.textOf("cataloguesMessage").contains(words), qPrintable(path));
            QTRY_VERIFY(window.textOf("estado_codigos_postales").startsWith(QStringLiteral("50 filas")));
            QTRY_COMPARE(window.focusName(), QStringLiteral("cargar_codigos_postales"));
        }
        window.key(Qt::Key_Return); // cut in the middle: what is whole is used, and the loss is said
        choose(window, files.write("cortado.txt", half));
        QTRY_VERIFY(window.textOf("cataloguesMessage").contains(QStringLiteral("revise que el archivo esté completo")));
        QVERIFY(window.find<QPlainTextEdit>("importReport")->toPlainText().contains(QStringLiteral("cortada")));
    }

    void withoutModulosItIsThisOne()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        Window window(gate);
        window.key(Qt::Key_F9);
        QCOMPARE(window.focusName(), QStringLiteral("finderCodigoPostal"));
        QTRY_VERIFY(window.textOf("finderSaid").contains(QStringLiteral("No hay catálogo de módulos")));
        QVERIFY(window.find("modulo")->accessibleName().contains(QStringLiteral("Este módulo")));
        window.shot(QStringLiteral("modulos-sin-catalogo"));
        window.key(Qt::Key_Escape);
        QVERIFY(window.shows("homePage"));
    }

    void theNearestModulosByKeys()
    {
        Files files;
        ShellGate gate(ShellGate::With::EnrolledStore);
        load(gate, domain::CatalogueKind::CodigosPostales, files.sepomex(3, 0));
        load(gate, domain::CatalogueKind::Municipios, files.municipios());
        load(gate, domain::CatalogueKind::Modulos, files.modulos());
        Window window(gate);
        window.key(Qt::Key_F7);
        window.key(Qt::Key_F9);
        window.type(QStringLiteral("29240"));
        QTRY_VERIFY(window.textOf("finderSaid").contains(QStringLiteral("29240")));
        const QString first = window.find("modulo")->accessibleName();
        for (const char* told : {"Módulo La Merced", "Atiende su código postal", "Calle 5 de Mayo 12", "Lunes a viernes",
                                 "967 123 4567", "Traer copias"})
            QVERIFY2(first.contains(QString::fromUtf8(told)), told);
        QCOMPARE(window.widget().findChildren<ui::ModuloCard*>().size(), 2);
        window.shot(QStringLiteral("modulos"));
        tabTo(window, "modulo"); // a screen reader can stop on it

        window.find("finderMunicipio")->setFocus();
        window.type(QStringLiteral("cristobal"));
        auto* offered = window.widget().findChild<ui::SuggestionList*>(QStringLiteral("sugerencias_finderMunicipio"));
        QTRY_VERIFY(offered && offered->isOffering());
        window.key(Qt::Key_Down);
        window.key(Qt::Key_Return);
        QTRY_VERIFY(window.textOf("finderSaid").contains(QStringLiteral("San Cristóbal de las Casas")));
        QVERIFY(window.find("modulo")->accessibleName().contains(QStringLiteral("Atiende ese municipio")));
        QVERIFY(window.textOf("finderCodigoPostal").isEmpty());

        tabTo(window, "finderSave");
        window.key(Qt::Key_Return);
        choose(window, files.path("hoja.pdf"));
        QTRY_VERIFY(window.textOf("frameMessage").contains(QStringLiteral("se guardó en PDF")));
        QVERIFY(QFileInfo(files.path("hoja.pdf")).size() > 10000);
        window.key(Qt::Key_Escape);
        QVERIFY(window.shows("settingsPage")); // where it was asked from
    }

    void looks_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("dark");
        QTest::newRow("1366") << QSize(1366, 768) << false;
        QTest::newRow("1366-dark") << QSize(1366, 768) << true;
        QTest::newRow("200") << QSize(683, 384) << false;
    }

    void looks()
    {
        QFETCH(QSize, size);
        QFETCH(bool, dark);
        Files files;
        ShellGate gate(ShellGate::With::EnrolledStore);
        load(gate, domain::CatalogueKind::CodigosPostales, files.sepomex(3, 1));
        load(gate, domain::CatalogueKind::Modulos, files.modulos());
        Window window(gate);
        ui::applyTheme(*qApp, dark ? ui::Theme::Mode::Dark : ui::Theme::Mode::Light);
        window.widget().resize(size);
        const QString name = QLatin1String(QTest::currentDataTag());
        openCatalogues(window);
        QTRY_VERIFY(window.textOf("estado_codigos_postales").startsWith(QStringLiteral("3 filas")));
        verifyNoSidewaysScroll(window);
        window.shot(QStringLiteral("catalogos-%1").arg(name));
        window.key(Qt::Key_Return);
        choose(window, files.sepomex(40, 150));
        QTRY_VERIFY(window.shows("importReport"));
        verifyNoSidewaysScroll(window);
        window.shot(QStringLiteral("catalogos-informe-%1").arg(name));
        window.key(Qt::Key_F9);
        window.type(QStringLiteral("29240"));
        QTRY_VERIFY(window.textOf("finderSaid").contains(QStringLiteral("29240")));
        verifyNoSidewaysScroll(window);
        window.shot(QStringLiteral("modulos-%1").arg(name));
        ui::applyTheme(*qApp, ui::Theme::Mode::Light);
    }
};

QTEST_MAIN(TestCatalogues)
#include "tst_catalogues.moc"
