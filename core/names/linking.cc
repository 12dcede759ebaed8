#include "names/linking.h"

#include <algorithm>
#include <numeric>
#include <string>
#include <string_view>
#include <unordered_map>

#include "languages/table.h"
#include "text/characters.h"
#include "text/utf.h"

namespace presslens::names {
namespace {

using text::Script;

constexpr uint32_t kNone = 0xFFFFFFFF;
constexpr size_t kLongestKoreanName = 4;

Script ScriptOf(std::u16string_view form) {
  for (const char16_t c : form) {
    if (text::IsLetter(c)) return text::ScriptOf(c);
  }
  return Script::kNone;
}

// Whether the letters of `brief` stand in `full` in this order, the first one first.
bool Abbreviates(std::u16string_view brief, std::u16string_view full) {
  if (brief.empty() || brief.size() >= full.size() || brief.front() != full.front()) return false;
  size_t at = 0;
  for (const char16_t c : full) {
    if (at < brief.size() && brief[at] == c) ++at;
  }
  return at == brief.size();
}

// The initials of the capitalised words; empty for fewer than two.
std::u16string InitialsOf(std::u16string_view form) {
  std::u16string initials;
  for (size_t i = 0; i < form.size(); ++i) {
    const bool first = i == 0 || form[i - 1] == u' ' || form[i - 1] == u'-';
    if (first && text::IsUpper(form[i])) initials.push_back(form[i]);
  }
  return initials.size() < 2 ? std::u16string() : initials;
}

std::u16string WithoutDots(std::u16string_view form) {
  std::u16string result;
  for (const char16_t c : form) {
    if (c != u'.') result.push_back(c);
  }
  return result;
}

// Sets of numbers that grow together.
class Union {
 public:
  explicit Union(size_t count) : parent_(count) { std::iota(parent_.begin(), parent_.end(), 0U); }
  uint32_t Root(uint32_t i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }
  // The earlier number stays the root.
  void Join(uint32_t a, uint32_t b) {
    a = Root(a);
    b = Root(b);
    if (a != b) parent_[std::max(a, b)] = std::min(a, b);
  }

 private:
  std::vector<uint32_t> parent_;
};

class Linker {
 public:
  Linker(const text::Document& document, UnitKind unit, const Gazetteer& lists,
         const text::Lexicon& aliases, std::vector<FoundName> names)
      : text_(document.text()),
        unit_(unit),
        lists_(lists),
        aliases_(aliases),
        names_(std::move(names)),
        sets_(0) {
    std::erase_if(names_, [](const FoundName& name) {
      return static_cast<int>(name.name_class) >= kEntityClasses;
    });
    sets_ = Union(names_.size());
  }

  std::vector<Entity> Link() {
    JoinBrackets();
    JoinForms();
    JoinAliases();
    JoinInitials();
    JoinPeople();
    JoinShortForms();
    return Entities();
  }

 private:
  std::u16string_view Form(uint32_t i) const { return names_[i].span.of(text_); }
  uint32_t size() const { return static_cast<uint32_t>(names_.size()); }
  // The class keeps equal forms of different things apart.
  std::u16string KeyOf(std::u16string_view form, NameClass name_class) const {
    std::u16string key(1, static_cast<char16_t>(1 + static_cast<int>(name_class)));
    for (const char16_t c : form) {
      if (!text::IsSpace(c) && c != u'.') key.push_back(c);
    }
    return key;
  }

  // 애저(Azure): the second form takes over the class of the first.
  void JoinBrackets() {
    for (uint32_t i = 0; i + 1 < size(); ++i) {
      const Span a = names_[i].span, b = names_[i + 1].span;
      if (b.start < a.end || b.start - a.end > 2 || b.end >= text_.size()) continue;
      const std::u16string_view between = text_.substr(a.end, b.start - a.end);
      if (between != u"(" && between != u" (") continue;
      const char16_t after = text_[b.end];
      if (after != u')' && after != u',' && after != u'·' && after != u';') continue;
      const bool other_script =
          ScriptOf(Form(i)) != ScriptOf(Form(i + 1)) && ScriptOf(Form(i + 1)) != Script::kNone;
      const bool brief =
          Abbreviates(Form(i + 1), Form(i)) || InitialsOf(Form(i)) == WithoutDots(Form(i + 1));
      if (!other_script && !brief) continue;
      if (names_[i].name_class != names_[i + 1].name_class) {
        if (!brief && names_[i + 1].confidence > names_[i].confidence) continue;
        names_[i + 1].name_class = names_[i].name_class;
      }
      sets_.Join(i, i + 1);
    }
  }

  void JoinForms() {
    for (uint32_t i = 0; i < size(); ++i) {
      const auto [first, added] = first_.try_emplace(KeyOf(Form(i), names_[i].name_class), i);
      // A family name alone may be two people's: JoinPeople ties those.
      const bool family = names_[i].name_class == NameClass::kPerson &&
                          (lists_.Find(Form(i)) & BitOf(kFamilyNames));
      if (!added && !family) sets_.Join(first->second, i);
    }
  }

  void JoinAliases() {
    std::unordered_map<uint32_t, uint32_t> first;  // group and class, name
    for (const auto& [key, i] : first_) {
      const auto group = aliases_.Find(Form(i));
      if (!group) continue;
      const auto [other, added] =
          first.try_emplace(*group * kMaxClasses + static_cast<uint32_t>(names_[i].name_class), i);
      if (!added) sets_.Join(other->second, i);
    }
  }

  void JoinInitials() {
    for (const auto& [key, i] : first_) {
      const std::u16string initials = InitialsOf(Form(i));
      if (initials.size() < 2) continue;
      const auto brief = first_.find(KeyOf(initials, names_[i].name_class));
      if (brief != first_.end()) sets_.Join(brief->second, i);
    }
  }

  // Ties short forms of people to the person of that name who was named last before them, or else
  // first after them.
  void JoinPeople() {
    std::unordered_map<std::u16string_view, uint32_t> last;
    for (const bool forward : {true, false}) {
      last.clear();
      for (uint32_t step = 0; step < size(); ++step) {
        const uint32_t i = forward ? step : size() - 1 - step;
        if (names_[i].name_class != NameClass::kPerson) continue;
        const std::u16string_view form = Form(i);
        const auto known = last.find(form);
        const bool short_form = IsShortPerson(form);
        if (short_form && known != last.end() && (forward || !tied_[i])) {
          sets_.Join(known->second, i);
          tied_[i] = true;
          continue;
        }
        for (const std::u16string_view part : PartsOf(form)) last[part] = i;
      }
    }
    // What is tied to nobody is one person by its form.
    std::unordered_map<std::u16string_view, uint32_t> alone;
    for (uint32_t i = 0; i < size(); ++i) {
      if (names_[i].name_class != NameClass::kPerson || !IsShortPerson(Form(i)) || tied_[i])
        continue;
      const auto [other, added] = alone.try_emplace(Form(i), i);
      if (!added) sets_.Join(other->second, i);
    }
  }

  bool IsShortPerson(std::u16string_view form) const {
    if (form.find(u' ') != std::u16string_view::npos) return false;
    if (unit_ == UnitKind::kTokens) return true;
    return form.size() == 1 || (lists_.Find(form) & BitOf(kFamilyNames)) ||
           (ScriptOf(form) == Script::kHangul && (form.size() == 2 || FamilyLength(form) == 0));
  }

  // How much of a Korean name in full (김민재, 김모) is its family name; 0 for other forms.
  size_t FamilyLength(std::u16string_view form) const {
    if (unit_ == UnitKind::kTokens || form.size() < 2 || form.size() > kLongestKoreanName) return 0;
    if (!std::all_of(form.begin(), form.end(), text::IsHangulSyllable)) return 0;
    if (form.size() > 3 && (lists_.Find(form.substr(0, 2)) & BitOf(kFamilyNames))) return 2;
    return lists_.Find(form.substr(0, 1)) & BitOf(kFamilyNames) ? 1 : 0;
  }

  // What a person may be called after the full name was given.
  std::vector<std::u16string_view> PartsOf(std::u16string_view form) const {
    std::vector<std::u16string_view> parts;
    const size_t space = form.rfind(u' ');
    if (space != std::u16string_view::npos) {
      parts.push_back(form.substr(space + 1));
      parts.push_back(form.substr(0, form.find(u' ')));
    } else if (const size_t family = FamilyLength(form); family > 0) {
      parts.push_back(form.substr(0, family));
      if (form.size() > family + 1) parts.push_back(form.substr(family));
    }
    return parts;
  }

  // Hanbit for Hanbit Electronics, 안산 for 안산시: the beginning of a longer form, what is left
  // being a telling end.
  void JoinShortForms() {
    for (const auto& [key, i] : first_) {
      if (names_[i].name_class == NameClass::kPerson) continue;
      const std::u16string_view form = Form(i);
      for (size_t length = form.size() - 1; length >= 2; --length) {
        const bool at_word = form[length] == u' ';
        const std::u16string_view rest = form.substr(length + (at_word ? 1 : 0));
        if (unit_ == UnitKind::kTokens ? !at_word : !IsEnd(rest)) continue;
        const auto brief = first_.find(KeyOf(form.substr(0, length), names_[i].name_class));
        if (brief == first_.end()) continue;
        sets_.Join(brief->second, i);
        break;
      }
    }
  }

  bool IsEnd(std::u16string_view rest) const {
    return (lists_.Find(rest) & (BitOf(kGroupEnds) | BitOf(kPlaceEnds))) != 0;
  }

  std::vector<Entity> Entities() {
    std::vector<uint32_t> entity_of(size(), kNone);
    std::vector<Entity> entities;
    std::vector<uint8_t> evidence;
    std::vector<std::vector<std::u16string_view>> forms;
    for (uint32_t i = 0; i < size(); ++i) {
      const uint32_t root = sets_.Root(i);
      if (entity_of[root] == kNone) {
        entity_of[root] = static_cast<uint32_t>(entities.size());
        entities.emplace_back();
        entities.back().type = static_cast<EntityType>(names_[root].name_class);
        evidence.push_back(0);
        forms.emplace_back();
      }
      const uint32_t index = entity_of[root];
      Entity& entity = entities[index];
      entity.mentions.push_back({names_[i].span, names_[i].confidence});
      entity.generic = entity.generic || names_[i].generic;
      evidence[index] |= names_[i].evidence;
      if (entity.mentions.size() > 1 && Form(i) != forms[index].front()) evidence[index] |= kAlias;
      auto& seen = forms[index];
      if (seen.size() < kMostForms && std::find(seen.begin(), seen.end(), Form(i)) == seen.end())
        seen.push_back(Form(i));
    }
    for (size_t index = 0; index < entities.size(); ++index)
      Describe(forms[index], evidence[index], entities[index]);
    return entities;
  }

  static void Describe(const std::vector<std::u16string_view>& forms, uint8_t evidence,
                       Entity& entity) {
    const auto fullest = std::max_element(forms.begin(), forms.end(),
                                          [](auto a, auto b) { return a.size() < b.size(); });
    entity.name = text::EncodeUtf8(*fullest);
    for (const std::u16string_view form : forms) {
      if (form != *fullest) entity.aliases.push_back(text::EncodeUtf8(form));
    }
    constexpr std::pair<uint8_t, const char*> kCodes[] = {
        {kByModel, "model"},   {kByLexicon, "lexicon"}, {kByTitle, "title"},
        {kBySuffix, "suffix"}, {kByVotes, "votes"},     {kAlias, "alias"}};
    for (const auto& [bit, code] : kCodes) {
      if (evidence & bit) entity.evidence.emplace_back(code);
    }
  }

  static constexpr uint8_t kAlias = 128;
  static constexpr size_t kMostForms = 32;

  const std::u16string_view text_;
  const UnitKind unit_;
  const Gazetteer& lists_;
  const text::Lexicon& aliases_;
  std::vector<FoundName> names_;
  Union sets_;
  std::unordered_map<std::u16string, uint32_t> first_;  // the first name of each form and class
  std::unordered_map<uint32_t, bool> tied_;
};

}  // namespace

text::Lexicon LoadAliases(std::string_view language) {
  text::Lexicon aliases;
  const languages::Table table = languages::Table::Load(language, "aliases");
  for (uint32_t row = 0; row < table.size(); ++row) {
    for (size_t column = 0; column < table[row].size(); ++column)
      aliases.Add(table[row][column], row);
  }
  return aliases;
}

std::vector<Entity> LinkNames(const text::Document& document, UnitKind unit, const Gazetteer& lists,
                              const text::Lexicon& aliases, std::vector<FoundName> names) {
  return Linker(document, unit, lists, aliases, std::move(names)).Link();
}

}  // namespace presslens::names
