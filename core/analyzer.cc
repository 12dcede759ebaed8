#include "presslens/analyzer.h"

#include <algorithm>
#include <utility>

#include "figures/figures.h"
#include "languages/registry.h"
#include "names/names.h"
#include "quotes/quotes.h"
#include "rules/compiled_pack.h"
#include "summary.h"
#include "text/document.h"
#include "text/josa.h"
#include "text/language.h"
#include "text/utf.h"

namespace presslens {
namespace {

// What reads one language.
struct Reader {
  explicit Reader(std::string_view language)
      : code(language), names(language), figures(language), quotes(language) {}

  std::string_view code;
  names::NameFinder names;
  figures::FigureFinder figures;
  quotes::QuoteFinder quotes;
};

constexpr size_t kLongestText = size_t{1} << 31;

}  // namespace

class Analyzer::Impl {
 public:
  Impl() {
    for (const std::string_view code : languages::Codes()) readers_.emplace_back(code);
  }

  Status LoadModel(std::span<const std::byte> model) {
    Status status;
    for (Reader& reader : readers_) {
      status = reader.names.LoadModel(model);
      if (status.ok()) return status;
    }
    return status;
  }

  Result<Analysis> Analyze(std::u16string text, const Options& options) const {
    if (text.size() > kLongestText)
      return Status{ErrorCode::kTooLong, "The text is longer than 2^31 code units."};
    const bool detect = options.language == "auto";
    const Reader* reader =
        Find(detect ? text::DetectLanguage(text) : std::string_view(options.language));
    if (reader == nullptr)
      return Status{ErrorCode::kBadOption, "Unknown language \"" + options.language + "\"."};
    figures::FigureOptions figure_options;
    if (!options.date.empty()) {
      figure_options.date = figures::ParseDate(options.date);
      if (!figure_options.date) {
        return Status{ErrorCode::kBadOption,
                      "\"" + options.date + "\" is no date of the form YYYY-MM-DD."};
      }
    }
    return Read(*reader, std::move(text), options, figure_options);
  }

 private:
  const Reader* Find(std::string_view code) const {
    const auto found = std::find_if(readers_.begin(), readers_.end(),
                                    [code](const Reader& r) { return r.code == code; });
    return found == readers_.end() ? nullptr : &*found;
  }

  // The one place that knows the order: rule packs have their say about names and figures before
  // quotations, which need both, are looked for.
  Analysis Read(const Reader& reader, std::u16string text, const Options& options,
                const figures::FigureOptions& figure_options) const {
    text::Document document(std::move(text), reader.code);
    Analysis analysis;
    analysis.language = reader.code;
    const bool quotes = options.finders.quotes;
    const Extras extras = ExtrasOf(options.rules, reader.code);
    if (options.finders.entities || quotes) analysis.entities = reader.names.Find(document);
    if (options.finders.figures || quotes)
      analysis.figures = reader.figures.Find(document, {figure_options.date, extras.units});
    ApplyRules(options.rules, document, analysis);
    if (quotes) {
      presslens::quotes::Quotations found =
          reader.quotes.Find(document, analysis.entities, analysis.figures, extras.speech);
      analysis.quotes = std::move(found.quotes);
      analysis.sources = std::move(found.sources);
    }
    if (!options.finders.figures) analysis.figures.clear();
    if (!options.finders.entities) {
      analysis.entities.clear();
      for (Source& source : analysis.sources) source.entity.reset();
    }
    analysis.summary = Summarize(document, analysis);
    analysis.text = std::move(document).TakeText();
    return analysis;
  }

  // What packs of the language add to the finders' own words; it points into the packs.
  struct Extras {
    std::vector<const figures::ExtraUnits*> units;
    std::vector<const presslens::quotes::ExtraSpeech*> speech;
  };
  static Extras ExtrasOf(const std::vector<std::shared_ptr<const RulePack>>& packs,
                         std::string_view language) {
    Extras extras;
    for (const auto& pack : packs) {
      if (pack == nullptr || !pack->compiled().SpeaksOf(language)) continue;
      const RulePack::Compiled& compiled = pack->compiled();
      if (!compiled.units.units.empty()) extras.units.push_back(&compiled.units);
      if (compiled.speech) extras.speech.push_back(compiled.speech.get());
    }
    return extras;
  }

  // Through a pack and not by a call: compiled_pack.h says why.
  void ApplyRules(const std::vector<std::shared_ptr<const RulePack>>& packs,
                  const text::Document& document, Analysis& analysis) const {
    const auto any =
        std::find_if(packs.begin(), packs.end(), [](const auto& pack) { return pack != nullptr; });
    if (any == packs.end()) return;
    (*any)->compiled().apply(packs, josa_, document, analysis.entities, analysis.figures);
  }

  std::vector<Reader> readers_;
  text::JosaTable josa_;
};

Analyzer::Analyzer() : impl_(std::make_unique<Impl>()) {}
Analyzer::~Analyzer() = default;
Analyzer::Analyzer(Analyzer&&) noexcept = default;
Analyzer& Analyzer::operator=(Analyzer&&) noexcept = default;

std::span<const std::string_view> Analyzer::Languages() { return languages::Codes(); }

Status Analyzer::LoadModel(std::span<const std::byte> model) { return impl_->LoadModel(model); }

Result<Analysis> Analyzer::Analyze(std::string_view utf8, const Options& options) const {
  return impl_->Analyze(text::DecodeUtf8(utf8), options);
}

Result<Analysis> Analyzer::Analyze(std::u16string_view utf16, const Options& options) const {
  return impl_->Analyze(text::ReplaceLoneSurrogates(utf16), options);
}

}  // namespace presslens
