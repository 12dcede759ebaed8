// The patterns of one pack, and which of them a text may hold.
#ifndef PRESSLENS_RULES_PATTERNS_H_
#define PRESSLENS_RULES_PATTERNS_H_

#include <re2/filtered_re2.h>
#include <re2/re2.h>
#include <re2/set.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/limits.h"
#include "text/lexicon.h"

namespace presslens::rules {

// Most patterns cannot match without some piece of literal text. All pieces of all patterns are
// looked for in one pass; only patterns whose pieces are there are run. Patterns without a piece
// are asked together, as one RE2::Set.
class PatternSet {
 public:
  static RE2::Options Options();

  // Returns whether RE2 accepts the pattern; one that it refuses is not added.
  bool Add(std::string_view pattern);
  // Whether the patterns are too large together.
  bool IsFull() const { return instructions_ > kMaxInstructions; }
  // After the last Add. False where the patterns that have to be asked together are too large.
  bool Compile();

  size_t size() const { return static_cast<size_t>(filter_.NumRegexps()); }
  const RE2& regex(size_t index) const { return filter_.GetRE2(static_cast<int>(index)); }

  // The indices of the patterns whose pieces are all there, or that have none; every one that
  // matches is among them. `folded` is text::Fold of the text.
  std::vector<int> WithPieces(std::u16string_view folded) const;
  // Of these, the ones that may match: only those without a piece are asked.
  std::vector<int> Matching(const std::vector<int>& with_pieces, const std::string& utf8) const;

 private:
  std::vector<int> Present(std::u16string_view folded) const;

  size_t instructions_ = 0;
  re2::FilteredRE2 filter_{2};  // a piece of one letter would be everywhere
  text::Lexicon pieces_;
  std::vector<std::vector<int>> atoms_;  // of each piece: pieces that fold alike share an entry
  std::vector<int> always_;              // atoms that are not looked for but taken to be there
  std::vector<int> without_;             // patterns without a piece
  std::unique_ptr<RE2::Set> set_;        // of those; null without them
};

}  // namespace presslens::rules

#endif  // PRESSLENS_RULES_PATTERNS_H_
