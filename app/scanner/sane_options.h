// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <sane/sane.h>

#include <optional>

namespace padron::scanner {

/// The options of an open scanner, by their well-known names. What a scanner does not offer is left as it is.
class SaneOptions
{
public:
    explicit SaneOptions(SANE_Handle scanner) : m_scanner(scanner) {}

    QStringList words(const char* name) const; ///< that it may be set to
    bool choose(const char* name, const QString& word);
    void set(const char* name, double value); ///< the nearest that it takes
    void setArea(double widthMm, double heightMm); ///< from the corner, as far as it reaches

private:
    std::optional<int> find(const char* name) const; ///< one that may be set now
    const SANE_Option_Descriptor* describe(int option) const { return sane_get_option_descriptor(m_scanner, option); }

    SANE_Handle m_scanner;
};

} // namespace padron::scanner
