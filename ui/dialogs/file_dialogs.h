// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <functional>

class QWidget;

namespace padron::ui {

/// A kind of file as a dialog offers it.
struct FileKind
{
    QString name;   ///< "Documento PDF"
    QString suffix; ///< "pdf"
    QStringList others = {}; ///< further suffixes of files that may come
};

// Without recents and thumbnails; the answer comes later and only if a file was chosen. The suggested name never names
// a person. The dialog is a child of `parent` and goes with it.

void askWhereToSave(QWidget* parent, const QString& title, const QString& suggestedName, const FileKind& kind,
                    std::function<void(const QString& path)> chosen);
void askWhichFile(QWidget* parent, const QString& title, const FileKind& kind,
                  std::function<void(const QString& path)> chosen);
void askWhichFolder(QWidget* parent, const QString& title, std::function<void(const QString& path)> chosen);

} // namespace padron::ui
