#include "quotes/quotes.h"

#include <optional>

#include "quotes/english_reader.h"
#include "quotes/english_tables.h"
#include "quotes/entity_index.h"
#include "quotes/korean_reader.h"
#include "quotes/korean_tables.h"
#include "quotes/sources.h"

namespace presslens::quotes {

class QuoteFinder::Impl {
 public:
  explicit Impl(std::string_view language) {
    if (language == "ko") korean_.emplace();
    if (language == "en") english_.emplace();
  }

  Quotations Find(const text::Document& document, std::span<const Entity> entities,
                  std::span<const ExtraSpeech* const> extras) const {
    const EntityIndex index(entities);
    Statements statements;
    if (korean_) statements = ReadKorean(document, index, korean_->With(extras));
    if (english_) statements = ReadEnglish(document, index, english_->With(extras));
    return GatherSources(document.text(), std::move(statements), index);
  }

 private:
  std::optional<KoreanTables> korean_;
  std::optional<EnglishTables> english_;
};

QuoteFinder::QuoteFinder(std::string_view language) : impl_(std::make_unique<Impl>(language)) {}
QuoteFinder::~QuoteFinder() = default;
QuoteFinder::QuoteFinder(QuoteFinder&&) noexcept = default;
QuoteFinder& QuoteFinder::operator=(QuoteFinder&&) noexcept = default;

Quotations QuoteFinder::Find(const text::Document& document, std::span<const Entity> entities,
                             std::span<const Figure>,
                             std::span<const ExtraSpeech* const> extras) const {
  return impl_->Find(document, entities, extras);
}

}  // namespace presslens::quotes
