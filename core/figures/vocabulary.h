// The words of a language that figures are made of, as lexicons that answer "what begins here?".
//
// Everything comes from core/languages/<code>/: numerals, currencies and currency_words, units and
// unit_words, figure_words, date_words, calendar, change_words. The comment lines of those tables
// say what their columns mean.
#ifndef PRESSLENS_FIGURES_VOCABULARY_H_
#define PRESSLENS_FIGURES_VOCABULARY_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "presslens/analysis.h"
#include "text/josa.h"
#include "text/lexicon.h"

namespace presslens::figures {

// A paragraph as the grammar sees it. Offsets are those of the whole text; nothing past `end` is
// looked at.
struct TextView {
  std::u16string_view raw;     // the text up to the paragraph's end
  std::u16string_view folded;  // the same in lower case (text::ToLower)
  uint32_t begin = 0;
  uint32_t end = 0;

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
  bool close = false;        // may be glued to a native numeral of one syllable: 두명
  bool room = false;  // names a room or series where digits are glued to a name before it: 형사27부
  bool before = false;  // a currency that may stand before the number
  bool after = true;
};

struct UnitMatch {
  const Unit* unit = nullptr;
  uint32_t end = 0;
};

struct WordMatch {
  std::u16string_view value;  // the table's third column
  std::u16string_view extra;  // and its fourth
  uint32_t end = 0;
};

// One role of a table of words.
class Words {
 public:
  void Add(std::u16string_view form, std::u16string_view value, std::u16string_view extra);
  // The longest form that begins at `offset`. Forms that begin with a Latin letter are matched
  // whatever their case, and only as whole words.
  std::optional<WordMatch> At(const TextView& text, uint32_t offset) const;
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

  // The currency that stands before a number: $, US$, Rs, KRW.
  std::optional<UnitMatch> CurrencyBefore(const TextView& text, uint32_t offset) const;

  // The class of figure that a table names; nothing for any other word.
  static std::optional<FigureType> TypeNamed(std::u16string_view name);

  // Calls `visit(form)` for each currency form that may stand before a number.
  template <typename Visit>
  void EachCurrencyBefore(Visit visit) const {
    for (const std::u16string& form : currencies_before_) visit(std::u16string_view(form));
  }

  Words sino, small, myriad, ten, one, vague, scale, fraction, part_word, part_name,
      nth;  // numerals
  Words before, after, sign, rate, join, age, span, scope, bare, machine, suffix, storey, period,
      idiom, numbered, ranked, person, comparing, not_order, fixed, portion, level;  // figure_words
  Words relative, direction, season, half, part, ago, lasting, lasting_before, clock, hour,
      long_name, long_only, after_day, month, weekday, quarter, zone, date_before,
      duration_before;                            // date_words, calendar
  Words change_after, change_before, than, base;  // change_words
  Words stop, adjective, plural;                  // English noun phrases
  text::JosaTable josa;

 private:
  void AddUnits(std::string_view language);

  std::vector<Unit> units_;
  std::vector<std::u16string> currencies_before_;
  text::Lexicon exact_;   // symbols, in the case they are written in
  text::Lexicon folded_;  // words
};

// Whether a letter or digit of the same kind stands on both sides of `offset`, so that no word ends
// there.
bool SplitsWord(const TextView& text, uint32_t offset);

}  // namespace presslens::figures

#endif  // PRESSLENS_FIGURES_VOCABULARY_H_
