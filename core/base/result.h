// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/text.h"

#include <cassert>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>

namespace millrace {

/// What kind of failure an Error is; code decides on this, people read the sentence.
enum class ErrorCode {
    invalidInput, ///< a file, setting or argument is malformed or out of range
    notFound,     ///< a file, node, setting or example does not exist
    unsupported,  ///< understood, but this version or build cannot do it
    refused,      ///< the service being modelled does not allow it
    ioFailure,    ///< the operating system refused to read or write
    cancelled,    ///< somebody asked to stop
};

/// An expected failure: where it is, what is wrong and what to do about it.
/// `where` and `todo` may be empty; `what` never is.
struct Error {
    ErrorCode code = ErrorCode::invalidInput;
    std::string where;
    Text what;
    Text todo;

    /// `where: what: todo` in English, leaving out empty parts: the one line that the command line prints.
    [[nodiscard]] std::string sentence() const;

    /// The same error seen from one level further out: `outer` is put before `where`.
    [[nodiscard]] Error within(const std::string& outer) const;
};

/// A value or an Error. Standard C++20 has no std::expected.
template <typename T>
class [[nodiscard]] Result {
public:
    Result(T value)
        : m_state(std::in_place_index<0>, std::move(value)) {}

    Result(Error error)
        : m_state(std::in_place_index<1>, std::move(error)) {}

    [[nodiscard]] bool ok() const { return m_state.index() == 0; }

    explicit operator bool() const { return ok(); }

    [[nodiscard]] T& value() & {
        assert(ok());
        return *std::get_if<0>(&m_state);
    }

    [[nodiscard]] const T& value() const& {
        assert(ok());
        return *std::get_if<0>(&m_state);
    }

    [[nodiscard]] T&& value() && {
        assert(ok());
        return std::move(*std::get_if<0>(&m_state));
    }

    [[nodiscard]] const Error& error() const {
        assert(!ok());
        return *std::get_if<1>(&m_state);
    }

    T& operator*() & { return value(); }

    const T& operator*() const& { return value(); }

    T&& operator*() && { return std::move(*this).value(); }

    T* operator->() { return &value(); }

    const T* operator->() const { return &value(); }

private:
    std::variant<T, Error> m_state;
};

/// Success without a value, or an Error.
template <>
class [[nodiscard]] Result<void> {
public:
    Result() = default;

    Result(Error error)
        : m_error(std::move(error))
        , m_ok(false) {}

    [[nodiscard]] bool ok() const { return m_ok; }

    explicit operator bool() const { return m_ok; }

    [[nodiscard]] const Error& error() const {
        assert(!m_ok);
        return m_error;
    }

private:
    Error m_error;
    bool m_ok = true;
};

} // namespace millrace
