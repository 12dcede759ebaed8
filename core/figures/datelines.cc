#include "figures/datelines.h"

namespace presslens::figures {

std::optional<Date> FindDatelineDate(const text::Document&) { return std::nullopt; }

}  // namespace presslens::figures
