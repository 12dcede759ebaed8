#include "quotes/weights.h"

#include <string>

#include "languages/table.h"

namespace presslens::quotes {
namespace {

constexpr std::u16string_view kNames[] = {
    u"person",      u"role",  u"body",     u"crowd",      u"document", u"pronoun",
    u"unknown",     u"never", u"topic",    u"subject",    u"also",     u"place",
    u"after_quote", u"first", u"distance", u"new_clause", u"threshold"};
static_assert(std::size(kNames) == static_cast<size_t>(Weight::kCount));

// A decimal number such as -1.25. The tables are our own, so anything else does not occur.
float ParseNumber(std::u16string_view digits) {
  float value = 0, scale = 1, sign = 1;
  bool fraction = false;
  for (const char16_t c : digits) {
    if (c == u'-') sign = -1;
    if (c == u'.') fraction = true;
    if (c < u'0' || c > u'9') continue;
    if (fraction) scale /= 10;
    value = fraction ? value + scale * static_cast<float>(c - u'0')
                     : value * 10 + static_cast<float>(c - u'0');
  }
  return sign * value;
}

}  // namespace

Weights::Weights(std::string_view language) {
  const languages::Table table = languages::Table::Load(language, "quote_weights");
  for (size_t row = 0; row < table.size(); ++row) {
    for (size_t i = 0; i < std::size(kNames); ++i) {
      if (table[row][0] == kNames[i]) values_[i] = ParseNumber(table[row][1]);
    }
  }
}

}  // namespace presslens::quotes
