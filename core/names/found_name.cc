#include "names/found_name.h"

#include <algorithm>

namespace presslens::names {

void SortByStart(std::vector<FoundName>& names) {
  std::sort(names.begin(), names.end(),
            [](const FoundName& a, const FoundName& b) { return a.span.start < b.span.start; });
}

}  // namespace presslens::names
