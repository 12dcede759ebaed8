#include "names/teams.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "marked_names.h"

namespace presslens::names {
namespace {

// The names of a text, each the first place of its form behind the one before, after its places
// have played.
Names Played(std::string_view language, const std::u16string& text,
             const std::vector<Marked>& marked) {
  std::vector<FoundName> names = NamesIn(text, marked);
  LetPlacesPlay(text::Document(text, language), NameParts(language), names);
  return FormsOf(names, text);
}

constexpr NameClass kPlace = NameClass::kLocation, kTeam = NameClass::kOrganization;

TEST_CASE("a place beside a score is a team in the whole text, but not where one is in it") {
  CHECK(Played("en", u"Leeds 3-1 Hull. Fans in Leeds sang. Leeds were better. Hull lost.",
               {{u"Leeds", kPlace},
                {u"Hull", kPlace},
                {u"Leeds", kPlace},
                {u"Leeds", kPlace},
                {u"Hull", kPlace}}) == Names{{u"Leeds", kTeam},
                                             {u"Hull", kTeam},
                                             {u"Leeds", kPlace},
                                             {u"Leeds", kTeam},
                                             {u"Hull", kTeam}});
  CHECK(Played("en", u"Leeds voted 3 to 1 in 2024-25.", {{u"Leeds", kPlace}}) ==
        Names{{u"Leeds", kPlace}});
}

TEST_CASE("a club's place is the club, before every particle but those of places") {
  CHECK(Played("ko", u"강원FC가 이겼다. 강원은 앞섰고 경기는 강원에서 열렸다. 강원 강릉의 밤이다.",
               {{u"강원FC", kTeam},
                {u"강원", kPlace},
                {u"강원", kPlace},
                {u"강원", kPlace},
                {u"강릉", kPlace}}) == Names{{u"강원FC", kTeam},
                                             {u"강원", kTeam},
                                             {u"강원", kPlace},
                                             {u"강원", kPlace},
                                             {u"강릉", kPlace}});
  CHECK(Played("ko", u"강원은행이 강원을 돕는다.", {{u"강원은행", kTeam}, {u"강원", kPlace}}) ==
        Names{{u"강원은행", kTeam}, {u"강원", kPlace}});
}

TEST_CASE("a result that was taken for one name is two") {
  CHECK(Played("en", u"Aberdeen 3-1 Slavia Prague",
               {{u"Aberdeen 3-1 Slavia Prague", NameClass::kWork}}) ==
        Names{{u"Aberdeen", kTeam}, {u"Slavia Prague", kTeam}});
}

}  // namespace
}  // namespace presslens::names
