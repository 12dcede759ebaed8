// The arithmetic of precomposed Hangul syllables (Unicode, section 3.12): onset, vowel, coda.
#ifndef PRESSLENS_TEXT_HANGUL_H_
#define PRESSLENS_TEXT_HANGUL_H_

#include <string_view>

#include "text/characters.h"

namespace presslens::text {

inline constexpr int kOnsets = 19, kVowels = 21, kCodas = 28;  // coda 0 is "none"
inline constexpr int kCodaNieun = 4, kCodaRieul = 8, kCodaMieum = 16, kCodaBieup = 17,
                     kCodaSsangSios = 20;

struct Jamo {
  int onset, vowel, coda;
};

// Undefined unless IsHangulSyllable(c).
constexpr Jamo Decompose(char16_t c) {
  const int index = c - 0xAC00;
  return {index / (kVowels * kCodas), index / kCodas % kVowels, index % kCodas};
}

constexpr char16_t Compose(Jamo jamo) {
  return static_cast<char16_t>(0xAC00 + (jamo.onset * kVowels + jamo.vowel) * kCodas + jamo.coda);
}

// The coda of a syllable; 0 where there is none and for anything that is no syllable.
constexpr int CodaOf(char16_t c) { return IsHangulSyllable(c) ? Decompose(c).coda : 0; }

// The same syllable with another coda: WithCoda(u'하', kCodaNieun) is 한. Other code units come
// back as they are.
constexpr char16_t WithCoda(char16_t c, int coda) {
  if (!IsHangulSyllable(c)) return c;
  Jamo jamo = Decompose(c);
  jamo.coda = coda;
  return Compose(jamo);
}

// How a word ends when it is read aloud in Korean, which decides the form of the particle after it.
// Letters and digits are judged by their Korean names (L 엘, M 엠, N 엔, R 알; 0 영, 1 일, 3 삼, 6
// 육, 7 칠, 8 팔 end in a consonant).
enum class Ending : uint8_t { kVowel, kRieul, kConsonant, kUnknown };
Ending EndingOf(std::u16string_view word);

}  // namespace presslens::text

#endif  // PRESSLENS_TEXT_HANGUL_H_
