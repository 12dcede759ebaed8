// Who speaks in a Korean sentence: the noun phrases that could be the subject of a reporting verb,
// scored.
#ifndef PRESSLENS_QUOTES_KOREAN_SPEAKER_H_
#define PRESSLENS_QUOTES_KOREAN_SPEAKER_H_

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "quotes/items.h"
#include "quotes/korean_phrase.h"
#include "quotes/korean_tables.h"

namespace presslens::quotes {

// What reports, which decides the particles that its source may have: a verb (은 말했다), a noun
// that somebody utters (은 입장을 내놨다), a noun that comes up (에서는 지적이 나온다), a noun that
// is its topic's (는 …는 입장이다), a verb of what stands written (에는 …고 적혀 있다).
enum class Reporting : uint8_t { kVerb, kUttering, kEmerging, kHolding, kWritten };

struct Candidate {
  KoreanPhrase phrase;
  std::string evidence;  // "topic:은"
  float score = 0;
  uint32_t item = 0;  // the item with the particle
};

class KoreanSpeakerFinder {
 public:
  KoreanSpeakerFinder(std::u16string_view text, const KoreanTables& tables,
                      const KoreanPhraseReader& phrases)
      : text_(text), tables_(tables), phrases_(phrases) {}

  // The best subject in items [first, last), if any is good enough. `for_noun`: phrases with
  // 에서(는) count too (업계에서는 … 지적이 나온다).
  std::optional<Candidate> Best(std::span<const Item> items, uint32_t first, uint32_t last,
                                Reporting reporting) const;

  // A subject that stands between a quotation and its verb: “…”고 르몽드가 전했다.
  std::optional<Candidate> Between(std::span<const Item> items, uint32_t first,
                                   uint32_t last) const;

  float ScoreOf(PhraseClass what) const;

  // Whether the clause that holds items[item] ends there: 내놨지만, 커지자.
  bool BreaksClause(const Item& item) const;

  // Whether items[item] modifies the noun after it: 물러진 배추.
  bool IsAdnominal(const Item& item) const;

  enum class Particle : uint8_t { kNone, kTopic, kSubject, kAlso, kPlace, kIn };
  struct Split {
    Particle particle = Particle::kNone;
    uint32_t end = 0;  // of the noun phrase
  };
  // The particle with which items[item] ends a noun phrase that might be a subject.
  Split SplitAt(std::span<const Item> items, uint32_t item) const;

 private:
  bool FitsAsPlace(const KoreanPhrase& phrase, Particle particle, Reporting reporting) const;
  KoreanPhrase PhraseWith(std::span<const Item> items, uint32_t first, uint32_t item,
                          const Split& split) const;
  std::vector<Candidate> All(std::span<const Item> items, uint32_t first, uint32_t last,
                             Reporting reporting) const;

  std::u16string_view text_;
  const KoreanTables& tables_;
  const KoreanPhraseReader& phrases_;
};

}  // namespace presslens::quotes

#endif  // PRESSLENS_QUOTES_KOREAN_SPEAKER_H_
