#include "text/utf.h"

#include <doctest/doctest.h>

#include <string>

namespace presslens::text {
namespace {

TEST_CASE("well-formed UTF-8 of every length decodes and encodes back") {
  const std::string bytes = "a\xC2\xA2\xED\x95\x9C\xF0\x9F\x98\x80";
  const std::u16string units = u"a\u00A2한\U0001F600";
  CHECK(DecodeUtf8(bytes) == units);
  CHECK(EncodeUtf8(units) == bytes);
}

TEST_CASE("each maximal ill-formed subpart becomes one U+FFFD, as in the WHATWG decoder") {
  CHECK(DecodeUtf8("\x80") == u"\uFFFD");
  CHECK(DecodeUtf8("\xC0\xAF") == u"\uFFFD\uFFFD");            // overlong
  CHECK(DecodeUtf8("\xE0\x80\x80") == u"\uFFFD\uFFFD\uFFFD");  // overlong
  CHECK(DecodeUtf8("\xED\xA0\x80") == u"\uFFFD\uFFFD\uFFFD");  // a surrogate
  CHECK(DecodeUtf8("\xF4\x90\x80\x80") == u"\uFFFD\uFFFD\uFFFD\uFFFD");
  CHECK(DecodeUtf8("\xED\x95x") == u"\uFFFDx");    // cut off by a letter
  CHECK(DecodeUtf8("\xF0\x9F\x98") == u"\uFFFD");  // cut off by the end
  CHECK(DecodeUtf8("\xF8\x88\x80\x80\x80") == u"\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD");
}

TEST_CASE("a byte order mark is dropped at the very start only") {
  CHECK(DecodeUtf8("\xEF\xBB\xBF"
                   "a\xEF\xBB\xBF") == u"a\uFEFF");
}

TEST_CASE("lone surrogates are replaced without moving an offset") {
  const std::u16string text = {u'a', 0xD800, u'b', 0xDC00, 0xD83D, 0xDE00, 0xD83D};
  const std::u16string expected = {u'a',   kReplacement, u'b',        kReplacement,
                                   0xD83D, 0xDE00,       kReplacement};
  CHECK(ReplaceLoneSurrogates(text) == expected);
  CHECK(EncodeUtf8(text) == EncodeUtf8(expected));
}

TEST_CASE("offsets convert to bytes and code points over checkpoints and pairs") {
  std::u16string text;
  for (int i = 0; i < 100; ++i) text += u"a한\U0001F600\u0301";
  const OffsetConverter bytes(text, OffsetUnit::kUtf8);
  const OffsetConverter points(text, OffsetUnit::kCodePoint);
  for (uint32_t at = 0; at <= text.size(); ++at) {
    if (at < text.size() && IsLowSurrogate(text[at])) continue;
    const std::u16string_view before = std::u16string_view(text).substr(0, at);
    CHECK(bytes(at) == EncodeUtf8(before).size());
    CHECK(points(at) == at - at / 5 - (at % 5 == 4 ? 1 : 0));
  }
  CHECK(bytes(1'000'000) == EncodeUtf8(text).size());
}

}  // namespace
}  // namespace presslens::text
