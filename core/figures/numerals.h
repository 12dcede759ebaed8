// Reads one numeral as it is written: 1조2500억, 2만5천, 스물두, 수십억, 서너, 3.5, 6⅔, 1.2
// million, twenty-two.
#ifndef PRESSLENS_FIGURES_NUMERALS_H_
#define PRESSLENS_FIGURES_NUMERALS_H_

#include <array>
#include <cstdint>
#include <optional>

#include "figures/vocabulary.h"
#include "presslens/analysis.h"

namespace presslens::figures {

struct Numeral {
  Span span;
  double value = 0;  // the lower end where the numeral is vague
  double high = 0;   // of a vague numeral (수십 is 10 to 99), else equal to value
  bool vague = false;
  double magnitude =
      1;  // what the last magnitude word multiplies by: 억 in 3억, million in 1.2 million
  bool has_magnitude = false;
  bool digits = false;         // begins with a digit
  bool only_digits = false;    // nothing but digits: no comma, point, magnitude
  bool native = false;         // a Korean native numeral: 두, 스물
  bool grouped = false;        // commas between the thousands
  bool only_money = false;     // the magnitude counts only with a currency: $5b, but 5mm
  bool spelled_point = false;  // 일점이삼
  bool approximate = false;    // 여 inside: 200여만
  uint8_t width = 0;           // digits before the point, at most 255
  uint8_t places = 0;          // digits after the point, at most 255
  // The end without a last digit syllable that may be a particle or a unit: 이십일 is 21 or the
  // 20th. Zero if there is none.
  uint32_t shorter_end = 0;
  double shorter_value = 0;
};

// The numerals that were read last, by offset: several readers look at the same place, one after
// the other.
struct NumeralMemo {
  struct Entry {
    uint32_t offset = 0xFFFFFFFF;
    std::optional<Numeral> numeral;
  };
  std::array<Entry, 8> digits, numerals;

  static Entry& At(std::array<Entry, 8>& entries, uint32_t offset) { return entries[offset & 7]; }
};

// Digits with commas, a decimal point and a vulgar fraction. Nothing at `offset` but such a number.
std::optional<Numeral> ReadDigits(const TextView& text, uint32_t offset);

// The longest numeral of the language that begins at `offset`. Time linear in its length.
std::optional<Numeral> ReadNumeral(const Vocabulary& words, const TextView& text, uint32_t offset);

// The two systems; ReadNumeral chooses. Their results may be compared in tests.
std::optional<Numeral> ReadKoreanNumeral(const Vocabulary& words, const TextView& text,
                                         uint32_t offset);
std::optional<Numeral> ReadEnglishNumeral(const Vocabulary& words, const TextView& text,
                                          uint32_t offset);

}  // namespace presslens::figures

#endif  // PRESSLENS_FIGURES_NUMERALS_H_
