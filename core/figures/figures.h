// Finds the figures of a text: money, dates, counts, … (what a figure is: README, "What is found").
#ifndef PRESSLENS_FIGURES_FIGURES_H_
#define PRESSLENS_FIGURES_FIGURES_H_

#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "presslens/analysis.h"
#include "text/document.h"

namespace presslens::figures {

struct ExtraUnits;  // vocabulary.h

// A day of the Gregorian calendar.
struct Date {
  int year = 0;
  int month = 1;  // 1..12
  int day = 1;    // 1..31
};

// "2026-03-02" as a Date; nothing if it is not such a string or no such day exists.
std::optional<Date> ParseDate(std::string_view iso);

struct FigureOptions {
  std::optional<Date>
      date;  // the day that relative dates count from; without it their ISO form stays relative
  std::span<const ExtraUnits* const> extras = {};  // units of rule packs, the first one preferred
};

// Immutable once made; use it from any number of threads.
class FigureFinder {
 public:
  // `language` is the code of a language folder.
  explicit FigureFinder(std::string_view language);
  ~FigureFinder();
  FigureFinder(FigureFinder&&) noexcept;
  FigureFinder& operator=(FigureFinder&&) noexcept;

  // All figures in text order, without overlaps. Linear in the length of the text.
  std::vector<Figure> Find(const text::Document& document, const FigureOptions& options) const;

 private:
  class Impl;
  std::unique_ptr<const Impl> impl_;
};

}  // namespace presslens::figures

#endif  // PRESSLENS_FIGURES_FIGURES_H_
