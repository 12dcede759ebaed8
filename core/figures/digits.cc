#include <algorithm>

#include "figures/numerals.h"
#include "text/characters.h"

namespace presslens::figures {
namespace {

using text::DigitValue;
using text::IsDigit;

struct VulgarFraction {
  char16_t sign;
  double value;
};

constexpr VulgarFraction kVulgarFractions[] = {
    {u'½', 1.0 / 2}, {u'⅓', 1.0 / 3}, {u'⅔', 2.0 / 3}, {u'¼', 1.0 / 4}, {u'¾', 3.0 / 4},
    {u'⅕', 1.0 / 5}, {u'⅖', 2.0 / 5}, {u'⅗', 3.0 / 5}, {u'⅘', 4.0 / 5}, {u'⅙', 1.0 / 6},
    {u'⅚', 5.0 / 6}, {u'⅛', 1.0 / 8}, {u'⅜', 3.0 / 8}, {u'⅝', 5.0 / 8}, {u'⅞', 7.0 / 8}};

double FractionOf(char16_t c) {
  if (c != u'¼' && c != u'½' && c != u'¾' && (c < 0x2150 || c > 0x215E)) return 0;
  for (const VulgarFraction& fraction : kVulgarFractions) {
    if (fraction.sign == c) return fraction.value;
  }
  return 0;
}

uint32_t DigitRunEnd(const TextView& text, uint32_t offset) {
  while (IsDigit(text.at(offset))) ++offset;
  return offset;
}

// The end of the comma groups after `offset`: 1,234,567 and the Indian 12,34,567; the last group
// has three digits.
uint32_t GroupsEnd(const TextView& text, uint32_t first_end, uint32_t width) {
  uint32_t end = first_end, complete = first_end;
  if (width > 3) return end;
  while ((text.at(end) == u',' || text.at(end) == u'，') && IsDigit(text.at(end + 1))) {
    uint32_t next = end + 1;
    while (next < end + 5 && IsDigit(text.at(next))) ++next;
    const uint32_t size = next - end - 1;
    if (size == 3) complete = next;
    if (size != 3 && size != 2) break;
    end = next;
  }
  return complete;
}

}  // namespace

std::optional<Numeral> ReadDigits(const TextView& text, uint32_t offset) {
  Numeral numeral;
  numeral.digits = true;
  if (const double fraction = FractionOf(text.at(offset)); fraction > 0) {
    numeral.span = {offset, offset + 1};
    numeral.value = numeral.high = fraction;
    return numeral;
  }
  if (!IsDigit(text.at(offset))) return std::nullopt;

  uint32_t end = DigitRunEnd(text, offset);
  numeral.width = static_cast<uint8_t>(std::min<uint32_t>(end - offset, 255));
  const uint32_t grouped_end = GroupsEnd(text, end, end - offset);
  numeral.grouped = grouped_end > end;
  end = grouped_end;
  for (uint32_t i = offset; i < end; ++i) {
    if (IsDigit(text.raw[i])) numeral.value = numeral.value * 10 + DigitValue(text.raw[i]);
  }
  numeral.only_digits = !numeral.grouped;
  if ((text.at(end) == u'.' || text.at(end) == u'．') && IsDigit(text.at(end + 1))) {
    const uint32_t point = end;
    end = DigitRunEnd(text, point + 1);
    // Digits and their power of ten are divided once, so that 3.3 is the double nearest to it.
    double scale = 1, digits = numeral.value;
    for (uint32_t i = point + 1; i < end && scale < 1e15; ++i) {
      digits = digits * 10 + DigitValue(text.raw[i]);
      scale *= 10;
    }
    numeral.value = digits / scale;
    numeral.places = static_cast<uint8_t>(std::min<uint32_t>(end - point - 1, 255));
    numeral.only_digits = false;
  } else if (const double fraction = FractionOf(text.at(end)); fraction > 0) {
    numeral.value += fraction;
    numeral.only_digits = false;
    ++end;
  }
  numeral.high = numeral.value;
  numeral.span = {offset, end};
  return numeral;
}

std::optional<Numeral> ReadNumeral(const Vocabulary& words, const TextView& text, uint32_t offset) {
  return words.korean ? ReadKoreanNumeral(words, text, offset)
                      : ReadEnglishNumeral(words, text, offset);
}

}  // namespace presslens::figures
