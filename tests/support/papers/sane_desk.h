// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QTemporaryDir>

namespace fixture {

/// What is connected to this computer, for the helper processes that are started while it lives: SANE's own test
/// scanner, with a feeder of ten sheets and a glass, or nothing.
class SaneDesk
{
public:
    enum class With { Nothing, Scanner };
    explicit SaneDesk(With with, const QByteArray& settings = {}); ///< `settings`: lines of SANE's test.conf
    ~SaneDesk();

private:
    QTemporaryDir m_folder;
};

} // namespace fixture
