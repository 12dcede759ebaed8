// Reads a pack: JSON in, a compiled pack or the whole list of its problems out.
#include <algorithm>
#include <array>
#include <cmath>
#include <initializer_list>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "output/codes.h"
#include "presslens/rules.h"
#include "rules/compiled_pack.h"
#include "rules/fields.h"
#include "rules/limits.h"
#include "rules/problems.h"
#include "rules/syntax.h"
#include "text/characters.h"
#include "text/folding.h"
#include "text/utf.h"

namespace presslens {
namespace {

using rules::Fault;
using rules::Fields;
using rules::Json;
using rules::Pointer;
using Compiled = RulePack::Compiled;

constexpr std::array<std::string_view, 10> kColours = {"red",  "orange", "yellow", "green", "teal",
                                                       "blue", "purple", "pink",   "brown", "gray"};

// The classes of figures that a number and a unit can make.
constexpr std::array<FigureType, 6> kUnitTypes = {
    FigureType::kMoney, FigureType::kPercent,  FigureType::kPercentagePoint,
    FigureType::kCount, FigureType::kMultiple, FigureType::kMeasure};
constexpr std::array<FigureType, 14> kFigureTypes = {
    FigureType::kMoney,    FigureType::kPercent,  FigureType::kPercentagePoint,
    FigureType::kCount,    FigureType::kMultiple, FigureType::kFraction,
    FigureType::kOrdinal,  FigureType::kDate,     FigureType::kTime,
    FigureType::kDuration, FigureType::kAge,      FigureType::kMeasure,
    FigureType::kScore,    FigureType::kNumber};
constexpr std::array<Stance, 7> kStances = {Stance::kNeutral,  Stance::kClaim,  Stance::kCriticism,
                                            Stance::kForecast, Stance::kDenial, Stance::kPraise,
                                            Stance::kDoubt};
constexpr std::array<SourceKind, 5> kKinds = {SourceKind::kPerson, SourceKind::kOrganization,
                                              SourceKind::kDocument, SourceKind::kUnnamedPerson,
                                              SourceKind::kUnnamedGroup};
// None, and the columns of languages/ko/quote_cues.tsv.
constexpr std::array<std::string_view, 5> kIrregularities = {"-", "d", "s", "r", "h"};

template <typename T, size_t N>
std::array<std::string_view, N> WordsOf(const std::array<T, N>& values) {
  std::array<std::string_view, N> words;
  std::transform(values.begin(), values.end(), words.begin(),
                 [](T value) { return output::CodeOf(value); });
  return words;
}

std::optional<FigureType> FigureNamed(std::string_view name) {
  const auto found = std::find_if(kFigureTypes.begin(), kFigureTypes.end(),
                                  [name](FigureType t) { return output::CodeOf(t) == name; });
  return found == kFigureTypes.end() ? std::nullopt : std::optional(*found);
}

class Reader {
 public:
  rules::Problems problems;

  std::unique_ptr<Compiled> Read(const Json& json) {
    pack_ = std::make_unique<Compiled>();
    if (!json.is_object()) {
      problems.Add({}, Fault::kNotObject);
      return nullptr;
    }
    const Fields pack(json, {}, problems);
    pack.RefuseUnknown({"$schema", "schema", "name", "version", "language", "description",
                        "licence", "classes", "entities", "figures", "cues", "sources", "ignore"});
    ReadHead(pack);
    pack.EachObject("classes", [this](const Fields& one) { ReadClass(one); });
    pack.EachObject("entities", [this](const Fields& rule) { ReadRule(rule, false); });
    pack.EachObject("ignore", [this](const Fields& rule) { ReadRule(rule, true); });
    pack.EachObject("figures", [this](const Fields& unit) { ReadUnit(unit); });
    pack.EachObject("cues", [this](const Fields& cue) { ReadCue(cue); });
    pack.EachObject("sources", [this](const Fields& source) { ReadSource(source); });
    CheckLimits();
    for (Compiled::Phrases* phrases : {&pack_->named, &pack_->ignored})
      phrases->beginnings.Finish();
    return problems.empty() ? std::move(pack_) : nullptr;
  }

 private:
  void ReadHead(const Fields& pack) {
    const Json* schema = pack.Find("schema");
    if (schema == nullptr || *schema != "presslens.rules/1")
      problems.Add(Pointer() / "schema", Fault::kWrongSchema);
    pack_->name = pack.Required("name");
    for (const char* field : {"$schema", "version", "description", "licence"}) pack.Optional(field);
    pack_->language = pack.Optional("language").value_or("*");
    if (pack_->language != "ko" && pack_->language != "en" && pack_->language != "*")
      problems.Add(Pointer() / "language", Fault::kBadLanguage);
  }

  // {"name", "label": {"ko", "en"}, "colour"}
  void ReadClass(const Fields& fields) {
    ++rules_;
    fields.RefuseUnknown({"name", "label", "colour"});
    RuleClass read;
    read.name = fields.Required("name");
    const auto parsed = rules::ParseClass(read.name);
    if (!parsed) {
      problems.Add(fields.at() / "name", Fault::kBadClass);
    } else if (parsed->type != EntityType::kCustom || FigureNamed(read.name)) {
      problems.Add(fields.at() / "name", Fault::kBuiltInClass);
    } else if (Declared(read.name)) {
      problems.Add(fields.at() / "name", Fault::kDuplicateClass);
    }
    read.label_ko = read.label_en = read.name;
    if (const Json* label = fields.Find("label"); label != nullptr && label->is_object()) {
      const Fields labels(*label, fields.at() / "label", problems);
      labels.RefuseUnknown({"ko", "en"});
      read.label_ko = labels.Required("ko");
      read.label_en = labels.Required("en");
    } else if (label != nullptr) {
      problems.Add(fields.at() / "label", Fault::kItemNotObject);
    }
    constexpr size_t kGray = kColours.size() - 1;
    read.colour = kColours[fields.OneOf("colour", kColours, Fault::kBadColour, kGray)];
    pack_->classes.push_back(std::move(read));
  }

  bool Declared(std::string_view name) const {
    return std::any_of(pack_->classes.begin(), pack_->classes.end(),
                       [name](const RuleClass& known) { return known.name == name; });
  }

  void ReadRule(const Fields& fields, bool ignores) {
    ++rules_;
    fields.RefuseUnknown({"class", "terms", "patterns", "before", "after"});
    Compiled::Rule rule;
    rule.ignores = ignores;
    if (!ignores || fields.Has("class")) ReadClassOf(fields, rule);
    ReadWords(fields, "before", rule.before);
    ReadWords(fields, "after", rule.after);
    pack_->rules.push_back(std::move(rule));
    if (!fields.Has("terms") && !fields.Has("patterns")) problems.Add(fields.at(), Fault::kNoTerms);
    fields.Each("terms", [this](const Json& term, const Pointer& place) { ReadTerm(term, place); });
    fields.Each("patterns",
                [this](const Json& pattern, const Pointer& place) { ReadPattern(pattern, place); });
  }

  void ReadClassOf(const Fields& fields, Compiled::Rule& rule) {
    const std::string name = fields.Required("class");
    if (rule.ignores) rule.figure = FigureNamed(name);
    if (name.empty() || rule.figure) return;
    rule.type = rules::ParseClass(name);
    if (!rule.type) {
      problems.Add(fields.at() / "class", Fault::kBadClass);
    } else if (rule.type->type == EntityType::kCustom && !rule.ignores && !Declared(name)) {
      problems.Add(fields.at() / "class", Fault::kUndeclaredClass);
    }
  }

  void ReadWords(const Fields& fields, const char* field, std::vector<std::u16string>& words) {
    if (const Json* list = fields.Find(field); list && list->size() > rules::kMaxContextWords) {
      problems.Add(fields.at() / field, Fault::kTooManyContextWords,
                   std::to_string(rules::kMaxContextWords));
      return;
    }
    fields.Each(field, [&](const Json& word, const Pointer& place) {
      words.push_back(Phrase(word, place));
    });
  }

  // A term is a string, or {"term", "aliases", "josa", "inside"}.
  void ReadTerm(const Json& json, const Pointer& at) {
    Compiled::Term term;
    term.rule = Rule();
    term.name = static_cast<uint32_t>(pack_->names.size());
    if (json.is_string()) {
      AddName(json, term, at);
    } else if (json.is_object()) {
      const Fields fields(json, at, problems);
      fields.RefuseUnknown({"term", "aliases", "josa", "inside"});
      term.josa = fields.Flag("josa", true);
      term.inside = fields.Flag("inside", false);
      if (const Json* name = fields.Find("term")) {
        AddName(*name, term, at / "term");
      } else {
        problems.Add(at / "term", Fault::kMissingString);
      }
      fields.Each("aliases",
                  [&](const Json& alias, const Pointer& place) { AddPhrase(alias, term, place); });
    } else {
      problems.Add(at, Fault::kBadTerm);
    }
  }

  void AddName(const Json& name, const Compiled::Term& term, const Pointer& at) {
    pack_->names.push_back(name.is_string() ? name.get_ref<const std::string&>() : "");
    AddPhrase(name, term, at);
  }

  void AddPhrase(const Json& written, const Compiled::Term& term, const Pointer& at) {
    if (terms_ > rules::kMaxTerms) return;  // told once, by CheckLimits
    const std::u16string phrase = Phrase(written, at);
    if (phrase.empty()) return;
    ++terms_;
    Compiled::Phrases& phrases = pack_->rules[term.rule].ignores ? pack_->ignored : pack_->named;
    const auto value = static_cast<uint32_t>(phrases.terms.size());
    if (phrases.any.Add(phrase, value) != value) {
      problems.Add(at, Fault::kDuplicate);
      return;
    }
    phrases.beginnings.Add(phrase);
    if (term.inside) phrases.inside.Add(phrase, value);
    phrases.terms.push_back(term);
  }

  // The folded phrase, without space around it; empty after a complaint.
  std::u16string Phrase(const Json& written, const Pointer& at) {
    if (!written.is_string()) {
      problems.Add(at, Fault::kNotString);
      return {};
    }
    std::u16string phrase = Folded(written.get_ref<const std::string&>());
    if (!phrase.empty() && rules::IsPlainText(phrase, rules::kMaxTermUnits)) return phrase;
    problems.Add(at, Fault::kTermLength, std::to_string(rules::kMaxTermUnits));
    return {};
  }

  // Made comparable, without space around it.
  static std::u16string Folded(const std::string& written) {
    std::u16string folded = text::DecodeUtf8(written);
    for (char16_t& c : folded) c = text::Fold(c);
    folded.erase(folded.find_last_not_of(u' ') + 1);
    folded.erase(0, folded.find_first_not_of(u' '));
    return folded;
  }

  void ReadPattern(const Json& json, const Pointer& at) {
    if (!json.is_string() || json.get_ref<const std::string&>().size() > rules::kMaxPatternBytes) {
      problems.Add(at, Fault::kPatternLength, std::to_string(rules::kMaxPatternBytes));
      return;
    }
    // Told once, by CheckLimits.
    if (pack_->patterns.size() > rules::kMaxPatterns || pack_->pattern_set.IsFull()) return;
    const auto& pattern = json.get_ref<const std::string&>();
    if (!patterns_.insert({Rule(), pattern}).second) {
      problems.Add(at, Fault::kDuplicate);
      return;
    }
    if (!pack_->pattern_set.Add(pattern)) {
      const RE2 refused(pattern, rules::PatternSet::Options());
      problems.Add(at, Fault::kBadPattern, rules::ErrorIn(refused),
                   rules::PositionOfError(refused));
      return;
    }
    const RE2& regex = pack_->pattern_set.regex(pack_->pattern_set.size() - 1);
    if (RE2::FullMatch("", regex)) problems.Add(at, Fault::kEmptyMatch, {}, 0);
    const auto& groups = regex.NamedCapturingGroups();
    const auto named = groups.find("name");
    pack_->patterns.push_back({Rule(), named == groups.end() ? 0 : named->second});
  }

  // {"class", "unit", "factor", "terms"}
  void ReadUnit(const Fields& fields) {
    ++rules_;
    fields.RefuseUnknown({"class", "unit", "factor", "terms"});
    figures::Unit unit;
    const auto types = WordsOf(kUnitTypes);
    if (!fields.Has("class")) problems.Add(fields.at() / "class", Fault::kMissingString);
    unit.type = kUnitTypes[fields.OneOf("class", types, Fault::kBadFigureClass, 0)];
    unit.id = fields.Optional("unit", rules::kMaxLabelUnits).value_or("");
    if (const Json* factor = fields.Find("factor")) {
      unit.factor = factor->is_number() ? factor->get<double>() : 0;
      if (!(unit.factor > 0) || !std::isfinite(unit.factor))
        problems.Add(fields.at() / "factor", Fault::kBadFactor);
    }
    if (!fields.Has("terms")) problems.Add(fields.at(), Fault::kNoTerms);
    fields.Each("terms",
                [&](const Json& term, const Pointer& place) { AddUnit(term, unit, place); });
  }

  void AddUnit(const Json& written, figures::Unit unit, const Pointer& at) {
    const std::u16string folded = Phrase(written, at);
    if (folded.empty()) return;
    const std::u16string form = text::DecodeUtf8(written.get_ref<const std::string&>());
    const bool symbol = figures::IsUnitSymbol(form);
    unit.native = !symbol;
    figures::ExtraUnits& extra = pack_->units;
    const auto value = static_cast<uint32_t>(extra.units.size());
    const uint32_t kept = symbol ? extra.exact.Add(form, value) : extra.folded.Add(folded, value);
    if (kept != value) problems.Add(at, Fault::kDuplicate);
    extra.units.push_back(std::move(unit));
  }

  quotes::ExtraSpeech& Speech() {
    if (!pack_->speech) pack_->speech = std::make_unique<quotes::ExtraSpeech>();
    return *pack_->speech;
  }

  // {"stem", "past", "irregularity", "stance"}; the script of the stem tells the language.
  void ReadCue(const Fields& fields) {
    ++rules_;
    fields.RefuseUnknown({"stem", "past", "irregularity", "stance"});
    const std::u16string stem = Folded(fields.Required("stem"));
    const std::u16string past = Folded(fields.Optional("past").value_or(""));
    const Stance stance = kStances[fields.OneOf("stance", WordsOf(kStances), Fault::kBadStance, 0)];
    const size_t irregularity =
        fields.OneOf("irregularity", kIrregularities, Fault::kBadIrregularity, 0);
    if (stem.empty()) return;
    if (!stems_.insert(stem).second) {
      problems.Add(fields.at() / "stem", Fault::kDuplicate);
    } else if (text::IsHangul(stem.back())) {
      Speech().AddKoreanCue(stem, static_cast<char16_t>(kIrregularities[irregularity].front()),
                            stance);
    } else if (std::all_of(stem.begin(), stem.end(), text::IsLatin)) {
      Speech().AddEnglishCue(stem, past, stance);
    } else {
      problems.Add(fields.at() / "stem", Fault::kBadStem);
    }
  }

  // {"phrase", "kind", "expert"}; a phrase with Hangul in it is Korean.
  void ReadSource(const Fields& fields) {
    ++rules_;
    fields.RefuseUnknown({"phrase", "kind", "expert"});
    const std::u16string phrase = Folded(fields.Required("phrase"));
    if (!fields.Has("kind")) problems.Add(fields.at() / "kind", Fault::kMissingString);
    const SourceKind kind = kKinds[fields.OneOf("kind", WordsOf(kKinds), Fault::kBadKind, 0)];
    const bool expert = fields.Flag("expert", false);
    if (phrase.empty()) return;
    if (!sources_.insert(phrase).second) {
      problems.Add(fields.at() / "phrase", Fault::kDuplicate);
    } else if (pack_->language == "ko" ||
               std::any_of(phrase.begin(), phrase.end(), text::IsHangul)) {
      Speech().AddKoreanSource(phrase, kind, expert);
    } else {
      Speech().AddEnglishSource(phrase, kind, expert);
    }
  }

  // Also compiles the patterns, if nothing is wrong with the pack.
  void CheckLimits() {
    const auto check = [this](size_t count, size_t most, Fault fault) {
      if (count > most) problems.Add({}, fault, std::to_string(most));
    };
    check(terms_, rules::kMaxTerms, Fault::kTooManyTerms);
    check(pack_->patterns.size(), rules::kMaxPatterns, Fault::kTooManyPatterns);
    check(rules_ + pack_->units.units.size(), rules::kMaxRules, Fault::kTooManyRules);
    rules::PatternSet& patterns = pack_->pattern_set;
    if (patterns.IsFull() || (problems.empty() && !patterns.Compile()))
      problems.Add({}, Fault::kPatternsTooLarge);
  }

  uint32_t Rule() const { return static_cast<uint32_t>(pack_->rules.size() - 1); }

  std::unique_ptr<Compiled> pack_;
  size_t terms_ = 0;  // with aliases
  size_t rules_ = 0;  // entries of every kind
  std::set<std::u16string> stems_, sources_;
  std::set<std::pair<uint32_t, std::string_view>> patterns_;  // by rule; they point into the JSON
};

RulePack::Parsed Refused(Fault fault, const rules::Detail& detail,
                         std::optional<uint32_t> position) {
  rules::Problems problems;
  problems.Add({}, fault, detail, position);
  return {nullptr, problems.Take()};
}

}  // namespace

RulePack::RulePack(std::unique_ptr<Compiled> compiled) : compiled_(std::move(compiled)) {}
RulePack::~RulePack() = default;
std::span<const std::string_view> RulePack::Colours() { return kColours; }
const std::string& RulePack::name() const { return compiled_->name; }
const std::vector<RuleClass>& RulePack::classes() const { return compiled_->classes; }

RulePack::Parsed RulePack::Parse(std::string_view json) {
  if (json.size() > rules::kMaxPackBytes)
    return Refused(Fault::kTooLarge, std::to_string(rules::kMaxPackBytes >> 20), std::nullopt);
  const Json parsed = Json::parse(json, nullptr, /*allow_exceptions=*/false);
  if (parsed.is_discarded()) return Refused(Fault::kNotJson, {}, rules::EndOfJson(json));
  Reader reader;
  std::unique_ptr<Compiled> compiled = reader.Read(parsed);
  if (!compiled) return {nullptr, reader.problems.Take()};
  return {std::shared_ptr<const RulePack>(new RulePack(std::move(compiled))), {}};
}

}  // namespace presslens
