// What can be wrong with a pack, and the sentences that say so.
#ifndef PRESSLENS_RULES_PROBLEMS_H_
#define PRESSLENS_RULES_PROBLEMS_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
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
  kTooManyContextWords,
  kDuplicate,
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

// A place in the pack: the keys and indices that lead there from the root. Each of a hundred
// thousand terms has one and hardly any is ever told, so a place only refers to its key and to the
// place around it; both must outlive it.
class Pointer {
 public:
  Pointer() = default;  // the root
  Pointer operator/(std::string_view key) const { return Pointer(this, key); }
  Pointer operator/(size_t index) const { return Pointer(this, index); }

  // As a JSON pointer (RFC 6901).
  std::string path() const;

 private:
  Pointer(const Pointer* around, std::variant<size_t, std::string_view> step)
      : around_(around), step_(step) {}

  const Pointer* around_ = nullptr;
  std::variant<size_t, std::string_view> step_;
};

// What fills the place that a sentence has for it, in the language of the sentence.
struct Detail {
  Detail() = default;
  Detail(std::string both) : en(both), ko(std::move(both)) {}
  Detail(std::string english, std::string korean) : en(std::move(english)), ko(std::move(korean)) {}

  std::string en, ko;
};

// The list of what is wrong. It ends after a thousand entries with one that says so: a file made
// of errors alone must not fill the memory.
class Problems {
 public:
  void Add(const Pointer& at, Fault fault, const Detail& detail = {},
           std::optional<uint32_t> position = std::nullopt);
  bool empty() const { return list_.empty(); }
  std::vector<RuleProblem> Take() { return std::move(list_); }

 private:
  std::vector<RuleProblem> list_;
};

}  // namespace presslens::rules

#endif  // PRESSLENS_RULES_PROBLEMS_H_
