#include "presslens/formats.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "output/highlights.h"
#include "output/words.h"
#include "presslens/json.h"
#include "text/utf.h"

namespace presslens {
namespace {

// 김민수 교수는 “<b>값</b>이 약 1만원”이라고 말했다. — one name, one figure, one quotation, one
// source.
Analysis Sample() {
  Analysis analysis;
  analysis.text = u"김민수 교수는 “<b>값</b>이 약 1만원”이라고 말했다.";
  analysis.language = "ko";
  Entity person;
  person.name = "김민수";
  person.mentions.push_back({{0, 3}, 0.9714F});
  person.evidence = {"title"};
  analysis.entities.push_back(person);
  Figure price;
  price.type = FigureType::kMoney;
  price.span = {19, 24};
  price.value = 10000;
  price.unit = "KRW";
  price.qualifier = Qualifier::kApprox;
  analysis.figures.push_back(price);
  Quote quote;
  quote.span = {9, 24};
  quote.source = 0;
  quote.attribution = Span{0, 6};
  quote.cue = Cue{{30, 33}, Stance::kClaim};
  quote.group = 0;
  analysis.quotes.push_back(quote);
  Source source;
  source.name = "김민수";
  source.role = "교수";
  source.entity = 0;
  source.expert = true;
  source.mentions = {{0, 6}};
  source.quotes = {0};
  analysis.sources.push_back(source);
  return analysis;
}

using Json = nlohmann::json;

TEST_CASE("JSON has ids, links, nulls and slices") {
  const Json json = Json::parse(ToJson(Sample(), {.offsets = OffsetUnit::kUtf16}));
  CHECK(json["schema"] == "presslens.analysis/1");
  CHECK(json["entities"][0]["mentions"][0] ==
        Json({{"start", 0}, {"end", 3}, {"text", "김민수"}, {"confidence", 0.971}}));
  CHECK(json["figures"][0]["text"] == "약 1만원");
  CHECK(json["figures"][0]["value"] == 10000);
  CHECK(json["figures"][0]["low"].is_null());
  CHECK(json["figures"][0]["iso"].is_null());
  CHECK(json["figures"][0]["qualifier"] == "approx");
  CHECK(json["quotes"][0]["source"] == "s1");
  CHECK(json["quotes"][0]["group"] == "g1");
  CHECK(json["quotes"][0]["cue"]["stance"] == "claim");
  CHECK(json["sources"][0]["entity"] == "e1");
  CHECK(json["sources"][0]["affiliation"].is_null());
  CHECK(json["sources"][0]["quotes"] == Json({"q1"}));
  CHECK(json["summary"]["quote_shares"].size() == 6);
  CHECK_FALSE(json.contains("timing"));
  CHECK_FALSE(json.contains("id"));
}

TEST_CASE("every format tells a rule pack's own class by its name") {
  Analysis analysis = Sample();
  analysis.entities[0].type = EntityType::kCustom;
  analysis.entities[0].custom_type = "quote";
  CHECK(Json::parse(ToJson(analysis, {}))["entities"][0]["type"] == "quote");
  CHECK(ToCsv(analysis, OffsetUnit::kUtf16).find("name,e1,0,3,\"김민수\",\"quote\"") !=
        std::string::npos);
  CHECK(ToMarkdown(analysis).find("| 김민수 | quote |") != std::string::npos);
  CHECK(ToTerminal(analysis, true).find("김민수  [quote]") != std::string::npos);
  const std::string html = ToHtml(analysis);
  CHECK(html.find("<td>김민수<td>quote<td>") != std::string::npos);
  // Never looking like one of the page's own layers, whatever it is called.
  CHECK(html.find("<mark class=\"entity own-quote\" title=\"김민수 · quote\">") !=
        std::string::npos);
}

TEST_CASE("JSON carries an id of any kind and the time when they are given") {
  const Json json = Json::parse(ToJson(Sample(), {.milliseconds = 1.23456, .id = "{\"n\":7}"}));
  CHECK(json["id"] == Json({{"n", 7}}));
  CHECK(json["timing"]["milliseconds"] == 1.235);
}

TEST_CASE("whole numbers are written whole, others with the digits they have") {
  Analysis analysis = Sample();
  analysis.figures[0].value = 0.25;
  CHECK(ToJson(analysis).find("\"value\":0.25,") != std::string::npos);
  analysis.figures[0].value = 13e9;
  CHECK(ToJson(analysis).find("\"value\":13000000000,") != std::string::npos);
  analysis.figures[0].value = 1e30;
  CHECK(Json::parse(ToJson(analysis))["figures"][0]["value"] == 1e30);
  Figure year;
  year.type = FigureType::kDate;
  year.value = 2026;
  year.iso = "2026";
  CHECK(output::ValueOf(year) == "2026");
  CHECK(output::WriteNumber(13e9) == "13,000,000,000");
  CHECK(output::WriteNumber(-1432.5) == "-1,432.5");
  CHECK(output::WriteNumber(0.25) == "0.25");
}

TEST_CASE("segments follow each other, are the whole text, and hold what covers them") {
  const Analysis analysis = Sample();
  uint32_t at = 0;
  bool figure_in_quote = false;
  output::EachSegment(analysis, [&](Span segment, const std::vector<output::Highlight>& active) {
    CHECK(segment.start == at);
    CHECK(segment.end > segment.start);
    for (const output::Highlight& highlight : active) CHECK(highlight.span.contains(segment));
    figure_in_quote |= active.size() == 2 && active[0].layer == output::Layer::kQuote &&
                       active[1].layer == output::Layer::kFigure;
    at = segment.end;
  });
  CHECK(at == analysis.text.size());
  CHECK(figure_in_quote);
}

TEST_CASE("HTML escapes the article and nests its marks") {
  const std::string html = ToHtml(Sample());
  CHECK(html.find("&lt;b&gt;값&lt;/b&gt;") != std::string::npos);
  CHECK(html.find("<b>") == std::string::npos);
  CHECK(
      html.find("<mark class=\"figure money\" title=\"money 10,000 KRW\">약 1만원</mark></mark>") !=
      std::string::npos);
}

TEST_CASE("a spreadsheet gets one row for each finding, and no formulas") {
  Analysis analysis = Sample();
  const std::string csv = ToCsv(analysis, OffsetUnit::kCodePoint);
  CHECK(csv.find("name,e1,0,3,\"김민수\",\"person\",\"김민수\"") != std::string::npos);
  CHECK(csv.find("figure,f1,19,24,\"약 1만원\",\"money\",\"\",\"10000\",\"KRW\",\"approx\"") !=
        std::string::npos);
  CHECK(csv.find("\"김민수\",\"교수\",\"\"\r\n") != std::string::npos);
  analysis.entities[0].name = "=HYPERLINK(\"x\")";
  CHECK(ToCsv(analysis, OffsetUnit::kUtf8).find("\"'=HYPERLINK(\"\"x\"\")\"") != std::string::npos);
}

TEST_CASE("the terminal gets colours only when asked, and no control characters of the article") {
  Analysis analysis = Sample();
  CHECK(ToTerminal(analysis, false).find('\x1b') == std::string::npos);
  CHECK(ToTerminal(analysis, false).find("약 1만원  [money] = 10,000 KRW (approx)") !=
        std::string::npos);
  analysis.text[7] = 0x1B;
  const std::string coloured = ToTerminal(analysis, true);
  CHECK(coloured.find(";34m김민수") != std::string::npos);
  CHECK(coloured.find("\x1b“") == std::string::npos);
}

TEST_CASE("Markdown escapes its own signs") {
  Analysis analysis = Sample();
  analysis.entities[0].name = "a|b*c";
  CHECK(ToMarkdown(analysis).find("| a\\|b\\*c | person | 1 |") != std::string::npos);
}

}  // namespace
}  // namespace presslens
