// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QStringList>

namespace padron::central {

/// The subcommands of `padron-central`: each puts its part of the centre together, runs it and answers the exit code.
namespace command {
core::Result<int> init(const QStringList& arguments);
core::Result<int> serve(const QStringList& arguments);
core::Result<int> signer(const QStringList& arguments);
core::Result<int> enrol(const QStringList& arguments);
core::Result<int> check(const QStringList& arguments);
core::Result<int> recover(const QStringList& arguments); ///< recovery_command.cpp
core::Result<int> devices(const QStringList& arguments); ///< device_command.cpp
core::Result<int> notices(const QStringList& arguments); ///< notice_command.cpp
core::Result<int> printing(const QStringList& arguments);    ///< permit_command.cpp
core::Result<int> credentials(const QStringList& arguments); ///< credential_command.cpp
core::Result<int> boxes(const QStringList& arguments);       ///< box_command.cpp
core::Result<int> progress(const QStringList& arguments);    ///< box_command.cpp
core::Result<int> catalogues(const QStringList& arguments);  ///< catalogue_command.cpp
core::Result<int> users(const QStringList& arguments);       ///< user_command.cpp
core::Result<int> tasks(const QStringList& arguments);       ///< task_command.cpp
core::Result<int> stick(const QStringList& arguments);       ///< usb_command.cpp
core::Result<int> pages(const QStringList& arguments);       ///< page_command.cpp
core::Result<int> modules(const QStringList& arguments);     ///< module_command.cpp
core::Result<int> codes(const QStringList& arguments);       ///< module_command.cpp
core::Result<int> conflicts(const QStringList& arguments);   ///< conflict_command.cpp
core::Result<int> alarms(const QStringList& arguments);      ///< alarm_command.cpp
core::Result<int> lists(const QStringList& arguments);       ///< list_command.cpp
} // namespace command

} // namespace padron::central
