// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>

namespace padron::desktop {

struct AppOptions
{
    QString directory;
    bool practica = false;
    QString centreUrl, enrolCode; ///< practice: enrols by itself with these
};

/// Spanish is the source; another language of the system shows English. Qt's own dialogs follow.
void installTranslations(const QLocale& locale);

/// Opens the window and runs until it is closed.
int runWindow(int& argc, char** argv, const AppOptions& options);

} // namespace padron::desktop
