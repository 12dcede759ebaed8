// Applies a model to a document.
#ifndef PRESSLENS_NAMES_TAGGER_H_
#define PRESSLENS_NAMES_TAGGER_H_

#include <vector>

#include "names/found_name.h"
#include "names/model.h"
#include "text/document.h"
#include "text/josa.h"

namespace presslens::names {

// All names of the document in text order, without overlap; of every class that the model knows,
// titles and quantities included, with the evidence kByModel. `josa` is read by models whose units
// are characters.
std::vector<FoundName> TagNames(const Model& model, const text::JosaTable& josa,
                                const text::Document& document);

}  // namespace presslens::names

#endif  // PRESSLENS_NAMES_TAGGER_H_
