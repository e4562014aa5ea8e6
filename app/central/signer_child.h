// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QStringList>

#include <sys/types.h>

namespace padron::central {

/// The signing process as a child of `serve`: it sees the end of its standard input when its parent goes, however that
/// goes, and ends by itself.
class SignerChild
{
public:
    SignerChild(QString program, QStringList arguments)
        : m_program(std::move(program)), m_arguments(std::move(arguments))
    {
    }
    ~SignerChild();
    SignerChild(const SignerChild&) = delete;
    SignerChild& operator=(const SignerChild&) = delete;

    /// Starts it when it is not running; call now and then. A child that keeps dying is started once a second.
    void keepAlive(qint64 nowMs);
    void stop();

private:
    bool start();

    const QString m_program;
    const QStringList m_arguments;
    pid_t m_pid = -1;
    int m_lifeline = -1; ///< write end of the child's standard input
    qint64 m_lastStartMs = -1;
};

} // namespace padron::central
