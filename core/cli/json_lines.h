// `presslens analyze --jsonl`: a stream of articles in, a stream of analyses out.
#ifndef PRESSLENS_CLI_JSON_LINES_H_
#define PRESSLENS_CLI_JSON_LINES_H_

#include <iosfwd>

#include "presslens/analyzer.h"
#include "presslens/json.h"

namespace presslens::cli {

// Reads one {"id", "lang"?, "date"?, "text"} per line and writes one analysis with that id per
// line, each before the next is read: memory does not grow with the number of lines. A bad line
// gives {"id":…,"error":"…"} in its place; blank lines give nothing. Ill-formed UTF-8 in a line is
// read as U+FFFD, and offsets then count in the text so read. `options` holds for lines that do not
// say otherwise. Returns whether every line could be analysed.
bool AnalyzeJsonLines(const Analyzer& analyzer, const Options& options, OffsetUnit offsets,
                      std::istream& in, std::ostream& out);

}  // namespace presslens::cli

#endif  // PRESSLENS_CLI_JSON_LINES_H_
