// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms_fixture.h"

#include <QFileDialog>
#include <QLineEdit>
#include <QTemporaryDir>

/// Files that are chosen, and the notice shown to somebody new: what tests of a consent begin with.
class ConsentTest : public QObject
{
    Q_OBJECT

protected:
    using FormsDesk = fixture::FormsDesk;
    using Hands = fixture::Hands;

    QTemporaryDir m_folder;

    QString file(const char* name, const QByteArray& bytes)
    {
        QFile made(m_folder.filePath(QLatin1String(name)));
        if (!made.open(QIODevice::WriteOnly) || made.write(bytes) != bytes.size())
            qFatal("%s", name);
        return made.fileName();
    }

    static void chooseFile(Hands& hands, const QString& path)
    {
        QFileDialog* dialog = nullptr;
        QTRY_VERIFY((dialog = hands.page().findChild<QFileDialog*>(QStringLiteral("fileDialog"))) != nullptr);
        dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"))->setText(path);
        QMetaObject::invokeMethod(dialog, "accept");
        QTRY_VERIFY(!hands.page().findChild<QFileDialog*>(QStringLiteral("fileDialog")));
        hands.page().activateWindow();
        QTRY_VERIFY(hands.page().isActiveWindow());
    }

    static void show(Hands& hands, FormsDesk& desk)
    {
        hands.page().startNew(desk.fresh());
        desk.settle();
        hands.tabTo("avisoMostrado");
        hands.key(Qt::Key_Return);
    }

    static const padron::domain::ConsentDraft& consent(Hands& hands) { return hands.page().draft().people[0].consent; }
};
