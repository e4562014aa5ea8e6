// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/canaries.h"

#include <QDirIterator>
#include <QFile>
#include <QSet>
#include <QStringEncoder>

#include <algorithm>

namespace fixture {

namespace {

constexpr qint64 kAtOnce = 4 * 1024 * 1024;

QList<QByteArray> encodingsOf(const QString& text)
{
    QStringEncoder utf16(QStringEncoder::Utf16LE);
    QList<QByteArray> all{text.toUtf8(), utf16.encode(text), text.toLatin1()};
    return QSet<QByteArray>(all.begin(), all.end()).values();
}

} // namespace

Canaries::Canaries(const QStringList& texts)
{
    for (int i = 0; i < texts.size(); ++i)
        for (const QString& form : QSet<QString>{texts[i], texts[i].toUpper(), texts[i].toLower()})
            for (const QByteArray& bytes : encodingsOf(form))
                m_needles.append({bytes, i + 1});
}

QStringList Canaries::foundIn(const QStringList& folders, const QStringList& except) const
{
    qsizetype longest = 0;
    for (const Needle& needle : m_needles)
        longest = std::max(longest, needle.bytes.size());
    QStringList found;
    for (const QString& folder : folders) {
        QDirIterator walk(folder, QDir::Files | QDir::Hidden | QDir::NoSymLinks, QDirIterator::Subdirectories);
        while (walk.hasNext()) {
            const QString path = walk.next();
            if (std::any_of(except.begin(), except.end(), [&](const QString& one) { return path.startsWith(one); }))
                continue;
            QFile file(path);
            if (!file.open(QIODevice::ReadOnly))
                continue; // gone again meanwhile
            ++m_files;
            QByteArray window; // what the last piece ended with, and the next
            for (QByteArray piece = file.read(kAtOnce); !piece.isEmpty(); piece = file.read(kAtOnce)) {
                window += piece;
                for (const Needle& needle : m_needles)
                    if (window.contains(needle.bytes))
                        found.append(QStringLiteral("%1: canary %2").arg(path).arg(needle.canary));
                window = window.right(longest - 1);
            }
        }
    }
    found.removeDuplicates();
    return found;
}

} // namespace fixture
