// Reads a pack: JSON in, a compiled pack or the whole list of its problems out.
#include <algorithm>
#include <initializer_list>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <utility>

#include "presslens/rules.h"
#include "rules/compiled_pack.h"
#include "rules/limits.h"
#include "text/folding.h"
#include "text/utf.h"

namespace presslens {
namespace {

using Json = nlohmann::ordered_json;  // the type that writes analyses, so that a page downloads one
using Compiled = RulePack::Compiled;

// A place in the pack, as a JSON pointer (RFC 6901).
class Pointer {
 public:
  Pointer operator/(std::string_view key) const {
    std::string path = path_ + '/';
    for (const char c : key) path += c == '~' ? "~0" : c == '/' ? "~1" : std::string(1, c);
    return Pointer(path);
  }
  Pointer operator/(size_t index) const { return *this / std::to_string(index); }
  const std::string& path() const { return path_; }

  Pointer() = default;

 private:
  explicit Pointer(std::string path) : path_(std::move(path)) {}
  std::string path_;
};

class Reader {
 public:
  std::vector<RuleProblem> problems;

  std::unique_ptr<Compiled> Read(const Json& json) {
    pack_ = std::make_unique<Compiled>();
    if (!json.is_object()) {
      Complain({}, "A rule pack must be a JSON object.");
      return nullptr;
    }
    RefuseUnknown(
        json, {},
        {"schema", "name", "version", "language", "description", "licence", "entities", "ignore"});
    if (json.value("schema", Json()) != "presslens.rules/1") {
      Complain(Pointer() / "schema", "This must be \"presslens.rules/1\".");
    }
    pack_->name = RequiredString(json, {}, "name");
    for (const char* field : {"version", "description", "licence"}) OptionalString(json, {}, field);
    pack_->language = OptionalString(json, {}, "language").value_or("*");
    if (pack_->language != "ko" && pack_->language != "en" && pack_->language != "*") {
      Complain(Pointer() / "language", "This must be \"ko\", \"en\" or \"*\".");
    }
    EachObject(json, "entities",
               [this](const Json& rule, const Pointer& at) { ReadRule(rule, at, false); });
    EachObject(json, "ignore",
               [this](const Json& rule, const Pointer& at) { ReadRule(rule, at, true); });
    CheckLimits();
    CompileSet();
    return problems.empty() ? std::move(pack_) : nullptr;
  }

 private:
  void Complain(const Pointer& at, std::string message) {
    problems.push_back({at.path(), std::move(message)});
  }

  void RefuseUnknown(const Json& object, const Pointer& at,
                     std::initializer_list<std::string_view> known) {
    for (const auto& [key, value] : object.items()) {
      if (std::find(known.begin(), known.end(), key) == known.end())
        Complain(at / key, "This field is not known.");
    }
  }

  std::optional<std::string> OptionalString(const Json& object, const Pointer& at,
                                            const char* field) {
    const auto found = object.find(field);
    if (found == object.end()) return std::nullopt;
    if (found->is_string()) return found->get<std::string>();
    Complain(at / field, "This must be a string.");
    return std::nullopt;
  }

  std::string RequiredString(const Json& object, const Pointer& at, const char* field) {
    const auto text = OptionalString(object, at, field);
    const bool missing = !object.contains(field) || (text && text->empty());
    if (missing) Complain(at / field, "This string is missing or empty.");
    return text.value_or("");
  }

  template <typename Visit>
  void Each(const Json& object, const Pointer& at, const char* field, Visit visit) {
    const auto found = object.find(field);
    if (found == object.end()) return;
    if (!found->is_array()) {
      Complain(at / field, "This must be an array.");
      return;
    }
    for (size_t i = 0; i < found->size(); ++i) visit((*found)[i], at / field / i);
  }

  template <typename Visit>
  void EachObject(const Json& object, const char* field, Visit visit) {
    Each(object, {}, field, [&](const Json& item, const Pointer& at) {
      if (item.is_object()) {
        visit(item, at);
      } else {
        Complain(at, "This must be an object.");
      }
    });
  }

  void ReadRule(const Json& json, const Pointer& at, bool ignores) {
    RefuseUnknown(json, at, {"class", "terms", "patterns", "before", "after"});
    Compiled::Rule rule;
    rule.ignores = ignores;
    if (!ignores || json.contains("class")) {
      rule.type = rules::ParseClass(RequiredString(json, at, "class"));
      if (!rule.type)
        Complain(at / "class",
                 "This is no class: use a built-in one, or a-z, 0-9, _ and - for your own.");
    }
    ReadWords(json, at, "before", rule.before);
    ReadWords(json, at, "after", rule.after);
    pack_->rules.push_back(std::move(rule));
    if (!json.contains("terms") && !json.contains("patterns"))
      Complain(at, "This rule has neither terms nor patterns.");
    Each(json, at, "terms",
         [this](const Json& term, const Pointer& place) { ReadTerm(term, place); });
    Each(json, at, "patterns",
         [this](const Json& pattern, const Pointer& place) { ReadPattern(pattern, place); });
  }

  void ReadWords(const Json& json, const Pointer& at, const char* field,
                 std::vector<std::u16string>& words) {
    Each(json, at, field, [&](const Json& word, const Pointer& place) {
      if (!word.is_string() || word.get_ref<const std::string&>().empty()) {
        Complain(place, "This must be a word.");
      } else {
        words.push_back(text::Fold(text::DecodeUtf8(word.get_ref<const std::string&>())));
      }
    });
  }

  // A term is a string, or {"term", "aliases", "josa"}.
  void ReadTerm(const Json& json, const Pointer& at) {
    Compiled::Term term{Rule(), things_++, "", true};
    if (json.is_string()) {
      term.name = json.get<std::string>();
      AddPhrase(term.name, term, at);
      return;
    }
    if (!json.is_object()) {
      Complain(at, "A term must be a string or an object.");
      return;
    }
    RefuseUnknown(json, at, {"term", "aliases", "josa"});
    term.name = RequiredString(json, at, "term");
    if (const auto josa = json.find("josa"); josa != json.end()) {
      if (!josa->is_boolean()) Complain(at / "josa", "This must be true or false.");
      term.josa = *josa != false;
    }
    AddPhrase(term.name, term, at / "term");
    Each(json, at, "aliases", [&](const Json& alias, const Pointer& place) {
      if (alias.is_string()) {
        AddPhrase(alias.get<std::string>(), term, place);
      } else {
        Complain(place, "This must be a string.");
      }
    });
  }

  void AddPhrase(const std::string& written, const Compiled::Term& term, const Pointer& at) {
    const std::u16string phrase = text::Fold(text::DecodeUtf8(written));
    if (phrase.empty() || phrase.size() > rules::kMaxTermUnits) {
      Complain(at,
               "A term must have 1 to " + std::to_string(rules::kMaxTermUnits) + " characters.");
      return;
    }
    const auto value = static_cast<uint32_t>(pack_->terms.size());
    if (pack_->phrases.Add(phrase, value) != value) {
      Complain(at, "This term stands in the pack already.");
      return;
    }
    pack_->terms.push_back(term);
  }

  void ReadPattern(const Json& json, const Pointer& at) {
    if (!json.is_string() || json.get_ref<const std::string&>().size() > rules::kMaxPatternBytes) {
      Complain(at, "A pattern must be a string of at most " +
                       std::to_string(rules::kMaxPatternBytes) + " bytes.");
      return;
    }
    const auto& pattern = json.get_ref<const std::string&>();
    auto regex = std::make_unique<RE2>(pattern, PatternOptions());
    if (!regex->ok()) {
      const size_t position = pattern.find(regex->error_arg());
      const std::string where =
          position == std::string::npos
              ? ""
              : " at byte " + std::to_string(position) + ": " + regex->error_arg();
      Complain(at, "This pattern is refused (" + regex->error() + ")" + where + ".");
      return;
    }
    if (RE2::FullMatch("", *regex)) {
      Complain(at, "This pattern matches the empty text.");
      return;
    }
    const auto& groups = regex->NamedCapturingGroups();
    const auto named = groups.find("name");
    pack_->patterns.push_back(
        {Rule(), std::move(regex), named == groups.end() ? 0 : named->second});
  }

  static RE2::Options PatternOptions() {
    RE2::Options options(RE2::Quiet);
    options.set_max_mem(rules::kMaxPatternMemory);
    return options;
  }

  void CheckLimits() {
    if (pack_->terms.size() > rules::kMaxTerms) {
      Complain({}, "This pack has more than " + std::to_string(rules::kMaxTerms) + " terms.");
    }
    if (pack_->patterns.size() > rules::kMaxPatterns) {
      Complain({}, "This pack has more than " + std::to_string(rules::kMaxPatterns) + " patterns.");
    }
  }

  void CompileSet() {
    if (pack_->patterns.empty() || !problems.empty()) return;
    pack_->pattern_set = std::make_unique<RE2::Set>(PatternOptions(), RE2::UNANCHORED);
    for (const Compiled::Pattern& pattern : pack_->patterns)
      pack_->pattern_set->Add(pattern.regex->pattern(), nullptr);
    if (!pack_->pattern_set->Compile())
      Complain({}, "The patterns of this pack are too large together.");
  }

  uint32_t Rule() const { return static_cast<uint32_t>(pack_->rules.size() - 1); }

  std::unique_ptr<Compiled> pack_;
  uint32_t things_ = 0;
};

}  // namespace

RulePack::RulePack(std::unique_ptr<Compiled> compiled) : compiled_(std::move(compiled)) {}
RulePack::~RulePack() = default;
const std::string& RulePack::name() const { return compiled_->name; }

RulePack::Parsed RulePack::Parse(std::string_view json) {
  if (json.size() > rules::kMaxPackBytes)
    return {nullptr, {{"", "This pack is larger than 16 MiB."}}};
  const Json parsed = Json::parse(json, nullptr, /*allow_exceptions=*/false);
  if (parsed.is_discarded()) return {nullptr, {{"", "This is not JSON."}}};
  Reader reader;
  std::unique_ptr<Compiled> compiled = reader.Read(parsed);
  if (!compiled) return {nullptr, std::move(reader.problems)};
  return {std::shared_ptr<const RulePack>(new RulePack(std::move(compiled))), {}};
}

}  // namespace presslens
