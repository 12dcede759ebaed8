#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "names/names.h"
#include "text/document.h"
#include "text/utf.h"

namespace presslens::names {
namespace {

std::vector<Entity> Find(std::string_view language, std::u16string_view text) {
  return NameFinder(language).Find(text::Document(std::u16string(text), language));
}

const Entity* Named(const std::vector<Entity>& entities, std::string_view name) {
  const auto found = std::find_if(entities.begin(), entities.end(),
                                  [&](const Entity& e) { return e.name == name; });
  return found == entities.end() ? nullptr : &*found;
}

TEST_CASE("a known form is found before every particle, as one entity") {
  const auto entities = Find(
      "ko", u"마이크로소프트가 발표했다. 마이크로소프트의 계획이다. 마이크로소프트와 손잡았다.");
  REQUIRE(entities.size() == 1);
  CHECK(entities[0].type == EntityType::kOrganization);
  CHECK(entities[0].name == "마이크로소프트");
  REQUIRE(entities[0].mentions.size() == 3);
  CHECK(entities[0].mentions[1].span == Span{15, 22});
}

TEST_CASE("a person with a title, then without") {
  const auto entities = Find("ko", u"도현수 교수는 반대했다. 회의에서 도현수는 웃었다.");
  const Entity* person = Named(entities, "도현수");
  REQUIRE(person != nullptr);
  CHECK(person->type == EntityType::kPerson);
  CHECK(person->mentions.size() == 2);
}

TEST_CASE("generic bodies are found and flagged") {
  const auto entities = Find("ko", u"경찰은 수사에 나섰다.");
  REQUIRE(entities.size() == 1);
  CHECK(entities[0].generic);
  CHECK(entities[0].mentions[0].span == Span{0, 2});
}

TEST_CASE("a bracketed second form is the same entity and takes its class") {
  const auto entities = Find("ko", u"한국은행(한은)은 금리를 내렸다. 한은은 동결도 검토했다.");
  REQUIRE(entities.size() == 1);
  CHECK(entities[0].name == "한국은행");
  CHECK(entities[0].aliases == std::vector<std::string>{"한은"});
  CHECK(entities[0].mentions.size() == 3);
}

TEST_CASE("a surname is tied to the person named last, two people stay two") {
  const auto entities = Find(
      "en",
      u"Mr. Robert Hale met Ms. Susan Hale in London. Mr. Adam Firth left. \"No,\" Firth said.");
  const Entity* firth = Named(entities, "Adam Firth");
  REQUIRE(firth != nullptr);
  CHECK(firth->mentions.size() == 2);
  CHECK(Named(entities, "Robert Hale") != nullptr);
  CHECK(Named(entities, "Susan Hale") != nullptr);
  CHECK(Named(entities, "London")->type == EntityType::kLocation);
}

TEST_CASE("names are mended to the guideline") {
  const auto korean =
      Find("ko", u"미국 국방부와 서울대 경제학부가 나섰다. 나스닥 종합지수가 올랐다.");
  CHECK(Named(korean, "미국 국방부") != nullptr);
  CHECK(Named(korean, "서울대 경제학부") != nullptr);
  REQUIRE(Named(korean, "나스닥 종합지수") != nullptr);
  CHECK(Named(korean, "나스닥 종합지수")->type == EntityType::kProduct);
  const auto english =
      Find("en", u"The Oakfield Water Authority sued Mr. Adam Firth-Lowe of Leeds.");
  CHECK(Named(english, "Oakfield Water Authority") != nullptr);
  CHECK(Named(english, "Adam Firth-Lowe") != nullptr);
  CHECK(Named(english, "Leeds") != nullptr);
}

TEST_CASE("a family name before a title is the person who was named in full") {
  const auto entities = Find(
      "ko",
      u"도현수 교수는 반대했다. 민서연 변호사도 거들었다. 도 교수는 웃었고 민 변호사는 떠났다.");
  REQUIRE(Named(entities, "도현수") != nullptr);
  CHECK(Named(entities, "도현수")->aliases == std::vector<std::string>{"도"});
  REQUIRE(Named(entities, "민서연") != nullptr);
  CHECK(Named(entities, "민서연")->mentions.size() == 2);
}

TEST_CASE("a syllable before a title is nobody unless somebody of that family was named") {
  CHECK(Find("ko", u"이 교수는 반대했다. 한 변호사가 거들었다.").empty());
}

TEST_CASE("countries in one character are found alone and side by side") {
  const auto entities = Find("ko", u"미·중이 맞섰다. 日 물가가 올랐다. 중·고교는 쉰다.");
  REQUIRE(Named(entities, "미") != nullptr);
  CHECK(Named(entities, "미")->type == EntityType::kLocation);
  CHECK(Named(entities, "미")->mentions.front().span == Span{0, 1});
  REQUIRE(Named(entities, "중") != nullptr);
  CHECK(Named(entities, "중")->mentions.size() == 1);
  CHECK(Named(entities, "日") != nullptr);
}

TEST_CASE("an administration that is quoted is an organisation, elsewhere a place") {
  const auto entities =
      Find("ko", u"안산시는 “막겠다”고 밝혔다. 비는 수원시에 왔다. 부산시 관계자도 왔다.");
  REQUIRE(Named(entities, "안산시") != nullptr);
  CHECK(Named(entities, "안산시")->type == EntityType::kOrganization);
  REQUIRE(Named(entities, "수원시") != nullptr);
  CHECK(Named(entities, "수원시")->type == EntityType::kLocation);
  REQUIRE(Named(entities, "부산시") != nullptr);
  CHECK(Named(entities, "부산시")->type == EntityType::kOrganization);
}

TEST_CASE("firms, courts and agencies are organisations") {
  const auto entities =
      Find("en",
           u"LONDON, Jan 29 (Meridian Newswire) - Shares of Mr. Hollins & Reed fell in London "
           u"Sheriff Court. Apple's Safari won.");
  for (const char* name : {"Meridian Newswire", "London Sheriff Court", "Apple"}) {
    CAPTURE(name);
    REQUIRE(Named(entities, name) != nullptr);
    CHECK(Named(entities, name)->type == EntityType::kOrganization);
  }
  CHECK(Find("en", u"It cost US$18.4 million.").empty());
}

TEST_CASE("an organisation's name goes on without its telling end") {
  const auto two = Find("en", u"Wexcombe Steel closed a mill. Wexcombe fell 3%.");
  REQUIRE(Named(two, "Wexcombe Steel") != nullptr);
  CHECK(Named(two, "Wexcombe Steel")->mentions.size() == 2);
}

TEST_CASE("initials name the organisation they stand for") {
  const auto entities = Find(
      "en", u"Oakfield Water Authority raised prices. The UN and the United Nations objected.");
  const Entity* authority = Named(entities, "Oakfield Water Authority");
  REQUIRE(authority != nullptr);
  CHECK(authority->type == EntityType::kOrganization);
  const Entity* nations = Named(entities, "United Nations");
  REQUIRE(nations != nullptr);
  CHECK(nations->aliases == std::vector<std::string>{"UN"});
}

TEST_CASE("a model for another language is refused and changes nothing") {
  NameFinder finder("ko");
  CHECK(finder.LoadModel({}).code == ErrorCode::kBadModel);
}

// Whatever comes, mentions are in order, inside the text, without overlap.
void CheckSound(std::string_view language, const std::u16string& text) {
  std::vector<Span> spans;
  for (const Entity& entity : Find(language, text)) {
    REQUIRE_FALSE(entity.mentions.empty());
    for (const Mention& mention : entity.mentions) spans.push_back(mention.span);
  }
  std::sort(spans.begin(), spans.end(), [](Span a, Span b) { return a.start < b.start; });
  for (size_t i = 0; i < spans.size(); ++i) {
    CHECK(spans[i].end <= text.size());
    CHECK_FALSE(spans[i].empty());
    if (i > 0) CHECK(spans[i - 1].end <= spans[i].start);
  }
}

TEST_CASE("hostile texts") {
  std::u16string names_only, scripts, brackets;
  for (int i = 0; i < 20000; ++i) {
    names_only += u"서울 Seoul Corp. ";
    scripts += static_cast<char16_t>(0x100 + i % 0xD000);
    brackets += u"(\"‘서울(";
  }
  for (const std::string_view language : {"ko", "en"}) {
    CheckSound(language, u"");
    CheckSound(language, u" \n \n");
    CheckSound(language, std::u16string(1000000, u'가'));
    CheckSound(language, std::u16string(1000000, u'A'));
    CheckSound(language, std::u16string(200000, u'\0'));
    CheckSound(language, names_only);
    CheckSound(language, scripts);
    CheckSound(language, brackets);
  }
}

}  // namespace
}  // namespace presslens::names
