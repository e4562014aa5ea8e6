// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/log_reading.h"

namespace padron::usecases {

namespace {

constexpr int kLinesAtOnce = 200;

} // namespace

core::Result<std::optional<envelope::LogRow>> rowAt(ports::LogIndex& index, const ports::LogLine& line)
{
    PADRON_ASSIGN(const auto rows, index.rows(line.epoch, line.seq, 1));
    return rows.isEmpty() || rows.front().seq != line.seq ? std::nullopt : std::optional(rows.front());
}

core::Result<void> eachEntry(ports::LogIndex& index, ports::LogFilter filter, const std::function<bool(const envelope::LogEntry&)>& goOn)
{
    for (;;) {
        PADRON_ASSIGN(const auto lines, index.page(filter, kLinesAtOnce));
        for (const ports::LogLine& line : lines) {
            PADRON_ASSIGN(const auto row, rowAt(index, line));
            const auto entry = row ? envelope::decodeEntry(row->bytes) : core::fail(core::kInternal);
            if (entry && !goOn(*entry))
                return {};
        }
        if (lines.size() < kLinesAtOnce)
            return {};
        filter.before = lines.back().num;
    }
}

} // namespace padron::usecases
