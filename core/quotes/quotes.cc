#include "quotes/quotes.h"

namespace presslens::quotes {

class QuoteFinder::Impl {};

QuoteFinder::QuoteFinder(std::string_view) : impl_(std::make_unique<Impl>()) {}
QuoteFinder::~QuoteFinder() = default;
QuoteFinder::QuoteFinder(QuoteFinder&&) noexcept = default;
QuoteFinder& QuoteFinder::operator=(QuoteFinder&&) noexcept = default;

Quotations QuoteFinder::Find(const text::Document&, std::span<const Entity>,
                             std::span<const Figure>) const {
  return {};
}

}  // namespace presslens::quotes
