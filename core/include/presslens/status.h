// How the library says that something went wrong: as a value. Nothing is thrown.
#ifndef PRESSLENS_STATUS_H_
#define PRESSLENS_STATUS_H_

#include <optional>
#include <string>
#include <utility>

namespace presslens {

enum class ErrorCode : unsigned char {
  kOk,
  kBadOption,  // an option's value is not one of those allowed
  kBadModel,   // a model file is damaged, foreign or of another version
  kBadRules,   // a rule pack has problems
  kTooLong,    // the text has more than 2^31 code units
};

// An error, or none. `message` is one English sentence for people; programs look at `code`.
struct Status {
  ErrorCode code = ErrorCode::kOk;
  std::string message;

  bool ok() const { return code == ErrorCode::kOk; }
};

// A value, or the Status that says why there is none. `value` is present exactly when status.ok().
template <typename T>
struct Result {
  std::optional<T> value;
  Status status;

  Result(T v)
      : value(std::move(v)) {}  // NOLINT(google-explicit-constructor): reads as `return value`
  Result(Status s) : status(std::move(s)) {}  // NOLINT(google-explicit-constructor)
  bool ok() const { return status.ok(); }
};

}  // namespace presslens

#endif  // PRESSLENS_STATUS_H_
