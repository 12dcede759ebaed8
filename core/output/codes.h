// The words that stand for enumerators in every output format.
#ifndef PRESSLENS_OUTPUT_CODES_H_
#define PRESSLENS_OUTPUT_CODES_H_

#include <string_view>

#include "presslens/analysis.h"
#include "presslens/json.h"

namespace presslens::output {

std::string_view CodeOf(
    EntityType type);  // "person", …; "" for kCustom, whose name the entity carries
std::string_view CodeOf(
    const Entity& entity);  // of its type, or its own class; lives as long as the entity
std::string_view CodeOf(FigureType type);      // "money", …
std::string_view CodeOf(Qualifier qualifier);  // "approx", …; "" for kNone
std::string_view CodeOf(Direction direction);  // "up", …
std::string_view CodeOf(QuoteType type);       // "direct", …
std::string_view CodeOf(Stance stance);        // "neutral", …
std::string_view CodeOf(SourceKind kind);      // "person", "unnamed_group", …
std::string_view CodeOf(OffsetUnit unit);      // "utf16", …

}  // namespace presslens::output

#endif  // PRESSLENS_OUTPUT_CODES_H_
