#include "quotes/conjugation.h"

#include <doctest/doctest.h>

#include <string>

#include "text/utf.h"

namespace presslens::quotes {
namespace {

struct Conjugated {
  const char* stem;
  char16_t irregularity;
  const char* forms;  // parted by commas
};

// Stems of every kind of ending and irregularity, with forms as newspapers write them.
constexpr Conjugated kConjugated[] = {
    {"말하", u'-',
     "말했다,말한다,말하고,말하며,말하면서,말한,말했고,말했으며,말했던,말했습니다,말합니다,말하는,"
     "말하지만,말해 왔다,말하였다,말하자,말하기도"},
    {"밝히", u'-', "밝혔다,밝힌다,밝히며,밝힌,밝혔고,밝혔으나,밝혔습니다,밝힙니다,밝혀 왔다"},
    {"전하", u'-', "전했다,전한다,전하며,전해 왔다,전해왔다"},
    {"덧붙이", u'-', "덧붙였다,덧붙인다,덧붙이며,덧붙였습니다"},
    {"내다보", u'-', "내다봤다,내다보았다,내다본다,내다보며,내다봅니다"},
    {"짚", u'-', "짚었다,짚는다,짚으며,짚은,짚었습니다"},
    {"꼬집", u'-', "꼬집었다,꼬집으며,꼬집은,꼬집는다"},
    {"묻", u'd', "물었다,묻는다,물으며,물은,묻고,묻자"},
    {"선을 긋", u's', "선을 그었다,선을 긋는다,선을 그으며,선을 그은"},
    {"이르", u'r', "일렀다,이른다,이르며"},
    {"쓰", u'-', "썼다,쓴다,쓰며,쓴"},
    {"모으", u'-', "모았다,모은다,모으며,모은"},
    {"적", u'-', "적었다,적는다,적으며,적은,적고"},
    {"털어놓", u'-', "털어놓았다,털어놨다,털어놓으며,털어놓는다"},
    {"알려지", u'-', "알려졌다,알려진다,알려진"},
    {"확인되", u'-', "확인됐다,확인되었다,확인된다,확인된"},
    {"꺼내", u'-', "꺼냈다,꺼낸다,꺼내며"},
    {"입을 열", u'-', "입을 열었다,입을 연다,입을 열며"},
    {"쉬", u'-', "쉬었다,쉰다,쉬며"},
    {"주", u'-', "줬다,준다,주며"},
    {"서", u'-', "섰다,선다,서며"},
    {"많", u'-', "많다,많았다,많은"},
    {"깎아내리", u'-', "깎아내렸다,깎아내린,깎아내리며,깎아내린다,깎아내렸지만"},
    {"떠올리", u'-', "떠올렸다,떠올린다,떠올리며,떠올렸더니"},
    {"되묻", u'd', "되물었다,되물으며,되묻고,되물었지만"},
    {"타이르", u'r', "타일렀다,타이르며,타이른"},
    {"웃음을 짓", u's', "웃음을 지었다,웃음을 지으며,웃음을 지은"},
    {"들려주", u'-', "들려줬다,들려주었다,들려주며,들려준"},
    {"쏘아붙이", u'-', "쏘아붙였다,쏘아붙이며,쏘아붙인"},
    {"적히", u'-', "적혔다,적혀 있다,적혀 있었다,적힌"},
    {"쓰", u'-', "썼더군요,썼더라,쓰더라,쓰더군요,썼잖아요"},
    {"하시", u'-', "하셨다,하시더라,하시며,하신"},
    {"알려 오", u'-', "알려 왔다,알려 온,알려 오며"},
    {"늘어놓", u'-', "늘어놓았다,늘어놨다,늘어놓으며"},
    {"맞받아치", u'-', "맞받아쳤다,맞받아치며,맞받아친"},
    {"전하", u'-', "전해 줬다,전해줬다,전한다고,전했다며,전했으므로"},
};

}  // namespace

TEST_CASE("Korean cue forms are conjugated from stems") {
  for (const Conjugated& verb : kConjugated) {
    VerbLexicon lexicon;
    lexicon.Add(text::DecodeUtf8(verb.stem), verb.irregularity, 7);
    const std::u16string forms = text::DecodeUtf8(verb.forms);
    for (size_t start = 0; start < forms.size();) {
      const size_t comma = std::min(forms.find(u',', start), forms.size());
      const std::u16string form = forms.substr(start, comma - start);
      const VerbForm found = lexicon.MatchAt(form + u".", 0);
      const std::string shown = text::EncodeUtf8(form);
      CAPTURE(shown);
      CHECK(found.length == form.size());
      CHECK(found.value == 7);
      start = comma + 1;
    }
  }
}

TEST_CASE("A form must fill its word") {
  VerbLexicon lexicon;
  lexicon.Add(u"말하", u'-', 0);
  CHECK(lexicon.MatchAt(u"말했다면", 0).length == 0);
  CHECK(lexicon.MatchAt(u"말하자면", 0).length == 0);
  CHECK(lexicon.MatchAt(u"말", 0).length == 0);
  CHECK(lexicon.MatchAt(u"", 0).length == 0);
  CHECK(lexicon.MatchAt(u"말했다”", 0).length == 3);
}

TEST_CASE("Forms say whether the sentence ends with them") {
  VerbLexicon lexicon;
  lexicon.Add(u"밝히", u'-', 0);
  CHECK(lexicon.MatchAt(u"밝혔다", 0).role == VerbRole::kFinal);
  CHECK(lexicon.MatchAt(u"밝혔고", 0).role == VerbRole::kLink);
  CHECK(lexicon.MatchAt(u"밝힌", 0).role == VerbRole::kAdnominal);
  CHECK(lexicon.MatchAt(u"밝혔다", 0).past);
  CHECK_FALSE(lexicon.MatchAt(u"밝힌다", 0).past);
}

}  // namespace presslens::quotes
