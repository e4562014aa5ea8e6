// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <functional>

namespace padron::backup {

/// How long work is followed and stopped; called on the thread that works. Either may be empty.
struct Watch
{
    std::function<void(qint64 done, qint64 total)> progress = {};
    std::function<bool()> cancelled = {};

    void say(qint64 done, qint64 total) const
    {
        if (progress)
            progress(done, total);
    }
    bool isCancelled() const { return cancelled && cancelled(); }
};

} // namespace padron::backup
