#include "figures/exclusions.h"

#include "text/characters.h"

namespace presslens::figures {
namespace {

using text::IsDigit;
using text::IsLatin;
using text::IsSpace;

bool IsAddressUnit(char16_t c) {
  return (c > u' ' && c < 0x7F && c != u'"' && c != u'\'' && c != u'<' && c != u'>' && c != u'(' &&
          c != u')' && c != u'[' && c != u']');
}

// The end of the run of units that addresses are written with.
uint32_t AddressEnd(const TextView& text, uint32_t offset) {
  while (offset < text.end && IsAddressUnit(text.raw[offset])) ++offset;
  return offset;
}

bool LooksLikeAddress(std::u16string_view run) {
  const size_t at = run.find(u'@');
  if (at != std::u16string_view::npos && run.find(u'.', at) != std::u16string_view::npos)
    return true;
  if (run.find(u"://") != std::u16string_view::npos || run.starts_with(u"www.")) return true;
  // name.example/path, but not 2025.11/12 or and/or
  const size_t slash = run.find(u'/'), dot = run.find(u'.');
  return dot != std::u16string_view::npos && slash != std::u16string_view::npos && dot < slash &&
         dot + 1 < slash && IsLatin(run[dot + 1]) && dot > 0 && IsLatin(run[dot - 1]);
}

bool IsDash(char16_t c) { return c == u'-' || c == u'–' || c == u'‑'; }

// How wide the joint is at `offset` between two groups of a phone number: a dash, a bracket, or,
// where `spaced`, a space. 0 if there is none.
uint32_t PhoneJoint(const TextView& text, uint32_t offset, bool spaced) {
  const char16_t c = text.at(offset);
  uint32_t width = IsDash(c) || c == u')' || (spaced && c == u' ') ? 1 : 0;
  if (c == u')' && text.at(offset + 1) == u' ') ++width;
  return IsDigit(text.at(offset + width)) ? width : 0;
}

// 02-123-4567, (212) 555-0123, 020 7946 0958, 1588-0000, +82 2 123 4567: three groups, two that
// begin with a service number, or those that follow the code of a country.
uint32_t PhoneEnd(const TextView& text, uint32_t offset) {
  constexpr size_t kMostGroups = 6;
  constexpr uint32_t kFewestAbroad = 9, kUsualAbroad = 10,
                     kMostAbroad = 15;  // digits (ITU-T E.164)
  const bool abroad = text.at(offset) == u'+';
  uint32_t at = abroad ? offset + 1 : offset;
  uint32_t widths[kMostGroups] = {};
  uint32_t digits = 0;
  size_t groups = 0;
  bool only_thousands = true;  // +3 000 000
  while (groups < kMostGroups) {
    uint32_t width = 0;
    while (width < 6 && IsDigit(text.at(at + width))) ++width;
    if (width == 0 || width > 5) return offset;
    only_thousands &= groups == 0 || width == 3;
    widths[groups++] = width;
    digits += width;
    at += width;
    const bool complete = abroad ? width == 4 && digits >= kUsualAbroad : groups == 3;
    const uint32_t joint = PhoneJoint(text, at, !complete && (abroad || text.at(offset) == u'0'));
    if (joint == 0) break;
    at += joint;
  }
  if (abroad) {
    return widths[0] <= 3 && groups >= 2 && !only_thousands && digits >= kFewestAbroad &&
                   digits <= kMostAbroad
               ? at
               : offset;
  }
  const bool national = text.at(offset) == u'0' && groups == 3 && widths[0] >= 2 &&
                        widths[0] <= 4 && widths[1] >= 3 && widths[2] == 4;
  const bool service = groups == 2 && widths[0] == 4 && widths[1] == 4 && text.at(offset) == u'1';
  const bool american = groups == 3 && widths[0] == 3 && widths[1] == 3 && widths[2] == 4;
  return national || service || american ? at : offset;
}

// The end of a column of data: more numbers, parted by commas alone, than a sentence lists. One
// number with commas between its thousands, or its lakhs, is none.
uint32_t DataEnd(const TextView& text, uint32_t offset) {
  constexpr int kMostListed = 4;
  int commas = 0;
  bool thousands = true;
  uint32_t at = offset, group = offset;
  for (; IsDigit(text.at(at)) || (text.at(at) == u',' && IsDigit(text.at(at + 1))); ++at) {
    if (text.at(at) != u',') continue;
    thousands &= commas == 0 ? at - group <= 3 : at - group == 3 || at - group == 2;
    ++commas;
    group = at + 1;
  }
  thousands &= at - group == 3;
  return commas >= kMostListed && !thousands ? at : offset;
}

}  // namespace

uint32_t SkipNumberCode(const TextView& text, uint32_t offset) {
  const char16_t c = text.at(offset);
  if (c == u'+') return PhoneEnd(text, offset);
  if (IsDigit(c)) {
    const uint32_t phone = PhoneEnd(text, offset);
    if (phone != offset) return phone;
    const uint32_t data = DataEnd(text, offset);
    if (data != offset) return data;
    // 24/7
    if (text.Says(offset, u"24/7") && !IsDigit(text.at(offset + 4))) return offset + 4;
    // 1.2.3 and 192.168.1.2: versions and addresses have more than one point.
    uint32_t at = offset;
    int points = 0;
    while (IsDigit(text.at(at)) || (text.at(at) == u'.' && IsDigit(text.at(at + 1)))) {
      points += text.at(at) == u'.';
      ++at;
    }
    if (points >= 2) return at;
  }
  return offset;
}

bool IsInName(const TextView& text, uint32_t offset) {
  const char16_t previous = text.before(offset);
  if (IsLatin(previous)) return true;
  return IsDash(previous) && offset >= text.begin + 2 && IsLatin(text.raw[offset - 2]);
}

uint32_t SkipAddress(const TextView& text, uint32_t offset) {
  const uint32_t end = AddressEnd(text, offset);
  if (LooksLikeAddress(text.raw.substr(offset, end - offset))) return end;
  return offset;
}

uint32_t SkipListNumber(const TextView& text) {
  uint32_t at = text.begin;
  if (text.at(at) == u'(') ++at;
  const uint32_t first = at;
  while (at < first + 2 && IsDigit(text.at(at))) ++at;
  if (at == first) return text.begin;
  const char16_t mark = text.at(at), next = text.at(at + 1);
  if ((mark == u'.' || mark == u')') && (IsSpace(next) || next == 0)) return at + 1;
  return text.begin;
}

}  // namespace presslens::figures
