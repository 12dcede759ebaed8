// The result of an analysis: who and what a text names, which figures it states, who is quoted
// saying what.
//
// An Analysis is plain data. It owns the decoded text, and everything in it points into that text
// by spans.
//
//   offsets   Every Span counts UTF-16 code units of Analysis::text, half open: [start, end).
//   json.h converts
//             them to UTF-8 bytes or code points on the way out.
//   order     entities, figures and quotes stand in text order (an entity by its first mention).
//   overlap   Spans of one list do not overlap, except quotations inside quotations.
//   links     Where one list refers to another it does so by index (Quote::source into
//   Analysis::sources, …);
//             the indices are always in range.
//
// The JSON form of the same data is described by schema/analysis.schema.json.
#ifndef PRESSLENS_ANALYSIS_H_
#define PRESSLENS_ANALYSIS_H_

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace presslens {

// A half-open range of UTF-16 code units. It owns no text.
struct Span {
  uint32_t start = 0;
  uint32_t end = 0;

  uint32_t length() const { return end - start; }
  bool empty() const { return end <= start; }
  bool contains(Span other) const { return start <= other.start && other.end <= end; }
  bool overlaps(Span other) const { return start < other.end && other.start < end; }
  friend bool operator==(Span, Span) = default;

  // The text that the span covers. `text` must be the one that the span was made for.
  std::u16string_view of(std::u16string_view text) const { return text.substr(start, length()); }
};

enum class EntityType : uint8_t {
  kPerson,
  kOrganization,
  kLocation,
  kProduct,
  kWork,
  kEvent,
  kCustom,  // a rule pack's own class; its name is in Entity::custom_type
};

// One place in the text where an entity is named.
struct Mention {
  Span span;
  float confidence = 1.0F;  // 0..1
};

// One real-world thing, with every place that names it.
struct Entity {
  EntityType type = EntityType::kPerson;
  std::string custom_type;           // UTF-8; empty unless type is kCustom
  std::string name;                  // UTF-8; the fullest form in the text
  std::vector<std::string> aliases;  // UTF-8; its other forms in the text, in order of appearance
  bool generic = false;  // a common-noun body (경찰, 정부): found, not highlighted by default
  std::vector<Mention> mentions;  // never empty, in text order
  std::vector<std::string>
      evidence;  // short codes: "model", "title", "suffix", "alias", "lexicon", "rule:<pack>"
};

enum class FigureType : uint8_t {
  kMoney,
  kPercent,
  kPercentagePoint,
  kCount,
  kMultiple,
  kFraction,
  kOrdinal,
  kDate,
  kTime,
  kDuration,
  kAge,
  kMeasure,
  kScore,
  kNumber,
};

enum class Qualifier : uint8_t { kNone, kApprox, kMin, kOver, kMax, kUnder };

enum class Direction : uint8_t { kUp, kDown, kFlat };

// A change that a figure states: "up 3% from a year earlier".
struct Change {
  Direction direction = Direction::kUp;
  std::optional<Span> base;  // what it is compared with: "a year earlier", "전년 동기"
};

// A quantity, date, time or rank that a reader would check.
struct Figure {
  FigureType type = FigureType::kNumber;
  Span span;  // number, unit and neighbouring qualifier; no particle
  // Absent for ranges and what has no value; of dates only a plain year has one, the year itself.
  // That of a duration of one part counts the unit of its iso: 3 of P3Y.
  std::optional<double> value;
  std::optional<double> low, high;  // both present for a range, else both absent
  std::string unit;  // ISO 4217, CLDR unit id, counter as written, "%", "%p", "x"; may be empty
  Qualifier qualifier = Qualifier::kNone;
  std::string iso;  // ISO 8601 or EDTF of a date, time or duration; the score as "3-1"; else empty
  std::optional<uint32_t> conversion_of;  // index of the figure that this one converts
  std::optional<Change> change;
  float confidence = 1.0F;
};

enum class QuoteType : uint8_t { kDirect, kIndirect, kMixed };

enum class Stance : uint8_t { kNeutral, kClaim, kCriticism, kForecast, kDenial, kPraise, kDoubt };

// The reporting verb, noun or ending that introduces a quotation.
struct Cue {
  Span span;
  Stance stance = Stance::kNeutral;
};

// What was said: marks, quotative endings and "that" are outside of the span.
struct Quote {
  QuoteType type = QuoteType::kDirect;
  Span span;
  std::optional<uint32_t> source;  // index into sources; absent when nobody is named (알려졌다)
  std::optional<Span> attribution;    // the mention that says who
  std::optional<Cue> cue;             // absent for a dash signature or a bare quotation
  std::optional<uint32_t> group;      // the same number for the pieces of one split statement
  std::vector<std::string> evidence;  // short codes: why it is a quotation, why this source
  float confidence = 1.0F;
};

enum class SourceKind : uint8_t {
  kPerson,
  kOrganization,
  kDocument,
  kUnnamedPerson,
  kUnnamedGroup
};

// One speaker, over the whole article.
struct Source {
  SourceKind kind = SourceKind::kPerson;
  std::string name;                // UTF-8; the full name in the text, empty if unnamed
  std::string role;                // UTF-8; title or occupation, may be empty
  std::string affiliation;         // UTF-8; may be empty
  std::optional<uint32_t> entity;  // index into entities
  bool expert = false;             // presented as knowing the field
  bool affiliation_given = false;  // of an unnamed source: is it said where they belong?
  bool reason_given = false;       // of an unnamed source: is it said why they are not named?
  std::vector<Span> mentions;      // where quotations are attributed to it, in text order
  std::vector<uint32_t> quotes;    // indices into quotes, ascending
};

// What a reader checks first.
struct Summary {
  uint32_t sentences = 0;
  uint32_t words = 0;
  uint32_t quotes = 0;
  double quoted_share = 0;  // share of the text's code units that stand inside direct quotations
  uint32_t named_sources = 0, organization_sources = 0, document_sources = 0, unnamed_sources = 0;
  uint32_t quotes_without_source = 0;
  // Quotations by the kind of their source, in the order of SourceKind; divided by `quotes` they
  // are the shares. What has no source is counted above.
  std::array<uint32_t, 5> quotes_by_kind{};
  // Of the quotations without a source, those whose verb or noun says that nobody is named
  // (알려졌다, 지적이 나온다, it was reported); the others merely leave it open.
  uint32_t agentless_quotes = 0;
  uint32_t expert_quotes = 0;
  uint32_t figures = 0;
};

struct Analysis {
  std::u16string text;   // the decoded text that every span points into; always well-formed UTF-16
  std::string language;  // BCP 47: "ko" or "en"
  std::vector<Entity> entities;
  std::vector<Figure> figures;
  std::vector<Quote> quotes;
  std::vector<Source> sources;
  Summary summary;
};

}  // namespace presslens

#endif  // PRESSLENS_ANALYSIS_H_
