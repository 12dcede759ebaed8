// Annotated sentences and articles from JSON Lines files.
//
// Two shapes are read: that of the corpora,
// {"id","text","entities":[[start,end,label],…],"masked":[[start,end],…]}, and that of the
// project's articles,
// {"id","text","entities":[{"start","end","type"},…],"figures":[{"start","end","type"},…]} (what
// tests/eval/gold.py prints). Offsets in the files are code points; here they are UTF-16 units.
#ifndef PRESSLENS_TRAIN_CORPUS_H_
#define PRESSLENS_TRAIN_CORPUS_H_

#include <string>
#include <vector>

#include "presslens/analysis.h"

namespace presslens::train {

struct Annotation {
  Span span;
  std::string label;  // as in the file; figures of articles are "figure:" and their type
};

struct AnnotatedText {
  std::string id;
  std::u16string text;
  std::vector<Annotation> annotations;  // in text order, without overlap
  std::vector<Span> masked;             // doubtful: to be left out of training
};

// Exits with a message if the file cannot be read or is not of this form.
std::vector<AnnotatedText> ReadCorpus(const std::string& path);

// Undoes the spacing of corpora whose tokens are joined by spaces ("Russia , and", "do n't", "Kim
// 's"): what English writes without a space is joined again, and the spans follow.
AnnotatedText WithoutTokenSpaces(const AnnotatedText& spaced);

// Joins texts [begin, end) into one document, each a paragraph of its own.
AnnotatedText Joined(const std::vector<AnnotatedText>& texts, size_t begin, size_t end);

}  // namespace presslens::train

#endif  // PRESSLENS_TRAIN_CORPUS_H_
