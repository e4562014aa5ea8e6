// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/process_limits.h"

#include "platform/core_dumps.h"

#ifndef Q_OS_WIN
#include <cstdio>
#include <sys/resource.h>
#include <unistd.h>
#endif
#ifdef Q_OS_LINUX
#include <cstddef>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#endif

namespace padron::platform {

namespace {

#ifndef Q_OS_WIN
bool limit(decltype(RLIMIT_CPU) what, rlim_t most)
{
    rlimit now{};
    if (getrlimit(what, &now) != 0)
        return false;
    const rlim_t allowed = now.rlim_max == RLIM_INFINITY || most < now.rlim_max ? most : now.rlim_max;
    const rlimit set{allowed, allowed};
    return setrlimit(what, &set) == 0;
}

rlim_t addressesInUse()
{
    unsigned long pages = 0;
    if (std::FILE* file = std::fopen("/proc/self/statm", "re")) {
        if (std::fscanf(file, "%lu", &pages) != 1)
            pages = 0;
        std::fclose(file);
    }
    return static_cast<rlim_t>(pages) * static_cast<rlim_t>(sysconf(_SC_PAGESIZE));
}
#endif

#if defined(Q_OS_LINUX) && defined(__x86_64__)
/// Calls that a decoder has no use for answer EPERM.
bool forbidCalls()
{
    static constexpr unsigned int kForbidden[] = {
        SYS_socket,  SYS_socketpair, SYS_connect, SYS_bind,   SYS_listen, SYS_execve, SYS_execveat, SYS_fork,
        SYS_vfork,   SYS_ptrace,     SYS_kill,    SYS_tkill,  SYS_unlink, SYS_unlinkat, SYS_rename, SYS_renameat,
        SYS_renameat2, SYS_mkdir,    SYS_mkdirat, SYS_chmod,  SYS_fchmod, SYS_chown,  SYS_link,     SYS_symlink,
        SYS_truncate, SYS_creat,     SYS_mount,   SYS_setuid, SYS_process_vm_readv, SYS_process_vm_writev};
    constexpr size_t kCount = sizeof kForbidden / sizeof *kForbidden;
    constexpr auto load = static_cast<unsigned short>(BPF_LD | BPF_W | BPF_ABS);
    constexpr auto equal = static_cast<unsigned short>(BPF_JMP | BPF_JEQ | BPF_K);
    constexpr auto back = static_cast<unsigned short>(BPF_RET | BPF_K);
    sock_filter program[kCount + 6];
    size_t at = 0;
    program[at++] = BPF_STMT(load, offsetof(seccomp_data, arch));
    program[at++] = BPF_JUMP(equal, AUDIT_ARCH_X86_64, 1, 0);
    program[at++] = BPF_STMT(back, SECCOMP_RET_KILL_PROCESS);
    program[at++] = BPF_STMT(load, offsetof(seccomp_data, nr));
    for (size_t i = 0; i < kCount; ++i)
        program[at++] = BPF_JUMP(equal, kForbidden[i], static_cast<unsigned char>(kCount - i), 0);
    program[at++] = BPF_STMT(back, SECCOMP_RET_ALLOW);
    program[at++] = BPF_STMT(back, SECCOMP_RET_ERRNO | 1u); // EPERM
    const sock_fprog filter{static_cast<unsigned short>(at), program};
    return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter) == 0;
}
#else
bool forbidCalls()
{
    return false;
}
#endif

} // namespace

bool confineProcess(const ProcessLimits& limits)
{
#ifdef Q_OS_WIN
    Q_UNUSED(limits);
    return forbidCoreDumps() && forbidCalls();
#else
    bool done = forbidCoreDumps();
    done = limit(RLIMIT_AS, addressesInUse() + static_cast<rlim_t>(limits.memoryBytes)) && done;
    done = limit(RLIMIT_CPU, static_cast<rlim_t>(limits.cpuSeconds)) && done;
    done = limit(RLIMIT_NOFILE, static_cast<rlim_t>(limits.openFiles)) && done;
    done = limit(RLIMIT_FSIZE, 0) && done;
    return forbidCalls() && done;
#endif
}

} // namespace padron::platform
