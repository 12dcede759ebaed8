// Where paragraphs begin and end, and what kind each is.
#ifndef PRESSLENS_TEXT_PARAGRAPHS_H_
#define PRESSLENS_TEXT_PARAGRAPHS_H_

#include <string>
#include <string_view>
#include <vector>

#include "text/document.h"

namespace presslens::text {

// The lines of a text that hold more than space, as paragraphs without tokens and of kind kBody. A
// line that begins with a small Latin letter after one that ends in a Latin letter or a comma goes
// on with the line before: mail and terminals wrap text so.
std::vector<Paragraph> SplitParagraphs(std::u16string_view text);

// Tells headlines, bylines and list items from the body, by the phrases of
// languages/<code>/bylines.tsv and by how a line begins and ends. Immutable.
class ParagraphClassifier {
 public:
  explicit ParagraphClassifier(std::string_view language);

  // Sets the kind of every paragraph.
  void Classify(std::u16string_view text, std::vector<Paragraph>& paragraphs) const;

 private:
  enum class Where : uint8_t { kStart, kEnd, kAny };
  struct Phrase {
    std::u16string text;  // folded
    Where where;
  };

  bool IsByline(std::u16string_view line) const;

  std::string language_;
  std::vector<Phrase> phrases_;
};

}  // namespace presslens::text

#endif  // PRESSLENS_TEXT_PARAGRAPHS_H_
