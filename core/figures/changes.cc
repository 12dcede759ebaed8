#include "figures/changes.h"

namespace presslens::figures {

void FindChanges(const Vocabulary&, const TextView&, size_t, std::vector<Figure>&) {}

}  // namespace presslens::figures
