#include "corpus.h"

#include <doctest/doctest.h>

#include "schemes.h"
#include "small_corpus.h"

namespace presslens::train {
namespace {

TEST_CASE("spaces that a tokenizer put in are taken out, and the spans follow") {
  CHECK(Marked(WithoutTokenSpaces(
            Bracketed(u"[Kim|PER] 's plan , he said , was n't [Apple|ORG] 's ."))) ==
        u"[Kim|PER]'s plan, he said, wasn't [Apple|ORG]'s.");
  CHECK(Marked(WithoutTokenSpaces(Bracketed(u"\" No , \" [Ann|PER] said ."))) ==
        u"\"No,\" [Ann|PER] said.");
}

TEST_CASE("texts are joined with their annotations") {
  const std::vector<AnnotatedText> texts = {Bracketed(u"[Ann|PER] left."), Bracketed(u"x"),
                                            Bracketed(u"In [Rome|LOC].")};
  CHECK(Marked(Joined(texts, 0, 3)) == u"[Ann|PER] left.\n\nx\n\nIn [Rome|LOC].");
  CHECK(Marked(Joined(texts, 1, 2)) == u"x");
}

TEST_CASE(
    "a label means what its longest known part does, and each scheme is silent about its own") {
  using names::NameClass;
  const auto exact = [](Scheme scheme, const char* label) {
    return MeaningOf(scheme, label).exact;
  };
  CHECK(exact(Scheme::kKonec, "AF_BUILDING") == static_cast<int>(NameClass::kLocation));
  CHECK(exact(Scheme::kKonec, "LCP_CITY") == static_cast<int>(NameClass::kLocation));
  CHECK(exact(Scheme::kKonec, "AFA_VIDEO") == static_cast<int>(NameClass::kWork));
  CHECK(exact(Scheme::kKonec, "TM_COLOR") == -1);
  CHECK(exact(Scheme::kKlue, "OG") == static_cast<int>(NameClass::kOrganization));
  CHECK(MeaningOf(Scheme::kWithMisc, "MISC").possible ==
        (1U << static_cast<int>(NameClass::kProduct) | 1U << static_cast<int>(NameClass::kWork) |
         1U << static_cast<int>(NameClass::kEvent)));
  CHECK(Unannotated(Scheme::kKonec, names::kMaxClasses).possible == 0);
  CHECK(Unannotated(Scheme::kCoarse, names::kEntityClasses).possible == 0x38);
  CHECK(KlueLabelOf(NameClass::kLocation) == "LC");
  CHECK(KlueLabelOf(NameClass::kWork).empty());
}

}  // namespace
}  // namespace presslens::train
