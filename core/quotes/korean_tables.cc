#include "quotes/korean_tables.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>

#include "languages/table.h"
#include "text/characters.h"

namespace presslens::quotes {
namespace {

template <typename T, size_t N>
T Named(std::u16string_view name, const std::u16string_view (&names)[N]) {
  for (size_t i = 0; i < N; ++i) {
    if (names[i] == name) return static_cast<T>(i);
  }
  return static_cast<T>(0);
}

constexpr std::u16string_view kStances[] = {u"neutral", u"claim",  u"criticism", u"forecast",
                                            u"denial",  u"praise", u"doubt"};
constexpr std::u16string_view kUses[] = {u"say",    u"manner", u"past", u"passive", u"result",
                                         u"emerge", u"issue",  u"noun", u"held"};
constexpr std::u16string_view kNouns[] = {u"role",   u"nameless", u"crowd",    u"body",
                                          u"suffix", u"document", u"occasion", u"pronoun",
                                          u"plural", u"never"};
constexpr std::u16string_view kPhrases[] = {
    u"opener",  u"determiner", u"reason",     u"attribution", u"document", u"expertise", u"calling",
    u"surname", u"continuer",  u"publishing", u"leads",       u"several",  u"citing",    u"basis"};
static_assert(std::size(kPhrases) == kPhraseUses, "every use has its name");
constexpr std::u16string_view kJoints[] = {u"final", u"link", u"adnominal"};

// No entry is longer.
constexpr size_t kLongestEnding = 10;

std::u16string Reversed(std::u16string_view word) { return {word.rbegin(), word.rend()}; }

// The end of a word from its last code unit backwards, for lookups of endings; holds no memory.
class Backwards {
 public:
  explicit Backwards(std::u16string_view word) : length_(std::min(word.size(), kLongestEnding)) {
    for (size_t i = 0; i < length_; ++i) units_[i] = word[word.size() - 1 - i];
  }
  std::u16string_view view() const { return {units_.data(), length_}; }

 private:
  std::array<char16_t, kLongestEnding> units_{};
  size_t length_;
};

}  // namespace

KoreanTables::KoreanTables() : weights_("ko") {
  LoadCues();
  LoadNouns();
  LoadPhrases();
  LoadParticles();
  const languages::Table experts = languages::Table::Load("ko", "expert_bodies");
  for (size_t row = 0; row < experts.size(); ++row) expert_bodies_.Add(experts[row][0], 0);
}

void KoreanTables::LoadCues() {
  const languages::Table table = languages::Table::Load("ko", "quote_cues");
  for (size_t row = 0; row < table.size(); ++row) {
    const auto columns = table[row];
    const CueEntry entry{Named<Stance>(columns[2], kStances), Named<CueUse>(columns[3], kUses)};
    const auto value = static_cast<uint32_t>(cues_.size());
    cues_.push_back(entry);
    const char16_t irregularity = columns[1].empty() ? u'-' : columns[1].front();
    switch (entry.use) {
      case CueUse::kNoun:
      case CueUse::kHeld:
        nouns_.Add(columns[0], value);
        break;
      case CueUse::kEmerge:
      case CueUse::kIssue:
        noun_verbs_.Add(columns[0], irregularity, value);
        break;
      default:
        verbs_.Add(columns[0], irregularity, value);
        break;
    }
  }
}

void KoreanTables::LoadNouns() {
  const languages::Table table = languages::Table::Load("ko", "source_nouns");
  for (size_t row = 0; row < table.size(); ++row) {
    const auto columns = table[row];
    const NounEntry entry{Named<NounClass>(columns[1], kNouns), columns[2] == u"yes",
                          columns[3] == u"whole"};
    const uint32_t value =
        source_nouns_.Add(Reversed(columns[0]), static_cast<uint32_t>(source_entries_.size()));
    if (value == source_entries_.size()) source_entries_.emplace_back();
    source_entries_[value].push_back(entry);
  }
}

void KoreanTables::LoadPhrases() {
  const languages::Table table = languages::Table::Load("ko", "quote_phrases");
  for (size_t row = 0; row < table.size(); ++row) {
    phrases_[Named<size_t>(table[row][1], kPhrases)].Add(table[row][0], static_cast<uint32_t>(row));
  }
}

void KoreanTables::LoadParticles() {
  const languages::Table table = languages::Table::Load("ko", "quote_particles");
  for (size_t row = 0; row < table.size(); ++row) {
    const auto columns = table[row];
    const auto value = static_cast<uint32_t>(particles_.size());
    particles_.push_back({static_cast<uint32_t>(columns[0].size()),
                          static_cast<uint32_t>(columns[3].front() - u'0'),
                          Named<JointKind>(columns[2], kJoints)});
    if (columns[1] == u"mark") {
      after_mark_.Add(columns[0], value);
    } else {
      endings_.Add(Reversed(columns[0]), value);
    }
  }
}

CueMatch KoreanTables::VerbAt(std::u16string_view text, size_t at) const {
  const VerbForm form = verbs_.MatchAt(text, at);
  if (form.length == 0) return {};
  const CueEntry& cue = cues_[form.value];
  if (cue.use == CueUse::kPast && !form.past) return {};
  return {form.length, cue, form.role};
}

CueMatch KoreanTables::NounVerbAt(std::u16string_view text, size_t at) const {
  const VerbForm form = noun_verbs_.MatchAt(text, at);
  return form.length == 0 ? CueMatch() : CueMatch{form.length, cues_[form.value], form.role};
}

std::optional<CueEntry> KoreanTables::Noun(std::u16string_view word) const {
  const auto found = nouns_.Find(word);
  return found ? std::optional(cues_[*found]) : std::nullopt;
}

NounMatch KoreanTables::EndOf(std::u16string_view word) const {
  const Backwards backwards(word);
  const std::u16string_view reversed = backwards.view();
  NounMatch best;
  source_nouns_.EachAt(reversed, 0, [&](text::Lexicon::Match match) {
    for (const NounEntry& entry : source_entries_[match.value]) {
      if (entry.whole && match.length != word.size()) continue;
      if (match.length > best.length) best = {match.length, entry};
    }
  });
  return best;
}

bool KoreanTables::EndsLike(std::u16string_view word, NounClass noun) const {
  const Backwards backwards(word);
  const std::u16string_view reversed = backwards.view();
  bool found = false;
  source_nouns_.EachAt(reversed, 0, [&](text::Lexicon::Match match) {
    for (const NounEntry& entry : source_entries_[match.value]) {
      if (entry.noun == noun && !(entry.whole && match.length != word.size())) found = true;
    }
  });
  return found;
}

uint32_t KoreanTables::PhraseAt(PhraseUse use, std::u16string_view text, size_t at) const {
  uint32_t longest = 0;
  phrases_[static_cast<size_t>(use)].EachAt(text, at, [&](text::Lexicon::Match match) {
    const size_t end = at + match.length;
    if (end >= text.size() || !text::IsLetter(text[end])) longest = match.length;
  });
  return longest;
}

bool KoreanTables::BeginsWithSurname(std::u16string_view word) const {
  return phrases_[static_cast<size_t>(PhraseUse::kSurname)].LongestAt(word, 0).has_value();
}

bool KoreanTables::Calls(std::u16string_view text) const {
  return phrases_[static_cast<size_t>(PhraseUse::kCalling)].LongestAt(text, 0).has_value();
}

ParticleMatch KoreanTables::AfterMark(std::u16string_view word) const {
  const auto match = after_mark_.LongestAt(word, 0);
  return match ? particles_[match->value] : ParticleMatch();
}

ParticleMatch KoreanTables::EndingOf(std::u16string_view word) const {
  if (word.size() < 2) return {};
  const Backwards backwards(word);
  const std::u16string_view reversed = backwards.view();
  const auto match = endings_.LongestAt(reversed, 0);
  return match ? particles_[match->value] : ParticleMatch();
}

}  // namespace presslens::quotes
