#include "text/josa.h"

#include <algorithm>

#include "languages/table.h"
#include "text/hangul.h"

namespace presslens::text {
namespace {

constexpr size_t kLongestJosa = 7;
static_assert(JosaSplits::kMost > kLongestJosa,
              "one reading for each length, and one without a particle");

enum class After : uint8_t { kAny, kClosed, kOpen, kOpenOrRieul, kClosedButRieul };

After AfterOf(std::u16string_view name) {
  if (name == u"closed") return After::kClosed;
  if (name == u"open") return After::kOpen;
  if (name == u"open_rieul") return After::kOpenOrRieul;
  if (name == u"closed_but_rieul") return After::kClosedButRieul;
  return After::kAny;
}

JosaRole RoleOf(std::u16string_view name) {
  if (name == u"topic") return JosaRole::kTopic;
  if (name == u"subject") return JosaRole::kSubject;
  if (name == u"object") return JosaRole::kObject;
  if (name == u"genitive") return JosaRole::kGenitive;
  if (name == u"place") return JosaRole::kPlace;
  if (name == u"recipient") return JosaRole::kRecipient;
  if (name == u"with") return JosaRole::kWith;
  if (name == u"quote") return JosaRole::kQuote;
  if (name == u"copula") return JosaRole::kCopula;
  return JosaRole::kOther;
}

bool Allows(After after, Ending ending) {
  if (ending == Ending::kUnknown) return true;
  switch (after) {
    case After::kAny:
      return true;
    case After::kClosed:
      return ending != Ending::kVowel;
    case After::kOpen:
      return ending == Ending::kVowel;
    case After::kOpenOrRieul:
      return ending != Ending::kConsonant;
    case After::kClosedButRieul:
      return ending == Ending::kConsonant;
  }
  return true;
}

}  // namespace

struct JosaTable::Form {
  After after;
  JosaRole role;
};

JosaTable::JosaTable() {
  const languages::Table table = languages::Table::Load("ko", "josa");
  for (size_t row = 0; row < table.size(); ++row) {
    const auto value = static_cast<uint32_t>(row);
    if (forms_.Add(table[row][0], value) == value && table[row][0].size() <= kLongestJosa)
      backwards_.AddBackwards(table[row][0], value);
    rows_.push_back({AfterOf(table[row][1]), RoleOf(table[row][2])});
  }
}

JosaTable::~JosaTable() = default;

bool JosaTable::Agrees(uint32_t form, std::u16string_view stem) const {
  return Allows(rows_[form].after, EndingOf(stem));
}

JosaSplits JosaTable::Split(std::u16string_view eojeol) const {
  JosaSplits splits;
  if (eojeol.empty()) return splits;
  splits.AddBefore({static_cast<uint32_t>(eojeol.size()), JosaRole::kNone});
  backwards_.EachEndingAt(eojeol, eojeol.size(), [&](Lexicon::Match match) {
    if (match.length == eojeol.size()) return;
    const std::u16string_view stem = eojeol.substr(0, eojeol.size() - match.length);
    if (Agrees(match.value, stem))
      splits.AddBefore({static_cast<uint32_t>(stem.size()), rows_[match.value].role});
  });
  return splits;
}

JosaSplit JosaTable::Leading(std::u16string_view stem, std::u16string_view text) const {
  JosaSplit leading;
  forms_.EachAt(text, 0, [&](Lexicon::Match match) {
    if (Agrees(match.value, stem)) leading = {match.length, rows_[match.value].role};
  });
  return leading;
}

}  // namespace presslens::text
