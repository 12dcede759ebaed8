// Korean verbs in all their forms, from stems: 밝히- gives 밝혔다, 밝힌, 밝히며, 밝혀 왔다, …
//
// A form is a shape of the stem plus an ending that this shape allows
// (languages/ko/quote_verb_endings.tsv). Only the few shapes of each stem are stored; the endings
// are matched behind them, so a thousand verbs cost a few thousand entries.
#ifndef PRESSLENS_QUOTES_CONJUGATION_H_
#define PRESSLENS_QUOTES_CONJUGATION_H_

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "languages/table.h"
#include "text/lexicon.h"

namespace presslens::quotes {

enum class Shape : uint8_t {
  kBase,   // 말하-, 짚-
  kVowel,  // 말하-, 짚으-
  kPast,   // 말했-, 짚었-
  kNieun,  // 말한-, 짚은-
  kBieup,  // 말합-, 짚습-
  kOpen,   // 말해-, 짚어-
};
inline constexpr int kShapes = 6;

struct ShapedStem {
  Shape shape = Shape::kBase;
  std::u16string text;
};

// Every shape of a stem, contracted and uncontracted (됐-, 되었-). `irregularity` is u'-' for none,
// u'd' (묻-/물어), u's' (긋-/그어) or u'r' (이르-/일러). A stem that does not end in a Hangul
// syllable has only its base.
std::vector<ShapedStem> ShapesOf(std::u16string_view stem, char16_t irregularity);

enum class VerbRole : uint8_t {
  kFinal,      // 밝혔다: closes the sentence
  kLink,       // 밝혔고, 밝히며: the sentence goes on
  kAdnominal,  // 밝힌: stands before a noun
  kQuoted,     // 밝혔다고: is itself reported by the verb behind it
};

struct VerbForm {
  uint32_t length = 0;  // code units; 0 where nothing matched
  uint32_t value = 0;   // what the stem was added with
  VerbRole role = VerbRole::kFinal;
  bool past = false;
};

// Verbs to look up in a text. Filled once, then read by any number of threads.
class VerbLexicon {
 public:
  // Reads the endings of languages/ko.
  VerbLexicon();

  void Add(std::u16string_view stem, char16_t irregularity, uint32_t value);

  // The longest form that begins at `at` and fills its word to the end: behind it stands no letter.
  // Several stems may share a form (나온: 나오-); the one that was added first is returned.
  VerbForm MatchAt(std::u16string_view text, size_t at) const;

 private:
  struct Entry {
    uint32_t value = 0;
    Shape shape = Shape::kBase;
    uint32_t next = 0;  // another entry with the same text, as index + 1
  };

  languages::Table endings_table_;
  std::array<text::Lexicon, kShapes> endings_;
  std::array<bool, kShapes> bare_adnominal_{};  // whether the shape stands without an ending
  text::Lexicon shapes_;
  std::vector<Entry> entries_;
};

}  // namespace presslens::quotes

#endif  // PRESSLENS_QUOTES_CONJUGATION_H_
