// Pieces of text that several formats for people share.
#ifndef PRESSLENS_OUTPUT_WORDS_H_
#define PRESSLENS_OUTPUT_WORDS_H_

#include <string>
#include <string_view>

#include "presslens/analysis.h"

namespace presslens::output {

// A number as people write it, with commas and no more decimals than it has: 13,000,000,000 or
// 0.25.
std::string WriteNumber(double value);

// What a figure says, written out: "13,000,000,000 USD", "15..20 %", "2019", "" where it has no
// value.
std::string ValueOf(const Figure& figure);

// The same for programs: no unit, no commas.
std::string PlainValueOf(const Figure& figure);

// What is known of a source besides its name: "교수, 서울대 · person · expert".
std::string DescriptionOf(const Source& source);

// The name of a source; where it has none, its first mention as written.
std::string NameOf(const Source& source, const Analysis& analysis);

// The text of a span on one line: every run of white space is one blank, control characters are
// dropped.
std::string OneLine(std::u16string_view text);

}  // namespace presslens::output

#endif  // PRESSLENS_OUTPUT_WORDS_H_
