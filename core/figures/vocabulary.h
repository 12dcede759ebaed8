// The words of a language that figures are made of, as lexicons that answer "what begins here?".
//
// Everything comes from core/languages/<code>/: numerals, currencies and currency_words, units and
// unit_words, figure_words, date_words, calendar, change_words. The comment lines of those tables
// say what their columns mean.
#ifndef PRESSLENS_FIGURES_VOCABULARY_H_
#define PRESSLENS_FIGURES_VOCABULARY_H_

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "presslens/analysis.h"
#include "text/josa.h"
#include "text/lexicon.h"

namespace presslens::figures {

struct NumeralMemo;
struct ExtraUnits;

// A paragraph as the grammar sees it. Offsets are those of the whole text; nothing past `end` is
// looked at.
struct TextView {
  std::u16string_view raw;     // the text up to the paragraph's end
  std::u16string_view folded;  // the same in lower case (text::ToLower)
  uint32_t begin = 0;
  uint32_t end = 0;
  NumeralMemo* memo = nullptr;  // numerals read lately, if the caller keeps them (numerals.h)
  std::span<const ExtraUnits* const> extras = {};  // of rule packs, the first one preferred

  // The code unit at an offset; 0 outside of the paragraph.
  char16_t at(uint32_t offset) const { return offset >= begin && offset < end ? raw[offset] : 0; }
  char16_t before(uint32_t offset) const {
    return offset > begin && offset <= end ? raw[offset - 1] : 0;
  }
  // Whether the lower-case `phrase` stands at `offset`, in whatever case.
  bool Says(uint32_t offset, std::u16string_view phrase) const {
    return offset <= end && folded.substr(offset, phrase.size()) == phrase;
  }
};

enum class UnitClass : uint8_t { kFigure, kNotFigure };

struct Unit {
  UnitClass kind = UnitClass::kFigure;
  FigureType type = FigureType::kCount;
  std::string id;            // empty: the form as written
  double factor = 1;         // cents are hundredths of a dollar
  bool native = false;       // native numerals may stand before it
  bool glued = false;        // no space may stand between the digits and it
  bool approximate = false;  // 달여: some months
  bool valueless = false;    // 세 자릿수: of three digits, whatever the value
  bool close = false;        // may be glued to a native numeral of one syllable: 두명
  bool room = false;  // names a room or series where digits are glued to a name before it: 형사27부
  bool department = false;    // such a room by itself: 27부
  bool floor = false;         // counted after what has storeys, else numbered: 층
  bool grade = false;         // up to nine they are numbered: 2단
  bool match_minute = false;  // numbered within a period of play: 후반 38분
  bool shared = false;  // also a counter, of what there are very many or parts: 300주, 11만 호
  bool point = false;   // of a percentage where it leads to one: seven points to 41%
  bool before = false;  // a currency that may stand before the number
  bool after = true;
};

// Units and counters of a rule pack.
struct ExtraUnits {
  std::vector<Unit> units;
  text::Lexicon exact;   // symbols, in the case they are written in
  text::Lexicon folded;  // words, in small letters
};

// Symbols of units mean what they mean only in their own case (MW, mW); words do not care.
bool IsUnitSymbol(std::u16string_view form);

struct UnitMatch {
  const Unit* unit = nullptr;
  uint32_t end = 0;
};

struct WordMatch {
  std::u16string_view value;  // the table's third column
  std::u16string_view extra;  // and its fourth
  uint32_t end = 0;
};

// Answers for most places in a text, from a few words of memory, that no form of a set begins
// there. A Lexicon's own test costs a visit to a table of its own, too much for dozens of roles.
class FirstPairs {
 public:
  void Add(std::u16string_view form) {
    if (form.size() == 1) {
      singles_ |= uint64_t{1} << (form[0] & 63);
    } else {
      const uint32_t hash = Hash(form[0], form[1]);
      pairs_[hash >> 6] |= uint64_t{1} << (hash & 63);
    }
  }
  bool MayBegin(char16_t first, char16_t second) const {
    const uint32_t hash = Hash(first, second);
    return ((singles_ >> (first & 63)) & 1) != 0 || ((pairs_[hash >> 6] >> (hash & 63)) & 1) != 0;
  }

 private:
  static uint32_t Hash(char16_t first, char16_t second) {
    return (uint32_t{first} * 0x9E3779B1U ^ uint32_t{second} * 0x85EBCA77U) >> 23;
  }

  std::array<uint64_t, 8> pairs_{};
  uint64_t singles_ = 0;
};

// One role of a table of words.
class Words {
 public:
  void Add(std::u16string_view form, std::u16string_view value, std::u16string_view extra);
  // The longest form that begins at `offset`. Forms that begin with a Latin letter are matched
  // whatever their case, and only as whole words.
  std::optional<WordMatch> At(const TextView& text, uint32_t offset) const {
    if (offset >= text.end) return std::nullopt;
    const char16_t second = offset + 1 < text.end ? text.folded[offset + 1] : u' ';
    if (!first_.MayBegin(text.folded[offset], second)) return std::nullopt;
    return Find(text, offset);
  }
  // The longest form that ends right before `offset`, skipping one space. `end` is then the form's
  // start.
  std::optional<WordMatch> Before(const TextView& text, uint32_t offset) const;
  bool empty() const { return rows_.empty(); }
  // Calls `visit(form)` for each form.
  template <typename Visit>
  void Each(Visit visit) const {
    for (const Row& row : rows_) visit(std::u16string_view(row.form));
  }

 private:
  struct Row {
    std::u16string form, value, extra;
  };
  std::optional<WordMatch> Find(const TextView& text, uint32_t offset) const;

  FirstPairs first_;
  std::vector<Row> rows_;
  text::Lexicon forms_;
  text::Lexicon reversed_;
};

struct Vocabulary {
  explicit Vocabulary(std::string_view language);

  bool korean = false;  // numerals of the Korean system stand in the tables

  // The unit that begins at `offset`, directly or after one space: the longest form.
  std::optional<UnitMatch> UnitAt(const TextView& text, uint32_t offset) const;
  // Whether a Korean word that begins at `start` may end at `offset`: no syllable follows, or one
  // that a particle or another ending begins with. For other scripts: whether no letter follows.
  bool EndsWord(const TextView& text, uint32_t start, uint32_t offset) const;
  // The same, but particles and endings have to reach to the end of the run of syllables: 한 대의
  // is, 한 대의원 is not.
  bool EndsWordFully(const TextView& text, uint32_t start, uint32_t offset) const;

  // Whether a unit may begin at `offset`; a wrong yes is possible, a wrong no is not.
  bool MayBeginUnit(const TextView& text, uint32_t offset) const {
    if (!text.extras.empty()) return offset < text.end;
    const char16_t second = offset + 1 < text.end ? text.folded[offset + 1] : u' ';
    return offset < text.end && first_of_unit_.MayBegin(text.folded[offset], second);
  }

  // Whether a Korean numeral may begin with this syllable; a wrong yes is possible, a wrong no is
  // not.
  bool MayBeginNumeral(char16_t c) const {
    return ((first_of_numeral_[(c >> 6) & 15] >> (c & 63)) & 1) != 0;
  }

  // The currency that stands before a number: $, US$, Rs, KRW.
  std::optional<UnitMatch> CurrencyBefore(const TextView& text, uint32_t offset) const;

  // How many of the CLDR unit `small_unit` make one `whole` where the two are written as a sum (5
  // feet 2 inches); 0 where they are not.
  double PartsOf(std::string_view whole, std::string_view small_unit) const;

  // The class of figure that a table names; nothing for any other word.
  static std::optional<FigureType> TypeNamed(std::u16string_view name);

  // Calls `visit(form)` for each currency form that may stand before a number.
  template <typename Visit>
  void EachCurrencyBefore(Visit visit) const {
    for (const std::u16string& form : currencies_before_) visit(std::u16string_view(form));
  }

  Words sino, small, myriad, ten, one, vague, scale, fraction, part_word, part_name, nth,
      after_rare, not_myriad, several, teens, half_one, sum, point;  // numerals
  Words before, after, sign, sign_after, rate, join, age, span, scope, bare, machine, suffix,
      storey, period, idiom, begin, numbered, ranked, placed, comparing, not_order, fixed, portion,
      level, score_before,
      part_mark;  // figure_words
  Words person, being, already, deed, by_age, age_of, of_age, limit, age_group, age_part, whose_age,
      opener;  // age_words
  Words relative, direction, season, decade, half, part, ago, lasting, lasting_before, clock, hour,
      long_name, long_only, after_day, month, weekday, quarter, zone, date_before,
      duration_before;  // date_words, calendar
  Words change_after, change_before, between_change, change_particle, occasion,
      than;                       // change_words
  Words stop, adjective, plural;  // English noun phrases
  text::JosaTable josa;

 private:
  void AddUnits(std::string_view language);

  std::vector<Unit> units_;
  std::vector<std::u16string> currencies_before_;
  std::array<uint64_t, 16> first_of_numeral_{};
  FirstPairs first_of_unit_, first_of_currency_;
  text::Lexicon exact_;   // symbols, in the case they are written in
  text::Lexicon folded_;  // words
};

// Whether a letter or digit of the same kind stands on both sides of `offset`, so that no word ends
// there.
bool SplitsWord(const TextView& text, uint32_t offset);

}  // namespace presslens::figures

#endif  // PRESSLENS_FIGURES_VOCABULARY_H_
