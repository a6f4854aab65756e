#pragma once

#include "app/base/error.h"

#include <QtGlobal>

#include <concepts>
#include <functional>
#include <utility>
#include <variant>

namespace rushes {

//! Either a T or an Error. Both convert implicitly, so a function says `return clip;` or
//! `return Error{...};`. Reading the side that is not there is a programming error (asserts).
template<class T = std::monostate> class [[nodiscard]] Result {
public:
    Result() requires std::same_as<T, std::monostate>
    = default;

    Result(T value)
        : m_state(std::in_place_index<0>, std::move(value))
    {
    }

    Result(Error error)
        : m_state(std::in_place_index<1>, std::move(error))
    {
    }

    explicit operator bool() const { return m_state.index() == 0; }

    T &operator*() { return *checked(std::get_if<0>(&m_state)); }

    const T &operator*() const { return *checked(std::get_if<0>(&m_state)); }

    T *operator->() { return checked(std::get_if<0>(&m_state)); }

    const T *operator->() const { return checked(std::get_if<0>(&m_state)); }

    const Error &error() const { return *checked(std::get_if<1>(&m_state)); }

private:
    template<class P> static P *checked(P *side)
    {
        Q_ASSERT_X(side, "Result", "read the side that is not there");
        return side;
    }

    std::variant<T, Error> m_state;
};

//! The one shape of an answer that comes later. It runs once, in the scope's thread.
template<class T = std::monostate> using Reply = std::function<void(Result<T>)>;

} // namespace rushes
