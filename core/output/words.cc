#include "output/words.h"

#include <cmath>
#include <cstdint>
#include <cstdio>

#include "output/codes.h"
#include "text/characters.h"
#include "text/utf.h"

namespace presslens::output {
namespace {

std::string Grouped(const std::string& digits) {
  std::string grouped;
  for (size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && (digits.size() - i) % 3 == 0) grouped += ',';
    grouped += digits[i];
  }
  return grouped;
}

std::string PlainNumber(double value) {
  char digits[64];
  const int length = std::snprintf(digits, sizeof digits, "%.15g", value);
  return {digits, static_cast<size_t>(length)};
}

std::string ValueWith(const Figure& figure, std::string (*write)(double)) {
  // A plain year has a value too, but it is read as a date: 2026, not 2,026.
  if (!figure.iso.empty()) return figure.iso;
  if (figure.value) return write(*figure.value);
  if (figure.low && figure.high) return write(*figure.low) + ".." + write(*figure.high);
  return "";
}

void Join(std::string_view separator, std::string_view part, std::string& out) {
  if (part.empty()) return;
  if (!out.empty()) out += separator;
  out += part;
}

}  // namespace

std::string WriteNumber(double value) {
  std::string text = PlainNumber(std::fabs(value));
  if (text.find_first_not_of("0123456789.") == std::string::npos) {
    const size_t point = text.find('.');
    const std::string fraction = point == std::string::npos ? "" : text.substr(point);
    text = Grouped(text.substr(0, point)) + fraction;
  }
  return value < 0 ? "-" + text : text;
}

std::string ValueOf(const Figure& figure) {
  std::string text = ValueWith(figure, WriteNumber);
  if (!text.empty()) Join(" ", figure.unit, text);
  return text;
}

std::string PlainValueOf(const Figure& figure) { return ValueWith(figure, PlainNumber); }

std::string DescriptionOf(const Source& source) {
  std::string text = source.role;
  Join(", ", source.affiliation, text);
  Join(" · ", CodeOf(source.kind), text);
  if (source.expert) Join(" · ", "expert", text);
  return text;
}

std::string NameOf(const Source& source, const Analysis& analysis) {
  if (!source.name.empty() || source.mentions.empty()) return source.name;
  return OneLine(source.mentions.front().of(analysis.text));
}

std::string OneLine(std::u16string_view text) {
  std::u16string line;
  for (const char16_t c : text) {
    if (text::IsSpace(c)) {
      if (!line.empty() && line.back() != u' ') line += u' ';
    } else if (c >= 0x20 && (c < 0x7F || c > 0x9F)) {
      line += c;
    }
  }
  return text::EncodeUtf8(line);
}

}  // namespace presslens::output
