// The sequences that the tagger labels one by one.
#ifndef PRESSLENS_NAMES_CHAIN_H_
#define PRESSLENS_NAMES_CHAIN_H_

#include <cstdint>
#include <vector>

#include "text/document.h"

namespace presslens::names {

// What a model labels. Korean names end inside words (한은이), so its units are characters.
enum class UnitKind : uint8_t { kCharacters, kTokens };

// A piece of one sentence.
struct Chain {
  text::IndexRange tokens;
  Span span;  // from the first token's start to the last token's end
};

// Longer sentences are cut, so that one endless "sentence" costs no more memory than its pieces.
inline constexpr uint32_t kMaxChainUnits = 1000;

// No name is a run of one script that is longer. What is longer, broken or hostile text, is left
// out, so that ten megabytes of one letter cost no more than finding that out.
inline constexpr uint32_t kLongestToken = 200;

// All sentences in order, those of more than kMaxChainUnits code units cut between tokens, without
// the tokens of more than kLongestToken code units.
std::vector<Chain> ChainsOf(const text::Document& document);

}  // namespace presslens::names

#endif  // PRESSLENS_NAMES_CHAIN_H_
