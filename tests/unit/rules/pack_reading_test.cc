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
  const auto korean = [](const std::string& pattern) {
    return ProblemOf(PackOf(R"("entities":[{"class":"person","patterns":[")" + pattern + R"("]}])"))
        .message_ko;
  };
  CHECK(korean("가(?<나)") == "쓸 수 없는 패턴입니다: 잘못된 묶음 이름: (?<나).");
  CHECK(korean("[가-나") == "쓸 수 없는 패턴입니다: 닫는 ]가 없음: [가-나.");
}

TEST_CASE("what stands in a pack twice is told, wherever it stands") {
  CHECK(PlaceOf(R"("entities":[{"class":"person","terms":["가나"]},
                               {"class":"product","terms":[{"term":"다라","aliases":["가나"]}]}])") ==
        "/entities/1/terms/0/aliases/0");
  CHECK(PlaceOf(R"("ignore":[{"terms":["ＡＢ","ab"]}])") == "/ignore/0/terms/1");
  CHECK(PlaceOf(R"("entities":[{"class":"person","patterns":["a+b","a+b"]}])") ==
        "/entities/0/patterns/1");
  CHECK(PlaceOf(R"("cues":[{"stem":"일갈하"},{"stem":"일갈하","stance":"claim"}])") ==
        "/cues/1/stem");
  CHECK(PlaceOf(R"("sources":[{"phrase":"Source","kind":"person"},
                              {"phrase":"source ","kind":"document"}])") == "/sources/1/phrase");
  CHECK(RulePack::Parse(PackOf(R"("entities":[{"class":"person","terms":["가나"]}],
                                  "ignore":[{"class":"product","terms":["가나"]}])"))
            .problems.empty());
}

TEST_CASE("a term is a line of text with something in it") {
  const auto term = [](const std::string& json) {
    return PlaceOf(R"("entities":[{"class":"person","terms":[)" + json + "]}]");
  };
  CHECK(term(R"("")") == "/entities/0/terms/0");
  CHECK(term(R"(" \u3000")") == "/entities/0/terms/0");
  CHECK(term(R"("가\u202e나")") == "/entities/0/terms/0");
  CHECK(term(R"({"term":"가\n나"})") == "/entities/0/terms/0/term");
  CHECK(term(R"({"term":7})") == "/entities/0/terms/0/term");
  CHECK(term(R"({"aliases":["가"]})") == "/entities/0/terms/0/term");
  CHECK(term(R"({"term":"가","aliases":["나",7]})") == "/entities/0/terms/0/aliases/1");
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
  CHECK(ProblemOf(entity(R"("before":)" + Repeated(rules::kMaxContextWords + 1, "가", "") +
                         R"(,"terms":["나"])"))
            .pointer == "/entities/0/before");
  CHECK(ProblemOf(entity(R"("terms":[")" + std::string(rules::kMaxTermUnits + 1, 'a') + "\"]"))
            .pointer == "/entities/0/terms/0");
}

// The only problem of a pattern, which is told in both languages.
RuleProblem Refused(const std::string& pattern) {
  RuleProblem problem =
      ProblemOf(PackOf(R"("entities":[{"class":"person","patterns":[")" + pattern + R"("]}])"));
  CHECK(problem.pointer == "/entities/0/patterns/0");
  return problem;
}

TEST_CASE("the limits of RE2 give problems with sentences, not crashes") {
  for (const char* counts : {"((a{100}){100}){100}", "(?:(?:x{99}){99}){99}", "a{1001}"}) {
    const RuleProblem nested = Refused(counts);
    CHECK(nested.message.find("This pattern is refused: ") == 0);
    CHECK(nested.message_ko.find("쓸 수 없는 패턴입니다: 되풀이") == 0);
    CHECK(nested.position.has_value());
  }
  const RuleProblem large = Refused(R"(\\pL{900}x\\pL{900}y)");  // over max_mem
  CHECK(large.message == "This pattern is refused: pattern too large - compile failed.");
  CHECK(large.message_ko == "쓸 수 없는 패턴입니다: 패턴이 너무 큼.");
  CHECK(large.position == 0);
}

TEST_CASE("patterns that are too large together are refused as a whole") {
  const auto problem_of = [](size_t count, const std::string& before, const std::string& after) {
    return ProblemOf(PackOf(R"("entities":[{"class":"person","patterns":)" +
                            Repeated(count, before, after) + "}]"));
  };
  // Many large ones, and fewer that have no piece of literal text and so are asked together.
  const RuleProblem all = problem_of(100, "a b", R"(\\pL{40})");
  CHECK(all.pointer.empty());
  CHECK(all.message == "The patterns of this pack are too large together.");
  CHECK(all.message_ko == "패턴을 모두 합치면 너무 큽니다.");
  CHECK(problem_of(20, "[0-9]{1", R"(}\\pL{40})").message == all.message);
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
