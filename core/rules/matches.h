// Where the terms and patterns of one pack stand in a document.
#ifndef PRESSLENS_RULES_MATCHES_H_
#define PRESSLENS_RULES_MATCHES_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "presslens/analysis.h"
#include "rules/compiled_pack.h"
#include "text/document.h"
#include "text/josa.h"

namespace presslens::rules {

struct Match {
  Span span;
  uint32_t rule = 0;     // index into the pack's rules
  bool pattern = false;  // found by a pattern rather than a term
  // UTF-8: the term's name, which is the pack's; for a pattern the text itself, which is the
  // Searchable's.
  std::string_view name;
};

// A document in the two forms that packs search, made once for all of them.
class Searchable {
 public:
  explicit Searchable(const text::Document& document);

  const text::Document& document() const { return document_; }
  const std::u16string& folded() const { return folded_; }

  // Only patterns that may match need the text as UTF-8; it is made when it is first asked for.
  const std::string& utf8();
  // The UTF-16 offsets of a range of utf8(), which has been asked for.
  Span ToUtf16(size_t start, size_t end) const;

 private:
  uint32_t ToUtf16(size_t byte) const;

  const text::Document& document_;
  std::u16string folded_;
  std::string utf8_;
  std::vector<uint32_t> checkpoints_;  // the UTF-16 offset of every 64th byte
};

// All matches of the pack whose rule's context words are there, in no particular order; they may
// overlap.
std::vector<Match> FindMatches(const RulePack::Compiled& pack, Searchable& text,
                               const text::JosaTable& josa);

}  // namespace presslens::rules

#endif  // PRESSLENS_RULES_MATCHES_H_
