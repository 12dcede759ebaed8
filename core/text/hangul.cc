#include "text/hangul.h"

namespace presslens::text {

Ending EndingOf(std::u16string_view word) {
  if (word.empty()) return Ending::kUnknown;
  const char16_t last = word.back();
  if (IsHangulSyllable(last)) {
    const int coda = CodaOf(last);
    return coda == 0 ? Ending::kVowel : coda == kCodaRieul ? Ending::kRieul : Ending::kConsonant;
  }
  if (IsDigit(last)) {
    switch (DigitValue(last)) {
      case 1:
      case 7:
      case 8:
        return Ending::kRieul;
      case 0:
      case 3:
      case 6:
        return Ending::kConsonant;
      default:
        return Ending::kVowel;
    }
  }
  // An abbreviation is spelled out (KBS 케이비에스); a word in lower case is read as a word, and
  // how, nobody knows.
  if (!IsUpper(last)) return Ending::kUnknown;
  switch (last) {
    case u'L':
    case u'R':
      return Ending::kRieul;
    case u'M':
    case u'N':
      return Ending::kConsonant;
    default:
      return Ending::kVowel;
  }
}

}  // namespace presslens::text
