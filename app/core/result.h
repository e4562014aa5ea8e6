// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <tl/expected.hpp>

namespace padron::core {

/// The one way a call can fail. Nothing in the product throws across a function that returns Result.
template <class T> using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> fail(ErrorCode code, QString detail = {})
{
    return tl::unexpected<Error>(Error{code, std::move(detail)});
}

inline tl::unexpected<Error> fail(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

} // namespace padron::core

/// Evaluates a Result<void>-like expression and returns its error from the enclosing function.
#define PADRON_TRY(expr)                                                                                               \
    do {                                                                                                               \
        if (auto padronTried = (expr); !padronTried)                                                                   \
            return ::padron::core::fail(std::move(padronTried).error());                                               \
    } while (false)

#define PADRON_CONCAT_(a, b) a##b
#define PADRON_CONCAT(a, b) PADRON_CONCAT_(a, b)

/// `PADRON_ASSIGN(auto x, f());` binds the value or returns the error.
#define PADRON_ASSIGN(decl, expr)                                                                                      \
    auto PADRON_CONCAT(padronResult, __LINE__) = (expr);                                                               \
    if (!PADRON_CONCAT(padronResult, __LINE__))                                                                        \
        return ::padron::core::fail(std::move(PADRON_CONCAT(padronResult, __LINE__)).error());                         \
    decl = std::move(*PADRON_CONCAT(padronResult, __LINE__))
