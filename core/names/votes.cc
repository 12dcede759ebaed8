#include "names/votes.h"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

#include "names/normalise.h"
#include "names/word_forms.h"
#include "names/word_lists.h"
#include "text/lexicon.h"

namespace presslens::names {
namespace {

constexpr float kEnoughVotes = 0.5F;  // the votes that a form needs to be found elsewhere
constexpr float kEnoughShare = 0.3F;  // and the share of its places that the votes must speak for
constexpr float kKinVote = 0.5F;      // what a vote for Sam Altman counts for Altman
constexpr size_t kShortestForm = 2;

constexpr float kEndVote = 0.5F;   // what a telling last word counts for
constexpr float kListVote = 0.4F;  // what a word list counts for
constexpr std::pair<List, NameClass> kListVotes[] = {
    {kPlaces, NameClass::kLocation}, {kGroups, NameClass::kOrganization},
    {kPeople, NameClass::kPerson},   {kProducts, NameClass::kProduct},
    {kWorks, NameClass::kWork},      {kEvents, NameClass::kEvent}};

using Votes = std::array<float, kEntityClasses>;

// One form and what speaks for it.
struct Ballot {
  std::u16string_view form;
  Votes own{}, all{};      // all: with those of related forms
  uint32_t found = 0;      // places where it was found
  uint32_t elsewhere = 0;  // places where it stands alone, but was not found
  bool derived = false;    // a short form that was itself not found yet

  size_t Winner() const {
    return static_cast<size_t>(std::max_element(all.begin(), all.end()) - all.begin());
  }
};

class Voting {
 public:
  Voting(const text::Document& document, UnitKind unit, const Gazetteer& lists,
         const NameParts& parts, const text::JosaTable& josa)
      : text_(document.text()), unit_(unit), lists_(lists), parts_(parts), josa_(josa) {}

  void Run(std::vector<FoundName>& names) {
    for (const FoundName& name : names) Count(name);
    CountKin();
    for (FoundName& name : names) Persuade(name);
    FindElsewhere(names);
  }

 private:
  Ballot& BallotOf(std::u16string_view form) {
    const auto [at, added] = index_.try_emplace(form, static_cast<uint32_t>(ballots_.size()));
    if (added) ballots_.push_back({form, {}, {}, 0, 0, false});
    return ballots_[at->second];
  }

  void Count(const FoundName& name) {
    if (!name.is_entity()) return;
    Ballot& ballot = BallotOf(name.span.of(text_));
    ++ballot.found;
    for (size_t k = 0; k < kEntityClasses; ++k) ballot.own[k] += name.chances[k];
  }

  // Full and short forms lend each other votes: the last name to a person, the first word to a
  // person or an organisation.
  void CountKin() {
    for (Ballot& ballot : ballots_) {
      ballot.all = ballot.own;
      const ListMask lists = lists_.Find(NormalisedPhrase(unit_, ballot.form));
      for (const auto& [list, name_class] : kListVotes) {
        // Few things are called like a product, a law or an event without being one; places and
        // groups lend their names.
        const bool sure = list == kProducts || list == kWorks || list == kEvents;
        if (lists & BitOf(list))
          ballot.all[static_cast<size_t>(name_class)] +=
              sure ? static_cast<float>(ballot.found) : kListVote;
      }
      CountEnd(ballot);
    }
    const size_t count = ballots_.size();
    for (size_t i = 0; i < count; ++i) {
      const std::u16string_view form = ballots_[i].form;
      const size_t first_space = form.find(u' '), last_space = form.rfind(u' ');
      if (first_space == std::u16string_view::npos) continue;
      Lend(i, form.substr(last_space + 1), NameClass::kPerson);
      if (IsStorm(form)) Lend(i, form.substr(last_space + 1), NameClass::kEvent);
      // A firm goes by its first name: Hollins, of Hollins & Reed.
      if (form.find(u" & ") == first_space)
        Lend(i, form.substr(0, first_space), NameClass::kOrganization);
      const bool telling_end =
          lists_.Find(NormalisedPhrase(unit_, form.substr(last_space + 1))) & BitOf(kGroupEnds);
      if (unit_ == UnitKind::kTokens && telling_end)
        Lend(i, form.substr(0, last_space), NameClass::kOrganization);
    }
  }

  // Hurricane Laura, 제11호 태풍 나린: the word before the last says what it is.
  bool IsStorm(std::u16string_view form) const {
    const size_t last_space = form.rfind(u' ');
    const std::u16string_view before = form.substr(0, last_space);
    const std::u16string_view head = before.substr(before.rfind(u' ') + 1);
    return parts_.KindsOf(NormalisedPhrase(unit_, head)) & NameParts::kEventHead;
  }

  // The last word of a longer name says what it is: Oakfield Water Authority.
  void CountEnd(Ballot& ballot) const {
    const size_t space = ballot.form.rfind(u' ');
    if (unit_ != UnitKind::kTokens || space == std::u16string_view::npos) return;
    const ListMask lists = lists_.Find(NormalisedPhrase(unit_, ballot.form.substr(space + 1)));
    if (lists & BitOf(kGroupEnds))
      ballot.all[static_cast<size_t>(NameClass::kOrganization)] += kEndVote;
    if (lists & BitOf(kPlaceEnds))
      ballot.all[static_cast<size_t>(NameClass::kLocation)] += kEndVote;
  }

  void Lend(size_t full, std::u16string_view short_form, NameClass name_class) {
    const size_t k = static_cast<size_t>(name_class);
    const bool sure = ballots_[full].Winner() == k && MayBeShort(short_form, name_class);
    const auto known = index_.find(short_form);
    if (known == index_.end() && !sure) return;
    const float votes = ballots_[full].all[k];
    if (known != index_.end()) {
      Ballot& kin = ballots_[known->second];
      if (ballots_[full].own[k] > 0) ballots_[full].all[k] += kKinVote * kin.own[k];
      kin.all[k] += sure ? votes : kKinVote * votes;
      kin.derived = kin.derived || sure;
    } else {
      Ballot& kin = BallotOf(short_form);  // may move the ballots
      kin.all[k] += votes;
      kin.derived = true;
    }
  }

  // Hanbit for Hanbit Steel, but not National for National Bank: a word that says something is no
  // short form.
  bool MayBeShort(std::u16string_view form, NameClass name_class) const {
    if (name_class == NameClass::kPerson) return true;
    if (name_class == NameClass::kEvent && (lists_.Find(NormalisedPhrase(unit_, form)) != 0))
      return false;
    constexpr ListMask kSpeaking = kNamingLists | BitOf(kDemonyms) | BitOf(kTitles) |
                                   BitOf(kGroupEnds) | BitOf(kGroupStarts) | BitOf(kPlaceEnds) |
                                   BitOf(kGivenNames) | BitOf(kCalendar);
    return form.find(u' ') == std::u16string_view::npos &&
           !(lists_.Find(NormalisedPhrase(unit_, form)) & kSpeaking);
  }

  void Persuade(FoundName& name) {
    if (!name.is_entity()) return;
    const Ballot& ballot = ballots_[index_.at(name.span.of(text_))];
    const size_t winner = ballot.Winner();
    if (winner == static_cast<size_t>(name.name_class) || ballot.all[winner] <= 0) return;
    name.name_class = static_cast<NameClass>(winner);
    name.evidence |= kByVotes;
  }

  bool MayStandAlone(std::u16string_view form) const {
    if (form.size() < kShortestForm + (unit_ == UnitKind::kTokens ? 1 : 0)) return false;
    constexpr ListMask kNever =
        BitOf(kTitles) | BitOf(kNotNames) | BitOf(kCalendar) | BitOf(kDemonyms);
    if (lists_.Find(NormalisedPhrase(unit_, form)) & kNever) return false;
    return unit_ == UnitKind::kCharacters || text::IsUpper(form.front()) ||
           text::IsDigit(form.front());
  }

  bool StandsAlone(size_t begin, size_t end) const {
    if (!BeginsWord(text_, begin) && IsWordUnit(text_[begin])) return false;
    return unit_ == UnitKind::kCharacters ? EndsName(text_, begin, end, josa_)
                                          : WordEnd(text_, end) == end;
  }

  // Looks for the forms wherever no name was found, and takes those places that enough votes speak
  // for.
  void FindElsewhere(std::vector<FoundName>& names) {
    text::Lexicon forms;
    for (uint32_t i = 0; i < ballots_.size(); ++i) {
      const Ballot& ballot = ballots_[i];
      if (ballot.all[ballot.Winner()] >= kEnoughVotes && MayStandAlone(ballot.form))
        forms.Add(ballot.form, i);
    }
    struct Place {
      Span span;
      uint32_t ballot;
    };
    std::vector<Place> places;
    size_t next = 0;
    for (size_t at = 0; at < text_.size();) {
      while (next < names.size() && names[next].span.end <= at) ++next;
      if (next < names.size() && names[next].span.start <= at) {
        at = names[next].span.end;
        continue;
      }
      const size_t room = next < names.size() ? names[next].span.start : text_.size();
      text::Lexicon::Match best;
      forms.EachAt(text_, at, [&](text::Lexicon::Match match) {
        if (at + match.length <= room && StandsAlone(at, at + match.length)) best = match;
      });
      if (best.length == 0) {
        ++at;
        continue;
      }
      places.push_back(
          {{static_cast<uint32_t>(at), static_cast<uint32_t>(at + best.length)}, best.value});
      ++ballots_[best.value].elsewhere;
      at += best.length;
    }
    for (const Place& place : places) {
      const Ballot& ballot = ballots_[place.ballot];
      const size_t winner = ballot.Winner();
      const float share =
          std::min(1.0F, ballot.all[winner] / static_cast<float>(ballot.found + ballot.elsewhere));
      const bool lost = !ballot.derived && share < kEnoughShare;
      if (lost) continue;
      FoundName name;
      name.span = place.span;
      name.name_class = static_cast<NameClass>(winner);
      name.confidence = share;
      name.evidence = kByVotes;
      names.push_back(name);
    }
    SortByStart(names);
  }

  const std::u16string_view text_;
  const UnitKind unit_;
  const Gazetteer& lists_;
  const NameParts& parts_;
  const text::JosaTable& josa_;
  std::map<std::u16string_view, uint32_t> index_;
  std::vector<Ballot> ballots_;
};

}  // namespace

void LetFormsVote(const text::Document& document, UnitKind unit, const Gazetteer& lists,
                  const NameParts& parts, const text::JosaTable& josa,
                  std::vector<FoundName>& names) {
  Voting(document, unit, lists, parts, josa).Run(names);
}

}  // namespace presslens::names
