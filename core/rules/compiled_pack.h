// A rule pack in the form that the analysis uses.
#ifndef PRESSLENS_RULES_COMPILED_PACK_H_
#define PRESSLENS_RULES_COMPILED_PACK_H_

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "figures/vocabulary.h"
#include "presslens/rules.h"
#include "quotes/extra_speech.h"
#include "rules/apply.h"
#include "rules/classes.h"
#include "rules/patterns.h"
#include "rules/prefix_filter.h"
#include "text/lexicon.h"

namespace presslens {

class RulePack::Compiled {
 public:
  // One phrase to look for. All phrases of one term name one entity.
  struct Term {
    uint32_t rule = 0;    // index into rules
    uint32_t name = 0;    // index into names, the same for a term and its aliases
    bool josa = true;     // may a Korean particle follow?
    bool inside = false;  // may it stand inside a longer word?
  };

  // All phrases of "entities", or all of "ignore".
  struct Phrases {
    std::vector<Term> terms;         // by the values of both lexicons
    text::Lexicon any;               // folded
    rules::PrefixFilter beginnings;  // of any
    text::Lexicon inside;            // of these, those that may stand inside a longer word
  };

  struct Pattern {
    uint32_t rule;
    int group;  // the capturing group that gives the span; 0 for the whole match
  };

  // An entry of "entities" or "ignore".
  struct Rule {
    bool ignores = false;
    std::optional<rules::Class> type;  // with `figure` absent in an "ignore" of every class
    std::optional<FigureType> figure;  // the class of figures that an "ignore" holds for
    std::vector<std::u16string> before, after;  // folded; one of them must stand near
  };

  // How packs are brought to bear on a document. The analyzer reaches this room through here and
  // in no other way, so a program that never parses a pack links neither the room nor RE2: a
  // quarter of what a page would download.
  decltype(&rules::ApplyRulePacks) apply = &rules::ApplyRulePacks;

  std::string name;
  std::string language;  // "ko", "en" or "*"
  std::vector<Rule> rules;
  std::vector<std::string> names;  // UTF-8; of each term what the pack writes first
  Phrases named, ignored;
  std::vector<Pattern> patterns;  // by the indices of pattern_set
  rules::PatternSet pattern_set;
  std::vector<RuleClass> classes;
  figures::ExtraUnits units;
  std::unique_ptr<quotes::ExtraSpeech> speech;  // null where the pack has no cues and sources

  bool SpeaksOf(std::string_view code) const { return language == "*" || language == code; }
};

}  // namespace presslens

#endif  // PRESSLENS_RULES_COMPILED_PACK_H_
