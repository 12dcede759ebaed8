#include "quotes/cast.h"

#include <string>

#include "text/characters.h"

namespace presslens::quotes {
namespace {

// How many mentions back a pronoun is looked for.
constexpr size_t kPronounReach = 12;

// How many mentions back the full form of a family name is looked for.
constexpr size_t kNameReach = 32;

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
  const std::optional<Seen>& seen =
      !seen_body_ || (seen_ && seen_->at >= seen_body_->at) ? seen_ : seen_body_;
  if (seen && seen->at + reach >= now_ && (!last_ || seen->at > last_at_))
    return Speaks(seen->phrase);
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
  for (const std::optional<Seen>& seen : {seen_, seen_body_}) {
    if (!seen || !fits(seen->phrase)) continue;
    const bool newer = !spoken || seen->phrase.span.start > mentions_[*spoken].span.start;
    if (newer && (!last_ || seen->at >= last_at_ || !fits(mentions_[*last_])))
      return Speaks(seen->phrase);
  }
  return spoken;
}

std::optional<uint32_t> Cast::Person(Sex sex) {
  const Sex other = sex == Sex::kFemale ? Sex::kMale
                    : sex == Sex::kMale ? Sex::kFemale
                                        : Sex::kUnknown;
  std::optional<uint32_t>& known = sex == Sex::kFemale ? woman_ : man_;
  const bool fresh = last_ && last_at_ + 1 >= now_;
  const size_t spoken = mentions_.size();
  std::optional<uint32_t> person = Latest([&](const Phrase& phrase) {
    return IsPerson(phrase) && (other == Sex::kUnknown || phrase.sex != other);
  });
  if (sex == Sex::kUnknown) return person;
  const bool appeared = mentions_.size() > spoken;
  if (person && known && *known != *person && mentions_[*person].sex == Sex::kUnknown && !fresh &&
      !appeared)
    person = known;
  if (person) {
    mentions_[*person].sex = sex;
    known = person;
  }
  return person;
}

std::optional<uint32_t> Cast::OtherPerson() {
  const std::optional<uint32_t> last = last_;
  for (size_t back = 0; back < order_.size() && back < kPronounReach; ++back) {
    const uint32_t mention = order_[order_.size() - 1 - back];
    if (mention != last && IsPerson(mentions_[mention])) return mention;
  }
  return last;
}

std::optional<uint32_t> Cast::Group() {
  return Latest([](const Phrase& phrase) {
    return phrase.plural || phrase.kind == SourceKind::kUnnamedGroup ||
           phrase.kind == SourceKind::kOrganization;
  });
}

std::optional<uint32_t> Cast::Body() {
  return Latest([](const Phrase& phrase) { return phrase.kind == SourceKind::kOrganization; });
}

std::optional<uint32_t> Cast::BodyCalled(std::u16string_view word) {
  const auto named = [](const Phrase& phrase) {
    return phrase.kind == SourceKind::kOrganization && !phrase.name.empty();
  };
  const auto called = Latest([&](const Phrase& phrase) {
    if (!named(phrase)) return false;
    std::u16string folded(phrase.span.of(text_));
    for (char16_t& c : folded) c = text::ToLower(c);
    return folded.find(word) != std::u16string::npos;
  });
  return called ? called : Latest(named);
}

const Phrase* Cast::PersonCalled(std::u16string_view word) const {
  const auto called = [&](const Phrase& phrase) {
    if (phrase.kind != SourceKind::kPerson) return false;
    const std::u16string_view name = phrase.name.of(text_);
    if (name.size() <= word.size() + 1) return false;
    return (name.starts_with(word) && name[word.size()] == u' ') ||
           (name.ends_with(word) && name[name.size() - word.size() - 1] == u' ');
  };
  if (seen_ && called(seen_->phrase)) return &seen_->phrase;
  for (size_t back = 0; back < order_.size() && back < kNameReach; ++back) {
    const Phrase& phrase = mentions_[order_[order_.size() - 1 - back]];
    if (called(phrase)) return &phrase;
  }
  return nullptr;
}

const Phrase* Cast::WithPost(std::u16string_view post, std::u16string_view family) const {
  const auto fits = [&](const Phrase& phrase) {
    return phrase.kind == SourceKind::kPerson && !phrase.name.empty() &&
           phrase.role.of(text_).ends_with(post) && phrase.name.of(text_).starts_with(family);
  };
  if (seen_ && fits(seen_->phrase)) return &seen_->phrase;
  for (size_t back = 0; back < order_.size() && back < kNameReach; ++back) {
    const Phrase& phrase = mentions_[order_[order_.size() - 1 - back]];
    if (fits(phrase)) return &phrase;
  }
  return nullptr;
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
