// Cuts a paragraph into tokens (see Token in document.h).
#ifndef PRESSLENS_TEXT_TOKENS_H_
#define PRESSLENS_TEXT_TOKENS_H_

#include <string_view>
#include <vector>

#include "text/document.h"
#include "text/sentences.h"

namespace presslens::text {

// Appends the tokens of `paragraph`, a range of `text`, in text order. The full stop of an
// abbreviation known to `rules` belongs to its token. Linear in the length.
void Tokenize(std::u16string_view text, Span paragraph, const SentenceRules& rules,
              std::vector<Token>& tokens);

}  // namespace presslens::text

#endif  // PRESSLENS_TEXT_TOKENS_H_
