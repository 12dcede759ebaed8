// Where sentences end.
#ifndef PRESSLENS_TEXT_SENTENCES_H_
#define PRESSLENS_TEXT_SENTENCES_H_

#include <string_view>
#include <vector>

#include "text/document.h"
#include "text/lexicon.h"

namespace presslens::text {

enum class AbbreviationKind : uint8_t { kNone, kTitle, kAbbreviation };

// The abbreviations and sentence starters of a language (languages/<code>/abbreviations.tsv).
// English ones serve every language: Latin abbreviations in a Korean article are English.
// Immutable.
class SentenceRules {
 public:
  SentenceRules();

  // `word` includes its full stop: "Mr.".
  AbbreviationKind AbbreviationOf(std::u16string_view word) const;
  // Whether a capitalised word begins sentences more often than it continues a name.
  bool IsStarter(std::u16string_view word) const;

 private:
  Lexicon abbreviations_;  // value: AbbreviationKind
  Lexicon starters_;
};

// Appends the sentences of `paragraph`, whose tokens and mark pairs are already in place;
// `paragraph.sentences` is set. A sentence that holds quoted sentences ("…다. …다"고 말했다.) is
// one; a quotation that ends like a sentence and is followed by none of its own words ("I left." He
// …) ends one.
void SplitSentences(std::u16string_view text, const SentenceRules& rules,
                    const std::vector<Token>& tokens, const std::vector<MarkPair>& pairs,
                    uint32_t paragraph_index, Paragraph& paragraph,
                    std::vector<Sentence>& sentences);

}  // namespace presslens::text

#endif  // PRESSLENS_TEXT_SENTENCES_H_
