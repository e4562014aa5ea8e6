// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/help_topics.h"

#include "widgets/label.h"
#include "widgets/theme.h"

#include <QFile>
#include <QVBoxLayout>

namespace padron::ui {

namespace {

constexpr const char* kFiles[] = {"envios", "centro-dijo", "conflictos", "memoria", "bitacora"};

std::pair<QString, QString> keyAndTitle(const QString& line)
{
    const QString rest = line.mid(line.indexOf(u' ') + 1);
    const qsizetype bar = rest.indexOf(u'|');
    return {rest.left(bar).trimmed(), rest.mid(bar + 1).trimmed()};
}

} // namespace

HelpTopic parseHelpTopic(const QString& text)
{
    HelpTopic topic;
    for (const QString& raw : text.split(u'\n')) {
        const QString line = raw.trimmed();
        if (line.startsWith(QLatin1String("## "))) {
            const auto [key, title] = keyAndTitle(line);
            topic.sections.append({key, title, {}});
        } else if (line.startsWith(QLatin1String("# "))) {
            std::tie(topic.key, topic.title) = keyAndTitle(line);
        } else if (!line.isEmpty() && !topic.sections.isEmpty()) {
            topic.sections.last().paragraphs.append(line);
        }
    }
    return topic;
}

QList<HelpTopic> helpTopics()
{
    QList<HelpTopic> topics;
    for (const char* name : kFiles) {
        QFile file(QStringLiteral(":/help/%1.txt").arg(QLatin1String(name)));
        if (file.open(QIODevice::ReadOnly))
            topics.append(parseHelpTopic(QString::fromUtf8(file.readAll())));
    }
    return topics;
}

QWidget* makeHelpTopics(QWidget* parent)
{
    auto* all = new QWidget(parent);
    auto* column = new QVBoxLayout(all);
    column->setContentsMargins(0, grid::kM, 0, 0);
    column->setSpacing(grid::kL);
    for (const HelpTopic& topic : helpTopics()) {
        auto* page = new QWidget(all);
        page->setObjectName(QStringLiteral("helpTopic-") + topic.key);
        page->setMaximumWidth(grid::kColumn);
        auto* inside = new QVBoxLayout(page);
        inside->setContentsMargins(0, 0, 0, 0);
        inside->setSpacing(grid::kS);
        inside->addWidget(new Label(topic.title, "section", page));
        for (const HelpSection& section : topic.sections) {
            auto* block = new QWidget(page);
            block->setObjectName(QStringLiteral("helpSection-") + section.key);
            auto* lines = new QVBoxLayout(block);
            lines->setContentsMargins(0, 0, 0, 0);
            lines->setSpacing(grid::kXs);
            auto* title = new Label(section.title, "strong", block);
            title->setWordWrap(true);
            lines->addWidget(title);
            for (const QString& paragraph : section.paragraphs) {
                auto* line = new Label(paragraph, block);
                line->setWordWrap(true);
                lines->addWidget(line);
            }
            inside->addWidget(block);
        }
        column->addWidget(page);
    }
    return all;
}

} // namespace padron::ui
