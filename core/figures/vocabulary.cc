#include "figures/vocabulary.h"

#include <algorithm>
#include <array>
#include <utility>

#include "languages/table.h"
#include "text/characters.h"
#include "text/utf.h"

namespace presslens::figures {
namespace {

using languages::Table;
using text::IsHangul;
using text::IsLatin;

struct TypeName {
  std::u16string_view name;
  FigureType type;
};

constexpr std::array<TypeName, 14> kTypeNames = {
    {{u"money", FigureType::kMoney},
     {u"percent", FigureType::kPercent},
     {u"percentage_point", FigureType::kPercentagePoint},
     {u"count", FigureType::kCount},
     {u"multiple", FigureType::kMultiple},
     {u"fraction", FigureType::kFraction},
     {u"ordinal", FigureType::kOrdinal},
     {u"date", FigureType::kDate},
     {u"time", FigureType::kTime},
     {u"duration", FigureType::kDuration},
     {u"age", FigureType::kAge},
     {u"measure", FigureType::kMeasure},
     {u"score", FigureType::kScore},
     {u"number", FigureType::kNumber}}};

// Plain decimals such as 0.01 and 100000000; the tables hold no others.
double ParseDecimal(std::u16string_view digits) {
  double value = 0, place = 0;
  for (char16_t c : digits) {
    if (c == u'.') {
      place = 1;
    } else {
      value = value * 10 + (c - u'0');
      place *= 10;
    }
  }
  return place > 0 ? value / place : value;
}

bool HasUpper(std::u16string_view form) {
  return std::any_of(form.begin(), form.end(), [](char16_t c) { return text::IsUpper(c); });
}

bool Holds(std::u16string_view flags, char16_t flag) {
  return flags.find(flag) != std::u16string_view::npos;
}

}  // namespace

bool IsUnitSymbol(std::u16string_view form) {
  return HasUpper(form) || (form.size() <= 2 && IsLatin(form[0]));
}

bool SplitsWord(const TextView& text, uint32_t offset) {
  const char16_t left = text.before(offset), right = text.at(offset);
  return (IsLatin(left) && IsLatin(right)) || (IsLatin(left) && text::IsDigit(right));
}

void Words::Add(std::u16string_view form, std::u16string_view value, std::u16string_view extra) {
  const auto row = static_cast<uint32_t>(rows_.size());
  rows_.push_back({std::u16string(form), std::u16string(value), std::u16string(extra)});
  forms_.Add(form, row);
  first_.Add(form);
  reversed_.Add(std::u16string(form.rbegin(), form.rend()), row);
}

std::optional<WordMatch> Words::Find(const TextView& text, uint32_t offset) const {
  std::optional<WordMatch> best;
  forms_.EachAt(text.folded, offset, [&](text::Lexicon::Match match) {
    const uint32_t end = offset + match.length;
    if (SplitsWord(text, end) || (IsLatin(text.raw[offset]) && SplitsWord(text, offset))) return;
    best = WordMatch{rows_[match.value].value, rows_[match.value].extra, end};
  });
  return best;
}

std::optional<WordMatch> Words::Before(const TextView& text, uint32_t offset) const {
  uint32_t end = offset;
  if (end > text.begin && text.raw[end - 1] == u' ') --end;
  constexpr uint32_t kLongest = 24;
  const uint32_t reach = std::min(kLongest, end - text.begin);
  std::array<char16_t, kLongest> reversed;
  for (uint32_t i = 0; i < reach; ++i) reversed[i] = text.folded[end - 1 - i];
  const auto match = reversed_.LongestAt({reversed.data(), reach}, 0);
  if (!match) return std::nullopt;
  const uint32_t start = end - match->length;
  if (SplitsWord(text, start) || SplitsWord(text, end)) return std::nullopt;
  if (IsHangul(text.raw[start]) && IsHangul(text.before(start))) return std::nullopt;
  return WordMatch{rows_[match->value].value, rows_[match->value].extra, start};
}

// A language need not have all of them.
constexpr const char* kWordTables[] = {"figure_words", "date_words", "change_words", "phrase_words",
                                       "age_words"};

Vocabulary::Vocabulary(std::string_view language) {
  const std::array<std::pair<std::u16string_view, Words*>, 89> roles = {{
      {u"sino", &sino},
      {u"small", &small},
      {u"myriad", &myriad},
      {u"ten", &ten},
      {u"one", &one},
      {u"vague", &vague},
      {u"scale", &scale},
      {u"fraction", &fraction},
      {u"nth", &part_name},
      {u"partword", &part_word},
      {u"sum", &sum},
      {u"point", &point},
      {u"signafter", &sign_after},
      {u"afterrare", &after_rare},
      {u"notmyriad", &not_myriad},
      {u"several", &several},
      {u"teens", &teens},
      {u"halfone", &half_one},
      {u"before", &before},
      {u"after", &after},
      {u"sign", &sign},
      {u"rate", &rate},
      {u"join", &join},
      {u"age", &age},
      {u"span", &span},
      {u"scope", &scope},
      {u"ordinal", &nth},
      {u"numbered", &numbered},
      {u"ranked", &ranked},
      {u"placed", &placed},
      {u"person", &person},
      {u"being", &being},
      {u"already", &already},
      {u"deed", &deed},
      {u"byage", &by_age},
      {u"ageof", &age_of},
      {u"ofage", &of_age},
      {u"limit", &limit},
      {u"agegroup", &age_group},
      {u"agepart", &age_part},
      {u"whoseage", &whose_age},
      {u"opener", &opener},
      {u"comparing", &comparing},
      {u"notorder", &not_order},
      {u"fixed", &fixed},
      {u"portion", &portion},
      {u"level", &level},
      {u"scorebefore", &score_before},
      {u"partmark", &part_mark},
      {u"bare", &bare},
      {u"machine", &machine},
      {u"begin", &begin},
      {u"suffix", &suffix},
      {u"storey", &storey},
      {u"period", &period},
      {u"idiom", &idiom},
      {u"relative", &relative},
      {u"direction", &direction},
      {u"season", &season},
      {u"decade", &decade},
      {u"half", &half},
      {u"part", &part},
      {u"ago", &ago},
      {u"lasting", &lasting},
      {u"lastingbefore", &lasting_before},
      {u"clock", &clock},
      {u"hour", &hour},
      {u"long", &long_name},
      {u"longonly", &long_only},
      {u"afterday", &after_day},
      {u"month", &month},
      {u"weekday", &weekday},
      {u"quarter", &quarter},
      {u"zone", &zone},
      {u"datebefore", &date_before},
      {u"durationbefore", &duration_before},
      {u"changeafter", &change_after},
      {u"changebefore", &change_before},
      {u"than", &than},
      {u"betweenchange", &between_change},
      {u"changeparticle", &change_particle},
      {u"occasion", &occasion},
      {u"stop", &stop},
      {u"adjective", &adjective},
      {u"plural", &plural},
  }};
  const auto find = [&roles](std::u16string_view role) -> Words* {
    for (const auto& [name, words] : roles) {
      if (words != nullptr && name == role) return words;
    }
    return nullptr;
  };

  // numerals and calendar name the form first, then its role.
  for (const char* name : {"numerals", "calendar"}) {
    const Table table = Table::Load(language, name);
    for (size_t row = 0; row < table.size(); ++row) {
      if (Words* words = find(table[row][1]))
        words->Add(table[row][0], table[row][2], table[row][3]);
    }
  }
  for (const char* name : kWordTables) {
    const Table table = Table::Load(language, name);
    for (size_t row = 0; row < table.size(); ++row) {
      if (Words* words = find(table[row][0]))
        words->Add(table[row][1], table[row][2], table[row][3]);
    }
  }
  for (const Words* role :
       {&sino, &small, &myriad, &ten, &one, &vague, &several, &teens, &half_one}) {
    role->Each([this](std::u16string_view form) {
      first_of_numeral_[(form[0] >> 6) & 15] |= uint64_t{1} << (form[0] & 63);
    });
  }
  AddUnits(language);
  korean = !myriad.empty();
}

std::optional<FigureType> Vocabulary::TypeNamed(std::u16string_view name) {
  for (const TypeName& type : kTypeNames) {
    if (type.name == name) return type.type;
  }
  return std::nullopt;
}

void Vocabulary::AddUnits(std::string_view language) {
  const auto add = [this](std::u16string_view form, Unit unit) {
    const auto index = static_cast<uint32_t>(units_.size());
    std::u16string folded(form);
    std::transform(folded.begin(), folded.end(), folded.begin(), text::ToLower);
    first_of_unit_.Add(folded);
    if (unit.before) {
      first_of_currency_.Add(folded);
      currencies_before_.emplace_back(form);
    }
    units_.push_back(std::move(unit));
    (IsUnitSymbol(form) ? exact_ : folded_).Add(form, index);
  };
  const Table unit_words = Table::Load(language, "unit_words");
  for (size_t row = 0; row < unit_words.size(); ++row) {
    const auto columns = unit_words[row];
    Unit unit;
    const auto type = TypeNamed(columns[1]);
    unit.kind = type ? UnitClass::kFigure : UnitClass::kNotFigure;
    unit.type = type.value_or(FigureType::kCount);
    if (columns[2] != u"=") unit.id = text::EncodeUtf8(columns[2]);
    if (!columns[3].empty()) unit.factor = ParseDecimal(columns[3]);
    unit.native = Holds(columns[4], u'n');
    unit.glued = Holds(columns[4], u'g');
    unit.approximate = Holds(columns[4], u'a');
    unit.close = Holds(columns[4], u'c');
    unit.valueless = Holds(columns[4], u'v');
    unit.room = Holds(columns[4], u'r');
    unit.department = Holds(columns[4], u'd');
    unit.floor = Holds(columns[4], u'f');
    unit.grade = Holds(columns[4], u'o');
    unit.match_minute = Holds(columns[4], u'm');
    unit.shared = Holds(columns[4], u's');
    unit.point = Holds(columns[4], u'p');
    add(columns[0], std::move(unit));
  }
  const Table currency_words = Table::Load(language, "currency_words");
  for (size_t row = 0; row < currency_words.size(); ++row) {
    const auto columns = currency_words[row];
    Unit unit;
    unit.type = FigureType::kMoney;
    unit.id = text::EncodeUtf8(columns[1]);
    unit.factor = ParseDecimal(columns[2]);
    unit.before = columns[3] != u"after";
    unit.after = columns[3] != u"before";
    unit.glued = columns[3] == u"glued";
    unit.native = unit.after;
    add(columns[0], std::move(unit));
  }
  const Table currencies = Table::Load(language, "currencies");
  for (size_t row = 0; row < currencies.size(); ++row) {
    Unit unit;
    unit.type = FigureType::kMoney;
    unit.id = text::EncodeUtf8(currencies[row][1]);
    unit.before = IsUnitSymbol(currencies[row][0]) || !text::IsLetter(currencies[row][0][0]);
    unit.native = !unit.before;
    add(currencies[row][0], std::move(unit));
  }
  const Table units = Table::Load(language, "units");
  for (size_t row = 0; row < units.size(); ++row) {
    Unit unit;
    unit.type = FigureType::kMeasure;
    unit.id = text::EncodeUtf8(units[row][1]);
    unit.native = !IsUnitSymbol(units[row][0]);
    add(units[row][0], std::move(unit));
  }
}

std::optional<UnitMatch> Vocabulary::UnitAt(const TextView& text, uint32_t offset) const {
  const bool spaced = text.at(offset) == u' ';
  const uint32_t start = spaced ? offset + 1 : offset;
  if (start >= text.end) return std::nullopt;
  if (!MayBeginUnit(text, start)) return std::nullopt;
  std::optional<UnitMatch> best;
  const std::vector<Unit>* units = nullptr;
  const auto take = [&](text::Lexicon::Match match) {
    const Unit& unit = (*units)[match.value];
    const uint32_t end = start + match.length;
    if (!unit.after || (spaced && unit.glued) || SplitsWord(text, end)) return;
    // A counter ends its word or is followed by a particle: 3대 is three machines, 3대표 and
    // 2차전지 are not.
    if (IsHangul(text.raw[start]) && !EndsWord(text, start, end)) return;
    if (spaced && match.length == 1 && text::IsUpper(text.raw[start]) && korean)
      return;  // 2026 V리그
    if (!best || end > best->end) best = UnitMatch{&unit, end};
  };
  for (const ExtraUnits* extra : text.extras) {
    units = &extra->units;
    extra->exact.EachAt(text.raw, start, take);
    extra->folded.EachAt(text.folded, start, take);
    if (best) return best;
  }
  units = &units_;
  if (exact_.MayBegin(text.raw[start])) exact_.EachAt(text.raw, start, take);
  if (folded_.MayBegin(text.folded[start])) folded_.EachAt(text.folded, start, take);
  return best;
}

double Vocabulary::PartsOf(std::string_view whole, std::string_view small_unit) const {
  const std::u16string form = text::DecodeUtf8(whole);
  const TextView view{form, form, 0, static_cast<uint32_t>(form.size())};
  const auto row = sum.At(view, 0);
  if (!row || row->end != view.end || text::EncodeUtf8(row->value) != small_unit) return 0;
  return ParseDecimal(row->extra);
}

bool Vocabulary::EndsWord(const TextView& text, uint32_t start, uint32_t offset) const {
  if (!IsHangul(text.at(offset)))
    return !(IsLatin(text.at(offset)) && IsLatin(text.before(offset)));
  return suffix.At(text, offset) || after.At(text, offset) ||
         josa.Leading(text.raw.substr(start, offset - start), text.raw.substr(offset)).stem > 0;
}

bool Vocabulary::EndsWordFully(const TextView& text, uint32_t start, uint32_t offset) const {
  constexpr int kMostParticles = 3;
  uint32_t at = offset;
  for (int particle = 0; particle < kMostParticles && IsHangul(text.at(at)); ++particle) {
    const uint32_t josa_length =
        josa.Leading(text.raw.substr(start, at - start), text.raw.substr(at)).stem;
    const auto ending = suffix.At(text, at), qualifier = after.At(text, at);
    uint32_t end = at + josa_length;
    if (ending) end = std::max(end, ending->end);
    if (qualifier) end = std::max(end, qualifier->end);
    if (end == at) return false;
    at = end;
  }
  return !IsHangul(text.at(at));
}

std::optional<UnitMatch> Vocabulary::CurrencyBefore(const TextView& text, uint32_t offset) const {
  if (offset >= text.end) return std::nullopt;
  if (!first_of_currency_.MayBegin(text.folded[offset],
                                   offset + 1 < text.end ? text.folded[offset + 1] : u' '))
    return std::nullopt;
  std::optional<UnitMatch> best;
  const auto take = [&](text::Lexicon::Match match) {
    const Unit& unit = units_[match.value];
    const uint32_t end = offset + match.length;
    if (unit.type != FigureType::kMoney || !unit.before) return;
    if (IsLatin(text.before(end)) && IsLatin(text.at(end))) return;
    if (!best || end > best->end) best = UnitMatch{&unit, end};
  };
  if (exact_.MayBegin(text.raw[offset])) exact_.EachAt(text.raw, offset, take);
  if (folded_.MayBegin(text.folded[offset])) folded_.EachAt(text.folded, offset, take);
  return best;
}

}  // namespace presslens::figures
