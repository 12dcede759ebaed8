#include "text/sorted_lexicon.h"

#include <doctest/doctest.h>

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace presslens::text {
namespace {

SortedPhrases Phrases(const std::map<std::u16string, uint32_t>& phrases) {
  SortedPhrases sorted;
  for (const auto& [phrase, value] : phrases) sorted.Add(phrase, value);
  return sorted;
}

TEST_CASE("a sorted lexicon finds phrases, whole and all that begin at a place") {
  const auto lexicon =
      SortedLexicon::Make(Phrases({{u"서울", 1}, {u"서울대", 2}, {u"서울대학교", 3}, {u"ab", 4}}));
  REQUIRE(lexicon);
  CHECK(lexicon->size() == 4);
  CHECK(lexicon->Find(u"서울대") == 2);
  CHECK(lexicon->Find(u"서울대학") == 0);
  CHECK(lexicon->Find(u"서") == 0);
  CHECK(lexicon->Find(u"") == 0);
  CHECK(lexicon->Find(u"부산") == 0);
  std::vector<std::pair<uint32_t, uint32_t>> found;
  const auto note = [&found](SortedLexicon::Match m) { found.emplace_back(m.length, m.value); };
  lexicon->EachAt(u"그 서울대학교", 2, note);
  CHECK(found == std::vector<std::pair<uint32_t, uint32_t>>{{2, 1}, {3, 2}, {5, 3}});
  found.clear();
  lexicon->EachAt(u"그 서울대", 2, note);  // the text ends where a longer phrase would go on
  lexicon->EachAt(u"서울", 2, note);
  CHECK(found == std::vector<std::pair<uint32_t, uint32_t>>{{2, 1}, {3, 2}});
}

TEST_CASE("a sorted lexicon finds every one of many phrases that begin alike, and no other") {
  std::map<std::u16string, uint32_t> phrases;
  for (char16_t a = u'가'; a < u'가' + 40; ++a) {
    for (char16_t b = 0x20; b < 0x20 + 600; b = static_cast<char16_t>(b + 3))
      phrases[{a, b, static_cast<char16_t>(a ^ b)}] = static_cast<uint32_t>(phrases.size() + 1);
  }
  const auto lexicon = SortedLexicon::Make(Phrases(phrases));
  REQUIRE(lexicon);
  for (const auto& [phrase, value] : phrases) {
    REQUIRE(lexicon->Find(phrase) == value);
    std::u16string other = phrase;
    ++other[1];
    REQUIRE(lexicon->Find(other) == 0);
  }
}

TEST_CASE(
    "a sorted lexicon is not made of phrases that are out of order, twice, empty or worthless") {
  const auto make = [](std::vector<std::pair<std::u16string, uint32_t>> phrases) {
    SortedPhrases sorted;
    for (const auto& [phrase, value] : phrases) sorted.Add(phrase, value);
    return SortedLexicon::Make(sorted).has_value();
  };
  CHECK(make({}));
  CHECK(make({{u"a", 1}, {u"ab", 1}, {u"b", 1}}));
  CHECK_FALSE(make({{u"b", 1}, {u"a", 1}}));
  CHECK_FALSE(make({{u"a", 1}, {u"a", 2}}));
  CHECK_FALSE(make({{u"", 1}}));
  CHECK_FALSE(make({{u"a", 0}}));
}

}  // namespace
}  // namespace presslens::text
