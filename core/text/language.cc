#include "text/language.h"

#include <cstddef>

#include "text/characters.h"

namespace presslens::text {

std::string_view DetectLanguage(std::u16string_view text) {
  constexpr size_t kEnough = 64 * 1024;
  size_t hangul = 0, letters = 0;
  for (const char16_t c : text.substr(0, kEnough)) {
    if (IsHangul(c)) ++hangul;
    if (IsLetter(c)) ++letters;
  }
  return hangul > 0 && hangul * 10 >= letters ? "ko" : "en";
}

}  // namespace presslens::text
