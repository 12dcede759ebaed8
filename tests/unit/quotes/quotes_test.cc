#include "quotes/quotes.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "text/document.h"
#include "text/utf.h"

namespace presslens::quotes {
namespace {

Quotations Find(std::string_view language, const std::u16string& text,
                const std::vector<Entity>& entities = {}) {
  const QuoteFinder finder(language);
  return finder.Find(text::Document(text, language), entities, {});
}

Entity Named(EntityType type, const std::u16string& text, const std::u16string& name) {
  Entity entity;
  entity.type = type;
  entity.name = text::EncodeUtf8(name);
  for (size_t at = text.find(name); at != std::u16string::npos;
       at = text.find(name, at + name.size())) {
    entity.mentions.push_back(
        {{static_cast<uint32_t>(at), static_cast<uint32_t>(at + name.size())}, 1.0F});
  }
  return entity;
}

void CheckInvariants(const std::u16string& text, const Quotations& found) {
  uint32_t before = 0;
  for (size_t i = 0; i < found.quotes.size(); ++i) {
    const Quote& quote = found.quotes[i];
    CHECK(quote.span.start >= before);
    CHECK_FALSE(quote.span.empty());
    CHECK(quote.span.end <= text.size());
    CHECK(quote.source.has_value() == quote.attribution.has_value());
    CHECK_FALSE(quote.evidence.empty());
    if (quote.cue) CHECK(quote.cue->span.end <= text.size());
    if (quote.source) {
      REQUIRE(*quote.source < found.sources.size());
      const auto& quotes = found.sources[*quote.source].quotes;
      CHECK(std::find(quotes.begin(), quotes.end(), i) != quotes.end());
    }
    before = quote.span.start;
  }
  for (const Source& source : found.sources) {
    CHECK_FALSE(source.mentions.empty());
    CHECK_FALSE(source.quotes.empty());
    CHECK(std::is_sorted(source.quotes.begin(), source.quotes.end()));
  }
}

}  // namespace

TEST_CASE("One real speaker is one source, under all forms of the name") {
  const std::u16string text =
      u"박서연 한강대 교수는 “근거가 빈약하다”고 지적했다. 박 교수는 “효과 분석이 없다”고 말했다. "
      u"그는 “차등 지원이 낫다”고 덧붙였다. "
      u"한지운 대변인은 “정치 공세”라고 했다.";
  const Quotations found = Find("ko", text);
  CheckInvariants(text, found);
  REQUIRE(found.quotes.size() == 4);
  REQUIRE(found.sources.size() == 2);
  CHECK(found.sources[0].kind == SourceKind::kPerson);
  CHECK(found.sources[0].name == "박서연");
  CHECK(found.sources[0].role == "교수");
  CHECK(found.sources[0].affiliation == "한강대");
  CHECK(found.sources[0].expert);
  CHECK(found.sources[0].mentions.size() == 2);
  CHECK(found.sources[0].quotes == std::vector<uint32_t>{0, 1, 2});
  CHECK(found.sources[1].name == "한지운");
  CHECK_FALSE(found.sources[1].expert);
}

TEST_CASE("Family names that look like other words, and mere titles, lead back to who bears them") {
  const std::u16string hand =
      u"손정빈 교수는 “더 재 봐야 한다”고 말했다. 손 교수는 “서두르지 말자”고 했다.";
  const Quotations professor = Find("ko", hand, {Named(EntityType::kPerson, hand, u"손정빈")});
  REQUIRE(professor.sources.size() == 1);
  CHECK(professor.sources[0].quotes.size() == 2);
  const Quotations article =
      Find("ko", u"한지운 대변인은 “정치 공세”라고 말했다. 한 대변인은 “끝까지 따지겠다”고 했다.");
  CHECK(article.sources.size() == 1);
  const Quotations title =
      Find("ko", u"봉태린 감독은 “쉬고 싶다”고 말했다. 감독은 “곧 돌아온다”고 덧붙였다.");
  REQUIRE(title.sources.size() == 1);
  CHECK(title.sources[0].name == "봉태린");
  const Quotations stranger =
      Find("ko", u"한지운 선수는 “기쁘다”고 말했다. 한 대변인은 “축하한다”고 했다.");
  REQUIRE(stranger.sources.size() == 2);
  CHECK(stranger.sources[1].kind == SourceKind::kUnnamedPerson);
}

TEST_CASE("A source links to the entity that it is") {
  const std::u16string text = u"누리전자는 “사실이 아니다”라고 밝혔다.";
  const Quotations found = Find("ko", text, {Named(EntityType::kOrganization, text, u"누리전자")});
  REQUIRE(found.sources.size() == 1);
  CHECK(found.sources[0].kind == SourceKind::kOrganization);
  CHECK(found.sources[0].entity == 0U);
  CHECK(found.sources[0].name == "누리전자");
}

TEST_CASE("Openness of unnamed sources") {
  const Quotations reason =
      Find("ko", u"익명을 요구한 기획재정부 관계자는 “세입이 줄었다”고 말했다.");
  REQUIRE(reason.sources.size() == 1);
  CHECK(reason.sources[0].kind == SourceKind::kUnnamedPerson);
  CHECK(reason.sources[0].reason_given);
  CHECK(reason.sources[0].affiliation_given);
  const Quotations bare = Find("ko", u"한 소식통은 “세입이 줄었다”고 말했다.");
  REQUIRE(bare.sources.size() == 1);
  CHECK_FALSE(bare.sources[0].reason_given);
  CHECK_FALSE(bare.sources[0].affiliation_given);
  const Quotations english = Find("en",
                                  u"“They knew,” said an executive at Lumen, who asked not to be "
                                  u"named because the talks are private.");
  REQUIRE(english.sources.size() == 1);
  CHECK(english.sources[0].kind == SourceKind::kUnnamedPerson);
  CHECK(english.sources[0].reason_given);
  CHECK(english.sources[0].affiliation_given);
  const Quotations plain = Find("en", u"A person familiar with the matter said the deal was off.");
  REQUIRE(plain.sources.size() == 1);
  CHECK_FALSE(plain.sources[0].reason_given);
}

TEST_CASE("Who knows the field, and who speaks for a party or a house of their own") {
  const auto expert = [](std::string_view language, const std::u16string& text) {
    const Quotations found = Find(language, text);
    REQUIRE(found.sources.size() == 1);
    return found.sources[0].expert;
  };
  CHECK(expert("en",
               u"Ruth Cole, a portfolio manager at Larkfield, said the sell-off was overdone."));
  CHECK(expert("en", u"Ruth Cole, who was not involved in the study, said the sample was small."));
  CHECK(expert("en",
               u"Ruth Cole, deputy director of the Institute for Fiscal Studies, said taxes would "
               u"have to rise."));
  CHECK(expert("en", u"Jefferies said in a note that margins would narrow."));
  CHECK_FALSE(expert("en", u"Jefferies said its chief executive would step down."));
  CHECK(expert("en", u"Ruth Cole, an employment lawyer, said the ruling would be appealed."));
  CHECK_FALSE(
      expert("en", u"Ruth Cole, a lawyer for the family, said the ruling would be appealed."));
  CHECK_FALSE(expert("en", u"Her solicitor, Ruth Cole, said the family was relieved."));
  CHECK_FALSE(expert("en", u"Ruth Cole, a company engineer, said the pump had failed."));
  CHECK_FALSE(expert("en", u"His critics say the gap is closing."));
  CHECK_FALSE(
      expert("en",
             u"Ruth Cole, the chancellor, said growth was back. Cole, a former economist at "
             u"a bank, said taxes would fall."));
  CHECK(
      expert("en", u"Ruth Cole, a former minister and now a professor of law, said it was over."));
  CHECK(expert("en", u"One rates strategist said the market was wrong."));
  CHECK_FALSE(expert("en", u"One Republican strategist said the race was over."));
  CHECK(expert("ko", u"소은규 미래도시연구소 대표는 “집값이 더 내린다”고 말했다."));
  CHECK_FALSE(expert("ko", u"소은규 미래전자 대표는 “제품을 더 판다”고 말했다."));
  CHECK(expert("ko", u"소은규 한강증권 투자전략팀장은 “지수가 더 오른다”고 말했다."));
  CHECK(expert("ko", u"소은규 한강경제연구원 동향연구실장은 “수출이 준다”고 말했다."));
  CHECK(expert("ko", u"소은규 한강전략연구소 한국석좌는 “동맹의 시험대”라고 말했다."));
  CHECK_FALSE(expert("ko", u"의사 출신 소은규 의원은 “필수의료부터 살리자”고 말했다."));
  CHECK(expert("ko", u"검사 출신 변호사는 “무리한 기소”라고 말했다."));
  CHECK_FALSE(expert("ko", u"소은규 한강은행 인사팀장은 “채용을 늘린다”고 말했다."));
  CHECK(expert("ko", u"소은규 한강대 물리학과 교수팀은 새 물질을 찾았다고 밝혔다."));
  CHECK(expert("ko", u"채권 전략가 소은규는 “금리가 내린다”고 말했다."));
  CHECK_FALSE(expert("ko", u"공화당 전략가 소은규는 “우리가 이긴다”고 말했다."));
  CHECK_FALSE(expert("ko", u"피해자 측 법률대리인 소은규 변호사는 “항소하겠다”고 밝혔다."));
}

TEST_CASE("The Canadian and the 21-year-old stand for the person named before") {
  const Quotations found = Find("en",
                                u"“I was lucky,” said Ann Kovac. “It is a lovely thing,” the "
                                u"Slovenian said. “I will be back,” the 21-year-old added.");
  REQUIRE(found.sources.size() == 1);
  CHECK(found.sources[0].kind == SourceKind::kPerson);
  CHECK(found.sources[0].quotes.size() == 3);
}

TEST_CASE("The company, the team and a bare possessive name are bodies") {
  const Quotations company = Find(
      "en", u"Netfall Systems said it had released a patch. “We are sorry,” the company said.");
  CHECK(company.sources.size() == 1);
  const Quotations moody = Find("en", u"Moody's said it might cut the country's rating.");
  REQUIRE(moody.sources.size() == 1);
  CHECK(moody.sources[0].kind == SourceKind::kOrganization);
  CHECK(Find("en", u"The pills were shipped across 38 states and seized.").quotes.empty());
}

TEST_CASE("Several sources that share a title are a group") {
  const Quotations found = Find("ko", u"복수의 소식통에 따르면 협상은 결렬됐다.");
  REQUIRE(found.sources.size() == 1);
  CHECK(found.sources[0].kind == SourceKind::kUnnamedGroup);
  const Quotations one = Find("ko", u"한 소식통에 따르면 협상은 결렬됐다.");
  REQUIRE(one.sources.size() == 1);
  CHECK(one.sources[0].kind == SourceKind::kUnnamedPerson);
}

TEST_CASE("Former staff without a name are unnamed") {
  const Quotations found =
      Find("ko", u"이 회사의 전직 보안팀 직원은 “서명키가 살아 있었다”고 말했다.");
  REQUIRE(found.sources.size() == 1);
  CHECK(found.sources[0].kind == SourceKind::kUnnamedPerson);
}

TEST_CASE("Pieces of one statement share a group, others do not") {
  const Quotations found = Find(
      "ko",
      u"오 코치는 “수비가 좋았다”며 “내일도 이기겠다”고 말했다. 이어 “몸 상태도 좋다”고 했다.");
  REQUIRE(found.quotes.size() == 3);
  REQUIRE(found.quotes[0].group.has_value());
  CHECK(found.quotes[0].group == found.quotes[1].group);
  CHECK_FALSE(found.quotes[2].group.has_value());
}

TEST_CASE("Cues carry their stance") {
  const auto stance = [](const std::u16string& text, std::string_view language) {
    const Quotations found = Find(language, text);
    REQUIRE(found.quotes.size() == 1);
    REQUIRE(found.quotes[0].cue.has_value());
    return found.quotes[0].cue->stance;
  };
  CHECK(stance(u"박 교수는 “늦었다”고 말했다.", "ko") == Stance::kNeutral);
  CHECK(stance(u"박 교수는 “늦었다”고 주장했다.", "ko") == Stance::kClaim);
  CHECK(stance(u"박 교수는 “늦었다”고 비판했다.", "ko") == Stance::kCriticism);
  CHECK(stance(u"박 교수는 “늦을 것”이라고 전망했다.", "ko") == Stance::kForecast);
  CHECK(stance(u"박 교수는 “늦지 않았다”고 부인했다.", "ko") == Stance::kDenial);
  CHECK(stance(u"박 교수는 “훌륭하다”고 호평했다.", "ko") == Stance::kPraise);
  CHECK(stance(u"박 교수는 “늦을까 걱정이다”라고 우려했다.", "ko") == Stance::kDoubt);
  CHECK(stance(u"Amy Hood warned that it was late.", "en") == Stance::kCriticism);
  CHECK(stance(u"Amy Hood predicted it would be late.", "en") == Stance::kForecast);
}

TEST_CASE("Hostile and empty texts") {
  constexpr size_t kLength = 200000;
  const auto repeated = [](std::u16string_view piece) {
    std::u16string text;
    while (text.size() < kLength) text += piece;
    return text;
  };
  for (const std::string_view language : {"ko", "en"}) {
    for (const std::u16string& text :
         {std::u16string(), std::u16string(u" \n"), std::u16string(1000, u'\0'), repeated(u"\""),
          repeated(u"“"), repeated(u"”"), repeated(u"“‘"), repeated(u"“가나”며 "),
          repeated(u"가나다며 "), repeated(u"“가나다\n\n"), repeated(u"교수는 "),
          repeated(u"according to Kim, "), repeated(u"\"a,\" he said "),
          repeated(u"Kim, a lawyer, "), repeated(u"("), repeated(u"경찰에 따르면 "),
          repeated(u"“가나다라”…김 교수\n\n"), repeated(u"'"), repeated(u"\u202e\u05d0\u05d1 ")}) {
      const Quotations found = Find(language, text);
      uint32_t before = 0;
      for (const Quote& quote : found.quotes) {
        REQUIRE(quote.span.start >= before);
        REQUIRE(quote.span.end <= text.size());
        before = quote.span.start;
      }
    }
  }
}

TEST_CASE("A text may end with its reporting verb") {
  for (const std::u16string_view text :
       {u"It was reported", u"It was reported.", u"They are said", u"Police said", u"It emerged",
        u"Officials, it is rumoured"}) {
    CHECK(Find("en", std::u16string(text)).quotes.empty());
  }
}

TEST_CASE("An unbalanced mark does not swallow the rest of the text") {
  const std::u16string text =
      u"김 교수는 “늦었다고 말했다.\n\n박 교수는 “괜찮다”고 말했다. 비가 왔다.";
  const Quotations found = Find("ko", text);
  REQUIRE(found.quotes.size() == 2);
  CHECK(text::EncodeUtf8(found.quotes[0].span.of(text)) == "늦었다");
  CHECK(text::EncodeUtf8(found.quotes[1].span.of(text)) == "괜찮다");
}

TEST_CASE("A language without tables gives nothing") {
  CHECK(Find("ja", u"「そうだ」と言った。").quotes.empty());
}

}  // namespace presslens::quotes
