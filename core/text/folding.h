// Text made comparable: small letters, half-width forms.
#ifndef PRESSLENS_TEXT_FOLDING_H_
#define PRESSLENS_TEXT_FOLDING_H_

#include <string>
#include <string_view>

#include "text/characters.h"

namespace presslens::text {

// Full-width ASCII as ASCII, the ideographic and no-break spaces as a space, capital letters (as
// far as ToLower goes) as small ones. One code unit gives one code unit, so that offsets stay as
// they are.
constexpr char16_t Fold(char16_t c) {
  if (c >= 0xFF01 && c <= 0xFF5E) c = static_cast<char16_t>(c - 0xFEE0);
  if (c == 0x3000 || c == 0xA0) c = u' ';
  return ToLower(c);
}

inline std::u16string Fold(std::u16string_view text) {
  std::u16string folded(text);
  for (char16_t& c : folded) c = Fold(c);
  return folded;
}

}  // namespace presslens::text

#endif  // PRESSLENS_TEXT_FOLDING_H_
