#include "names/names.h"

namespace presslens::names {

class NameFinder::Impl {};

NameFinder::NameFinder(std::string_view) : impl_(std::make_unique<Impl>()) {}
NameFinder::~NameFinder() = default;
NameFinder::NameFinder(NameFinder&&) noexcept = default;
NameFinder& NameFinder::operator=(NameFinder&&) noexcept = default;

Status NameFinder::LoadModel(std::span<const std::byte>) {
  return {ErrorCode::kBadModel, "no model format yet"};
}

std::vector<Entity> NameFinder::Find(const text::Document&) const { return {}; }

}  // namespace presslens::names
