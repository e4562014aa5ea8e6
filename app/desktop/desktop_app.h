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

/// Opens the window and runs until it is closed.
int runWindow(int& argc, char** argv, const AppOptions& options);

} // namespace padron::desktop
