#include "names/votes.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_map>

#include "names/word_forms.h"
#include "text/lexicon.h"

namespace presslens::names {
namespace {

constexpr float kEnough = 0.6F;  // the votes that a form needs to be found elsewhere
constexpr float kConfidenceByVotes = 0.7F;
constexpr size_t kShortestForm = 2;

struct Ballot {
  std::array<float, kMaxClasses> votes{};

  int Winner() const {
    return static_cast<int>(std::max_element(votes.begin(), votes.end()) - votes.begin());
  }
  float Strength() const { return votes[static_cast<size_t>(Winner())]; }
};

class Voting {
 public:
  Voting(const text::Document& document, UnitKind unit, const Gazetteer& lists,
         const text::JosaTable& josa)
      : text_(document.text()), unit_(unit), lists_(lists), josa_(josa) {}

  void Run(std::vector<FoundName>& names) {
    for (const FoundName& name : names) Count(name);
    for (FoundName& name : names) Persuade(name);
    CollectForms();
    FindForms(names);
  }

 private:
  void Count(const FoundName& name) {
    if (static_cast<int>(name.name_class) >= kEntityClasses) return;
    ballots_[name.span.of(text_)].votes[static_cast<size_t>(name.name_class)] += name.confidence;
  }

  void Persuade(FoundName& name) {
    if (static_cast<int>(name.name_class) >= kEntityClasses) return;
    const Ballot& ballot = ballots_[name.span.of(text_)];
    const int winner = ballot.Winner();
    if (winner == static_cast<int>(name.name_class)) return;
    name.name_class = static_cast<NameClass>(winner);
    name.evidence |= kByVotes;
  }

  bool MayStandAlone(std::u16string_view form) const {
    if (form.size() < kShortestForm) return false;
    if (lists_.Find(form) &
        (BitOf(kTitles) | BitOf(kNotNames) | BitOf(kCalendar) | BitOf(kDemonyms)))
      return false;
    return unit_ == UnitKind::kCharacters || text::IsUpper(form.front()) ||
           text::IsDigit(form.front());
  }

  void CollectForms() {
    for (const auto& [form, ballot] : ballots_) {
      if (ballot.Strength() < kEnough) continue;
      const uint32_t winner = static_cast<uint32_t>(ballot.Winner());
      if (MayStandAlone(form)) forms_.Add(form, winner);
      const size_t space = form.rfind(u' ');
      if (winner == static_cast<uint32_t>(NameClass::kPerson) &&
          space != std::u16string_view::npos) {
        const std::u16string_view last = form.substr(space + 1);
        if (MayStandAlone(last) &&
            last.size() > kShortestForm - (unit_ == UnitKind::kCharacters ? 1 : 0))
          last_names_.push_back({last, winner});
      }
    }
    for (const auto& [form, winner] : last_names_) forms_.Add(form, winner);
  }

  bool StandsAlone(size_t begin, size_t end) const {
    if (!BeginsWord(text_, begin) && IsWordUnit(text_[begin])) return false;
    return unit_ == UnitKind::kCharacters ? EndsName(text_, begin, end, josa_)
                                          : WordEnd(text_, end) == end;
  }

  void FindForms(std::vector<FoundName>& names) {
    std::vector<FoundName> more;
    size_t next = 0;
    for (size_t at = 0; at < text_.size();) {
      while (next < names.size() && names[next].span.end <= at) ++next;
      if (next < names.size() && names[next].span.start <= at) {
        at = names[next].span.end;
        continue;
      }
      const size_t room = next < names.size() ? names[next].span.start : text_.size();
      text::Lexicon::Match best;
      forms_.EachAt(text_, at, [&](text::Lexicon::Match match) {
        if (at + match.length <= room && StandsAlone(at, at + match.length)) best = match;
      });
      if (best.length == 0) {
        ++at;
        continue;
      }
      const Span span{static_cast<uint32_t>(at), static_cast<uint32_t>(at + best.length)};
      more.push_back({span, static_cast<NameClass>(best.value), kConfidenceByVotes, kByVotes});
      at = span.end;
    }
    names.insert(names.end(), more.begin(), more.end());
    std::sort(names.begin(), names.end(),
              [](const FoundName& a, const FoundName& b) { return a.span.start < b.span.start; });
  }

  const std::u16string_view text_;
  const UnitKind unit_;
  const Gazetteer& lists_;
  const text::JosaTable& josa_;
  std::unordered_map<std::u16string_view, Ballot> ballots_;
  std::vector<std::pair<std::u16string_view, uint32_t>> last_names_;
  text::Lexicon forms_;
};

}  // namespace

void LetFormsVote(const text::Document& document, UnitKind unit, const Gazetteer& lists,
                  const text::JosaTable& josa, std::vector<FoundName>& names) {
  Voting(document, unit, lists, josa).Run(names);
}

}  // namespace presslens::names
