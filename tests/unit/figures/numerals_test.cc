#include "figures/numerals.h"

#include <doctest/doctest.h>

#include <array>
#include <random>
#include <string>

#include "text/utf.h"

namespace presslens::figures {
namespace {

constexpr uint64_t kMyriad = 10000;

struct Spelled {
  std::u16string text;
  uint64_t value;
};

double Read(const Vocabulary& words, const std::u16string& text) {
  const TextView view{text, text, 0, static_cast<uint32_t>(text.size()), nullptr};
  const auto numeral = ReadNumeral(words, view, 0);
  return numeral && numeral->span.end == text.size() ? numeral->value : -1;
}

std::u16string Digits(uint64_t value) { return text::DecodeUtf8(std::to_string(value)); }

std::u16string Grouped(uint64_t value) {
  std::string digits = std::to_string(value);
  for (size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, 1, ',');
  return text::DecodeUtf8(digits);
}

// 이천오백칠 of 2507, or 2천5백7 with digits.
std::u16string KoreanSection(uint64_t value, bool syllables) {
  constexpr std::u16string_view kDigits = u"영일이삼사오육칠팔구";
  constexpr std::array<std::u16string_view, 4> kPlaces = {u"천", u"백", u"십", u""};
  std::u16string text;
  uint64_t place = 1000;
  for (const std::u16string_view name : kPlaces) {
    const uint64_t digit = value / place % 10;
    if (digit > 0) {
      if (digit > 1 || place == 1)
        text += syllables ? std::u16string(1, kDigits[digit]) : Digits(digit);
      text += name;
    }
    place /= 10;
  }
  return text;
}

enum class Style { kSyllables, kDigits, kMixed };

// 1조2500억, 일조이천오백억, 6조6천60억 …
std::u16string Korean(uint64_t value, Style style) {
  constexpr std::array<std::u16string_view, 5> kMyriads = {u"", u"만", u"억", u"조", u"경"};
  std::array<uint64_t, 5> sections{};
  for (size_t i = 0; i < sections.size(); ++i) {
    sections[i] = value % kMyriad;
    value /= kMyriad;
  }
  std::u16string text;
  for (size_t i = sections.size(); i-- > 0;) {
    const uint64_t section = sections[i];
    if (section == 0) continue;
    if (style == Style::kDigits) {
      text += Digits(section);
    } else if (style == Style::kSyllables) {
      text += KoreanSection(section, true);
    } else {
      // 6천60: a thousand by its word, the rest in digits.
      if (section >= 1000 && section % 1000 != 0) {
        text += Digits(section / 1000) + u"천" + Digits(section % 1000);
      } else {
        text += section >= 1000 ? Digits(section / 1000) + u"천" : Digits(section);
      }
    }
    text += kMyriads[i];
  }
  return text;
}

std::u16string English(uint64_t value) {
  static constexpr std::array<std::u16string_view, 20> kOnes = {
      u"zero",     u"one",     u"two",     u"three",     u"four",     u"five",    u"six",
      u"seven",    u"eight",   u"nine",    u"ten",       u"eleven",   u"twelve",  u"thirteen",
      u"fourteen", u"fifteen", u"sixteen", u"seventeen", u"eighteen", u"nineteen"};
  static constexpr std::array<std::u16string_view, 10> kTens = {
      u"",      u"",      u"twenty",  u"thirty", u"forty",
      u"fifty", u"sixty", u"seventy", u"eighty", u"ninety"};
  struct Scale {
    uint64_t value;
    std::u16string_view name;
  };
  static constexpr std::array<Scale, 5> kScales = {{{1000000000000000, u"quadrillion"},
                                                    {1000000000000, u"trillion"},
                                                    {1000000000, u"billion"},
                                                    {1000000, u"million"},
                                                    {1000, u"thousand"}}};
  for (const Scale& scale : kScales) {
    if (value < scale.value) continue;
    std::u16string text = English(value / scale.value) + u" " + std::u16string(scale.name);
    const uint64_t rest = value % scale.value;
    if (rest > 0) text += (rest < 100 ? u" and " : u" ") + English(rest);
    return text;
  }
  if (value >= 100) {
    std::u16string text = std::u16string(kOnes[value / 100]) + u" hundred";
    return value % 100 > 0 ? text + u" and " + English(value % 100) : text;
  }
  if (value < 20) return std::u16string(kOnes[value]);
  std::u16string text(kTens[value / 10]);
  return value % 10 > 0 ? text + u"-" + std::u16string(kOnes[value % 10]) : text;
}

// Integers of every length up to 10^16, and the round ones between.
std::vector<uint64_t> Integers() {
  std::mt19937_64 random(20251121);
  std::vector<uint64_t> integers;
  for (uint64_t power = 10; power <= 10000000000000000; power *= 10) {
    for (int i = 0; i < 200; ++i) {
      const uint64_t value = random() % power + 1;
      integers.push_back(value);
      integers.push_back(value / 1000 * 1000 + 1);
      integers.push_back(power);
    }
  }
  return integers;
}

}  // namespace

TEST_CASE("every Korean spelling of an integer parses back") {
  const Vocabulary words("ko");
  for (const uint64_t value : Integers()) {
    for (const std::u16string& text :
         {Digits(value), Grouped(value), Korean(value, Style::kSyllables),
          Korean(value, Style::kDigits), Korean(value, Style::kMixed)}) {
      CAPTURE(text::EncodeUtf8(text));
      CHECK(Read(words, text) == static_cast<double>(value));
    }
  }
}

TEST_CASE("every English spelling of an integer parses back") {
  const Vocabulary words("en");
  for (const uint64_t value : Integers()) {
    for (const std::u16string& text : {Digits(value), Grouped(value), English(value)}) {
      CAPTURE(text::EncodeUtf8(text));
      CHECK(Read(words, text) == static_cast<double>(value));
    }
  }
}

TEST_CASE("Korean native numerals and vague ones") {
  const Vocabulary words("ko");
  struct Native {
    std::u16string text;
    double low, high;
  };
  for (const Native& expected :
       {Native{u"스물두", 22, 22}, Native{u"서른다섯", 35, 35}, Native{u"아흔아홉", 99, 99},
        Native{u"열", 10, 10}, Native{u"서너", 3, 4}, Native{u"대여섯", 5, 6},
        Native{u"수십", 10, 99}, Native{u"수백", 100, 999}, Native{u"수천만", 1e7, 99999999},
        Native{u"수십억", 1e9, 9999999999}, Native{u"십수", 11, 19},
        Native{u"3.5조", 3.5e12, 3.5e12}, Native{u"6⅔", 6 + 2.0 / 3, 6 + 2.0 / 3}}) {
    CAPTURE(text::EncodeUtf8(expected.text));
    const TextView view{expected.text, expected.text, 0,
                        static_cast<uint32_t>(expected.text.size()), nullptr};
    const auto numeral = ReadNumeral(words, view, 0);
    REQUIRE(numeral);
    CHECK(numeral->span.end == expected.text.size());
    CHECK(numeral->value == doctest::Approx(expected.low));
    CHECK(numeral->high == doctest::Approx(expected.high));
  }
}

}  // namespace presslens::figures
