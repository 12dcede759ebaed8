#include "text/utf.h"

#include <algorithm>

namespace presslens::text {
namespace {

// How many continuation bytes follow a lead byte, and the range that the first of them must lie in;
// the narrowed ranges keep out overlong forms, surrogates and values past U+10FFFF (Unicode, table
// 3-7).
struct Lead {
  int continuations;
  uint8_t low, high;
};

Lead LeadOf(uint8_t byte) {
  if (byte >= 0xC2 && byte <= 0xDF) return {1, 0x80, 0xBF};
  if (byte == 0xE0) return {2, 0xA0, 0xBF};
  if (byte == 0xED) return {2, 0x80, 0x9F};
  if (byte >= 0xE1 && byte <= 0xEF) return {2, 0x80, 0xBF};
  if (byte == 0xF0) return {3, 0x90, 0xBF};
  if (byte >= 0xF1 && byte <= 0xF3) return {3, 0x80, 0xBF};
  if (byte == 0xF4) return {3, 0x80, 0x8F};
  return {0, 0, 0};
}

void AppendCodePoint(uint32_t code_point, std::u16string& out) {
  if (code_point < 0x10000) {
    out.push_back(static_cast<char16_t>(code_point));
  } else {
    out.push_back(static_cast<char16_t>(0xD7C0 + (code_point >> 10)));
    out.push_back(static_cast<char16_t>(0xDC00 + (code_point & 0x3FF)));
  }
}

// Decodes the sequence at `at` and returns the position after it, or after its maximal ill-formed
// subpart.
size_t DecodeSequence(std::string_view bytes, size_t at, std::u16string& out) {
  const auto byte = static_cast<uint8_t>(bytes[at]);
  const Lead lead = LeadOf(byte);
  uint32_t code_point = byte & (0x3F >> lead.continuations);
  size_t next = at + 1;
  for (int i = 0; i < lead.continuations; ++i, ++next) {
    const uint8_t low = i == 0 ? lead.low : 0x80;
    const uint8_t high = i == 0 ? lead.high : 0xBF;
    const auto continuation = next < bytes.size() ? static_cast<uint8_t>(bytes[next]) : uint8_t{0};
    if (continuation < low || continuation > high) {
      out.push_back(kReplacement);
      return next;
    }
    code_point = (code_point << 6) | (continuation & 0x3F);
  }
  if (lead.continuations == 0) {
    out.push_back(kReplacement);
  } else {
    AppendCodePoint(code_point, out);
  }
  return next;
}

bool StartsPair(std::u16string_view text, size_t at) {
  return IsHighSurrogate(text[at]) && at + 1 < text.size() && IsLowSurrogate(text[at + 1]);
}

// How much one code unit adds to an offset in `unit`; a pair's whole share falls to its low
// surrogate.
uint32_t Width(char16_t c, OffsetUnit unit) {
  if (unit == OffsetUnit::kUtf16) return 1;
  if (IsHighSurrogate(c)) return 0;
  if (unit == OffsetUnit::kCodePoint) return 1;
  if (IsLowSurrogate(c)) return 4;
  return c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
}

}  // namespace

std::u16string DecodeUtf8(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  std::u16string out;
  out.reserve(bytes.size());
  for (size_t at = 0; at < bytes.size();) {
    if (static_cast<uint8_t>(bytes[at]) < 0x80) {
      out.push_back(static_cast<char16_t>(bytes[at++]));
    } else {
      at = DecodeSequence(bytes, at, out);
    }
  }
  return out;
}

std::u16string ReplaceLoneSurrogates(std::u16string_view text) {
  std::u16string out(text);
  for (size_t at = 0; at < out.size(); ++at) {
    if (StartsPair(out, at)) {
      ++at;
    } else if (IsHighSurrogate(out[at]) || IsLowSurrogate(out[at])) {
      out[at] = kReplacement;
    }
  }
  return out;
}

std::string EncodeUtf8(std::u16string_view text) {
  std::string out;
  out.reserve(text.size() * 2);
  const auto append = [&out](uint32_t bits) { out.push_back(static_cast<char>(bits)); };
  for (size_t at = 0; at < text.size(); ++at) {
    uint32_t c = text[at];
    if (c < 0x80) {
      append(c);
      continue;
    }
    if (StartsPair(text, at)) {
      c = 0x10000 + ((c & 0x3FF) << 10) + (text[++at] & 0x3FFU);
      append(0xF0 | (c >> 18));
      append(0x80 | ((c >> 12) & 0x3F));
    } else if (IsHighSurrogate(text[at]) || IsLowSurrogate(text[at])) {
      c = kReplacement;
    }
    if (c < 0x800) {
      append(0xC0 | (c >> 6));
    } else {
      if (c < 0x10000) append(0xE0 | (c >> 12));
      append(0x80 | ((c >> 6) & 0x3F));
    }
    append(0x80 | (c & 0x3F));
  }
  return out;
}

OffsetConverter::OffsetConverter(std::u16string_view text, OffsetUnit unit)
    : text_(text), unit_(unit) {
  if (unit == OffsetUnit::kUtf16) return;
  checkpoints_.reserve(text.size() / kStride + 1);
  uint32_t converted = 0;
  for (size_t at = 0; at <= text.size(); ++at) {
    if (at % kStride == 0) checkpoints_.push_back(converted);
    if (at < text.size()) converted += Width(text[at], unit);
  }
}

uint32_t OffsetConverter::operator()(uint32_t offset) const {
  offset = std::min(offset, static_cast<uint32_t>(text_.size()));
  if (unit_ == OffsetUnit::kUtf16) return offset;
  uint32_t converted = checkpoints_[offset / kStride];
  for (uint32_t at = offset - offset % kStride; at < offset; ++at)
    converted += Width(text_[at], unit_);
  return converted;
}

}  // namespace presslens::text
