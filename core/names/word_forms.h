// Where a name may begin and end inside Korean words.
#ifndef PRESSLENS_NAMES_WORD_FORMS_H_
#define PRESSLENS_NAMES_WORD_FORMS_H_

#include <cstdint>
#include <string_view>

#include "text/characters.h"
#include "text/josa.h"

namespace presslens::names {

// Letters and digits make words; everything else parts them.
inline bool IsWordUnit(char16_t c) { return text::IsDigit(c) || text::IsLetter(c); }

inline bool BeginsWord(std::u16string_view text, size_t at) {
  return at < text.size() && IsWordUnit(text[at]) && (at == 0 || !IsWordUnit(text[at - 1]));
}

// The end of the word that holds `at`, or `at` if it stands in none.
inline size_t WordEnd(std::u16string_view text, size_t at) {
  while (at < text.size() && IsWordUnit(text[at])) ++at;
  return at;
}

// Whether a name may end at `end`: the word ends there, or what is left of it is a particle that
// fits.
inline bool EndsName(std::u16string_view text, size_t begin, size_t end,
                     const text::JosaTable& josa) {
  const size_t word_end = WordEnd(text, end);
  if (end == word_end) return true;
  constexpr size_t kLongestParticle = 8;
  if (word_end - end > kLongestParticle) return false;
  const std::u16string_view rest = text.substr(end, word_end - end);
  return josa.Leading(text.substr(begin, end - begin), rest).stem == rest.size();
}

}  // namespace presslens::names

#endif  // PRESSLENS_NAMES_WORD_FORMS_H_
