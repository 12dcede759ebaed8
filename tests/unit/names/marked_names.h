// Names written down by hand, for tests of what is done to names once they are found.
#ifndef PRESSLENS_TESTS_UNIT_NAMES_MARKED_NAMES_H_
#define PRESSLENS_TESTS_UNIT_NAMES_MARKED_NAMES_H_

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "names/found_name.h"

namespace presslens::names {

struct Marked {
  std::u16string_view form;
  NameClass name_class;
};

// Each the first place of its form behind the one before.
inline std::vector<FoundName> NamesIn(std::u16string_view text, const std::vector<Marked>& marked) {
  std::vector<FoundName> names;
  size_t from = 0;
  for (const Marked& mark : marked) {
    const size_t at = text.find(mark.form, from);
    REQUIRE(at != std::u16string_view::npos);
    from = at + mark.form.size();
    FoundName name;
    name.span = {static_cast<uint32_t>(at), static_cast<uint32_t>(from)};
    name.confidence = 1;
    name.Become(mark.name_class);
    names.push_back(name);
  }
  return names;
}

using Names = std::vector<std::pair<std::u16string, NameClass>>;

inline Names FormsOf(const std::vector<FoundName>& names, std::u16string_view text) {
  Names forms;
  for (const FoundName& name : names) forms.emplace_back(name.span.of(text), name.name_class);
  return forms;
}

}  // namespace presslens::names

#endif  // PRESSLENS_TESTS_UNIT_NAMES_MARKED_NAMES_H_
