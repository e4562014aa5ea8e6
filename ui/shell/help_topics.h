// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

class QWidget;

namespace padron::ui {

struct HelpSection
{
    QString key, title;
    QStringList paragraphs;
};

/// A page of resources/help: its first line is "# key | title", each section begins "## key | title", a line is a paragraph.
struct HelpTopic
{
    QString key, title;
    QList<HelpSection> sections;
};

QList<HelpTopic> helpTopics(); ///< in the order they are shown
HelpTopic parseHelpTopic(const QString& text);
/// All of them, one under another; each is named "helpTopic-<key>" and its sections "helpSection-<key>".
QWidget* makeHelpTopics(QWidget* parent);

} // namespace padron::ui
