// The reporting verbs and the sources that a pack adds, in quotations of both languages.
#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <utility>

#include "presslens/analyzer.h"
#include "presslens/rules.h"
#include "text/utf.h"

namespace presslens {
namespace {

Analysis Analyzed(std::string_view text, std::string_view language, const std::string& fields) {
  static const Analyzer analyzer;
  RulePack::Parsed parsed =
      RulePack::Parse(R"({"schema":"presslens.rules/1","name":"test",)" + fields + "}");
  for (const RuleProblem& problem : parsed.problems)
    FAIL(problem.pointer << ": " << problem.message);
  Result<Analysis> result =
      analyzer.Analyze(text, {.language = std::string(language), .rules = {parsed.pack}});
  REQUIRE(result.ok());
  return std::move(*result.value);
}

// Kind, whether an expert, and the first mention of the only source.
struct Told {
  SourceKind kind;
  bool expert;
  std::string mention;

  friend bool operator==(const Told&, const Told&) = default;
};

Told SourceOf(std::string_view text, std::string_view language, const std::string& fields) {
  const Analysis analysis = Analyzed(text, language, fields);
  CAPTURE(text);
  REQUIRE(analysis.sources.size() == 1);
  const Source& source = analysis.sources.front();
  return {source.kind, source.expert, text::EncodeUtf8(source.mentions.front().of(analysis.text))};
}

std::string SourcePack(const std::string& phrase, const std::string& kind, bool expert) {
  return R"("sources":[{"phrase":")" + phrase + R"(","kind":")" + kind + R"(","expert":)" +
         (expert ? "true" : "false") + "}]";
}

const std::string kNothing = R"("description":"")";

TEST_CASE("a pack's reporting verbs are conjugated") {
  const std::string text = "김민재 의원은 “사실이 아니다”라고 뷁하며 자리를 떴다.";
  const Analysis plain = Analyzed(text, "ko", kNothing);
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

TEST_CASE("a pack's irregular verbs keep their other forms") {
  const Analysis korean = Analyzed("김민재 의원은 “사실이 아니다”라고 뷀렀다.", "ko",
                                   R"("cues":[{"stem":"뷀르","irregularity":"r"}])");
  REQUIRE(korean.quotes.size() == 1);
  CHECK(korean.quotes[0].cue.has_value());
  const Analysis english = Analyzed("“It is not true,” blurk Senator Ann Lee.", "en",
                                    R"("cues":[{"stem":"blork","past":"blurk"}])");
  REQUIRE(english.quotes.size() == 1);
  CHECK(english.quotes[0].cue.has_value());
}

TEST_CASE("a pack's word for a source gives kind and expertise") {
  CHECK(SourceOf("한 뷁뷁은 “값이 오를 것”이라고 말했다.", "ko",
                 SourcePack("뷁뷁", "unnamed_person", true)) ==
        Told{SourceKind::kUnnamedPerson, true, "한 뷁뷁"});
  CHECK(SourceOf("“Prices will rise,” a blorkist said.", "en",
                 SourcePack("blorkist", "unnamed_person", true)) ==
        Told{SourceKind::kUnnamedPerson, true, "a blorkist"});
  CHECK(SourceOf("“Prices will rise,” blorkists said.", "en",
                 SourcePack("blorkist", "unnamed_person", false)) ==
        Told{SourceKind::kUnnamedGroup, false, "blorkists"});
}

TEST_CASE("a Korean phrase of several words is one source, and its last word alone is none") {
  const std::string pack = SourcePack("업계 고위 관계자", "unnamed_person", true);
  const Told whole{SourceKind::kUnnamedPerson, true, "한 업계 고위 관계자"};
  CHECK(SourceOf("한 업계 고위 관계자는 “값이 오를 것”이라고 말했다.", "ko", pack) == whole);
  CHECK(SourceOf("한 업계 고위 관계자에 따르면 값이 오른다.", "ko", pack) == whole);
  CHECK(SourceOf("업계 고위 관계자들은 “값이 오를 것”이라고 말했다.", "ko", pack) ==
        Told{SourceKind::kUnnamedGroup, true, "업계 고위 관계자들"});
  CHECK_FALSE(SourceOf("한 업계 관계자는 “값이 오를 것”이라고 말했다.", "ko", pack).expert);
  CHECK_FALSE(
      SourceOf("한 업계 고위 관계자는 “값이 오를 것”이라고 말했다.", "ko", kNothing).expert);
}

TEST_CASE(
    "a Korean phrase may hold words that no noun phrase joins, letters of any width and case") {
  CHECK(SourceOf("내부 사정을 잘 아는 소식통은 “값이 오를 것”이라고 말했다.", "ko",
                 SourcePack("사정을 잘 아는 소식통", "unnamed_person", true)) ==
        Told{SourceKind::kUnnamedPerson, true, "내부 사정을 잘 아는 소식통"});
  CHECK(SourceOf("ＡＩ 업계 뷁뷁은 “값이 오를 것”이라고 말했다.", "ko",
                 SourcePack("ai 업계 뷁뷁", "unnamed_group", true)) ==
        Told{SourceKind::kUnnamedGroup, true, "ＡＩ 업계 뷁뷁"});
  CHECK(SourceOf("정부 뷁 보고서는 “값이 오를 것”이라고 밝혔다.", "ko",
                 SourcePack("뷁 보고서", "document", false)) ==
        Told{SourceKind::kDocument, false, "정부 뷁 보고서"});
}

TEST_CASE("an English phrase of several words is one source, and its last word alone is none") {
  const std::string pack = SourcePack("a person close to the board", "unnamed_person", true);
  const Told whole{SourceKind::kUnnamedPerson, true, "a person close to the board"};
  CHECK(SourceOf("“Prices will rise,” said a person close to the board.", "en", pack) == whole);
  CHECK(SourceOf("“Prices will rise,” a person close to the board said.", "en", pack) == whole);
  CHECK(SourceOf("According to a person close to the board, prices will rise.", "en", pack) ==
        whole);
  CHECK_FALSE(SourceOf("“Prices will rise,” said a person close to the firm.", "en", pack).expert);
  CHECK_FALSE(SourceOf("“Prices will rise,” said a member of the board.", "en", pack).expert);
  CHECK_FALSE(
      SourceOf("“Prices will rise,” said a person close to the board.", "en", kNothing).expert);
}

TEST_CASE("an English phrase has a plural, and joins words that would end a noun phrase") {
  const std::string insider = SourcePack("blork insider", "unnamed_person", true);
  CHECK(SourceOf("“Prices will rise,” Blork insiders said on Monday.", "en", insider) ==
        Told{SourceKind::kUnnamedGroup, true, "Blork insiders"});
  CHECK(SourceOf("“Prices will rise,” said people close to the board and the bank.", "en",
                 SourcePack("people close to the board and the bank", "unnamed_group", false)) ==
        Told{SourceKind::kUnnamedGroup, false, "people close to the board and the bank"});
  CHECK(SourceOf("“Prices will rise,” the blork outlook said.", "en",
                 SourcePack("blork outlook", "document", false)) ==
        Told{SourceKind::kDocument, false, "the blork outlook"});
}

}  // namespace
}  // namespace presslens
