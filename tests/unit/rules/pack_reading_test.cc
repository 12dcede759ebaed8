// What a pack may hold, what it is told when it holds something else, and what its limits do.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "presslens/analyzer.h"
#include "presslens/rules.h"
#include "rules/limits.h"

namespace presslens {
namespace {

std::string PackOf(const std::string& fields) {
  return R"({"schema":"presslens.rules/1","name":"test",)" + fields + "}";
}

// The only problem of a pack.
RuleProblem ProblemOf(const std::string& json) {
  const RulePack::Parsed parsed = RulePack::Parse(json);
  REQUIRE(parsed.problems.size() == 1);
  CHECK(parsed.pack == nullptr);
  CHECK_FALSE(parsed.problems[0].message.empty());
  CHECK_FALSE(parsed.problems[0].message_ko.empty());
  return parsed.problems[0];
}

std::string PlaceOf(const std::string& fields) { return ProblemOf(PackOf(fields)).pointer; }

std::string Repeated(size_t count, const std::string& before, const std::string& after) {
  std::string list;
  for (size_t i = 0; i < count; ++i)
    list += (i == 0 ? "" : ",") + ("\"" + before) + std::to_string(i) + after + '"';
  return "[" + list + "]";
}

TEST_CASE("a problem is told in both languages, and says where in a pattern") {
  const RuleProblem problem =
      ProblemOf(PackOf(R"("entities":[{"class":"person","patterns":["한국(은행"]}])"));
  CHECK(problem.pointer == "/entities/0/patterns/0");
  CHECK(problem.position == 2);
  CHECK(problem.message.find("missing )") != std::string::npos);
  CHECK(problem.message_ko.find("쓸 수 없는 패턴") != std::string::npos);
  CHECK(ProblemOf(PackOf(R"("entities":[{"class":"person","patterns":["한[z-a]"]}])")).position ==
        2);
  CHECK(ProblemOf(R"({"schema":)").position.has_value());
}

TEST_CASE("classes are declared with plain labels and a colour of the set") {
  const RulePack::Parsed parsed = RulePack::Parse(
      PackOf(R"("classes":[{"name":"law","label":{"ko":"법령","en":"<b>law</b>"},"colour":"teal"}],
                "entities":[{"class":"law","terms":["민법"]}])"));
  REQUIRE(parsed.pack != nullptr);
  REQUIRE(parsed.pack->classes().size() == 1);
  const RuleClass& law = parsed.pack->classes()[0];
  CHECK(law.label_ko == "법령");
  CHECK(law.label_en == "<b>law</b>");  // text, for whoever shows it as text
  CHECK(law.colour == "teal");
  const auto colours = RulePack::Colours();
  CHECK(std::find(colours.begin(), colours.end(), law.colour) != colours.end());
}

TEST_CASE("hostile classes are refused") {
  CHECK(PlaceOf(R"x("classes":[{"name":"law","colour":"url(https://example.com)"}])x") ==
        "/classes/0/colour");
  CHECK(PlaceOf(R"("classes":[{"name":"law","colour":7}])") == "/classes/0/colour");
  CHECK(PlaceOf(R"("classes":[{"name":"__proto__"}])") == "/classes/0/name");
  CHECK(PlaceOf(R"("classes":[{"name":"person"}])") == "/classes/0/name");
  CHECK(PlaceOf(R"("classes":[{"name":"money"}])") == "/classes/0/name");
  CHECK(PlaceOf(R"("classes":[{"name":"law"},{"name":"law"}])") == "/classes/1/name");
  CHECK(PlaceOf(R"("classes":[{"name":"law","label":{"ko":"가\u202e나","en":"law"}}])") ==
        "/classes/0/label/ko");
  CHECK(PlaceOf(R"("classes":[{"name":"law","label":{"ko":"가"}}])") == "/classes/0/label/en");
  CHECK(PlaceOf(R"("entities":[{"class":"undeclared","terms":["가"]}])") == "/entities/0/class");
  CHECK(PlaceOf(R"("__proto__":{"polluted":true})") == "/__proto__");
}

TEST_CASE("units, cues and sources are checked field by field") {
  CHECK(PlaceOf(R"("figures":[{"class":"date","terms":["가"]}])") == "/figures/0/class");
  CHECK(PlaceOf(R"("figures":[{"class":"measure","factor":0,"terms":["가"]}])") ==
        "/figures/0/factor");
  CHECK(PlaceOf(R"("figures":[{"class":"measure","factor":"x","terms":["가"]}])") ==
        "/figures/0/factor");
  CHECK(PlaceOf(R"("figures":[{"class":"measure","terms":["가","가"]}])") == "/figures/0/terms/1");
  CHECK(PlaceOf(R"("figures":[{"class":"measure"}])") == "/figures/0");
  CHECK(PlaceOf(R"("cues":[{"stem":"일갈하","stance":"angry"}])") == "/cues/0/stance");
  CHECK(PlaceOf(R"("cues":[{"stem":"?"}])") == "/cues/0/stem");
  CHECK(PlaceOf(R"("cues":[{"stem":"묻","irregularity":"x"}])") == "/cues/0/irregularity");
  CHECK(PlaceOf(R"("sources":[{"phrase":"소식통","kind":"ghost"}])") == "/sources/0/kind");
  CHECK(PlaceOf(R"("sources":[{"phrase":"소식통","kind":"person","expert":1}])") ==
        "/sources/0/expert");
}

TEST_CASE("a pack over a limit is refused") {
  const auto entity = [](const std::string& list) {
    return PackOf(R"("entities":[{"class":"person",)" + list + "}]");
  };
  const auto full = RulePack::Parse(entity(R"("terms":)" + Repeated(rules::kMaxTerms, "가", "")));
  CHECK(full.pack != nullptr);
  const auto over = ProblemOf(entity(R"("terms":)" + Repeated(rules::kMaxTerms + 1, "가", "")));
  CHECK(over.message.find("100000") != std::string::npos);
  CHECK(ProblemOf(entity(R"("patterns":)" + Repeated(rules::kMaxPatterns + 1, "가", "[0-9]")))
            .message.find("500") != std::string::npos);
  CHECK(
      ProblemOf(entity(R"("patterns":[")" + std::string(rules::kMaxPatternBytes + 1, 'a') + "\"]"))
          .pointer == "/entities/0/patterns/0");
  CHECK(ProblemOf(std::string(rules::kMaxPackBytes + 1, ' ')).pointer.empty());
  CHECK(ProblemOf(entity(R"("patterns":["((a{100}){100}){100}"])")).pointer ==
        "/entities/0/patterns/0");
  CHECK(ProblemOf(entity(R"("patterns":["\\pL{900}x\\pL{900}y"])")).pointer ==
        "/entities/0/patterns/0");  // over max_mem
  CHECK(ProblemOf(entity(R"("terms":[")" + std::string(rules::kMaxTermUnits + 1, 'a') + "\"]"))
            .pointer == "/entities/0/terms/0");
}

TEST_CASE("a file of errors alone gives a list that ends") {
  std::string terms = "1";
  for (int i = 0; i < 20'000; ++i) terms += ",1";
  const auto parsed =
      RulePack::Parse(PackOf(R"("entities":[{"class":"person","terms":[)" + terms + "]}]"));
  CHECK(parsed.problems.size() == 1001);
  CHECK(parsed.problems.back().message == "There are more problems than are listed.");
}

TEST_CASE("nesting without end is no danger") {
  CHECK(RulePack::Parse(std::string(200'000, '[')).pack == nullptr);
  std::string closed = std::string(200'000, '[') + std::string(200'000, ']');
  CHECK(RulePack::Parse(PackOf(R"("entities":)" + closed)).pack == nullptr);
}

Analysis Analyzed(std::string_view text, std::string_view language, const std::string& fields) {
  static const Analyzer analyzer;
  RulePack::Parsed parsed = RulePack::Parse(PackOf(fields));
  for (const RuleProblem& problem : parsed.problems)
    FAIL(problem.pointer << ": " << problem.message);
  Result<Analysis> result =
      analyzer.Analyze(text, {.language = std::string(language), .rules = {parsed.pack}});
  REQUIRE(result.ok());
  return std::move(*result.value);
}

TEST_CASE("a pack's units and counters make figures, with class, unit and factor") {
  const std::string units =
      R"("figures":[{"class":"measure","unit":"square-meter","factor":3.305785,"terms":["뷁평"]},
                    {"class":"count","terms":["뷁","TEUX"]}])";
  const Analysis land = Analyzed("땅은 100뷁평이다.", "ko", units);
  REQUIRE(land.figures.size() == 1);
  CHECK(land.figures[0].type == FigureType::kMeasure);
  CHECK(land.figures[0].unit == "square-meter");
  CHECK(*land.figures[0].value == doctest::Approx(330.5785));
  const Analysis boxes = Analyzed("배는 2만4천TEUX를 싣고 세 뷁을 남겼다.", "ko", units);
  REQUIRE(boxes.figures.size() == 2);
  CHECK(boxes.figures[0].unit == "TEUX");
  CHECK(*boxes.figures[0].value == 24'000);
  CHECK(boxes.figures[1].unit == "뷁");
  const Analysis english = Analyzed("The ship carries 24,000 TEUX.", "en", units);
  REQUIRE(english.figures.size() == 1);
  CHECK(english.figures[0].unit == "TEUX");
}

TEST_CASE("a pack's reporting verbs are conjugated") {
  const std::string text = "김민재 의원은 “사실이 아니다”라고 뷁하며 자리를 떴다.";
  const Analysis plain = Analyzed(text, "ko", R"("description":"")");
  REQUIRE(plain.quotes.size() == 1);
  CHECK((!plain.quotes[0].cue || plain.quotes[0].cue->stance == Stance::kNeutral));
  const Analysis korean = Analyzed(text, "ko", R"("cues":[{"stem":"뷁하","stance":"criticism"}])");
  REQUIRE(korean.quotes.size() == 1);
  REQUIRE(korean.quotes[0].cue.has_value());
  CHECK(korean.quotes[0].cue->stance == Stance::kCriticism);
  const Analysis english = Analyzed("“It is not true,” blorked Senator Ann Lee.", "en",
                                    R"("cues":[{"stem":"blork","stance":"denial"}])");
  REQUIRE(english.quotes.size() == 1);
  REQUIRE(english.quotes[0].cue.has_value());
  CHECK(english.quotes[0].cue->stance == Stance::kDenial);
}

TEST_CASE("a pack's phrases for sources give kind and expertise") {
  const Analysis korean =
      Analyzed("한 뷁뷁은 “값이 오를 것”이라고 말했다.", "ko",
               R"("sources":[{"phrase":"뷁뷁","kind":"unnamed_person","expert":true}])");
  REQUIRE(korean.sources.size() == 1);
  CHECK(korean.sources[0].kind == SourceKind::kUnnamedPerson);
  CHECK(korean.sources[0].expert);
  const Analysis english =
      Analyzed("“Prices will rise,” a blorkist said.", "en",
               R"("sources":[{"phrase":"blorkist","kind":"unnamed_person","expert":true}])");
  REQUIRE(english.sources.size() == 1);
  CHECK(english.sources[0].expert);
}

TEST_CASE("ignoring one class of figures leaves the others") {
  const std::string text = "2026년 3월 2일 값은 3% 올랐다.";
  const auto all = Analyzed(text, "ko", R"("description":"")").figures.size();
  const auto none_of_percent =
      Analyzed(text, "ko", R"("ignore":[{"class":"percent","patterns":["[0-9]+%"]}])");
  CHECK(none_of_percent.figures.size() == all - 1);
  CHECK(Analyzed(text, "ko", R"("ignore":[{"class":"date","patterns":["[0-9]+%"]}])")
            .figures.size() == all);
}

TEST_CASE("a pack of one language is silent in the other") {
  const std::string pack = R"("language":"en","entities":[{"class":"product","terms":["가람"]}])";
  const auto is_pack = [](const Entity& entity) {
    return std::find(entity.evidence.begin(), entity.evidence.end(), "rule:test") !=
           entity.evidence.end();
  };
  const auto& korean = Analyzed("가람을 판다.", "ko", pack).entities;
  CHECK(std::none_of(korean.begin(), korean.end(), is_pack));
}

}  // namespace
}  // namespace presslens
