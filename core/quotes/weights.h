// The scores that decide between candidates for a source, one table per language:
// languages/<code>/quote_weights.tsv.
#ifndef PRESSLENS_QUOTES_WEIGHTS_H_
#define PRESSLENS_QUOTES_WEIGHTS_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace presslens::quotes {

enum class Weight : uint8_t {
  // What the noun phrase is.
  kPerson,    // it holds a person's name
  kRole,      // it ends in a title or occupation
  kBody,      // it is, or ends like, an organization
  kCrowd,     // people as a mass
  kDocument,  // a report, a survey
  kPronoun,
  kUnknown,  // nothing is known about it
  kNever,    // it cannot speak (올해, 지수)
  // Where it stands.
  kTopic,       // 은, 는; in English: the subject right before the verb
  kSubject,     // 이, 가
  kAlso,        // 도
  kPlace,       // 에서는, before a reporting noun
  kAfterQuote,  // between the quotation and its verb
  kFirst,       // the first candidate of the sentence
  kDistance,    // for each candidate that stands nearer to the quotation
  kNewClause,   // a clause ends between it and the next candidate
  kThreshold,   // a candidate below this is no source
  kCount,
};

class Weights {
 public:
  explicit Weights(std::string_view language);
  float operator[](Weight weight) const { return values_[static_cast<size_t>(weight)]; }

 private:
  std::array<float, static_cast<size_t>(Weight::kCount)> values_{};
};

}  // namespace presslens::quotes

#endif  // PRESSLENS_QUOTES_WEIGHTS_H_
