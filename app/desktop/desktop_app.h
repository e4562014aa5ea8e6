// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace padron::desktop {

struct AppOptions
{
    QString directory;
    bool practica = false;
    QString centreUrl, enrolCode; ///< practice: enrols by itself with these
};

/// "es" on a Spanish system or one without a language, "en" elsewhere.
QString systemLanguage();

/// `--solo-verificar`: the window that verifies and nothing else, until it is closed.
int runVerifyWindow(int& argc, char** argv, const QString& directory);

/// Opens the window and runs until it is closed.
int runWindow(int& argc, char** argv, const AppOptions& options);

} // namespace padron::desktop
