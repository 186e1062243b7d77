// An error is a value: a number for ever, one sentence, the next step.
//
// Bad input, a missing file, a locked record: Result. A broken promise of ours: assert. Out of memory: let it throw.
#pragma once

#include <cassert>
#include <string>
#include <utility>
#include <variant>

namespace chancery {

/// Numbers are never reused; docs/errors.md has a line for each.
enum class ErrorCode : int {
  file_not_found = 101,
  file_unreadable = 102,
  file_unwritable = 103,
  dispatch_empty = 201,
  dispatch_binary = 202,
  dispatch_too_large = 203,
  dispatch_undecodable = 204,
  dispatch_no_text = 205,
  dispatch_damaged = 206,
  dispatch_not_news = 207,
  rights_invalid = 208,
  model_missing = 301,
  model_damaged = 302,
  model_wrong_version = 303,
  model_self_test = 304,
  resource_damaged = 401,
  record_not_a_record = 501,
  record_too_new = 502,
  record_busy = 503,
  record_failed = 504,
  entry_unknown = 505,
  gold_damaged = 601,
  argument_invalid = 701,
};

struct Error {
  ErrorCode code;
  /// One sentence for a person: what, where, and what to do next. No full stop at its end.
  std::string message;
};

/// A value, or the reason why there is none.
template <typename T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::move(value)) {}      // NOLINT: implicit on purpose, `return value;`
  Result(Error error) : state_(std::move(error)) {}  // NOLINT: implicit on purpose, `return Error{…};`

  explicit operator bool() const { return state_.index() == 0; }
  [[nodiscard]] bool ok() const { return state_.index() == 0; }

  T& value() & { assert(ok()); return *std::get_if<0>(&state_); }
  const T& value() const& { assert(ok()); return *std::get_if<0>(&state_); }
  T&& value() && { assert(ok()); return std::move(*std::get_if<0>(&state_)); }
  T& operator*() & { return value(); }
  const T& operator*() const& { return value(); }
  T&& operator*() && { return std::move(*this).value(); }
  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }

  [[nodiscard]] const Error& error() const { assert(!ok()); return *std::get_if<1>(&state_); }

 private:
  std::variant<T, Error> state_;
};

/// What a Result holds when there is nothing to hand back.
struct Done {};

}  // namespace chancery
