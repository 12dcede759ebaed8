// The English tables of languages/en, made ready for lookups. Words are looked up in lower case.
#ifndef PRESSLENS_QUOTES_ENGLISH_TABLES_H_
#define PRESSLENS_QUOTES_ENGLISH_TABLES_H_

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "presslens/analysis.h"
#include "quotes/items.h"
#include "quotes/weights.h"
#include "text/folding.h"
#include "text/lexicon.h"

namespace presslens::quotes {

enum class EnglishUse : uint8_t {
  kClause,
  kThat,
  kTell,
  kObject,
  kOrder,
  kManner,
  kPassive,
  kInfinitive,
  kImpersonal
};

// What joins the object of a verb to what is said about it.
enum class EnglishLink : uint8_t { kNone, kCall, kAt, kOf, kOn, kTo };

struct EnglishCue {
  Stance stance = Stance::kNeutral;
  EnglishUse use = EnglishUse::kClause;
  EnglishLink link = EnglishLink::kNone;
  bool found = false;
};

enum class EnglishNoun : uint8_t {
  kNone,
  kRole,
  kBody,
  kGroup,
  kDocument,
  kSuffix,
  kMedium,
  kTitle
};

struct EnglishNounEntry {
  EnglishNoun noun = EnglishNoun::kNone;
  bool expert = false;
  bool plural = false;
};

enum class EnglishWord : uint8_t {
  kPerson,
  kGroup,
  kBody,
  kAuxiliary,
  kConjunction,
  kPreposition,
  kArticle,
  kRelative,
  kFinite,
  kSubject,
  kVague,
  kDay,
  kListener,
  kExpertise,
  kParty,
  kStudies,
  kFemale,
  kMale,
  kNarrator,
  kReason,
  kAside,
  kModifier,
  kPrefix,
  kPost,
  kProsecution,
  kLawyer,
  kInhouse,
  kActing,
  kAcademic,
  kCentre,
  kHouse,
  kLeads,
  kDesk,
  kHeads,
  kMarketReport,
  kApposed,
  kAnaphoric,
  kNumber,
  kSaying,
  kEither,
  kCrew,
  kMaker,
  kParenthesis,
  kAccording,
  kDating,
  kBe,
  kQuestion,
  kSpan,
  kComment,
  kStandin,
  kPartisan,
  kPlanner,
  kMeasure,
  kIntroducing,
  kHow,
  kOffice,
  kFormer
};
inline constexpr int kEnglishWords = 57;

// The forms of a regular or, with its past given, irregular English verb: say, says, said, saying.
struct EnglishVerb {
  std::u16string base, third, past, gerund;
};
EnglishVerb ConjugateEnglish(std::u16string_view base, std::u16string_view past);
std::u16string EnglishPlural(const std::u16string& singular);

struct ExtraSpeech;

class EnglishTables {
 public:
  EnglishTables();

  // The same tables, and the words of rule packs besides; cheap. `extras` must outlive the result.
  EnglishTables With(std::span<const ExtraSpeech* const> extras) const;

  // Makes one item of each phrase of several words that a rule pack has for a source.
  void JoinSources(std::u16string_view text, std::vector<Item>& items) const;

  // A finite form (says, said) of a reporting verb; `passive`: of one that follows "it was".
  EnglishCue Cue(std::u16string_view word) const;
  EnglishCue Participle(std::u16string_view word) const;
  // saying, adding
  EnglishCue Gerund(std::u16string_view word) const;

  // What the word means as the head of a source; `want` asks for one class where a word has
  // several.
  EnglishNounEntry Noun(std::u16string_view word) const;
  // Whether a word of an organization's name says that it studies a field (institute).
  bool ExpertSuffix(std::u16string_view word) const;
  bool IsNoun(std::u16string_view word, EnglishNoun want) const;

  bool Is(EnglishWord use, std::u16string_view word) const;

  // Whether a body of this name, in lower case, studies a field for a living (gartner).
  bool IsExpertBody(std::u16string_view name) const {
    return loaded_->expert_bodies.Find(name).has_value();
  }
  // Whether those who work for a body of this name speak as its analysts (goldman sachs).
  bool EmploysAnalysts(std::u16string_view name) const {
    return loaded_->analyst_houses.Find(name).has_value();
  }
  // Whether the text, in lower case, holds a phrase of this use (research firm; asked not to be
  // named).
  bool Holds(EnglishWord use, std::u16string_view text) const;
  // Whether the text, in lower case, begins with such a phrase.
  bool Begins(EnglishWord use, std::u16string_view text) const;
  // The length of the longest phrase of this use that begins at `at` and ends with a word, in any
  // case; 0 where there is none.
  uint32_t PhraseAt(EnglishWord use, std::u16string_view text, size_t at) const;

  const Weights& weights() const { return loaded_->weights; }

 private:
  void LoadCues();
  void LoadNouns();
  // The word, or what stands behind its hyphen: co-leader, ex-minister.
  std::optional<uint32_t> FindNoun(std::u16string_view word) const;
  void AddNoun(std::u16string_view form, EnglishNounEntry entry);

  struct Loaded {
    Weights weights{"en"};
    text::Lexicon finite, participles, gerunds;
    std::vector<EnglishCue> cues;
    text::Lexicon nouns;
    std::vector<std::vector<EnglishNounEntry>> entries;
    text::Lexicon expert_bodies, analyst_houses;
    text::Lexicon words[kEnglishWords];
  };

  std::shared_ptr<Loaded> loaded_;  // not changed once the constructor is done
  std::vector<const ExtraSpeech*> extras_;
};

// Small letters of half width (text::Fold); a curly apostrophe becomes a straight one.
constexpr char16_t FoldUnit(char16_t c) { return c == u'’' ? u'\'' : text::Fold(c); }
std::u16string Folded(std::u16string_view word);

}  // namespace presslens::quotes

#endif  // PRESSLENS_QUOTES_ENGLISH_TABLES_H_
