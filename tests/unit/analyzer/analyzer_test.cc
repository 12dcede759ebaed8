#include "presslens/analyzer.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <random>
#include <string>

#include "presslens/formats.h"
#include "presslens/json.h"
#include "text/utf.h"

namespace presslens {
namespace {

const Analyzer& TheAnalyzer() {
  static const Analyzer analyzer;
  return analyzer;
}

TEST_CASE("bad options come back as an error value") {
  CHECK(TheAnalyzer().Analyze("a", {.language = "fr"}).status.code == ErrorCode::kBadOption);
  for (const char* date : {"2026-02-30", "2026-13-01", "2026-1-1", "yesterday", "2026-01-01T00"}) {
    CAPTURE(date);
    const Result<Analysis> result = TheAnalyzer().Analyze("a", {.date = date});
    CHECK(result.status.code == ErrorCode::kBadOption);
    CHECK(result.status.message.find(date) != std::string::npos);
  }
  CHECK(TheAnalyzer().Analyze("a", {.language = "ko", .date = "2024-02-29"}).ok());
}

TEST_CASE("bytes that are no model are refused and change nothing") {
  Analyzer analyzer;
  CHECK(analyzer.LoadModel({}).code == ErrorCode::kBadModel);
  const std::string junk(1000, 'x');
  CHECK(analyzer.LoadModel(std::as_bytes(std::span(junk))).code == ErrorCode::kBadModel);
  CHECK(analyzer.Analyze("text").ok());
}

TEST_CASE("finders that are not asked for leave nothing behind") {
  constexpr std::string_view kText = "기상청은 27일 \"비가 30㎜ 온다\"고 밝혔다.";
  const auto quotes_only = TheAnalyzer().Analyze(kText, {.finders = {false, false, true}});
  REQUIRE(quotes_only.ok());
  CHECK(quotes_only.value->entities.empty());
  CHECK(quotes_only.value->figures.empty());
  for (const Source& source : quotes_only.value->sources) CHECK_FALSE(source.entity.has_value());
  CHECK(TheAnalyzer().Analyze(kText, {.finders = {true, true, false}}).value->quotes.empty());
}

TEST_CASE("UTF-8 and UTF-16 give the same analysis") {
  constexpr std::string_view kText =
      "\xEA\xB8\xB0상청은 \xFF 27일 \"비가 온다\"고 밝혔다. \xF0\x9F\x98\x80";
  const auto from_bytes = TheAnalyzer().Analyze(kText);
  const auto from_units = TheAnalyzer().Analyze(std::u16string_view(from_bytes.value->text));
  CHECK(ToJson(*from_bytes.value) == ToJson(*from_units.value));
}

using Json = nlohmann::json;

// Cuts the text with offsets of the given unit, in a way of its own.
std::string Slice(const std::u16string& text, OffsetUnit unit, size_t start, size_t end) {
  if (unit == OffsetUnit::kUtf16)
    return text::EncodeUtf8(std::u16string_view(text).substr(start, end - start));
  const std::string bytes = text::EncodeUtf8(text);
  if (unit == OffsetUnit::kUtf8) return bytes.substr(start, end - start);
  std::string slice;
  size_t point = 0;
  for (const char byte : bytes) {
    if ((byte & 0xC0) != 0x80) ++point;
    if (point > start && point <= end) slice += byte;
  }
  return slice;
}

void CheckSpans(const Json& json, const std::u16string& text, OffsetUnit unit) {
  if (json.is_object() && json.contains("start")) {
    REQUIRE(json["start"] <= json["end"]);
    REQUIRE(Slice(text, unit, json["start"], json["end"]) == json["text"]);
  }
  for (const Json& item : json) {
    if (item.is_structured()) CheckSpans(item, text, unit);
  }
}

TEST_CASE("every span's text is the slice of the text, in all three units") {
  const std::vector<std::string> pieces = {"김민수 교수는 ",
                                           "“값이 3.5% 올랐다”고 말했다. ",
                                           "지난달 약 130억 달러",
                                           "\xF0\x9F\x98\x80",
                                           "e\xCC\x81",
                                           "\xFF\xED\xA0",
                                           "\r\n",
                                           " Jane Doe said ",
                                           "\"no, not \xE2\x80\x98now\xE2\x80\x99\" ",
                                           "$3-$5 on Tuesday",
                                           "\xC2\xA0",
                                           "\"",
                                           "기상청에 따르면 ",
                                           "ＡＢ１２ ",
                                           "Acme Inc. ",
                                           "\xEF\xBB\xBF",
                                           "12일 "};
  std::mt19937 random(7);
  for (int round = 0; round < 300; ++round) {
    std::string text;
    for (int i = 0; i < 12; ++i) text += pieces[random() % pieces.size()];
    const auto result = TheAnalyzer().Analyze(text);
    REQUIRE(result.ok());
    for (const OffsetUnit unit : {OffsetUnit::kUtf16, OffsetUnit::kUtf8, OffsetUnit::kCodePoint}) {
      const Json json = Json::parse(ToJson(*result.value, {.offsets = unit}));
      CheckSpans(json, result.value->text, unit);
    }
  }
}

TEST_CASE("odd texts give an analysis, in whatever format") {
  const std::vector<std::string> texts = {"",
                                          "   \n\t ",
                                          std::string("a\0b \0", 5),
                                          std::string(100'000, '"'),
                                          std::string(100'000, '9'),
                                          "\xE2\x80\x9C끝나지 않는 말",
                                          "مرحبا \"بالعالم\" 3",
                                          "これは「日本語」の記事です。3月2日。",
                                          "<script>alert(1)</script> & \"x\"",
                                          "=1+1, @cmd \x1b[31m"};
  for (const std::string& text : texts) {
    const auto result = TheAnalyzer().Analyze(text);
    REQUIRE(result.ok());
    CHECK_FALSE(ToJson(*result.value).empty());
    CHECK(ToHtml(*result.value).find("<script") == std::string::npos);
    CHECK(ToTerminal(*result.value, true).find("\x1b[31m\n") == std::string::npos);
    CHECK_FALSE(ToMarkdown(*result.value).empty());
    CHECK(ToCsv(*result.value, OffsetUnit::kUtf8).find(",\"=") == std::string::npos);
  }
}

}  // namespace
}  // namespace presslens
