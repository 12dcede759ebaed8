#include "names/word_classes.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace presslens::names {
namespace {

TEST_CASE("every word has its own class, and unknown words have none") {
  std::vector<std::u16string> words;
  for (char16_t a = u'a'; a <= u'z'; ++a) {
    for (char16_t b = u'a'; b <= u'z'; ++b) words.push_back({a, b});
  }
  std::vector<WordClasses::Entry> entries;
  for (size_t i = 0; i < words.size(); ++i)
    entries.push_back({WordClasses::KeyOf(HashOf(words[i])), static_cast<uint16_t>(i + 8)});
  std::sort(entries.begin(), entries.end(),
            [](const auto& one, const auto& other) { return one.key < other.key; });
  const WordClasses classes(entries);
  for (size_t i = 0; i < words.size(); ++i) {
    REQUIRE(classes.Of(HashOf(words[i])) == i + 8);
    CHECK(classes.Of(HashOf(words[i] + u"?")) == 0);
  }
}

TEST_CASE("nothing is known without entries, and one is enough") {
  CHECK(WordClasses().Of(HashOf(u"word")) == 0);
  const WordClasses one({{WordClasses::KeyOf(HashOf(u"word")), 17}});
  CHECK(one.Of(HashOf(u"word")) == 17);
  CHECK(one.Of(HashOf(u"other")) == 0);
  CHECK(WordClasses::CoarseOf(17) == 2);
}

}  // namespace
}  // namespace presslens::names
