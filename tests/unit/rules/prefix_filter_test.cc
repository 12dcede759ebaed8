#include "rules/prefix_filter.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace presslens {
namespace {

// Five syllables that follow from a number, no two alike for numbers below 100,000.
std::u16string WordOf(uint32_t number) {
  std::u16string word = u"가나";
  for (int i = 0; i < 3; ++i, number /= 100) word += static_cast<char16_t>(0xB000 + number % 100);
  return word;
}

TEST_CASE("a filter lets every phrase through, wherever it stands, and few others") {
  rules::PrefixFilter filter;
  constexpr uint32_t kPhrases = 10'000;
  std::vector<std::u16string> phrases = {u"가", u"도매", u"a phrase of many words"};
  for (uint32_t i = 0; i < kPhrases; ++i) phrases.push_back(WordOf(i));
  for (const std::u16string& phrase : phrases) filter.Add(phrase);
  filter.Finish();
  for (const std::u16string& phrase : phrases) {
    CHECK(filter.MayBegin(phrase, 0));
    CHECK(filter.MayBegin(u"앞 " + phrase + u" 뒤", 2));
  }
  CHECK_FALSE(filter.MayBegin(u"", 0));
  CHECK_FALSE(filter.MayBegin(u"나", 1));
  uint32_t strangers = 0;
  for (uint32_t i = 0; i < kPhrases; ++i)
    strangers += filter.MayBegin(u"낯" + WordOf(i), 0) ? 1 : 0;
  CHECK(strangers < kPhrases / 20);
}

TEST_CASE("a filter without phrases lets nothing through") {
  rules::PrefixFilter filter;
  filter.Finish();
  CHECK_FALSE(filter.MayBegin(u"배터리", 0));
}

}  // namespace
}  // namespace presslens
