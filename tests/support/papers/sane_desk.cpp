// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/papers/sane_desk.h"

#include <QFile>

namespace fixture {

namespace {

void write(const QString& path, const QByteArray& text)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("%s", qPrintable(path));
}

} // namespace

SaneDesk::SaneDesk(With with, const QByteArray& settings)
{
    write(m_folder.filePath(QStringLiteral("dll.conf")), with == With::Nothing ? "# none\n" : "test\n");
    write(m_folder.filePath(QStringLiteral("test.conf")), "number_of_devices 1\ntest-picture \"Grid\"\n" + settings);
    qputenv("SANE_CONFIG_DIR", m_folder.path().toLocal8Bit());
}

SaneDesk::~SaneDesk()
{
    qunsetenv("SANE_CONFIG_DIR");
}

} // namespace fixture
