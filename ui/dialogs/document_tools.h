// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "runtime/store_executor.h"
#include "runtime/work_pool.h"
#include "usecases/documents.h"

#include <memory>

namespace padron::ui {

/// What a widget needs to digitalise papers and to show them; all of it outlives the widget.
struct DocumentTools
{
    runtime::StoreExecutor& store;
    usecases::Documents& documents;
    std::shared_ptr<runtime::WorkPool> images;
    QString decoder; ///< path of modulo-decodificador
    QString scanner = {}; ///< path of modulo-escaner; empty: not installed
};

} // namespace padron::ui
