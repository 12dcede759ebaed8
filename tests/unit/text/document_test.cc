#include "text/document.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "text/utf.h"

namespace presslens::text {
namespace {

std::vector<std::string> Sentences(std::u16string_view text, std::string_view language) {
  const Document document{std::u16string(text), language};
  std::vector<std::string> sentences;
  for (const Sentence& sentence : document.sentences())
    sentences.push_back(EncodeUtf8(document.text(sentence.span)));
  return sentences;
}

std::vector<std::string> Tokens(std::u16string_view text) {
  const Document document{std::u16string(text), "en"};
  std::vector<std::string> tokens;
  for (const Token& token : document.tokens()) tokens.push_back(EncodeUtf8(document.text(token)));
  return tokens;
}

using Strings = std::vector<std::string>;

TEST_CASE("tokens are runs of one script, numbers and single marks") {
  CHECK(Tokens(u"오픈AI가 6,702.85달러를") == Strings{"오픈", "AI", "가", "6,702.85", "달러를"});
  CHECK(Tokens(u"U.S. firms' AI-led") == Strings{"U.S.", "firms", "'", "AI", "-", "led"});
  CHECK(Tokens(u"Kim’s don't O'Brien's") == Strings{"Kim", "’s", "don't", "O'Brien", "'s"});
  CHECK(Tokens(u"at 8:30 a.m. on Oct. 14.") ==
        Strings{"at", "8", ":", "30", "a.m.", "on", "Oct.", "14", "."});
  CHECK(Tokens(u"日 정부, こんにちは") == Strings{"日", "정부", ",", "こんにちは"});
}

TEST_CASE("tokens know where spaces are and how eojeols hang together") {
  const Document document{u"약 130억 달러", "ko"};
  REQUIRE(document.tokens().size() == 4);
  CHECK(document.tokens()[1].space_before);
  CHECK_FALSE(document.tokens()[2].space_before);
  CHECK(document.tokens()[1].kind == TokenKind::kNumber);
  CHECK(document.TokenAt(0) == 0);
  CHECK(document.TokenAt(1) == 1);
  CHECK(document.TokenAt(100) == 4);
}

TEST_CASE("Korean sentences end with their endings, not with points in numbers and dates") {
  CHECK(Sentences(u"값이 3.5% 올랐다. 2025. 3. 2. 기준이다. 왜 그럴까? 그렇죠.", "ko") ==
        Strings{"값이 3.5% 올랐다.", "2025. 3. 2. 기준이다.", "왜 그럴까?", "그렇죠."});
  CHECK(Sentences(u"그는 말했다.이어 떠났다.", "ko") == Strings{"그는 말했다.", "이어 떠났다."});
  CHECK(Sentences(u"1. 첫째 항목이다.", "ko") == Strings{"1. 첫째 항목이다."});
}

TEST_CASE("a quotation is held together by its marks") {
  CHECK(Sentences(u"그는 \"오지 않는다. 가지 않는다.\"라고 말했다. 끝이다.", "ko") ==
        Strings{"그는 \"오지 않는다. 가지 않는다.\"라고 말했다.", "끝이다."});
  CHECK(Sentences(u"“오지 않는다.” 그는 떠났다.", "ko") ==
        Strings{"“오지 않는다.”", "그는 떠났다."});
  CHECK(Sentences(u"“I won't. Not now,” he said. He left.", "en") ==
        Strings{"“I won't. Not now,” he said.", "He left."});
}

TEST_CASE("an unbalanced mark does not swallow the sentences after it") {
  CHECK(Sentences(u"He said “no. She left. They stayed.", "en") ==
        Strings{"He said “no.", "She left.", "They stayed."});
}

TEST_CASE("abbreviations end a sentence only before a word that begins one") {
  CHECK(Sentences(u"Mr. Lee of the U.S. Army left. He met J. K. Smith of Acme Inc. The deal closed "
                  u"on Oct. 14.",
                  "en") == Strings{"Mr. Lee of the U.S. Army left.",
                                   "He met J. K. Smith of Acme Inc.",
                                   "The deal closed on Oct. 14."});
  CHECK(Sentences(u"It opens at 9 a.m. on Monday. Prices rose to $3.5 from $2.", "en") ==
        Strings{"It opens at 9 a.m. on Monday.", "Prices rose to $3.5 from $2."});
}

ParagraphKind KindOf(std::u16string_view text, std::string_view language, size_t paragraph) {
  const Document document{std::u16string(text), language};
  REQUIRE(paragraph < document.paragraphs().size());
  return document.paragraphs()[paragraph].kind;
}

TEST_CASE("paragraphs are lines, whatever ends them") {
  const Document document{u"하나\r\n둘\n\n  셋 \r넷\u2028다섯\n \n", "ko"};
  REQUIRE(document.paragraphs().size() == 5);
  CHECK(document.text(document.paragraphs()[2].span) == u"셋");
}

TEST_CASE("a line wrapped by hand goes on with the next") {
  const Document document{u"Prices rose sharply,\nand analysts expect\nmore.\n\nNext one.", "en"};
  CHECK(document.paragraphs().size() == 2);
}

TEST_CASE("headlines, bylines and list items are told from the body") {
  constexpr std::u16string_view kArticle =
      u"전자, 3분기 영업익 8421억원…“기판이 끌었다”\n홍길동 기자\n전자는 30일 실적을 "
      u"밝혔다.\n▲광학 2조원\n"
      u"무단전재 및 재배포 금지\nhong@example.com";
  CHECK(KindOf(kArticle, "ko", 0) == ParagraphKind::kHeadline);
  CHECK(KindOf(kArticle, "ko", 1) == ParagraphKind::kByline);
  CHECK(KindOf(kArticle, "ko", 2) == ParagraphKind::kBody);
  CHECK(KindOf(kArticle, "ko", 3) == ParagraphKind::kListItem);
  CHECK(KindOf(kArticle, "ko", 4) == ParagraphKind::kByline);
  CHECK(KindOf(kArticle, "ko", 5) == ParagraphKind::kByline);
  constexpr std::u16string_view kEnglish =
      u"Wall Street slips as oil jumps\nBy Jane Doe\nStocks fell. Oil rose.";
  CHECK(KindOf(kEnglish, "en", 0) == ParagraphKind::kHeadline);
  CHECK(KindOf(kEnglish, "en", 1) == ParagraphKind::kByline);
  CHECK(KindOf(kEnglish, "en", 2) == ParagraphKind::kBody);
}

TEST_CASE("a headline in nominal style may end in a full stop") {
  CHECK(KindOf(u"회사, 자체 모델 개발 착수.\n회사가 개발한다.", "ko", 0) ==
        ParagraphKind::kHeadline);
  CHECK(KindOf(u"회사가 개발한다.\n둘째다.", "ko", 0) == ParagraphKind::kBody);
}

TEST_CASE("empty and blank texts have nothing") {
  for (const std::u16string_view text : {u"", u" \n\t\u3000", u"\n\n\n"}) {
    const Document document{std::u16string(text), "ko"};
    CHECK(document.paragraphs().empty());
    CHECK(document.sentences().empty());
    CHECK(document.tokens().empty());
    CHECK(document.TokenAt(0) == 0);
  }
}

TEST_CASE("tokens and sentences cover everything but the space, in order") {
  const Document document{u"가\u0301나 \U0001F600 “b” ‘c.\nд'е\uFFFD\u0000 3,5.", "ko"};
  uint32_t at = 0;
  for (const Token& token : document.tokens()) {
    for (; at < token.span.start; ++at) CHECK(IsSpace(document.text()[at]));
    CHECK(token.span.start < token.span.end);
    at = token.span.end;
  }
  CHECK(at == document.text().size());
  for (const Sentence& sentence : document.sentences()) {
    CHECK(document.tokens()[sentence.tokens.begin].span.start == sentence.span.start);
    CHECK(document.tokens()[sentence.tokens.end - 1].span.end == sentence.span.end);
  }
}

}  // namespace
}  // namespace presslens::text
