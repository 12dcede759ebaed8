// Headlines quote what the text below quotes in full; this finds the place.
#ifndef PRESSLENS_QUOTES_SIMILAR_H_
#define PRESSLENS_QUOTES_SIMILAR_H_

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

#include "quotes/statement.h"

namespace presslens::quotes {

// The statement behind statements[headline] that repeats most of its letter pairs and has a
// mention; nothing where none repeats nearly half of them. Linear in the length of the text.
std::optional<size_t> SameWords(std::u16string_view text, std::span<const Statement> statements,
                                size_t headline);

}  // namespace presslens::quotes

#endif  // PRESSLENS_QUOTES_SIMILAR_H_
