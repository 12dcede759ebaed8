#include "conversion.h"

#include <doctest/doctest.h>

#include "small_corpus.h"

namespace presslens::train {
namespace {

// konec calls a plan a work and KLUE nothing; both know people and places by other labels.
std::vector<AnnotatedText> Reports(std::u16string_view person, std::u16string_view place,
                                   bool with_works) {
  std::vector<AnnotatedText> texts;
  for (const char16_t* name : {u"김민수", u"이수진", u"박철호", u"최은영", u"정하늘", u"한지민"}) {
    for (const char16_t* city : {u"서울", u"부산", u"대구", u"광주"}) {
      const std::u16string work = with_works ? u"[푸른 밤|AFA_VIDEO]" : u"푸른 밤";
      texts.push_back(Bracketed(u"배우 [" + std::u16string(name) + u"|" + std::u16string(person) +
                                u"]는 [" + city + u"|" + std::u16string(place) + u"]에서 영화 " +
                                work + u"을 찍었다"));
    }
  }
  return texts;
}

names::LabelSet AllClasses() { return {names::kMaxClasses}; }

TEST_CASE("konec's annotation is brought into KLUE's scheme by what pairs have shown") {
  const names::Gazetteer gazetteer;
  const Conversion conversion({"ko", names::UnitKind::kCharacters, AllClasses()}, gazetteer,
                              Reports(u"PS_NAME", u"LCP_CITY", true), Reports(u"PS", u"LC", false));
  const AnnotatedText klue = conversion.Convert(
      Bracketed(u"배우 [윤서준|PS_NAME]는 [인천|LCP_CITY]에서 영화 [긴 겨울|AFA_VIDEO]을 찍었다"));
  CHECK(klue.text == u"배우 윤서준는 인천에서 영화 긴 겨울을 찍었다");
  REQUIRE(klue.annotations.size() == 2);
  CHECK(klue.annotations[0].label == "PS");
  CHECK(klue.annotations[0].span == Span{3, 6});
  CHECK(klue.annotations[1].label == "LC");
}

TEST_CASE("pairs whose texts differ teach a conversion nothing, and what is unsure is masked") {
  const names::Gazetteer gazetteer;
  std::vector<AnnotatedText> spaced = Reports(u"PS", u"LC", false);
  for (AnnotatedText& text : spaced) text.text += u" ";
  const Conversion conversion({"ko", names::UnitKind::kCharacters, AllClasses()}, gazetteer,
                              Reports(u"PS_NAME", u"LCP_CITY", true), spaced);
  const AnnotatedText klue = conversion.Convert(Bracketed(u"배우 [윤서준|PS_NAME]는 잔다"));
  CHECK(klue.annotations.empty());
  size_t masked = 0;
  for (const Span span : klue.masked) masked += span.length();
  CHECK(masked == klue.text.size());
}

}  // namespace
}  // namespace presslens::train
