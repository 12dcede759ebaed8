#include "names/names.h"

#include <algorithm>
#include <string>
#include <utility>

#include "names/lexicon_finder.h"
#include "names/linking.h"
#include "names/model.h"
#include "names/tagger.h"
#include "names/votes.h"
#include "names/word_forms.h"
#include "names/word_lists.h"
#include "text/josa.h"

namespace presslens::names {

class NameFinder::Impl {
 public:
  explicit Impl(std::string_view language)
      : language_(language),
        unit_(language == "ko" ? UnitKind::kCharacters : UnitKind::kTokens),
        lists_(WordLists(language, unit_)),
        aliases_(LoadAliases(language)) {}

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
    std::vector<FoundName> names;
    if (model_ != nullptr) {
      names = TagNames(*model_, josa_, document);
    } else if (unit_ == UnitKind::kCharacters) {
      names = FindInCharacters(lists_, josa_, document);
    } else {
      names = FindInTokens(lists_, document);
    }
    LetFormsVote(document, unit_, lists_, josa_, names);
    FlagGenericBodies(document, names);
    return LinkNames(document, unit_, lists_, aliases_, std::move(names));
  }

 private:
  void FlagGenericBodies(const text::Document& document, std::vector<FoundName>& names) const {
    for (FoundName& name : names) {
      name.generic = name.name_class == NameClass::kOrganization &&
                     (lists_.Find(document.text(name.span)) & BitOf(kGenericBodies));
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
      if (!BeginsWord(text, at)) continue;
      size_t end = at;
      lists_.EachAt(text, at, [&](Gazetteer::Match match) {
        if ((match.lists & BitOf(kGenericBodies)) && EndsName(text, at, at + match.length, josa_))
          end = at + match.length;
      });
      if (end == at || (next < names.size() && names[next].span.start < end)) continue;
      more.push_back({{static_cast<uint32_t>(at), static_cast<uint32_t>(end)},
                      NameClass::kOrganization,
                      1,
                      kByLexicon,
                      true});
      at = end - 1;
    }
    names.insert(names.end(), more.begin(), more.end());
    std::sort(names.begin(), names.end(),
              [](const FoundName& a, const FoundName& b) { return a.span.start < b.span.start; });
  }

  const std::string language_;
  const UnitKind unit_;
  const Gazetteer lists_;
  const text::Lexicon aliases_;
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
