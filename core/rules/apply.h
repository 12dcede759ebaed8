// Rule packs at work on one document.
#ifndef PRESSLENS_RULES_APPLY_H_
#define PRESSLENS_RULES_APPLY_H_

#include <memory>
#include <vector>

#include "presslens/analysis.h"
#include "presslens/rules.h"
#include "text/document.h"
#include "text/josa.h"

namespace presslens::rules {

// Brings what the packs name and what they ignore into the finders' results.
//
// Precedence: what a pack ignores is taken away (a name or figure is ignored when an ignored phrase
// covers it); then come the packs' terms, then their patterns, then what the finders found. Inside
// a rank the longest wins, of equals the first pack. A built-in mention that a pack's mention
// overlaps is dropped, and an entity without mentions with it. `entities` stays in the order of
// first mentions, without overlaps. Linear in the length of the text for each pack.
void ApplyRulePacks(const std::vector<std::shared_ptr<const RulePack>>& packs,
                    const text::JosaTable& josa, const text::Document& document,
                    std::vector<Entity>& entities, std::vector<Figure>& figures);

}  // namespace presslens::rules

#endif  // PRESSLENS_RULES_APPLY_H_
