#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "output/codes.h"
#include "output/highlights.h"
#include "output/words.h"
#include "presslens/formats.h"
#include "text/characters.h"
#include "text/utf.h"

namespace presslens {
namespace {

using output::Highlight;
using output::Layer;

// SGR parameters: a colour for each class of names, bold for figures, a background for quotations,
// underline for sources.
constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kNameColours = {{
    {"person", "34"},
    {"organization", "32"},
    {"location", "33"},
    {"product", "35"},
    {"work", "95"},
    {"event", "36"},
}};

std::string StyleOf(const Highlight& highlight) {
  switch (highlight.layer) {
    case Layer::kQuote:
      return highlight.code == "direct" ? "48;5;224;38;5;16" : "48;5;255;38;5;16";
    case Layer::kSource:
      return "4;31";
    case Layer::kFigure:
      return "1";
    case Layer::kEntity:
      break;
  }
  for (const auto& [code, colour] : kNameColours) {
    if (code == highlight.code) return std::string(colour);
  }
  return "36";
}

// The text without the control characters that a terminal would obey.
std::string Harmless(std::u16string_view text) {
  std::u16string kept;
  for (const char16_t c : text) {
    const bool control = c < 0x20 || (c >= 0x7F && c <= 0x9F);
    if (!control || c == u'\n' || c == u'\t') kept += c;
  }
  return text::EncodeUtf8(kept);
}

std::string ArticleWithColours(const Analysis& analysis) {
  std::string out;
  output::EachSegment(analysis, [&](Span segment, const std::vector<Highlight>& active) {
    const std::string text = Harmless(segment.of(analysis.text));
    std::string style;
    for (const Highlight& highlight : active) style += ';' + StyleOf(highlight);
    out += style.empty() ? text : "\x1b[0" + style + 'm' + text + "\x1b[0m";
  });
  return out + "\n\n";
}

class Report {
 public:
  Report(const Analysis& analysis, bool colour) : analysis_(analysis), colour_(colour) {}

  std::string Write() {
    Sources();
    Names();
    Figures();
    return std::move(out_);
  }

 private:
  void Heading(std::string_view text, size_t count) {
    out_ += colour_ ? "\x1b[1m" : "";
    out_ += std::string(text) + " (" + std::to_string(count) + ")";
    out_ += colour_ ? "\x1b[0m\n" : "\n";
  }

  void QuoteLine(const Quote& quote) {
    const bool direct = quote.type == QuoteType::kDirect;
    out_ += "    ";
    out_ += direct ? "“" : "– ";
    out_ += output::OneLine(quote.span.of(analysis_.text));
    out_ += direct ? "”\n" : "\n";
  }

  void Sources() {
    Heading("Sources", analysis_.sources.size());
    for (const Source& source : analysis_.sources) {
      out_ +=
          "  " + output::NameOf(source, analysis_) + "  [" + output::DescriptionOf(source) + "]\n";
      for (const uint32_t quote : source.quotes) QuoteLine(analysis_.quotes[quote]);
    }
    if (analysis_.summary.quotes_without_source > 0) out_ += "  (no source given)\n";
    for (const Quote& quote : analysis_.quotes) {
      if (!quote.source) QuoteLine(quote);
    }
  }

  void Names() {
    Heading("Names", analysis_.entities.size());
    for (const Entity& entity : analysis_.entities) {
      const std::string_view code = output::CodeOf(entity);
      out_ +=
          "  " + entity.name + "  [" + std::string(code) + (entity.generic ? ", generic]" : "]");
      out_ += " ×" + std::to_string(entity.mentions.size());
      for (const std::string& alias : entity.aliases) out_ += " · " + alias;
      out_ += '\n';
    }
  }

  void Figures() {
    Heading("Figures", analysis_.figures.size());
    for (const Figure& figure : analysis_.figures) {
      out_ += "  " + output::OneLine(figure.span.of(analysis_.text)) + "  [" +
              std::string(output::CodeOf(figure.type)) + "]";
      const std::string value = output::ValueOf(figure);
      if (!value.empty()) out_ += " = " + value;
      if (figure.qualifier != Qualifier::kNone)
        out_ += " (" + std::string(output::CodeOf(figure.qualifier)) + ")";
      out_ += '\n';
    }
  }

  const Analysis& analysis_;
  bool colour_;
  std::string out_;
};

}  // namespace

std::string ToTerminal(const Analysis& analysis, bool colour) {
  return (colour ? ArticleWithColours(analysis) : "") + Report(analysis, colour).Write();
}

}  // namespace presslens
