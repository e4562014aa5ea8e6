// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/burden.h"

#include <QDir>
#include <QFile>
#include <QHash>

#include <unistd.h>

namespace bench {

namespace {

struct Process
{
    qint64 parent = 0, ticks = 0, pages = 0;
    QString words;
};

QHash<qint64, Process> everyProcess()
{
    QHash<qint64, Process> all;
    for (const QString& entry : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs)) {
        QFile file(QStringLiteral("/proc/%1/stat").arg(entry));
        if (!entry.at(0).isDigit() || !file.open(QIODevice::ReadOnly))
            continue;
        const QString line = QString::fromUtf8(file.readAll());
        const QStringList rest = line.mid(line.lastIndexOf(u')') + 2).split(u' '); // from the state on
        QFile words(QStringLiteral("/proc/%1/cmdline").arg(entry));
        if (rest.size() < 22 || !words.open(QIODevice::ReadOnly))
            continue;
        all.insert(entry.toLongLong(), {rest.at(1).toLongLong(),
                                        rest.at(11).toLongLong() + rest.at(12).toLongLong() + rest.at(13).toLongLong() +
                                            rest.at(14).toLongLong(),
                                        rest.at(21).toLongLong(),
                                        QString::fromUtf8(words.readAll().replace('\0', ' '))});
    }
    return all;
}

template <class Use> void eachOf(const QString& words, const Use& use)
{
    const auto all = everyProcess();
    const auto isOurs = [&](const Process& one) {
        for (const Process* at = &one; at; at = all.contains(at->parent) ? &*all.find(at->parent) : nullptr)
            if (at->words.contains(words))
                return true;
        return false;
    };
    for (const Process& one : all)
        if (isOurs(one))
            use(one);
}

} // namespace

double processorSeconds(const QString& words)
{
    qint64 ticks = 0;
    eachOf(words, [&ticks](const Process& one) { ticks += one.ticks; });
    return static_cast<double>(ticks) / static_cast<double>(sysconf(_SC_CLK_TCK));
}

double residentBytes(const QString& words)
{
    qint64 pages = 0;
    eachOf(words, [&pages](const Process& one) { pages += one.pages; });
    return static_cast<double>(pages) * static_cast<double>(sysconf(_SC_PAGESIZE));
}

} // namespace bench
