// The Korean tables of languages/ko, made ready for lookups.
#ifndef PRESSLENS_QUOTES_KOREAN_TABLES_H_
#define PRESSLENS_QUOTES_KOREAN_TABLES_H_

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "presslens/analysis.h"
#include "quotes/conjugation.h"
#include "quotes/items.h"
#include "quotes/weights.h"
#include "text/josa.h"
#include "text/lexicon.h"

namespace presslens::quotes {

enum class CueUse : uint8_t {
  kSay,
  kManner,
  kPast,
  kPassive,
  kResult,
  kWritten,
  kEmerge,
  kIssue,
  kNoun,
  kHeld
};

struct CueEntry {
  Stance stance = Stance::kNeutral;
  CueUse use = CueUse::kSay;
};

struct CueMatch {
  uint32_t length = 0;  // code units; 0 where nothing matched
  CueEntry cue;
  VerbRole role = VerbRole::kFinal;
};

enum class NounClass : uint8_t {
  kRole,
  kNameless,
  kCrowd,
  kBody,
  kSuffix,
  kDocument,
  kOccasion,
  kPronoun,
  kPlural,
  kThing,
  kNever
};

struct NounEntry {
  NounClass noun = NounClass::kRole;
  bool expert = false;
  bool whole = false;  // only as a word of its own
};

struct NounMatch {
  uint32_t length = 0;  // of the ending that matched
  NounEntry entry;
};

enum class PhraseUse : uint8_t {
  kOpener,
  kDeterminer,
  kReason,
  kAttribution,
  kDocument,
  kExpertise,
  kCalling,
  kSurname,
  kContinuer,
  kPublishing,
  kSeveral,
  kCiting,
  kBasis,
  kPostposition,
  kOutcome,
  kCollective,
  kNumeral,
  kCounter,
  kDisbelief,
  kParty,
  kDeceased,
  kAdverb,
  kModifier,
  kUnjoined,
  kEtcetera,
  kAmong,
  kDated,
  kComing,
  kDeictic,
  kThing,
  kTogether,
  kFormerly,
  kAsks,
  kAnswers,
  kInterview
};
inline constexpr int kPhraseUses = 35;

// What the ending of a word says; languages/ko/quote_endings.tsv explains each.
enum class EndingUse : uint8_t {
  kVerb,
  kProductive,
  kBreak,
  kCondition,
  kArgument,
  kPlace,
  kAbout,
  kRelease,
  kMoment,
  kAside,
  kWhile,
  kLawyer,
  kFinding,
  kPredicate,
  kStrategist,
  kPartisan,
  kLeads,
  kCommand
};
inline constexpr int kEndingUses = 18;

enum class JointKind : uint8_t { kFinal, kLink, kAdnominal };

struct ParticleMatch {
  uint32_t length = 0;
  uint32_t cut = 0;
  JointKind kind = JointKind::kFinal;
};

struct ExtraSpeech;

class KoreanTables {
 public:
  KoreanTables();

  // The same tables, and the words of rule packs besides; cheap. `extras` must outlive the result.
  KoreanTables With(std::span<const ExtraSpeech* const> extras) const;

  // Makes one item of each phrase of several words that a rule pack has for a source, with the
  // particle behind it.
  void JoinSources(std::u16string_view text, std::vector<Item>& items) const;

  // A reporting verb or phrase of verbs that begins at `at` and ends with its word. `uses` limits
  // the search: say and its like, what reporting nouns do, or the nouns themselves.
  CueMatch VerbAt(std::u16string_view text, size_t at) const;
  CueMatch NounVerbAt(std::u16string_view text, size_t at) const;
  std::optional<CueEntry> Noun(std::u16string_view word) const;

  // The longest entry of source_nouns.tsv of one of the wanted classes that `word` ends with.
  NounMatch EndOf(std::u16string_view word) const;
  bool EndsLike(std::u16string_view word, NounClass noun) const;

  // Whether a body of this name studies a field for a living (가트너).
  bool IsExpertBody(std::u16string_view name) const {
    return loaded_->expert_bodies.Find(name).has_value();
  }

  // The longest phrase of one use that begins at `at` and ends at a word's end; its length, 0 where
  // there is none.
  uint32_t PhraseAt(PhraseUse use, std::u16string_view text, size_t at) const;

  // Whether the whole word is a phrase of this use.
  bool Is(PhraseUse use, std::u16string_view word) const {
    return loaded_->phrases[static_cast<size_t>(use)].Find(word).has_value();
  }

  // The longest ending of this use that the word has; its length, 0 where there is none.
  uint32_t EndingAs(EndingUse use, std::u16string_view word) const;

  // Whether a phrase of this use begins the text, wherever it ends.
  bool Begins(PhraseUse use, std::u16string_view text) const {
    return loaded_->phrases[static_cast<size_t>(use)].LongestAt(text, 0).has_value();
  }

  // Whether the word begins like a Korean name.
  bool BeginsWithSurname(std::u16string_view word) const;

  // Whether a word that names a thing rather than reports begins the text: 불리는, 이름.
  bool Calls(std::u16string_view text) const;

  // A word that follows a closing mark directly; the match may be shorter than the word.
  ParticleMatch AfterMark(std::u16string_view word) const;
  // The quotative ending of a word.
  ParticleMatch EndingOf(std::u16string_view word) const;

  const text::JosaTable& josa() const { return loaded_->josa; }
  const Weights& weights() const { return loaded_->weights; }

 private:
  void LoadCues();
  void LoadNouns();
  void LoadPhrases();
  void LoadEndings();
  void LoadParticles();
  bool EndsNoun(std::u16string_view text, uint32_t end) const;

  struct Loaded {
    text::JosaTable josa;
    Weights weights{"ko"};
    VerbLexicon verbs, noun_verbs;
    std::vector<CueEntry> cues;
    text::Lexicon nouns;
    text::Lexicon source_nouns;  // by their ends
    std::vector<std::vector<NounEntry>> source_entries;
    text::Lexicon phrases[kPhraseUses];
    text::Lexicon word_endings[kEndingUses];  // by their ends
    text::Lexicon expert_bodies;
    text::Lexicon after_mark, endings;  // endings by their ends
    std::vector<ParticleMatch> particles;
  };

  std::shared_ptr<Loaded> loaded_;  // not changed once the constructor is done
  std::vector<const ExtraSpeech*> extras_;
};

}  // namespace presslens::quotes

#endif  // PRESSLENS_QUOTES_KOREAN_TABLES_H_
