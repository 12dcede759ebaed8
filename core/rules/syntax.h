// Where a pattern that RE2 refuses, or a text that is no JSON, goes wrong.
#ifndef PRESSLENS_RULES_SYNTAX_H_
#define PRESSLENS_RULES_SYNTAX_H_

#include <re2/re2.h>

#include <cstdint>
#include <string_view>

#include "rules/problems.h"

namespace presslens::rules {

// What `regex`, which must not be ok(), complains of, and the part of the pattern that it names.
Detail ErrorIn(const RE2& regex);

// The UTF-16 offset in the pattern at which what `regex` complains of begins. `regex` must be one
// that is not ok().
uint32_t PositionOfError(const RE2& regex);

// The byte at which a JSON reader gives up; the length of the text where it gives up at the end.
uint32_t EndOfJson(std::string_view text);

}  // namespace presslens::rules

#endif  // PRESSLENS_RULES_SYNTAX_H_
