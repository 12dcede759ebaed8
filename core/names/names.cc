#include "names/names.h"

#include <algorithm>
#include <map>
#include <string>
#include <unordered_map>
#include <utility>

#include "names/lexicon_finder.h"
#include "names/linking.h"
#include "names/model.h"
#include "names/name_parts.h"
#include "names/short_names.h"
#include "names/tagger.h"
#include "names/teams.h"
#include "names/votes.h"
#include "names/word_forms.h"
#include "names/word_lists.h"
#include "text/characters.h"
#include "text/josa.h"

namespace presslens::names {
namespace {

constexpr float kLexiconBesideModel = 0.5F;

}  // namespace

class NameFinder::Impl {
 public:
  explicit Impl(std::string_view language)
      : Impl(language, language == "ko" ? UnitKind::kCharacters : UnitKind::kTokens) {}
  Impl(std::string_view language, UnitKind unit)
      : Impl(language, unit, WordLists(language, unit)) {}
  Impl(std::string_view language, UnitKind unit,
       const std::map<std::u16string, ListMask>& word_lists)
      : language_(language),
        unit_(unit),
        lists_(word_lists),
        ends_(TellingEnds(word_lists)),
        bodies_(Bodies(word_lists)),
        aliases_(LoadAliases(language)),
        parts_(language) {}

  Status LoadModel(std::span<const std::byte> bytes) {
    ModelParts parts;
    if (Status status = UnpackModel(bytes, parts); !status.ok()) return status;
    if (parts.language != language_)
      return {ErrorCode::kBadModel, "The model is for language \"" + parts.language + "\"."};
    auto model = Model::Make(std::move(parts));
    if (model == nullptr) return {ErrorCode::kBadModel, "The model's gazetteer is damaged."};
    model_ = std::move(model);
    return {};
  }

  std::vector<Entity> Find(const text::Document& document) const {
    const bool characters = unit_ == UnitKind::kCharacters;
    std::vector<FoundName> names = characters ? FindInCharacters(lists_, ends_, josa_, document)
                                              : FindInTokens(lists_, document);
    if (model_ != nullptr)
      names = Joined(document.text(), TagNames(*model_, josa_, document), std::move(names));
    if (characters) {
      MendCharacterNames(document, parts_, josa_, names);
      FindShortNames(document, parts_, lists_, josa_, names);
    } else {
      MendTokenNames(document, parts_, lists_, names);
    }
    LetFormsVote(document, unit_, lists_, parts_, josa_, names);
    LetPlacesPlay(document, parts_, names);
    FlagGenericBodies(document, names);
    return LinkNames(document, unit_, lists_, aliases_, std::move(names));
  }

 private:
  static text::Lexicon Bodies(const std::map<std::u16string, ListMask>& word_lists) {
    text::Lexicon bodies;
    for (const auto& [phrase, lists] : word_lists) {
      if (lists & BitOf(kBodies)) bodies.Add(phrase, lists);
    }
    return bodies;
  }

  // The model decides; the lexicon adds what the model says nothing about, and known forms that are
  // longer than what it found. Where a form is a common noun as well (경기, a game or a province),
  // the model's silence is an answer; so it is where nothing but a telling end speaks for a form,
  // once in the whole text (증인신문, the hearing of a witness, ends like a newspaper).
  std::vector<FoundName> Joined(std::u16string_view text, std::vector<FoundName> tagged,
                                std::vector<FoundName> known) const {
    std::vector<FoundName> names;
    const auto places = PlacesByForm(text, known);
    size_t next = 0;
    for (FoundName& name : known) {
      if (name.evidence == kByTitle) continue;  // people are what the model knows best
      if (name.evidence == kBySuffix && places.at(name.span.of(text)) == 1) continue;
      const bool noun = model_->gazetteer().Find(name.span.of(text)) & BitOf(kCommonNouns);
      if (noun && unit_ == UnitKind::kCharacters) continue;
      while (next < tagged.size() && tagged[next].span.end <= name.span.start)
        names.push_back(tagged[next++]);
      size_t inside = next;
      while (inside < tagged.size() && name.span.contains(tagged[inside].span) &&
             tagged[inside].span != name.span)
        ++inside;
      const bool crossed = inside < tagged.size() && tagged[inside].span.overlaps(name.span);
      if (crossed || (inside > next && name.evidence != kByLexicon)) continue;
      next = inside;
      name.confidence *= kLexiconBesideModel;
      for (float& chance : name.chances) chance *= kLexiconBesideModel;
      names.push_back(name);
    }
    names.insert(names.end(), tagged.begin() + static_cast<ptrdiff_t>(next), tagged.end());
    return names;
  }

  // How often each form was found.
  static std::unordered_map<std::u16string_view, uint32_t> PlacesByForm(
      std::u16string_view text, const std::vector<FoundName>& names) {
    std::unordered_map<std::u16string_view, uint32_t> places;
    for (const FoundName& name : names) ++places[name.span.of(text)];
    return places;
  }

  // Whether a name is a common noun that annotators of other schemes call a name.
  bool IsGeneric(std::u16string_view form, NameClass name_class) const {
    const ListMask lists = lists_.Find(form);
    if (lists & (BitOf(kGenericBodies) | BitOf(kBodies))) return true;
    const bool thing = name_class == NameClass::kProduct || name_class == NameClass::kWork ||
                       name_class == NameClass::kEvent;
    if (!thing || (lists & kNamingLists)) return false;
    if (IsNumbered(form)) return true;
    return model_ != nullptr && form.size() > 1 &&
           (model_->gazetteer().Find(form) & BitOf(kCommonNouns));
  }

  // 9회, 4차전: periods of play and the like.
  static bool IsNumbered(std::u16string_view form) {
    size_t digits = 0;
    while (digits < form.size() && text::IsDigit(form[digits])) ++digits;
    return digits > 0 && digits < form.size() && form.size() - digits <= 2 &&
           text::IsHangulSyllable(form[digits]);
  }

  void FlagGenericBodies(const text::Document& document, std::vector<FoundName>& names) const {
    for (FoundName& name : names) {
      name.generic = name.name_class != NameClass::kPerson &&
                     IsGeneric(document.text(name.span), name.name_class);
    }
    if (unit_ != UnitKind::kCharacters) return;
    std::vector<FoundName> more;
    const std::u16string_view text = document.text();
    size_t next = 0;
    for (size_t at = 0; at < text.size(); ++at) {
      while (next < names.size() && names[next].span.end <= at) ++next;
      if (next < names.size() && names[next].span.start <= at) {
        at = names[next].span.end - 1;
        continue;
      }
      if (!bodies_.MayBegin(text[at]) || !BeginsWord(text, at)) continue;
      size_t end = at;
      bodies_.EachAt(text, at, [&](text::Lexicon::Match match) {
        if (EndsName(text, at, at + match.length, josa_)) end = at + match.length;
      });
      if (end == at || (next < names.size() && names[next].span.start < end)) continue;
      FoundName name;
      name.span = {static_cast<uint32_t>(at), static_cast<uint32_t>(end)};
      name.name_class = NameClass::kOrganization;
      name.confidence = 1;
      name.evidence = kByLexicon;
      name.generic = true;
      more.push_back(name);
      at = end - 1;
    }
    names.insert(names.end(), more.begin(), more.end());
    SortByStart(names);
  }

  const std::string language_;
  const UnitKind unit_;
  const Gazetteer lists_;
  const text::Lexicon ends_, bodies_;
  const text::Lexicon aliases_;
  const NameParts parts_;
  const text::JosaTable josa_;
  std::unique_ptr<const Model> model_;
};

NameFinder::NameFinder(std::string_view language) : impl_(std::make_unique<Impl>(language)) {}
NameFinder::~NameFinder() = default;
NameFinder::NameFinder(NameFinder&&) noexcept = default;
NameFinder& NameFinder::operator=(NameFinder&&) noexcept = default;

Status NameFinder::LoadModel(std::span<const std::byte> model) { return impl_->LoadModel(model); }

std::vector<Entity> NameFinder::Find(const text::Document& document) const {
  return impl_->Find(document);
}

}  // namespace presslens::names
