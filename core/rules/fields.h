// Reading fields of JSON objects, with a complaint for whatever is not as it should be.
#ifndef PRESSLENS_RULES_FIELDS_H_
#define PRESSLENS_RULES_FIELDS_H_

#include <initializer_list>
#include <nlohmann/json.hpp>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "rules/limits.h"
#include "rules/problems.h"

namespace presslens::rules {

using Json = nlohmann::ordered_json;  // the type that writes analyses, so that a page downloads one

// One object of a pack, at its place.
class Fields {
 public:
  Fields(const Json& object, Pointer at, Problems& problems)
      : object_(object), at_(at), problems_(problems) {}

  const Pointer& at() const { return at_; }
  bool Has(const char* field) const { return object_.contains(field); }

  void RefuseUnknown(std::initializer_list<std::string_view> known) const;

  // The string of a field; nothing where it is missing or, after a complaint, is no string of at
  // most `longest` code units without control characters.
  std::optional<std::string> Optional(const char* field, size_t longest = kMaxProseUnits) const;
  // The same, and a missing or empty string is a problem too; then the result is empty.
  std::string Required(const char* field, size_t longest = kMaxLabelUnits) const;
  bool Flag(const char* field, bool otherwise) const;

  // The value of a field as an index into `words`; `otherwise` where it is missing or, after a
  // complaint, another word.
  size_t OneOf(const char* field, std::span<const std::string_view> words, Fault fault,
               size_t otherwise) const;

  // Calls `visit(item, pointer)` for each item of an array.
  template <typename Visit>
  void Each(const char* field, Visit visit) const {
    const auto found = object_.find(field);
    if (found == object_.end()) return;
    if (!found->is_array()) {
      problems_.Add(at_ / field, Fault::kNotArray);
      return;
    }
    for (size_t i = 0; i < found->size(); ++i) visit((*found)[i], at_ / field / i);
  }

  // Calls `visit(fields)` for each object of an array.
  template <typename Visit>
  void EachObject(const char* field, Visit visit) const {
    Each(field, [&](const Json& item, const Pointer& place) {
      if (item.is_object()) {
        visit(Fields(item, place, problems_));
      } else {
        problems_.Add(place, Fault::kItemNotObject);
      }
    });
  }

  // The value of a field, or null.
  const Json* Find(const char* field) const {
    const auto found = object_.find(field);
    return found == object_.end() ? nullptr : &*found;
  }

 private:
  const Json& object_;
  Pointer at_;
  Problems& problems_;
};

// Whether a text can be shown as one line: at most `longest` code units and no control characters,
// those that turn the direction of writing around among them.
bool IsPlainText(std::u16string_view text, size_t longest);

}  // namespace presslens::rules

#endif  // PRESSLENS_RULES_FIELDS_H_
