// The WebAssembly face of the core; presslens.d.ts is its manual. One call analyses one article:
// text goes in as UTF-16, spans come out as one Uint32Array and everything else as one JSON text.
#include <emscripten/bind.h>
#include <emscripten/val.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "presslens/analyzer.h"
#include "presslens/json.h"
#include "presslens/rules.h"
#include "presslens/status.h"

namespace presslens::wasm {
namespace {

// The structs below mirror the interfaces of presslens.d.ts, name by name.
struct WasmStatus {
  int code = 0;
  std::string message;
};

struct WasmOptions {
  std::string language;
  std::string date;
  bool entities = true;
  bool figures = true;
  bool quotes = true;
};

struct WasmAnalysis {
  WasmStatus status;
  emscripten::val spans = emscripten::val::undefined();
  std::string language;
  std::string json;
};

WasmStatus ToWasm(const Status& status) { return {static_cast<int>(status.code), status.message}; }

// What a row of `spans` is about; the first of its five numbers.
enum class SpanKind : uint32_t { kMention, kFigure, kQuote, kAttribution, kCue };

void AppendSpan(SpanKind kind, uint32_t type, Span span, size_t id, std::vector<uint32_t>& rows) {
  rows.insert(rows.end(),
              {static_cast<uint32_t>(kind), type, span.start, span.end, static_cast<uint32_t>(id)});
}

// Five numbers for every highlight: kind, class, start, end, index into the list that the kind
// names.
std::vector<uint32_t> FlatSpans(const Analysis& analysis) {
  std::vector<uint32_t> rows;
  for (size_t i = 0; i < analysis.entities.size(); ++i) {
    const Entity& entity = analysis.entities[i];
    for (const Mention& mention : entity.mentions) {
      AppendSpan(SpanKind::kMention, static_cast<uint32_t>(entity.type), mention.span, i, rows);
    }
  }
  for (size_t i = 0; i < analysis.figures.size(); ++i) {
    const Figure& figure = analysis.figures[i];
    AppendSpan(SpanKind::kFigure, static_cast<uint32_t>(figure.type), figure.span, i, rows);
  }
  for (size_t i = 0; i < analysis.quotes.size(); ++i) {
    const Quote& quote = analysis.quotes[i];
    AppendSpan(SpanKind::kQuote, static_cast<uint32_t>(quote.type), quote.span, i, rows);
    if (quote.attribution && quote.source) {
      const Source& source = analysis.sources[*quote.source];
      AppendSpan(SpanKind::kAttribution, static_cast<uint32_t>(source.kind), *quote.attribution, i,
                 rows);
    }
    if (quote.cue) {
      AppendSpan(SpanKind::kCue, static_cast<uint32_t>(quote.cue->stance), quote.cue->span, i,
                 rows);
    }
  }
  return rows;
}

#if PRESSLENS_WITH_RULES
// A pack, compiled once; analyzers that use it share it.
class WasmRulePack {
 public:
  explicit WasmRulePack(const std::string& json) : parsed_(RulePack::Parse(json)) {}

  std::string Report() const { return ToJson(parsed_); }
  const std::shared_ptr<const RulePack>& pack() const { return parsed_.pack; }

 private:
  RulePack::Parsed parsed_;
};
#endif

class WasmAnalyzer {
 public:
  WasmStatus LoadModel(const std::string& bytes) {
    return ToWasm(analyzer_.LoadModel(std::as_bytes(std::span(bytes))));
  }

#if PRESSLENS_WITH_RULES
  void AddRules(const WasmRulePack& pack) { rules_.push_back(pack.pack()); }
  void ClearRules() { rules_.clear(); }
#endif

  WasmAnalysis Analyze(const std::u16string& text, const WasmOptions& options) {
    const Result<Analysis> result = Read(text, options);
    WasmAnalysis out = WithSpans(result);
    if (result.ok()) out.json = ToJson(*result.value);
    return out;
  }

  WasmAnalysis AnalyzeSpans(const std::u16string& text, const WasmOptions& options) {
    return WithSpans(Read(text, options));
  }

 private:
  Result<Analysis> Read(const std::u16string& text, const WasmOptions& options) {
    return analyzer_.Analyze(std::u16string_view(text),
                             {.language = options.language,
                              .date = options.date,
                              .finders = {options.entities, options.figures, options.quotes},
                              .rules = rules_});
  }

  WasmAnalysis WithSpans(const Result<Analysis>& result) {
    WasmAnalysis out{.status = ToWasm(result.status)};
    spans_.clear();
    if (result.ok()) {
      spans_ = FlatSpans(*result.value);
      out.language = result.value->language;
    }
    out.spans = emscripten::val(emscripten::typed_memory_view(spans_.size(), spans_.data()));
    return out;
  }

  Analyzer analyzer_;
  std::vector<std::shared_ptr<const RulePack>> rules_;
  std::vector<uint32_t> spans_;  // what the last analysis's view looks at
};

}  // namespace
}  // namespace presslens::wasm

EMSCRIPTEN_BINDINGS(presslens) {
  using presslens::wasm::WasmAnalysis;
  using presslens::wasm::WasmAnalyzer;
  using presslens::wasm::WasmOptions;
  using presslens::wasm::WasmStatus;

  emscripten::value_object<WasmStatus>("WasmStatus")
      .field("code", &WasmStatus::code)
      .field("message", &WasmStatus::message);

  emscripten::value_object<WasmOptions>("WasmOptions")
      .field("language", &WasmOptions::language)
      .field("date", &WasmOptions::date)
      .field("entities", &WasmOptions::entities)
      .field("figures", &WasmOptions::figures)
      .field("quotes", &WasmOptions::quotes);

  emscripten::value_object<WasmAnalysis>("WasmAnalysis")
      .field("status", &WasmAnalysis::status)
      .field("spans", &WasmAnalysis::spans)
      .field("language", &WasmAnalysis::language)
      .field("json", &WasmAnalysis::json);

#if PRESSLENS_WITH_RULES
  emscripten::class_<presslens::wasm::WasmRulePack>("RulePack")
      .constructor<const std::string&>()
      .function("report", &presslens::wasm::WasmRulePack::Report);
#endif

  emscripten::class_<WasmAnalyzer>("Analyzer")
      .constructor<>()
      .function("loadModel", &WasmAnalyzer::LoadModel)
#if PRESSLENS_WITH_RULES
      .function("addRules", &WasmAnalyzer::AddRules)
      .function("clearRules", &WasmAnalyzer::ClearRules)
#endif
      .function("analyze", &WasmAnalyzer::Analyze)
      .function("analyzeSpans", &WasmAnalyzer::AnalyzeSpans);
}
