// What a UTF-16 code unit is: script, space, digit, mark. Code units of surrogate pairs are
// Script::kOther; no letter that the finders care about stands outside the Basic Multilingual
// Plane.
#ifndef PRESSLENS_TEXT_CHARACTERS_H_
#define PRESSLENS_TEXT_CHARACTERS_H_

#include <cstdint>

namespace presslens::text {

enum class Script : uint8_t { kNone, kHangul, kLatin, kHan, kKana, kDigit, kOther };

// White space of Unicode (NBSP and the ideographic space too) and the zero-width space that word
// processors leave behind.
constexpr bool IsSpace(char16_t c) {
  return c == u' ' || (c >= u'\t' && c <= u'\r') || c == 0x85 || c == 0xA0 || c == 0x1680 ||
         (c >= 0x2000 && c <= 0x200B) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F ||
         c == 0x3000 || c == 0xFEFF;
}

constexpr bool IsLineBreak(char16_t c) {
  return c == u'\n' || c == u'\r' || c == 0x2028 || c == 0x2029;
}

// ASCII and full-width digits.
constexpr bool IsDigit(char16_t c) {
  return (c >= u'0' && c <= u'9') || (c >= 0xFF10 && c <= 0xFF19);
}

// Undefined unless IsDigit(c).
constexpr int DigitValue(char16_t c) { return c < 0xFF10 ? c - u'0' : c - 0xFF10; }

// A precomposed syllable; only these have jamo (see hangul.h).
constexpr bool IsHangulSyllable(char16_t c) { return c >= 0xAC00 && c <= 0xD7A3; }

constexpr bool IsHangul(char16_t c) {
  return IsHangulSyllable(c) || (c >= 0x1100 && c <= 0x11FF) || (c >= 0x3131 && c <= 0x318E);
}

// ASCII, Latin-1, Latin Extended A, B and Additional, and the combining marks that follow such
// letters.
constexpr bool IsLatin(char16_t c) {
  return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') ||
         (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7) || (c >= 0x1E00 && c <= 0x1EFF) ||
         (c >= 0x300 && c <= 0x36F) || (c >= 0xFF21 && c <= 0xFF3A) || (c >= 0xFF41 && c <= 0xFF5A);
}

// Upper case of the letters above, as far as ASCII, Latin-1 and Latin Extended-A go.
constexpr bool IsUpper(char16_t c) {
  return (c >= u'A' && c <= u'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7) ||
         (c >= 0x100 && c <= 0x137 && c % 2 == 0) || (c >= 0x14A && c <= 0x177 && c % 2 == 0) ||
         (c >= 0xFF21 && c <= 0xFF3A);
}

constexpr bool IsLower(char16_t c) { return IsLatin(c) && !IsUpper(c); }

// Lower case of ASCII and Latin-1; every other code unit comes back as it is. Lexicon keys are
// folded with this.
constexpr char16_t ToLower(char16_t c) {
  const bool foldable = (c >= u'A' && c <= u'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7);
  return foldable ? static_cast<char16_t>(c + 0x20) : c;
}

constexpr bool IsHan(char16_t c) {
  return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) ||
         (c >= 0xF900 && c <= 0xFAFF) || c == 0x3005;
}

constexpr bool IsKana(char16_t c) {
  return (c >= 0x3041 && c <= 0x30FF && c != 0x30FB) || (c >= 0xFF66 && c <= 0xFF9F);
}

// Punctuation, symbols and space are kNone; letters of scripts that the finders do not read are
// kOther.
constexpr Script ScriptOf(char16_t c) {
  if (IsHangul(c)) return Script::kHangul;
  if (IsLatin(c)) return Script::kLatin;
  if (IsDigit(c)) return Script::kDigit;
  if (IsHan(c)) return Script::kHan;
  if (IsKana(c)) return Script::kKana;
  const bool other_letters = (c >= 0x370 && c <= 0x10FF) || (c >= 0x1200 && c <= 0x1DFF) ||
                             (c >= 0x1F00 && c <= 0x1FFF) || (c >= 0x2C00 && c <= 0x2DFF) ||
                             (c >= 0xA000 && c <= 0xABFF) || (c >= 0xD800 && c <= 0xDFFF) ||
                             (c >= 0xFB00 && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFC);
  return other_letters ? Script::kOther : Script::kNone;
}

constexpr bool IsLetter(char16_t c) {
  const Script script = ScriptOf(c);
  return script != Script::kNone && script != Script::kDigit;
}

}  // namespace presslens::text

#endif  // PRESSLENS_TEXT_CHARACTERS_H_
