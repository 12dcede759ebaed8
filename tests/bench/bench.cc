// Times the stages of an analysis, native or in WebAssembly; tests/bench/bench.mjs runs it both
// ways and makes tables.
//
//   presslens_bench LANGUAGE MODEL FILE [whole]
//
// FILE holds articles parted by form feeds; MODEL may be "-". Prints a line per stage: its name, a
// tab, the milliseconds of the fastest pass over all articles. With "whole" only the whole analysis
// is timed.
#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "figures/figures.h"
#include "names/names.h"
#include "presslens/analyzer.h"
#include "presslens/json.h"
#include "quotes/quotes.h"
#include "text/document.h"
#include "text/utf.h"

namespace presslens::bench {
namespace {

// Passes until this much time is spent, but never fewer than kPasses.
constexpr double kEnoughMilliseconds = 1000;
constexpr int kPasses = 3;

// What a stage leaves behind is added up and printed, so that no compiler can drop the work.
size_t g_sink = 0;

double Milliseconds(std::chrono::steady_clock::duration time) {
  return std::chrono::duration<double, std::milli>(time).count();
}

template <typename Pass>
void Time(const char* stage, Pass pass) {
  double fastest = 1e300, spent = 0;
  for (int i = 0; i < kPasses || spent < kEnoughMilliseconds; ++i) {
    const auto start = std::chrono::steady_clock::now();
    pass();
    const double time = Milliseconds(std::chrono::steady_clock::now() - start);
    fastest = std::min(fastest, time);
    spent += time;
  }
  std::printf("%s\t%.3f\n", stage, fastest);
  std::fflush(stdout);
}

std::string ReadFile(const char* path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<std::string> Split(const std::string& text) {
  std::vector<std::string> articles;
  for (size_t start = 0; start <= text.size();) {
    const size_t end = std::min(text.find('\f', start), text.size());
    articles.push_back(text.substr(start, end - start));
    start = end + 1;
  }
  return articles;
}

void TimeWhole(const Analyzer& analyzer, const Options& options,
               const std::vector<std::string>& articles) {
  Time("whole analysis", [&] {
    for (const std::string& article : articles) {
      g_sink += analyzer.Analyze(std::string_view(article), options).value->summary.words;
    }
  });
}

void TimeStages(const std::string& language, std::span<const std::byte> model,
                const std::vector<std::string>& articles) {
  Time("decode, sentences, tokens", [&] {
    for (const std::string& article : articles) {
      g_sink += text::Document(text::DecodeUtf8(article), language).tokens().size();
    }
  });
  names::NameFinder names(language);
  if (!model.empty() && !names.LoadModel(model).ok()) std::fputs("the model is bad\n", stderr);
  const figures::FigureFinder figures(language);
  const quotes::QuoteFinder quotes(language);
  std::vector<text::Document> documents;
  std::vector<std::vector<Entity>> entities;
  std::vector<std::vector<Figure>> numbers;
  for (const std::string& article : articles) {
    documents.emplace_back(text::DecodeUtf8(article), language);
    entities.push_back(names.Find(documents.back()));
    numbers.push_back(figures.Find(documents.back(), {}));
  }
  Time("names", [&] {
    for (const text::Document& document : documents) g_sink += names.Find(document).size();
  });
  Time("figures", [&] {
    for (const text::Document& document : documents) g_sink += figures.Find(document, {}).size();
  });
  Time("quotes", [&] {
    for (size_t i = 0; i < documents.size(); ++i) {
      g_sink += quotes.Find(documents[i], entities[i], numbers[i]).quotes.size();
    }
  });
}

void TimeJson(const Analyzer& analyzer, const Options& options,
              const std::vector<std::string>& articles) {
  std::vector<Analysis> analyses;
  for (const std::string& article : articles) {
    analyses.push_back(*analyzer.Analyze(std::string_view(article), options).value);
  }
  Time("JSON", [&] {
    for (const Analysis& analysis : analyses) g_sink += ToJson(analysis).size();
  });
}

}  // namespace
}  // namespace presslens::bench

int main(int argc, char** argv) {
  using namespace presslens;
  if (argc < 4) {
    std::fputs("usage: presslens_bench LANGUAGE MODEL FILE [whole]\n", stderr);
    return 2;
  }
  const std::string language = argv[1];
  const std::string model = std::string_view(argv[2]) == "-" ? "" : bench::ReadFile(argv[2]);
  const std::vector<std::string> articles = bench::Split(bench::ReadFile(argv[3]));
  Analyzer analyzer;
  if (!model.empty()) analyzer.LoadModel(std::as_bytes(std::span(model)));
  Options options;
  options.language = language;
  if (argc == 4) bench::TimeStages(language, std::as_bytes(std::span(model)), articles);
  bench::TimeWhole(analyzer, options, articles);
  if (argc == 4) bench::TimeJson(analyzer, options, articles);
  std::fprintf(stderr, "(%zu)\n", bench::g_sink);
}
