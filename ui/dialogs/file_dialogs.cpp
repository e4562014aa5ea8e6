// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/file_dialogs.h"

#include <QFileDialog>

namespace padron::ui {

namespace {

QFileDialog* makeDialog(QWidget* parent, const QString& title, const FileKind& kind,
                        std::function<void(const QString&)> chosen)
{
    auto* dialog = new QFileDialog(parent, title);
    dialog->setObjectName(QStringLiteral("fileDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QFileDialog::DontUseCustomDirectoryIcons);
    dialog->setHistory({});
    QStringList suffixes{kind.suffix};
    suffixes += kind.others;
    if (!kind.suffix.isEmpty())
        dialog->setNameFilter(QStringLiteral("%1 (*.%2)").arg(kind.name, suffixes.join(QLatin1String(" *."))));
    dialog->setDefaultSuffix(kind.suffix);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent,
                     [chosen = std::move(chosen)](const QString& path) { chosen(path); });
    return dialog;
}

} // namespace

void askWhereToSave(QWidget* parent, const QString& title, const QString& suggestedName, const FileKind& kind,
                    std::function<void(const QString&)> chosen)
{
    QFileDialog* dialog = makeDialog(parent, title, kind, std::move(chosen));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->selectFile(suggestedName);
    dialog->open();
}

void askWhichFile(QWidget* parent, const QString& title, const FileKind& kind,
                  std::function<void(const QString&)> chosen)
{
    QFileDialog* dialog = makeDialog(parent, title, kind, std::move(chosen));
    dialog->setAcceptMode(QFileDialog::AcceptOpen);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->open();
}

void askWhichFolder(QWidget* parent, const QString& title, std::function<void(const QString&)> chosen)
{
    QFileDialog* dialog = makeDialog(parent, title, {}, std::move(chosen));
    dialog->setAcceptMode(QFileDialog::AcceptOpen);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    dialog->open();
}

} // namespace padron::ui
