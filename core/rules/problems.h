// What can be wrong with a pack, and the sentences that say so.
#ifndef PRESSLENS_RULES_PROBLEMS_H_
#define PRESSLENS_RULES_PROBLEMS_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "presslens/rules.h"

namespace presslens::rules {

enum class Fault : uint8_t {
  kNotJson,
  kTooLarge,
  kNotObject,
  kUnknownField,
  kWrongSchema,
  kNotString,
  kMissingString,
  kBadText,
  kNotArray,
  kItemNotObject,
  kBadLanguage,
  kNotBoolean,
  kBadClass,
  kUndeclaredClass,
  kBuiltInClass,
  kDuplicateClass,
  kBadColour,
  kNoTerms,
  kBadTerm,
  kTermLength,
  kDuplicateTerm,
  kPatternLength,
  kBadPattern,
  kEmptyMatch,
  kPatternsTooLarge,
  kTooManyTerms,
  kTooManyPatterns,
  kTooManyRules,
  kBadFigureClass,
  kBadFactor,
  kBadStem,
  kBadStance,
  kBadIrregularity,
  kBadKind,
  kMore,
};

// A place in the pack, as a JSON pointer (RFC 6901).
class Pointer {
 public:
  Pointer operator/(std::string_view key) const {
    std::string path = path_ + '/';
    for (const char c : key) path += c == '~' ? "~0" : c == '/' ? "~1" : std::string(1, c);
    return Pointer(path);
  }
  Pointer operator/(size_t index) const { return *this / std::to_string(index); }
  const std::string& path() const { return path_; }

  Pointer() = default;

 private:
  explicit Pointer(std::string path) : path_(std::move(path)) {}
  std::string path_;
};

// The list of what is wrong. It ends after a thousand entries with one that says so: a file made
// of errors alone must not fill the memory.
class Problems {
 public:
  // `detail` fills the place that some sentences have for it.
  void Add(const Pointer& at, Fault fault, std::string_view detail = {},
           std::optional<uint32_t> position = std::nullopt);
  bool empty() const { return list_.empty(); }
  std::vector<RuleProblem> Take() { return std::move(list_); }

 private:
  std::vector<RuleProblem> list_;
};

}  // namespace presslens::rules

#endif  // PRESSLENS_RULES_PROBLEMS_H_
