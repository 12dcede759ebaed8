#include "quotes/english_tables.h"

#include <array>
#include <iterator>
#include <utility>

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
constexpr std::u16string_view kUses[] = {u"clause",  u"that",       u"tell",
                                         u"object",  u"order",      u"manner",
                                         u"passive", u"infinitive", u"impersonal"};
constexpr std::u16string_view kLinks[] = {u"", u"call", u"at", u"of", u"on", u"to"};
constexpr std::u16string_view kNouns[] = {u"none",     u"role",   u"body",   u"group",
                                          u"document", u"suffix", u"medium", u"title"};
constexpr std::u16string_view kWords[] = {
    u"person",      u"group",     u"body",     u"auxiliary", u"conjunction", u"preposition",
    u"article",     u"relative",  u"finite",   u"subject",   u"vague",       u"day",
    u"listener",    u"expertise", u"party",    u"studies",   u"female",      u"male",
    u"narrator",    u"reason",    u"aside",    u"modifier",  u"prefix",      u"post",
    u"prosecution", u"lawyer",    u"inhouse",  u"acting",    u"academic",    u"centre",
    u"house",       u"leads",     u"desk",     u"heads",     u"report",      u"apposed",
    u"anaphoric",   u"number",    u"saying",   u"either",    u"crew",        u"maker",
    u"parenthesis", u"according", u"dating",   u"be",        u"question",    u"span",
    u"comment",     u"standin",   u"partisan", u"planner",   u"measure",     u"introducing",
    u"how",         u"office",    u"former"};
static_assert(std::size(kWords) == kEnglishWords, "every use has its name");

// No phrase that PhraseAt looks up is longer.
constexpr size_t kLongestPhrase = 24;

bool IsVowel(char16_t c) {
  return std::u16string_view(u"aeiou").find(c) != std::u16string_view::npos;
}

bool EndsInConsonantY(std::u16string_view word) {
  return word.size() > 1 && word.back() == u'y' && !IsVowel(word[word.size() - 2]);
}

std::u16string WithS(std::u16string word) {
  if (EndsInConsonantY(word)) {
    word.pop_back();
    return word + u"ies";
  }
  const bool hisses = word.ends_with(u"s") || word.ends_with(u"sh") || word.ends_with(u"ch") ||
                      word.ends_with(u"x");
  return word + (hisses ? u"es" : u"s");
}

std::u16string RegularPast(std::u16string word) {
  if (word.ends_with(u'e')) return word + u"d";
  if (EndsInConsonantY(word)) {
    word.pop_back();
    return word + u"ied";
  }
  return word + u"ed";
}

std::u16string WithIng(std::u16string word) {
  if (word.size() > 2 && word.ends_with(u'e') && !word.ends_with(u"ee")) word.pop_back();
  return word + u"ing";
}

}  // namespace

EnglishVerb ConjugateEnglish(std::u16string_view base, std::u16string_view past) {
  const std::u16string verb(base);
  return {verb, WithS(verb), past.empty() ? RegularPast(verb) : std::u16string(past),
          WithIng(verb)};
}

std::u16string EnglishPlural(const std::u16string& singular) {
  if (singular.ends_with(u"man")) return singular.substr(0, singular.size() - 3) + u"men";
  if (singular.ends_with(u"wife")) return singular.substr(0, singular.size() - 2) + u"ves";
  return WithS(singular);
}

std::u16string Folded(std::u16string_view word) {
  std::u16string folded(word);
  for (char16_t& c : folded) c = FoldUnit(c);
  return folded;
}

EnglishTables::EnglishTables() : loaded_(std::make_shared<Loaded>()) {
  LoadCues();
  LoadNouns();
  const languages::Table experts = languages::Table::Load("en", "expert_bodies");
  for (size_t row = 0; row < experts.size(); ++row) {
    (experts[row][1] == u"people" ? loaded_->analyst_houses : loaded_->expert_bodies)
        .Add(experts[row][0], 0);
  }
  const languages::Table table = languages::Table::Load("en", "quote_words");
  for (size_t row = 0; row < table.size(); ++row) {
    loaded_->words[Named<size_t>(table[row][1], kWords)].Add(table[row][0],
                                                             static_cast<uint32_t>(row));
  }
}

bool EnglishTables::Holds(EnglishWord use, std::u16string_view text) const {
  const text::Lexicon& phrases = loaded_->words[static_cast<size_t>(use)];
  for (size_t i = 0; i < text.size(); ++i) {
    if ((i == 0 || !text::IsLetter(text[i - 1])) && phrases.LongestAt(text, i)) return true;
  }
  return false;
}

bool EnglishTables::Begins(EnglishWord use, std::u16string_view text) const {
  const auto found = loaded_->words[static_cast<size_t>(use)].LongestAt(text, 0);
  return found && (found->length == text.size() || !text::IsLetter(text[found->length]));
}

uint32_t EnglishTables::PhraseAt(EnglishWord use, std::u16string_view text, size_t at) const {
  std::array<char16_t, kLongestPhrase> folded;
  size_t length = 0;
  for (; length < folded.size() && at + length < text.size(); ++length)
    folded[length] = text::ToLower(text[at + length]);
  const std::u16string_view head(folded.data(), length);
  return Begins(use, head) ? loaded_->words[static_cast<size_t>(use)].LongestAt(head, 0)->length
                           : 0;
}

EnglishTables EnglishTables::With(std::span<const ExtraSpeech* const> extras) const {
  EnglishTables with = *this;
  with.extras_.assign(extras.begin(), extras.end());
  return with;
}

void EnglishTables::JoinSources(std::u16string_view text, std::vector<Item>& items) const {
  const auto ends = [text](uint32_t end) {
    return end >= text.size() || !(text::IsLetter(text[end]) || FoldUnit(text[end]) == u'\'');
  };
  for (const ExtraSpeech* extra : extras_) {
    JoinPhrases(items, [&](uint32_t start) {
      return PhraseEnd(extra->english_phrases, text, start, ends);
    });
  }
}

void EnglishTables::LoadCues() {
  const languages::Table table = languages::Table::Load("en", "quote_cues");
  for (size_t row = 0; row < table.size(); ++row) {
    const auto columns = table[row];
    const EnglishVerb verb =
        ConjugateEnglish(columns[0], columns[1] == u"-" ? std::u16string_view() : columns[1]);
    const auto value = static_cast<uint32_t>(loaded_->cues.size());
    loaded_->cues.push_back({Named<Stance>(columns[2], kStances),
                             Named<EnglishUse>(columns[3], kUses),
                             Named<EnglishLink>(columns[4], kLinks), true});
    switch (loaded_->cues.back().use) {
      case EnglishUse::kImpersonal:
        loaded_->participles.Add(verb.third, value);
        [[fallthrough]];
      case EnglishUse::kPassive:
      case EnglishUse::kInfinitive:
        loaded_->participles.Add(verb.past, value);
        continue;
      default:
        break;
    }
    loaded_->finite.Add(verb.base, value);
    loaded_->finite.Add(verb.third, value);
    loaded_->finite.Add(verb.past, value);
    loaded_->gerunds.Add(verb.gerund, value);
  }
}

void EnglishTables::AddNoun(std::u16string_view form, EnglishNounEntry entry) {
  const uint32_t value = loaded_->nouns.Add(form, static_cast<uint32_t>(loaded_->entries.size()));
  if (value == loaded_->entries.size()) loaded_->entries.emplace_back();
  loaded_->entries[value].push_back(entry);
}

void EnglishTables::LoadNouns() {
  const languages::Table table = languages::Table::Load("en", "source_nouns");
  for (size_t row = 0; row < table.size(); ++row) {
    const auto columns = table[row];
    EnglishNounEntry entry{Named<EnglishNoun>(columns[1], kNouns), columns[2] == u"yes", false};
    const std::u16string singular(columns[0]);
    AddNoun(singular, entry);
    if (entry.noun != EnglishNoun::kRole && entry.noun != EnglishNoun::kBody &&
        entry.noun != EnglishNoun::kDocument)
      continue;
    entry.plural = true;
    AddNoun(EnglishPlural(singular), entry);
  }
}

EnglishCue EnglishTables::Cue(std::u16string_view word) const {
  for (const ExtraSpeech* extra : extras_) {
    if (const auto own = extra->english_finite.Find(word))
      return {extra->stances[*own], EnglishUse::kClause, EnglishLink::kNone, true};
  }
  const auto found = loaded_->finite.Find(word);
  return found ? loaded_->cues[*found] : EnglishCue();
}

EnglishCue EnglishTables::Participle(std::u16string_view word) const {
  const auto found = loaded_->participles.Find(word);
  return found ? loaded_->cues[*found] : EnglishCue();
}

EnglishCue EnglishTables::Gerund(std::u16string_view word) const {
  for (const ExtraSpeech* extra : extras_) {
    if (const auto own = extra->english_gerunds.Find(word))
      return {extra->stances[*own], EnglishUse::kClause, EnglishLink::kNone, true};
  }
  const auto found = loaded_->gerunds.Find(word);
  return found ? loaded_->cues[*found] : EnglishCue();
}

std::optional<uint32_t> EnglishTables::FindNoun(std::u16string_view word) const {
  if (const auto found = loaded_->nouns.Find(word)) return found;
  const size_t hyphen = word.find(u'-');
  if (hyphen == std::u16string_view::npos || !Is(EnglishWord::kPrefix, word.substr(0, hyphen)))
    return std::nullopt;
  return loaded_->nouns.Find(word.substr(hyphen + 1));
}

EnglishNounEntry EnglishTables::Noun(std::u16string_view word) const {
  for (const ExtraSpeech* extra : extras_) {
    if (const auto own = extra->english_nouns.Find(word)) return extra->english_entries[*own];
  }
  const auto found = FindNoun(word);
  return found ? loaded_->entries[*found].front() : EnglishNounEntry();
}

bool EnglishTables::ExpertSuffix(std::u16string_view word) const {
  const auto found = loaded_->nouns.Find(word);
  if (!found) return false;
  for (const EnglishNounEntry& entry : loaded_->entries[*found]) {
    if (entry.noun == EnglishNoun::kSuffix && entry.expert) return true;
  }
  return false;
}

bool EnglishTables::IsNoun(std::u16string_view word, EnglishNoun want) const {
  for (const ExtraSpeech* extra : extras_) {
    if (const auto own = extra->english_nouns.Find(word))
      return extra->english_entries[*own].noun == want;
  }
  const auto found = FindNoun(word);
  if (!found) return false;
  for (const EnglishNounEntry& entry : loaded_->entries[*found]) {
    if (entry.noun == want) return true;
  }
  return false;
}

bool EnglishTables::Is(EnglishWord use, std::u16string_view word) const {
  return loaded_->words[static_cast<size_t>(use)].Find(word).has_value();
}

}  // namespace presslens::quotes
