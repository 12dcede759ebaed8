#include "quotes/cast.h"

#include <string>

#include "text/characters.h"

namespace presslens::quotes {
namespace {

// How many mentions back a pronoun is looked for.
constexpr size_t kPronounReach = 12;

bool IsPerson(const Phrase& phrase) {
  return !phrase.plural &&
         (phrase.kind == SourceKind::kPerson || phrase.kind == SourceKind::kUnnamedPerson);
}

}  // namespace

uint32_t Cast::Speaks(const Phrase& phrase) {
  const auto index = static_cast<uint32_t>(mentions_.size());
  if (!mentions_.empty() && mentions_.back().span == phrase.span) {
    SpeaksAgain(index - 1);
    return index - 1;
  }
  mentions_.push_back(phrase);
  order_.push_back(index);
  SpeaksAgain(index);
  return index;
}

std::optional<uint32_t> Cast::Carried(uint32_t reach) {
  if (seen_ && seen_at_ + reach >= now_ && (!last_ || seen_at_ > last_at_)) return Speaks(*seen_);
  if (last_ && last_at_ + reach >= now_) return last_;
  return std::nullopt;
}

template <typename Fits>
std::optional<uint32_t> Cast::Latest(Fits fits) {
  std::optional<uint32_t> spoken;
  for (size_t back = 0; back < order_.size() && back < kPronounReach; ++back) {
    const uint32_t mention = order_[order_.size() - 1 - back];
    if (!fits(mentions_[mention])) continue;
    spoken = mention;
    break;
  }
  if (last_ && fits(mentions_[*last_])) spoken = last_;
  if (seen_ && fits(*seen_) && (!spoken || seen_->span.start > mentions_[*spoken].span.start) &&
      (!last_ || seen_at_ >= last_at_))
    return Speaks(*seen_);
  return spoken;
}

std::optional<uint32_t> Cast::Person() { return Latest(IsPerson); }

std::optional<uint32_t> Cast::Group() {
  return Latest([](const Phrase& phrase) {
    return phrase.plural || phrase.kind == SourceKind::kUnnamedGroup ||
           phrase.kind == SourceKind::kOrganization;
  });
}

std::optional<uint32_t> Cast::Body() {
  return Latest([](const Phrase& phrase) { return phrase.kind == SourceKind::kOrganization; });
}

std::optional<uint32_t> Cast::EndingLike(std::u16string_view head) const {
  for (size_t back = 0; back < order_.size() && back < kPronounReach; ++back) {
    const uint32_t mention = order_[order_.size() - 1 - back];
    if (mentions_[mention].span.of(text_).ends_with(head)) return mention;
  }
  return std::nullopt;
}

std::optional<uint32_t> Cast::Holding(std::u16string_view word) const {
  for (size_t back = 0; back < order_.size() && back < kPronounReach; ++back) {
    const uint32_t mention = order_[order_.size() - 1 - back];
    std::u16string phrase(mentions_[mention].span.of(text_));
    for (char16_t& c : phrase) c = text::ToLower(c);
    if (phrase.find(word) != std::u16string::npos) return mention;
  }
  return std::nullopt;
}

}  // namespace presslens::quotes
