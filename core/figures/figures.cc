#include "figures/figures.h"

namespace presslens::figures {

class FigureFinder::Impl {};

FigureFinder::FigureFinder(std::string_view) : impl_(std::make_unique<Impl>()) {}
FigureFinder::~FigureFinder() = default;
FigureFinder::FigureFinder(FigureFinder&&) noexcept = default;
FigureFinder& FigureFinder::operator=(FigureFinder&&) noexcept = default;

std::optional<Date> ParseDate(std::string_view) { return std::nullopt; }

std::vector<Figure> FigureFinder::Find(const text::Document&, const FigureOptions&) const {
  return {};
}

}  // namespace presslens::figures
