#include "presslens/rules.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "rules/apply.h"
#include "text/utf.h"

namespace presslens {
namespace {

std::string PackOf(const std::string& fields) {
  std::string classes;
  for (const char* name : {"a", "b", "c", "beat", "ticker"})
    classes += std::string(classes.empty() ? "" : ",") + R"({"name":")" + name + R"("})";
  return R"({"schema":"presslens.rules/1","name":"test","classes":[)" + classes + "]," + fields +
         "}";
}

std::vector<std::string> Pointers(const std::string& json) {
  const RulePack::Parsed parsed = RulePack::Parse(json);
  CHECK((parsed.pack == nullptr) == !parsed.problems.empty());
  std::vector<std::string> pointers;
  for (const RuleProblem& problem : parsed.problems) pointers.push_back(problem.pointer);
  return pointers;
}

using Strings = std::vector<std::string>;

TEST_CASE("a pack with problems is not half-loaded, and every problem is told with its place") {
  CHECK(Pointers("not json") == Strings{""});
  CHECK(Pointers("[]") == Strings{""});
  CHECK(Pointers(R"({"schema":"presslens.rules/2","name":""})") == Strings{"/schema", "/name"});
  CHECK(Pointers(PackOf(R"("colour":1,"language":"fr")")) == Strings{"/colour", "/language"});
  CHECK(
      Pointers(PackOf(R"("entities":[{"class":"no such","terms":["a"]},{"class":"person"},7])")) ==
      Strings{"/entities/0/class", "/entities/1", "/entities/2"});
  CHECK(Pointers(PackOf(
            R"("entities":[{"class":"person","terms":["a","A",5,{"term":"b","josa":1}]}])")) ==
        Strings{"/entities/0/terms/1", "/entities/0/terms/2", "/entities/0/terms/3/josa"});
  CHECK(Pointers(PackOf(R"("entities":[{"class":"person","patterns":["a(","x*",1]}])")) ==
        Strings{"/entities/0/patterns/0", "/entities/0/patterns/1", "/entities/0/patterns/2"});
  CHECK(Pointers(PackOf(R"("entities":[{"class":"person","terms":["a"],"a/b~":1}])")) ==
        Strings{"/entities/0/a~1b~0"});
  CHECK(Pointers(PackOf(R"("entities":[{"class":"person","terms":["a"]}])")).empty());
}

// The mentions that a pack makes of a text, as "class:name=text".
Strings Mentions(std::u16string_view text, const std::vector<std::string>& packs,
                 std::vector<Entity> built_in = {}) {
  std::vector<std::shared_ptr<const RulePack>> compiled;
  for (const std::string& pack : packs) {
    RulePack::Parsed parsed = RulePack::Parse(pack);
    for (const RuleProblem& problem : parsed.problems)
      FAIL(problem.pointer << ": " << problem.message);
    compiled.push_back(std::move(parsed.pack));
  }
  const text::Document document{std::u16string(text), "ko"};
  const text::JosaTable josa;
  std::vector<Figure> figures;
  rules::ApplyRulePacks(compiled, josa, document, built_in, figures);
  Strings mentions;
  for (const Entity& entity : built_in) {
    for (const Mention& mention : entity.mentions) {
      const std::string type = entity.type == EntityType::kCustom ? entity.custom_type : "built-in";
      mentions.push_back(type + ":" + entity.name + "=" +
                         text::EncodeUtf8(document.text(mention.span)));
    }
  }
  return mentions;
}

Entity BuiltIn(std::string name, Span span) {
  Entity entity;
  entity.type = EntityType::kOrganization;
  entity.name = std::move(name);
  entity.mentions.push_back({span, 1.0F});
  return entity;
}

TEST_CASE("terms are found at word borders, with particles, in any case and width") {
  const std::string pack = PackOf(R"("entities":[{"class":"beat","terms":["배터리","TSMC"]}])");
  CHECK(Mentions(u"배터리를 만든다", {pack}) == Strings{"beat:배터리=배터리"});
  CHECK(Mentions(u"배터리팩과 폐배터리", {pack}).empty());
  CHECK(Mentions(u"tsmc는 ＴＳＭＣ의 TSMC", {pack}) ==
        Strings{"beat:TSMC=tsmc", "beat:TSMC=ＴＳＭＣ", "beat:TSMC=TSMC"});
  CHECK(Mentions(u"TSMCs", {pack}).empty());
  const std::string inside =
      PackOf(R"("entities":[{"class":"beat","terms":[{"term":"배터리","inside":true}]}])");
  CHECK(Mentions(u"배터리팩과 폐배터리를", {inside}) ==
        Strings{"beat:배터리=배터리", "beat:배터리=배터리"});
  const std::string strict =
      PackOf(R"("entities":[{"class":"beat","terms":[{"term":"배터리","josa":false}]}])");
  CHECK(Mentions(u"배터리를 사고 배터리", {strict}) == Strings{"beat:배터리=배터리"});
}

TEST_CASE("aliases are one entity with their term") {
  const std::string pack = PackOf(
      R"("entities":[{"class":"beat","terms":[{"term":"국민건강보험공단","aliases":["건보공단"]}]}])");
  CHECK(Mentions(u"국민건강보험공단은 … 건보공단은", {pack}) ==
        Strings{"beat:국민건강보험공단=국민건강보험공단", "beat:국민건강보험공단=건보공단"});
}

TEST_CASE("a pattern's group called name gives the span, and context words must stand near") {
  const std::string pack = PackOf(
      R"x("entities":[{"class":"ticker","patterns":["\\((?P<name>[0-9]{6})\\)"],"before":["주가"]}])x");
  CHECK(Mentions(u"주가는 전자(005930)가", {pack}) == Strings{"ticker:005930=005930"});
  CHECK(Mentions(u"전화는 (005930)", {pack}).empty());
  CHECK(Mentions(u"(005930) 주가", {pack}).empty());
  const std::string behind =
      PackOf(R"("entities":[{"class":"a","terms":["사과"],"after":["주가","ＣＥＯ"]}])");
  CHECK(Mentions(u"사과의 주가", {behind}) == Strings{"a:사과=사과"});
  CHECK(Mentions(u"사과의 ceo", {behind}) == Strings{"a:사과=사과"});
  CHECK(Mentions(u"주가와 사과", {behind}).empty());
  CHECK(Mentions(u"사과" + std::u16string(60, u' ') + u"주가", {behind}).empty());
}

TEST_CASE(
    "precedence: ignored, then terms, then patterns, then built-in; the longest, then the first "
    "pack") {
  const std::string pack = PackOf(
      R"("entities":[{"class":"a","terms":["한국은행","한국"]},{"class":"b","patterns":["한국.*"]}])");
  CHECK(Mentions(u"한국은행 총재", {pack}, {BuiltIn("한국은행 총재", {0, 7})}) ==
        Strings{"a:한국은행=한국은행"});
  const std::string other = PackOf(R"("entities":[{"class":"c","terms":["한국은행"]}])");
  CHECK(Mentions(u"한국은행", {other, pack}) == Strings{"c:한국은행=한국은행"});
  const std::string ignoring = PackOf(R"("ignore":[{"terms":["한국은행"]}])");
  CHECK(Mentions(u"한국은행", {pack, ignoring}, {BuiltIn("한국은행", {0, 4})}).empty());
  const std::string both =
      PackOf(R"("entities":[{"class":"a","terms":["한국은행"]}],"ignore":[{"class":"person",
                "terms":["한국은행","한국은행 총재"]}])");
  CHECK(Mentions(u"한국은행 총재", {both}) == Strings{"a:한국은행=한국은행"});
  const std::string ignoring_class =
      PackOf(R"("ignore":[{"class":"person","terms":["한국은행"]}])");
  CHECK(Mentions(u"한국은행", {ignoring_class}, {BuiltIn("한국은행", {0, 4})}) ==
        Strings{"built-in:한국은행=한국은행"});
}

TEST_CASE("spans of patterns are right after characters of every length") {
  const std::string pack = PackOf(R"("entities":[{"class":"a","patterns":["[A-Z]{2}-[0-9]+"]}])");
  CHECK(Mentions(u"é한\U0001F600 KF-21", {pack}) == Strings{"a:KF-21=KF-21"});
}

// A backtracking engine tries more ways than there are atoms, and would not come back.
TEST_CASE("patterns that explode backtracking engines come to an end in a megabyte of bait") {
  struct Trap {
    std::string pattern;
    char16_t bait;
    std::u16string end;  // what makes a match of the bait's last piece
  };
  const Trap traps[] = {
      {"(a+)+$", u'a', u""},
      {"(x|xx)*y", u'x', u"y"},
      {"((b{0,5}){0,5}){0,5}c", u'b', u"c"},
      {"(a|b|ab)*c", u'a', u"c"},
  };
  constexpr size_t kMegabyte = 1'000'000;
  for (const Trap& trap : traps) {
    CAPTURE(trap.pattern);
    const std::string pack =
        PackOf(R"("entities":[{"class":"a","patterns":[")" + trap.pattern + R"("]}])");
    const std::u16string bait(kMegabyte, trap.bait);
    CHECK(Mentions(bait + u"!", {pack}).empty());
    CHECK(Mentions(bait + trap.end, {pack}).size() == 1);
  }
}

TEST_CASE("what is found in a text of a pattern's own beginnings is bounded by its length") {
  const std::string pack = PackOf(R"("entities":[{"class":"a","patterns":["(?s)x.*y|x"]}])");
  const auto found = [&](size_t length) {
    return Mentions(std::u16string(length, u'x'), {pack}).size();
  };
  CHECK(found(100) == 100);
  CHECK(found(1'000'000) == 1000 + 1'000'000 / 16);
}

}  // namespace
}  // namespace presslens
