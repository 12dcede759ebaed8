// A rule pack in the form that the analysis uses.
#ifndef PRESSLENS_RULES_COMPILED_PACK_H_
#define PRESSLENS_RULES_COMPILED_PACK_H_

#include <re2/re2.h>
#include <re2/set.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "presslens/rules.h"
#include "rules/apply.h"
#include "rules/classes.h"
#include "text/lexicon.h"

namespace presslens {

class RulePack::Compiled {
 public:
  // One phrase to look for. All phrases of one term name one entity.
  struct Term {
    uint32_t rule;     // index into rules
    uint32_t thing;    // the same for a term and its aliases
    std::string name;  // UTF-8; the term as the pack writes it first
    bool josa = true;  // may a Korean particle follow?
  };

  struct Pattern {
    uint32_t rule;
    std::unique_ptr<RE2> regex;
    int group;  // the capturing group that gives the span; 0 for the whole match
  };

  // An entry of "entities" or "ignore".
  struct Rule {
    bool ignores = false;
    std::optional<rules::Class> type;           // absent in an "ignore" that holds for every class
    std::vector<std::u16string> before, after;  // folded words; one of them must stand near
  };

  // How packs are brought to bear on a document. The analyzer reaches this room through here and
  // in no other way, so a program that never parses a pack links neither the room nor RE2: a
  // quarter of what a page would download.
  decltype(&rules::ApplyRulePacks) apply = &rules::ApplyRulePacks;

  std::string name;
  std::string language;  // "ko", "en" or "*"
  std::vector<Rule> rules;
  std::vector<Term> terms;        // by the values of phrases
  text::Lexicon phrases;          // folded
  std::vector<Pattern> patterns;  // in the order of the pattern set
  std::unique_ptr<RE2::Set>
      pattern_set;  // tells in one pass which patterns occur at all; null without patterns
};

}  // namespace presslens

#endif  // PRESSLENS_RULES_COMPILED_PACK_H_
