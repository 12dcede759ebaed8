#include "text/lexicon.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "languages/registry.h"
#include "languages/table.h"

namespace presslens {
namespace {

TEST_CASE("a lexicon finds phrases, whole, longest and all") {
  text::Lexicon lexicon;
  lexicon.Add(u"서울", 1);
  lexicon.Add(u"서울대", 2);
  lexicon.Add(u"서울대학교", 3);
  CHECK(lexicon.Add(u"서울", 9) == 1);
  CHECK(lexicon.size() == 3);
  CHECK(lexicon.Find(u"서울대") == 2);
  CHECK_FALSE(lexicon.Find(u"서울대학").has_value());
  CHECK_FALSE(lexicon.Find(u"").has_value());
  CHECK(lexicon.LongestAt(u"그 서울대학 앞", 2)->value == 2);
  CHECK_FALSE(lexicon.LongestAt(u"부산", 0).has_value());
  CHECK_FALSE(lexicon.LongestAt(u"부산", 5).has_value());
  std::vector<uint32_t> lengths;
  lexicon.EachAt(u"서울대학교", 0,
                 [&lengths](text::Lexicon::Match match) { lengths.push_back(match.length); });
  CHECK(lengths == std::vector<uint32_t>{2, 3, 5});
}

TEST_CASE("a lexicon that is read backwards finds what a text ends in") {
  text::Lexicon lexicon;
  lexicon.AddBackwards(u"연구원", 1);
  lexicon.AddBackwards(u"원", 2);
  std::vector<uint32_t> values;
  const auto note = [&values](text::Lexicon::Match match) { values.push_back(match.value); };
  lexicon.EachEndingAt(u"미래연구원은", 5, note);
  CHECK(values == std::vector<uint32_t>{2, 1});
  lexicon.EachEndingAt(u"미래연구원은", 6, note);
  lexicon.EachEndingAt(u"미래연구원은", 0, note);
  CHECK(values.size() == 2);
}

TEST_CASE("a lexicon of many phrases keeps them all") {
  text::Lexicon lexicon;
  const auto phrase = [](uint32_t i) {
    std::u16string text;
    for (; i > 0; i /= 7) text.push_back(static_cast<char16_t>(u'가' + i % 7));
    return text;
  };
  for (uint32_t i = 1; i < 20'000; ++i) lexicon.Add(phrase(i), i);
  for (uint32_t i = 1; i < 20'000; ++i) REQUIRE(lexicon.Find(phrase(i)) == i);
}

TEST_CASE("a table has rows of columns; comments, empty lines and missing columns do no harm") {
  languages::Table table("# a comment\na\tb\tc\r\n\nd\n#x\ne\t\tf");
  REQUIRE(table.size() == 3);
  CHECK(table[0][2] == u"c");
  CHECK(table[1].size() == 1);
  CHECK(table[1][1].empty());
  CHECK(table[2][2] == u"f");
  const languages::Table moved = std::move(table);
  CHECK(moved[0][0] == u"a");
}

TEST_CASE("compiled-in tables carry no comment lines, and an unknown table is empty") {
  CHECK_FALSE(languages::AllTables().empty());
  for (const auto& table : languages::AllTables()) {
    CAPTURE(table.name);
    CHECK_FALSE(table.text.starts_with("#"));
    CHECK(table.text.find("\n#") == std::string_view::npos);
  }
  CHECK(languages::Table::Load("ko", "no-such-table").size() == 0);
}

}  // namespace
}  // namespace presslens
