// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/cli.h"
#include "desktop/desktop_app.h"
#include "errors/language.h"
#include "platform/core_dumps.h"

#include <QCommandLineParser>
#include <QDir>
#include <QGuiApplication>
#include <QStandardPaths>

#include <cstdio>

using namespace padron;

int main(int argc, char** argv)
{
    platform::forbidCoreDumps();
    QCoreApplication::setApplicationName(QStringLiteral("modulo-registro"));
    QCoreApplication::setApplicationVersion(QStringLiteral(PADRON_VERSION));

    QCommandLineParser parser;
    parser.setApplicationDescription(
        QCoreApplication::translate("main", "Registra familias sin conexión y entrega credenciales verificables."));
    const QCommandLineOption data(QStringLiteral("datos"),
                                  QCoreApplication::translate("main", "Carpeta del almacén."), QStringLiteral("carpeta"));
    const QCommandLineOption practice(QStringLiteral("practica"),
                                      QCoreApplication::translate("main", "Almacén de práctica, hecho por sí mismo."));
    const QCommandLineOption centre(QStringLiteral("centro"), QCoreApplication::translate("main", "Dirección del centro."),
                                    QStringLiteral("url"));
    const QCommandLineOption code(QStringLiteral("codigo"), QCoreApplication::translate("main", "Código de alta."),
                                  QStringLiteral("código"));
    const QCommandLineOption verify(QStringLiteral("verificar"),
                                    QCoreApplication::translate("main", "Verifica un QR: texto, PNG, JPEG o PDF."),
                                    QStringLiteral("archivo|texto"));
    const QCommandLineOption verifyOnly(
        QStringLiteral("solo-verificar"),
        QCoreApplication::translate("main", "Ventana que solo comprueba credenciales: sin almacén, sin red, sin contraseña."));
    const QCommandLineOption log(QStringLiteral("verificar-bitacora"),
                                 QCoreApplication::translate("main", "Recorre la bitácora; contraseña por la entrada."));
    const QCommandLineOption readLog(QStringLiteral("leer-bitacora"),
                                     QCoreApplication::translate("main", "Lee una bitácora exportada; frase por la entrada."),
                                     QStringLiteral("archivo"));
    const QCommandLineOption user(QStringLiteral("usuario"), QCoreApplication::translate("main", "Usuario."),
                                  QStringLiteral("nombre"));
    parser.addOptions({data, practice, centre, code, verify, verifyOnly, log, readLog, user});
    parser.addHelpOption();
    parser.addVersionOption();

    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    if (!parser.parse(arguments)) {
        std::fprintf(stderr, "%s\n", qPrintable(parser.errorText()));
        return 2;
    }
    if (parser.isSet(QStringLiteral("help")) || parser.isSet(QStringLiteral("version"))) {
        std::printf("%s\n", qPrintable(parser.isSet(QStringLiteral("help")) ? parser.helpText()
                                                                            : QStringLiteral(PADRON_VERSION)));
        return 0;
    }
    const QString standard = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
    const QString directory = parser.isSet(data) ? QDir(parser.value(data)).absolutePath()
                              : parser.isSet(verifyOnly) ? standard + QStringLiteral("/comprobar")
                              : parser.isSet(practice) ? standard + QStringLiteral("/practica")
                                                       : standard + QStringLiteral("/modulo");

    if (parser.isSet(verify) || parser.isSet(log) || parser.isSet(readLog)) {
        // pictures need a GUI application, a display they do not
        if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
            qputenv("QT_QPA_PLATFORM", "offscreen");
        const QGuiApplication app(argc, argv);
        ui::installLanguage(*QCoreApplication::instance(), desktop::systemLanguage());
        if (parser.isSet(readLog))
            return desktop::readLogCommand(parser.value(readLog));
        const QString decoder = QStandardPaths::findExecutable(QStringLiteral("modulo-decodificador"),
                                                               {QCoreApplication::applicationDirPath()});
        return parser.isSet(verify) ? desktop::verifyCommand(directory, parser.value(verify), decoder)
                                    : desktop::verifyLogCommand(directory, parser.value(user));
    }
    if (parser.isSet(verifyOnly))
        return desktop::runVerifyWindow(argc, argv, directory);
    desktop::AppOptions options;
    options.directory = directory;
    options.practica = parser.isSet(practice);
    options.centreUrl = parser.value(centre);
    options.enrolCode = parser.value(code);
    return desktop::runWindow(argc, argv, options);
}
