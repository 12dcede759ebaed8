#include <string>
#include <string_view>

#include "output/codes.h"
#include "output/highlights.h"
#include "output/words.h"
#include "presslens/formats.h"
#include "text/utf.h"

namespace presslens {
namespace {

using output::Highlight;
using output::Layer;

constexpr std::string_view kHead = R"html(<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<style>
:root { color-scheme: light dark; --quote: #a13d1a; --line: #bfb5a2 }
body { font: 1.05rem/1.75 system-ui, sans-serif; max-width: 42rem; margin: 2rem auto; padding: 0 1rem }
.article { white-space: pre-wrap; overflow-wrap: anywhere }
mark { background: none; color: inherit }
.quote { background: color-mix(in srgb, var(--quote) 12%, transparent) }
.quote.indirect, .quote.mixed { background: color-mix(in srgb, var(--quote) 6%, transparent) }
.source { border-bottom: 2px solid var(--quote) }
.figure { font-weight: 600; border-bottom: 2px dotted }
.entity { text-decoration: underline; text-underline-offset: .2em }
.person { text-decoration-color: #1f5c9e; text-decoration-thickness: 2px }
.organization { text-decoration-color: #0b6e5c }
.location { text-decoration-color: #85600a; text-decoration-style: dashed }
.product { text-decoration-color: #6b46a0; text-decoration-style: double }
.work { text-decoration-color: #a02e6c; text-decoration-style: wavy }
.event { text-decoration-color: #55606b; text-decoration-style: dashed }
table { border-collapse: collapse; width: 100% }
th, td { text-align: start; border-bottom: 1px solid var(--line); padding: .3rem .6rem .3rem 0; vertical-align: top }
blockquote { margin: .3rem 0 .3rem 1rem; padding-inline-start: .8rem; border-inline-start: 3px solid var(--quote) }
</style>
)html";

std::string Escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      case '\0':
        out += "\xEF\xBF\xBD";
        break;
      default:
        out += c;
    }
  }
  return out;
}

std::string_view ClassOf(Layer layer) {
  switch (layer) {
    case Layer::kQuote:
      return "quote";
    case Layer::kSource:
      return "source";
    case Layer::kEntity:
      return "entity";
    case Layer::kFigure:
      return "figure";
  }
  return "";
}

class Page {
 public:
  explicit Page(const Analysis& analysis) : analysis_(analysis) {}

  std::string Write() {
    out_ += "<!doctype html>\n<html lang=\"" + Escaped(analysis_.language) + "\">\n";
    out_ += kHead;
    out_ += "<title>Presslens</title>\n";
    Article();
    Sources();
    Names();
    Figures();
    out_ += "</html>\n";
    return std::move(out_);
  }

 private:
  // What a highlight says when it is pointed at.
  std::string TitleOf(const Highlight& highlight) const {
    const std::string code(highlight.code);
    switch (highlight.layer) {
      case Layer::kEntity:
        return analysis_.entities[highlight.index].name + " · " + code;
      case Layer::kFigure:
        return code + " " + output::ValueOf(analysis_.figures[highlight.index]);
      case Layer::kSource:
        return output::DescriptionOf(analysis_.sources[highlight.index]);
      case Layer::kQuote:
        break;
    }
    const auto source = analysis_.quotes[highlight.index].source;
    return source ? code + " · " + output::NameOf(analysis_.sources[*source], analysis_) : code;
  }

  // The class of a highlight in the style sheet. A rule pack's own class may be called "quote" as
  // well, and is not to look like one.
  std::string StyleOf(const Highlight& highlight) const {
    const bool own = highlight.layer == Layer::kEntity &&
                     analysis_.entities[highlight.index].type == EntityType::kCustom;
    return std::string(ClassOf(highlight.layer)) + (own ? " own-" : " ") + Escaped(highlight.code);
  }

  void Article() {
    out_ += "<main class=\"article\">";
    output::EachSegment(analysis_, [this](Span segment, const std::vector<Highlight>& active) {
      for (const Highlight& highlight : active) {
        out_ += "<mark class=\"" + StyleOf(highlight) + "\" title=\"" +
                Escaped(TitleOf(highlight)) + "\">";
      }
      out_ += Escaped(text::EncodeUtf8(segment.of(analysis_.text)));
      for (size_t i = 0; i < active.size(); ++i) out_ += "</mark>";
    });
    out_ += "</main>\n";
  }

  void Sources() {
    out_ += "<h2>Sources</h2>\n";
    for (const Source& source : analysis_.sources) {
      out_ += "<h3>" + Escaped(output::NameOf(source, analysis_)) + "</h3>\n<p>" +
              Escaped(output::DescriptionOf(source)) + "</p>\n";
      for (const uint32_t quote : source.quotes) {
        out_ += "<blockquote>" +
                Escaped(output::OneLine(analysis_.quotes[quote].span.of(analysis_.text))) +
                "</blockquote>\n";
      }
    }
  }

  void Names() {
    out_ += "<h2>Names</h2>\n<table>\n<tr><th>Name<th>Class<th>Mentions\n";
    for (const Entity& entity : analysis_.entities) {
      const std::string_view code = output::CodeOf(entity);
      out_ += "<tr><td>" + Escaped(entity.name) + "<td>" + Escaped(code) + "<td>" +
              std::to_string(entity.mentions.size()) + "\n";
    }
    out_ += "</table>\n";
  }

  void Figures() {
    out_ += "<h2>Figures</h2>\n<table>\n<tr><th>As written<th>Class<th>Value\n";
    for (const Figure& figure : analysis_.figures) {
      out_ += "<tr><td>" + Escaped(output::OneLine(figure.span.of(analysis_.text))) + "<td>" +
              std::string(output::CodeOf(figure.type)) + "<td>" + Escaped(output::ValueOf(figure)) +
              "\n";
    }
    out_ += "</table>\n";
  }

  const Analysis& analysis_;
  std::string out_;
};

}  // namespace

std::string ToHtml(const Analysis& analysis) { return Page(analysis).Write(); }

}  // namespace presslens
