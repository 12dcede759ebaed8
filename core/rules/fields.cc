#include "rules/fields.h"

#include <algorithm>

#include "text/utf.h"

namespace presslens::rules {
namespace {

bool IsControl(char16_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029 ||
         (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

}  // namespace

bool IsPlainText(std::u16string_view text, size_t longest) {
  return text.size() <= longest && std::none_of(text.begin(), text.end(), IsControl);
}

void Fields::RefuseUnknown(std::initializer_list<std::string_view> known) const {
  for (const auto& [key, value] : object_.items()) {
    if (std::find(known.begin(), known.end(), key) == known.end())
      problems_.Add(at_ / key, Fault::kUnknownField);
  }
}

std::optional<std::string> Fields::Optional(const char* field, size_t longest) const {
  const Json* found = Find(field);
  if (found == nullptr) return std::nullopt;
  if (!found->is_string()) {
    problems_.Add(at_ / field, Fault::kNotString);
    return std::nullopt;
  }
  const auto& text = found->get_ref<const std::string&>();
  if (!IsPlainText(text::DecodeUtf8(text), longest)) {
    problems_.Add(at_ / field, Fault::kBadText, std::to_string(longest));
    return std::nullopt;
  }
  return text;
}

std::string Fields::Required(const char* field, size_t longest) const {
  const auto text = Optional(field, longest);
  const bool missing = !Has(field) || (text && text->empty());
  if (missing) problems_.Add(at_ / field, Fault::kMissingString);
  return text.value_or("");
}

bool Fields::Flag(const char* field, bool otherwise) const {
  const Json* found = Find(field);
  if (found == nullptr) return otherwise;
  if (!found->is_boolean()) {
    problems_.Add(at_ / field, Fault::kNotBoolean);
    return otherwise;
  }
  return found->get<bool>();
}

size_t Fields::OneOf(const char* field, std::span<const std::string_view> words, Fault fault,
                     size_t otherwise) const {
  const Json* found = Find(field);
  if (found == nullptr) return otherwise;
  if (found->is_string()) {
    const auto known = std::find(words.begin(), words.end(), found->get_ref<const std::string&>());
    if (known != words.end()) return static_cast<size_t>(known - words.begin());
  }
  std::string list;
  for (const std::string_view word : words) {
    if (!list.empty()) list += ", ";
    list += word;
  }
  problems_.Add(at_ / field, fault, list);
  return otherwise;
}

}  // namespace presslens::rules
