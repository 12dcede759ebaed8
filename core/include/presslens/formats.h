// An Analysis for people: on a terminal, as a page, as a report, as a table. All results are UTF-8.
#ifndef PRESSLENS_FORMATS_H_
#define PRESSLENS_FORMATS_H_

#include <string>

#include "presslens/analysis.h"
#include "presslens/json.h"

namespace presslens {

// The article with its highlights, then who speaks, what is named and which figures are stated.
// With `colour`, ANSI escapes set them apart; without, the article itself is left out, since
// nothing could be told apart in it. Control characters of the article are not passed on to the
// terminal.
std::string ToTerminal(const Analysis& analysis, bool colour);

// One self-contained HTML file: the article with <mark> elements and the lists below it. It needs
// no script, loads nothing, and everything from the article is escaped.
std::string ToHtml(const Analysis& analysis);

// A report in Markdown: sources with their quotations, names, figures.
std::string ToMarkdown(const Analysis& analysis);

// One table (RFC 4180) of every name, figure and quotation: list, id, start, end, text, class, and
// what belongs to the class. A cell that a spreadsheet would take for a formula (=, +, -, @ at its
// start) is led by an apostrophe.
std::string ToCsv(const Analysis& analysis, OffsetUnit offsets);

}  // namespace presslens

#endif  // PRESSLENS_FORMATS_H_
