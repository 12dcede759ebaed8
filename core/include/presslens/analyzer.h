// Presslens reads a news article and says who and what it names, which figures it states, and who
// is quoted saying what.
//
//   presslens::Analyzer analyzer;
//   presslens::Result<presslens::Analysis> result = analyzer.Analyze("기상청은 …", {.date =
//   "2026-03-02"}); if (!result.ok()) { … result.status.message … }
//
// The library opens no file, asks for no time and starts no thread: models, rule packs and today's
// date come in as arguments, so the same input gives the same analysis in a browser, in a worker
// and in a terminal.
#ifndef PRESSLENS_ANALYZER_H_
#define PRESSLENS_ANALYZER_H_

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "presslens/analysis.h"
#include "presslens/rules.h"
#include "presslens/status.h"

namespace presslens {

// Which finders run. Quotations need names to know who speaks, so asking for quotes alone still
// looks for names; they are then left out of the result.
struct Finders {
  bool entities = true;
  bool figures = true;
  bool quotes = true;
};

struct Options {
  std::string language = "auto";  // "auto", or a BCP 47 code of Analyzer::Languages()
  std::string date = {};  // the day that relative dates count from, "YYYY-MM-DD"; empty: unknown
  Finders finders = {};
  // In order of precedence; null entries are skipped.
  std::vector<std::shared_ptr<const RulePack>> rules = {};
};

class Analyzer {
 public:
  // Reads the language tables that are compiled into the library. Takes a few milliseconds; make
  // one and keep it.
  Analyzer();
  ~Analyzer();
  Analyzer(Analyzer&&) noexcept;
  Analyzer& operator=(Analyzer&&) noexcept;

  // The languages that can be asked for, as BCP 47 codes.
  static std::span<const std::string_view> Languages();

  // Takes in a statistical model of names; it says itself for which language. The bytes are copied.
  // A later model of the same language replaces the earlier one. Without a model names are found by
  // lexicon and context alone. Returns kBadModel, and keeps what was there, if the bytes are not a
  // model of this version.
  Status LoadModel(std::span<const std::byte> model);

  // Analyzes a text. Both forms take any input: ill-formed UTF-8 is replaced by U+FFFD as the
  // WHATWG decoder does, lone surrogates likewise. Time and memory are linear in the length.
  // Returns kBadOption for an unknown language or a date that does not exist, kTooLong for more
  // than 2^31 code units. Safe to call from several threads on one Analyzer, as long as none is in
  // LoadModel.
  Result<Analysis> Analyze(std::string_view utf8, const Options& options = {}) const;
  Result<Analysis> Analyze(std::u16string_view utf16, const Options& options = {}) const;

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace presslens

#endif  // PRESSLENS_ANALYZER_H_
