#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "text/hangul.h"
#include "text/josa.h"
#include "text/language.h"
#include "text/utf.h"

namespace presslens::text {
namespace {

TEST_CASE("every syllable comes apart and together again") {
  for (char16_t c = 0xAC00; c <= 0xD7A3; ++c) REQUIRE(Compose(Decompose(c)) == c);
  CHECK(WithCoda(u'하', kCodaNieun) == u'한');
  CHECK(WithCoda(u'있', 0) == u'이');
  CHECK(WithCoda(u'a', kCodaNieun) == u'a');
  CHECK(CodaOf(u'밝') != 0);
  CHECK(CodaOf(u'.') == 0);
}

TEST_CASE("how a word ends decides its particles, abbreviations and digits too") {
  CHECK(EndingOf(u"나무") == Ending::kVowel);
  CHECK(EndingOf(u"서울") == Ending::kRieul);
  CHECK(EndingOf(u"한국") == Ending::kConsonant);
  CHECK(EndingOf(u"KBS") == Ending::kVowel);
  CHECK(EndingOf(u"IBM") == Ending::kConsonant);
  CHECK(EndingOf(u"코로나19") == Ending::kVowel);
  CHECK(EndingOf(u"제3") == Ending::kConsonant);
  CHECK(EndingOf(u"Apple") == Ending::kUnknown);
  CHECK(EndingOf(u"") == Ending::kUnknown);
}

std::vector<std::string> Stems(std::u16string_view eojeol) {
  static const JosaTable table;
  std::vector<std::string> stems;
  for (const JosaSplit& split : table.Split(eojeol))
    stems.push_back(EncodeUtf8(eojeol.substr(0, split.stem)));
  return stems;
}

using Strings = std::vector<std::string>;

TEST_CASE("an eojeol is split in every way that agrees with its sounds") {
  CHECK(Stems(u"모건스탠리는") == Strings{"모건스탠리", "모건스탠리는"});
  CHECK(Stems(u"나이") == Strings{"나이"});  // 이 wants a consonant before it
  CHECK(Stems(u"서울로") == Strings{"서울", "서울로"});
  CHECK(Stems(u"한국으로") == Strings{"한국", "한국으", "한국으로"});
  CHECK(Stems(u"서울으로") == Strings{"서울으", "서울으로"});
  CHECK(Stems(u"정부에서는") == Strings{"정부", "정부에서", "정부에서는"});
  CHECK(Stems(u"나은") == Strings{"나은"});
  CHECK(Stems(u"가") == Strings{"가"});
  CHECK(Stems(u"").empty());
}

TEST_CASE("a particle is read at the front of what follows a name") {
  const JosaTable table;
  CHECK(table.Leading(u"KBS", u"는 27일").stem == 1);
  CHECK(table.Leading(u"KBS", u"는 27일").role == JosaRole::kTopic);
  CHECK(table.Leading(u"정부", u"에서는 ").stem == 3);
  CHECK(table.Leading(u"정부", u"은").stem == 0);
  CHECK(table.Leading(u"정부", u"").role == JosaRole::kNone);
}

TEST_CASE("the language is that of the letters") {
  CHECK(DetectLanguage(u"기상청은 27일 밝혔다") == "ko");
  CHECK(DetectLanguage(u"Stocks fell on Tuesday") == "en");
  CHECK(DetectLanguage(u"OpenAI CEO Sam Altman 방한") == "ko");
  CHECK(DetectLanguage(
            u"The word kimchi (김치) appears once in this long English sentence about food") ==
        "en");
  CHECK(DetectLanguage(u"") == "en");
  CHECK(DetectLanguage(u"これは日本語の記事です") == "en");
}

}  // namespace
}  // namespace presslens::text
