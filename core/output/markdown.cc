#include <string>
#include <string_view>

#include "output/codes.h"
#include "output/words.h"
#include "presslens/formats.h"

namespace presslens {
namespace {

// Escapes what Markdown would read as its own marks (CommonMark: any ASCII punctuation may be
// escaped).
std::string Escaped(std::string_view text) {
  constexpr std::string_view kSpecial = "\\`*_{}[]<>#|!~";
  std::string out;
  for (const char c : text) {
    if (kSpecial.find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

void Sources(const Analysis& analysis, std::string& out) {
  out += "## Sources\n\n";
  for (const Source& source : analysis.sources) {
    out += "- **" + Escaped(output::NameOf(source, analysis)) + "** (" +
           Escaped(output::DescriptionOf(source)) + ")\n";
    for (const uint32_t quote : source.quotes) {
      out +=
          "  > " + Escaped(output::OneLine(analysis.quotes[quote].span.of(analysis.text))) + "\n\n";
    }
  }
  for (const Quote& quote : analysis.quotes) {
    if (!quote.source)
      out +=
          "- (no source)\n  > " + Escaped(output::OneLine(quote.span.of(analysis.text))) + "\n\n";
  }
}

void Names(const Analysis& analysis, std::string& out) {
  out += "\n## Names\n\n| Name | Class | Mentions | Also |\n| --- | --- | --- | --- |\n";
  for (const Entity& entity : analysis.entities) {
    const std::string_view code = output::CodeOf(entity);
    std::string aliases;
    for (const std::string& alias : entity.aliases)
      aliases += (aliases.empty() ? "" : ", ") + alias;
    out += "| " + Escaped(entity.name) + " | " + Escaped(code) + " | " +
           std::to_string(entity.mentions.size()) + " | " + Escaped(aliases) + " |\n";
  }
}

void Figures(const Analysis& analysis, std::string& out) {
  out += "\n## Figures\n\n| As written | Class | Value |\n| --- | --- | --- |\n";
  for (const Figure& figure : analysis.figures) {
    out += "| " + Escaped(output::OneLine(figure.span.of(analysis.text))) + " | " +
           std::string(output::CodeOf(figure.type)) + " | " + Escaped(output::ValueOf(figure)) +
           " |\n";
  }
}

}  // namespace

std::string ToMarkdown(const Analysis& analysis) {
  std::string out;
  Sources(analysis, out);
  Names(analysis, out);
  Figures(analysis, out);
  return out;
}

}  // namespace presslens
