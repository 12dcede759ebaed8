// From bytes to UTF-16 and back, and from UTF-16 offsets to the other units.
#ifndef PRESSLENS_TEXT_UTF_H_
#define PRESSLENS_TEXT_UTF_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "presslens/json.h"

namespace presslens::text {

inline constexpr char16_t kReplacement = 0xFFFD;

inline bool IsHighSurrogate(char16_t c) { return (c & 0xFC00) == 0xD800; }
inline bool IsLowSurrogate(char16_t c) { return (c & 0xFC00) == 0xDC00; }

// Decodes UTF-8 as the WHATWG decoder does: each maximal ill-formed subpart becomes one U+FFFD; a
// byte order mark at the very start is dropped (https://encoding.spec.whatwg.org/#utf-8-decode).
std::u16string DecodeUtf8(std::string_view bytes);

// The text with every lone surrogate replaced by U+FFFD, so that its length and offsets stay as
// they were. A byte order mark is kept: the caller counts it.
std::u16string ReplaceLoneSurrogates(std::u16string_view text);

// Encodes well-formed UTF-16 as UTF-8. A lone surrogate becomes U+FFFD.
std::string EncodeUtf8(std::u16string_view text);

// Converts UTF-16 offsets of one text into another unit. The text is walked once, when the
// converter is made; a conversion then looks at no more than kStride code units. An offset inside a
// surrogate pair counts as the pair's start.
class OffsetConverter {
 public:
  // `text` must be well-formed and outlive the converter.
  OffsetConverter(std::u16string_view text, OffsetUnit unit);

  // `offset` may be the text's length; a larger one is treated as that.
  uint32_t operator()(uint32_t offset) const;

 private:
  static constexpr uint32_t kStride = 64;

  std::u16string_view text_;
  OffsetUnit unit_;
  std::vector<uint32_t> checkpoints_;  // the converted offset of each multiple of kStride
};

}  // namespace presslens::text

#endif  // PRESSLENS_TEXT_UTF_H_
