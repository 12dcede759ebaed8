#include "text/quotation_marks.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "text/utf.h"

namespace presslens::text {
namespace {

struct Paired {
  std::vector<std::string> contents;
  std::vector<uint32_t> depths;
  size_t lone = 0;
};

Paired Pair(std::u16string_view text) {
  std::vector<MarkPair> pairs;
  std::vector<LoneMark> lone;
  PairMarks(text, {0, static_cast<uint32_t>(text.size())}, pairs, lone);
  Paired paired;
  for (const MarkPair& pair : pairs) {
    paired.contents.push_back(EncodeUtf8(pair.content().of(text)));
    paired.depths.push_back(pair.depth);
  }
  paired.lone = lone.size();
  return paired;
}

using Strings = std::vector<std::string>;

TEST_CASE("every kind of mark pairs") {
  for (const std::u16string_view text :
       {u"“가 나”", u"\"가 나\"", u"‘가 나’", u"'가 나'", u"「가 나」", u"『가 나』", u"«가 나»",
        u"‹가 나›", u"〈가 나〉", u"《가 나》", u"``가 나''", u"”가 나“", u"„가 나“"}) {
    CAPTURE(EncodeUtf8(text));
    CHECK(Pair(text).contents == Strings{"가 나"});
    CHECK(Pair(text).lone == 0);
  }
}

TEST_CASE("nested marks keep their depth and stand in the order of their openings") {
  const Paired paired = Pair(u"“가 ‘나’ 다” 라 ‘마’");
  CHECK(paired.contents == Strings{"가 ‘나’ 다", "나", "마"});
  CHECK(paired.depths == std::vector<uint32_t>{0, 1, 0});
}

TEST_CASE("apostrophes are no marks") {
  CHECK(Pair(u"don't Kim's the firms' O’Brien rock 'n' roll").contents == Strings{"n"});
  CHECK(Pair(u"He said 'it's Kim's' twice").contents == Strings{"it's Kim's"});
}

TEST_CASE("marks without a partner stay alone and spoil nothing") {
  CHECK(Pair(u"“가 ‘나 다”").contents == Strings{"가 ‘나 다"});
  CHECK(Pair(u"“가 ‘나 다”").lone == 1);
  CHECK(Pair(u"가” 나 “다”").contents == Strings{"다"});
  CHECK(Pair(u"\"가 나 \"다\" 라").contents == Strings{"다"});
  CHECK(Pair(u"'25년 매출과 '26년 매출").contents.empty());
}

TEST_CASE("particles may follow a closing mark, words an opening one") {
  CHECK(Pair(u"\"가\"라며 \"나\"라고").contents == Strings{"가", "나"});
  CHECK(Pair(u"그는\"가\"라고").contents == Strings{"가"});
  CHECK(Pair(u"“가 ”고 말했다").contents == Strings{"가 "});
}

}  // namespace
}  // namespace presslens::text
