// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/signer_child.h"

#include "central/log_event.h"

#include <QFile>

#include <csignal>
#include <ctime>
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <vector>

namespace padron::central {

namespace {

constexpr qint64 kRestartMs = 1000;
constexpr int kStopTries = 100; ///< of 50 ms

} // namespace

SignerChild::~SignerChild()
{
    stop();
}

void SignerChild::keepAlive(qint64 nowMs)
{
    if (m_pid > 0) {
        int status = 0;
        if (waitpid(m_pid, &status, WNOHANG) == 0)
            return;
        logFault("firmante-terminado", {{QStringLiteral("estado"), status}});
        m_pid = -1;
        close(m_lifeline);
        m_lifeline = -1;
    }
    if (m_lastStartMs >= 0 && nowMs - m_lastStartMs < kRestartMs)
        return;
    m_lastStartMs = nowMs;
    if (!start())
        logFault("firmante-no-inicia");
}

bool SignerChild::start()
{
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0)
        return false;
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, ends[0], STDIN_FILENO);
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    sigset_t none; // `serve` blocks the signals it waits for
    sigemptyset(&none);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK);

    std::vector<QByteArray> words{QFile::encodeName(m_program)};
    for (const QString& argument : m_arguments)
        words.push_back(QFile::encodeName(argument));
    std::vector<char*> argv;
    for (QByteArray& word : words)
        argv.push_back(word.data());
    argv.push_back(nullptr);
    const bool started = posix_spawn(&m_pid, argv[0], &actions, &attributes, argv.data(), environ) == 0;
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    close(ends[0]);
    if (!started) {
        m_pid = -1;
        close(ends[1]);
        return false;
    }
    m_lifeline = ends[1];
    return true;
}

void SignerChild::stop()
{
    if (m_pid <= 0)
        return;
    close(m_lifeline);
    m_lifeline = -1;
    for (int i = 0; i < kStopTries; ++i) {
        if (waitpid(m_pid, nullptr, WNOHANG) != 0) {
            m_pid = -1;
            return;
        }
        const timespec pause{0, 50'000'000};
        nanosleep(&pause, nullptr);
    }
    kill(m_pid, SIGKILL);
    waitpid(m_pid, nullptr, 0);
    m_pid = -1;
}

} // namespace padron::central
