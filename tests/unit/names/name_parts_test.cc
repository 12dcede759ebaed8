#include "names/name_parts.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "marked_names.h"
#include "names/word_lists.h"

namespace presslens::names {
namespace {

// The names of a text, each the first place of its form behind the one before, after they were
// mended.
Names Mended(std::string_view language, const std::u16string& text,
             const std::vector<Marked>& marked) {
  std::vector<FoundName> names = NamesIn(text, marked);
  const text::Document document(text, language);
  const NameParts parts(language);
  if (language == "ko") {
    MendCharacterNames(document, parts, text::JosaTable(), names);
  } else {
    const Gazetteer lists(WordLists(language, UnitKind::kTokens));
    MendTokenNames(document, parts, lists, names);
  }
  return FormsOf(names, text);
}

constexpr NameClass kPerson = NameClass::kPerson, kGroup = NameClass::kOrganization,
                    kPlace = NameClass::kLocation, kProduct = NameClass::kProduct,
                    kEvent = NameClass::kEvent, kFigure = NameClass::kDate;

TEST_CASE("an event takes in its number, year and head, also where they were found as figures") {
  CHECK(Mended("ko", u"지난달 제78회 로카르노국제영화제가 열렸다",
               {{u"지난달", kFigure}, {u"제78회", kFigure}, {u"로카르노국제영화제", kEvent}}) ==
        Names{{u"지난달", kFigure}, {u"제78회 로카르노국제영화제", kEvent}});
  CHECK(Mended("ko", u"K리그1 2025 35라운드", {{u"K리그1", kEvent}, {u"2025", kFigure}}) ==
        Names{{u"K리그1 2025", kEvent}});
  CHECK(Mended("ko", u"제11호 태풍 나린이 온다", {{u"제11호", kFigure}, {u"나린", kPerson}}) ==
        Names{{u"제11호 태풍 나린", kEvent}});
  CHECK(Mended("ko", u"태풍 ‘나린’ 북상", {{u"나린", kGroup}}) == Names{{u"나린", kEvent}});
}

TEST_CASE("an airport is a place, and a country does not join an index") {
  CHECK(Mended("ko", u"가람신공항 지반", {{u"가람신공항", kGroup}}) ==
        Names{{u"가람신공항", kPlace}});
  CHECK(Mended("ko", u"대만 가권지수는 내렸다", {{u"대만", kPlace}}) == Names{{u"대만", kPlace}});
  CHECK(Mended("ko", u"나스닥 종합지수는 내렸다", {{u"나스닥", kProduct}}) ==
        Names{{u"나스닥 종합지수", kProduct}});
}

TEST_CASE("what a known name possesses is another name") {
  CHECK(Mended("en", u"It left Apple's Safari behind", {{u"Apple's Safari", kProduct}}) ==
        Names{{u"Apple", kGroup}, {u"Safari", kProduct}});
}

TEST_CASE("storms, leagues and averages by their first and last words") {
  CHECK(Mended("en", u"Hurricane Odalys came", {{u"Hurricane", kEvent}, {u"Odalys", kPerson}}) ==
        Names{{u"Hurricane Odalys", kEvent}});
  CHECK(Mended("en", u"the Harrow League began", {{u"Harrow League", kGroup}}) ==
        Names{{u"Harrow League", kEvent}});
  CHECK(Mended("en", u"the Oslo Average fell", {{u"Oslo Average", kEvent}}) ==
        Names{{u"Oslo Average", kProduct}});
}

TEST_CASE("letters behind a name, a day behind a place and a currency are no part of a name") {
  CHECK(Mended("en", u"Euan Galbraith KC rose", {{u"Euan Galbraith KC", kGroup}}) ==
        Names{{u"Euan Galbraith", kPerson}});
  CHECK(Mended("en", u"SEOUL, Jan 29, today", {{u"SEOUL, Jan 29", kEvent}}).front().first ==
        u"SEOUL");
  CHECK(Mended("en", u"It paid US$18.4 million", {{u"US", kPlace}}).empty());
}

TEST_CASE("a word in small letters is a name only in a text that writes none in capitals") {
  CHECK(Mended("en", u"He wanted to rob it.", {{u"rob", kPerson}}).empty());
  CHECK(Mended("en", u"did you tell lisa", {{u"lisa", kPerson}}) == Names{{u"lisa", kPerson}});
}

TEST_CASE("firms of two people, and what is named after a place") {
  CHECK(Mended("en", u"Hollins & Reed fell", {{u"Hollins", kPerson}, {u"Reed", kPerson}}) ==
        Names{{u"Hollins & Reed", kGroup}});
  CHECK(
      Mended("en", u"Ann Moss & Bob Hale fell", {{u"Ann Moss", kPerson}, {u"Bob Hale", kPerson}}) ==
      Names{{u"Ann Moss", kPerson}, {u"Bob Hale", kPerson}});
  CHECK(Mended("en", u"at Inverness Sheriff Court today", {{u"Inverness", kPlace}}) ==
        Names{{u"Inverness Sheriff Court", kGroup}});
}

}  // namespace
}  // namespace presslens::names
