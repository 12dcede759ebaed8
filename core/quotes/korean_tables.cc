#include "quotes/korean_tables.h"

#include <algorithm>
#include <iterator>

#include "languages/table.h"
#include "quotes/extra_speech.h"
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
constexpr std::u16string_view kUses[] = {u"say",     u"manner", u"past",  u"passive", u"result",
                                         u"written", u"emerge", u"issue", u"noun",    u"held"};
constexpr std::u16string_view kNouns[] = {u"role",   u"nameless", u"crowd",    u"body",
                                          u"suffix", u"document", u"occasion", u"pronoun",
                                          u"plural", u"thing",    u"never"};
constexpr std::u16string_view kPhrases[] = {
    u"opener",    u"determiner",   u"reason",    u"attribution", u"document", u"expertise",
    u"calling",   u"surname",      u"continuer", u"publishing",  u"several",  u"citing",
    u"basis",     u"postposition", u"outcome",   u"collective",  u"numeral",  u"counter",
    u"disbelief", u"party",        u"deceased",  u"adverb",      u"modifier", u"unjoined",
    u"etcetera",  u"among",        u"dated",     u"coming",      u"deictic",  u"thing",
    u"together",  u"formerly",     u"asks",      u"answers",     u"interview"};
static_assert(std::size(kPhrases) == kPhraseUses, "every use has its name");
constexpr std::u16string_view kEndingNames[] = {
    u"verb",    u"productive", u"break",      u"condition", u"argument", u"place",
    u"about",   u"release",    u"moment",     u"aside",     u"while",    u"lawyer",
    u"finding", u"predicate",  u"strategist", u"partisan",  u"leads",    u"command"};
static_assert(std::size(kEndingNames) == kEndingUses, "every use has its name");
constexpr std::u16string_view kJoints[] = {u"final", u"link", u"adnominal"};

}  // namespace

KoreanTables::KoreanTables() : loaded_(std::make_shared<Loaded>()) {
  LoadCues();
  LoadNouns();
  LoadPhrases();
  LoadEndings();
  LoadParticles();
  const languages::Table experts = languages::Table::Load("ko", "expert_bodies");
  for (size_t row = 0; row < experts.size(); ++row) loaded_->expert_bodies.Add(experts[row][0], 0);
}

KoreanTables KoreanTables::With(std::span<const ExtraSpeech* const> extras) const {
  KoreanTables with = *this;
  with.extras_.assign(extras.begin(), extras.end());
  return with;
}

void KoreanTables::JoinSources(std::u16string_view text, std::vector<Item>& items) const {
  for (const ExtraSpeech* extra : extras_) {
    JoinPhrases(items, [&](uint32_t start) {
      return PhraseEnd(extra->korean_phrases, text, start,
                       [&](uint32_t end) { return EndsNoun(text, end); });
    });
  }
}

// Whether a noun may end there: at a word's end, or before a plural or a particle.
bool KoreanTables::EndsNoun(std::u16string_view text, uint32_t end) const {
  if (end >= text.size() || !text::IsLetter(text[end]) || text[end] == u'들') return true;
  return josa().Leading(text.substr(0, end), text.substr(end)).stem > 0;
}

void KoreanTables::LoadCues() {
  const languages::Table table = languages::Table::Load("ko", "quote_cues");
  for (size_t row = 0; row < table.size(); ++row) {
    const auto columns = table[row];
    const CueEntry entry{Named<Stance>(columns[2], kStances), Named<CueUse>(columns[3], kUses)};
    const auto value = static_cast<uint32_t>(loaded_->cues.size());
    loaded_->cues.push_back(entry);
    const char16_t irregularity = columns[1].empty() ? u'-' : columns[1].front();
    switch (entry.use) {
      case CueUse::kNoun:
      case CueUse::kHeld:
        loaded_->nouns.Add(columns[0], value);
        break;
      case CueUse::kEmerge:
      case CueUse::kIssue:
        loaded_->noun_verbs.Add(columns[0], irregularity, value);
        break;
      default:
        loaded_->verbs.Add(columns[0], irregularity, value);
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
    const uint32_t value = loaded_->source_nouns.AddBackwards(
        columns[0], static_cast<uint32_t>(loaded_->source_entries.size()));
    if (value == loaded_->source_entries.size()) loaded_->source_entries.emplace_back();
    loaded_->source_entries[value].push_back(entry);
  }
}

void KoreanTables::LoadPhrases() {
  const languages::Table table = languages::Table::Load("ko", "quote_phrases");
  for (size_t row = 0; row < table.size(); ++row) {
    loaded_->phrases[Named<size_t>(table[row][1], kPhrases)].Add(table[row][0],
                                                                 static_cast<uint32_t>(row));
  }
}

void KoreanTables::LoadEndings() {
  const languages::Table table = languages::Table::Load("ko", "quote_endings");
  for (size_t row = 0; row < table.size(); ++row) {
    loaded_->word_endings[Named<size_t>(table[row][1], kEndingNames)].AddBackwards(
        table[row][0], static_cast<uint32_t>(row));
  }
}

void KoreanTables::LoadParticles() {
  const languages::Table table = languages::Table::Load("ko", "quote_particles");
  for (size_t row = 0; row < table.size(); ++row) {
    const auto columns = table[row];
    const auto value = static_cast<uint32_t>(loaded_->particles.size());
    loaded_->particles.push_back({static_cast<uint32_t>(columns[0].size()),
                                  static_cast<uint32_t>(columns[3].front() - u'0'),
                                  Named<JointKind>(columns[2], kJoints)});
    if (columns[1] == u"mark") {
      loaded_->after_mark.Add(columns[0], value);
    } else {
      loaded_->endings.AddBackwards(columns[0], value);
    }
  }
}

CueMatch KoreanTables::VerbAt(std::u16string_view text, size_t at) const {
  const VerbForm form = loaded_->verbs.MatchAt(text, at);
  for (const ExtraSpeech* extra : extras_) {
    const VerbForm own = extra->korean_verbs.MatchAt(text, at);
    if (own.length > 0 && own.length >= form.length)
      return {own.length, {extra->stances[own.value], CueUse::kSay}, own.role};
  }
  if (form.length == 0) return {};
  const CueEntry& cue = loaded_->cues[form.value];
  if (cue.use == CueUse::kPast && !form.past) return {};
  return {form.length, cue, form.role};
}

CueMatch KoreanTables::NounVerbAt(std::u16string_view text, size_t at) const {
  const VerbForm form = loaded_->noun_verbs.MatchAt(text, at);
  return form.length == 0 ? CueMatch()
                          : CueMatch{form.length, loaded_->cues[form.value], form.role};
}

std::optional<CueEntry> KoreanTables::Noun(std::u16string_view word) const {
  const auto found = loaded_->nouns.Find(word);
  return found ? std::optional(loaded_->cues[*found]) : std::nullopt;
}

NounMatch KoreanTables::EndOf(std::u16string_view word) const {
  NounMatch best;
  loaded_->source_nouns.EachEndingAt(word, word.size(), [&](text::Lexicon::Match match) {
    for (const NounEntry& entry : loaded_->source_entries[match.value]) {
      if (entry.whole && match.length != word.size()) continue;
      if (match.length > best.length) best = {match.length, entry};
    }
  });
  for (const ExtraSpeech* extra : extras_) {
    const NounMatch own = extra->KoreanEndOf(word);
    if (own.length > 0 && own.length >= best.length) return own;
  }
  return best;
}

bool KoreanTables::EndsLike(std::u16string_view word, NounClass noun) const {
  bool found = false;
  loaded_->source_nouns.EachEndingAt(word, word.size(), [&](text::Lexicon::Match match) {
    for (const NounEntry& entry : loaded_->source_entries[match.value]) {
      if (entry.noun == noun && !(entry.whole && match.length != word.size())) found = true;
    }
  });
  return found || std::any_of(extras_.begin(), extras_.end(), [&](const ExtraSpeech* extra) {
           const NounMatch own = extra->KoreanEndOf(word);
           return own.length > 0 && own.entry.noun == noun;
         });
}

uint32_t KoreanTables::PhraseAt(PhraseUse use, std::u16string_view text, size_t at) const {
  uint32_t longest = 0;
  loaded_->phrases[static_cast<size_t>(use)].EachAt(text, at, [&](text::Lexicon::Match match) {
    const size_t end = at + match.length;
    if (end >= text.size() || !text::IsLetter(text[end])) longest = match.length;
  });
  return longest;
}

uint32_t KoreanTables::EndingAs(EndingUse use, std::u16string_view word) const {
  const auto match = loaded_->word_endings[static_cast<size_t>(use)].LongestEnding(word);
  return match ? match->length : 0;
}

bool KoreanTables::BeginsWithSurname(std::u16string_view word) const {
  return loaded_->phrases[static_cast<size_t>(PhraseUse::kSurname)].LongestAt(word, 0).has_value();
}

bool KoreanTables::Calls(std::u16string_view text) const {
  return loaded_->phrases[static_cast<size_t>(PhraseUse::kCalling)].LongestAt(text, 0).has_value();
}

ParticleMatch KoreanTables::AfterMark(std::u16string_view word) const {
  const auto match = loaded_->after_mark.LongestAt(word, 0);
  return match ? loaded_->particles[match->value] : ParticleMatch();
}

ParticleMatch KoreanTables::EndingOf(std::u16string_view word) const {
  if (word.size() < 2) return {};
  const auto match = loaded_->endings.LongestEnding(word);
  return match ? loaded_->particles[match->value] : ParticleMatch();
}

}  // namespace presslens::quotes
