// The packs that ship as examples do on their test articles what they say.
#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <memory>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "presslens/analyzer.h"
#include "presslens/rules.h"
#include "text/utf.h"

namespace presslens {
namespace {

std::string FileOf(const std::string& path) {
  std::ifstream file(PRESSLENS_SOURCE_DIR "/packs/" + path);
  std::stringstream content;
  content << file.rdbuf();
  return content.str();
}

Analysis ArticleOf(const std::string& name, std::vector<std::shared_ptr<const RulePack>> rules) {
  static const Analyzer analyzer;
  Result<Analysis> result = analyzer.Analyze(FileOf("articles/" + name + ".txt"),
                                             {.language = "ko", .rules = std::move(rules)});
  REQUIRE(result.ok());
  return std::move(*result.value);
}

Analysis WithPack(const std::string& name) {
  RulePack::Parsed parsed = RulePack::Parse(FileOf(name + ".json"));
  for (const RuleProblem& problem : parsed.problems)
    FAIL(name << problem.pointer << ": " << problem.message);
  return ArticleOf(name, {parsed.pack});
}

Analysis WithoutPack(const std::string& name) { return ArticleOf(name, {}); }

// "name=mention" of everything that a pack named, in the order of entities.
std::vector<std::string> Named(const Analysis& analysis) {
  std::vector<std::string> named;
  for (const Entity& entity : analysis.entities) {
    if (!entity.evidence.front().starts_with("rule:")) continue;
    for (const Mention& mention : entity.mentions)
      named.push_back(entity.name + "=" + text::EncodeUtf8(mention.span.of(analysis.text)));
  }
  return named;
}

using Strings = std::vector<std::string>;

TEST_CASE("Korean statutes and courts") {
  CHECK(Named(WithPack("korean-law")) ==
        Strings{"서울중앙지방법원=서울중앙지법", "중대재해 처벌 등에 관한 법률=중대재해처벌법",
                "중대재해 처벌 등에 관한 법률=중대재해 처벌 등에 관한 법률", "형법=형법",
                "서울고등법원=서울고법"});
}

TEST_CASE("tickers") { CHECK(Named(WithPack("tickers")) == Strings{"005930=005930", "OKR=OKR"}); }

TEST_CASE("trade units") {
  const Analysis analysis = WithPack("trade-units");
  const auto valued = [&](std::string_view unit, double value) {
    return std::any_of(analysis.figures.begin(), analysis.figures.end(), [&](const Figure& f) {
      return f.unit == unit && f.value && *f.value == doctest::Approx(value);
    });
  };
  CHECK(valued("TEU", 1'800'000));
  CHECK(valued("square-meter", 400));
  CHECK(valued("gram", 7.5));
  CHECK(valued("CGT", 300'000));
  CHECK(valued("DWT", 150'000));
  CHECK(valued("gram", 1200));
  CHECK(valued("kilogram", 1'814'369.48));
  CHECK(valued("kilogram", 1'016'046.9088));
}

TEST_CASE("Korean government bodies") {
  CHECK(Named(WithPack("korean-government")) ==
        Strings{"행정안전부=행안부", "행정안전부=행정안전부", "질병관리청=질병청",
                "식품의약품안전처=식약처"});
}

TEST_CASE("newsroom words stay unmarked") {
  const auto marked_in_credits = [](const Analysis& analysis) {
    const auto credits = static_cast<uint32_t>(analysis.text.find(u"사진제공"));
    size_t marked = 0;
    for (const Entity& entity : analysis.entities) {
      for (const Mention& mention : entity.mentions) marked += mention.span.end > credits;
    }
    return marked;
  };
  CHECK(marked_in_credits(WithoutPack("newsroom-ignore")) > 0);
  CHECK(marked_in_credits(WithPack("newsroom-ignore")) == 0);
}

}  // namespace
}  // namespace presslens
