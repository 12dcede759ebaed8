// Rule packs: a reader's own names and patterns, as JSON ("presslens.rules/1").
//
// A pack from a stranger is safe to open: its patterns run in RE2, in time linear in the text, and
// a pack with problems is not half-loaded.
#ifndef PRESSLENS_RULES_H_
#define PRESSLENS_RULES_H_

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace presslens {

// One thing that is wrong with a pack.
struct RuleProblem {
  std::string pointer;     // JSON pointer to the value, "" for the whole pack
  std::string message;     // one English sentence
  std::string message_ko;  // the same in Korean
  // Of a refused pattern: where in it, in UTF-16 code units. Of what is not JSON: the byte of the
  // file at which reading stopped.
  std::optional<uint32_t> position = std::nullopt;
};

// A class that a pack brings along. All of it is data to be shown as text.
struct RuleClass {
  std::string name;                // a-z, 0-9, _ and -, beginning with a letter
  std::string label_ko, label_en;  // the name itself where the pack has no label
  std::string colour;              // one of RulePack::Colours(); never anything to be parsed
};

// A compiled pack: immutable, shared by any number of analyses and threads.
class RulePack {
 public:
  struct Parsed;

  // Compiles a pack from UTF-8 JSON. Either `pack` is set and `problems` is empty, or `pack` is
  // null and `problems` lists everything that is wrong.
  static Parsed Parse(std::string_view json);

  ~RulePack();
  RulePack(const RulePack&) = delete;
  RulePack& operator=(const RulePack&) = delete;

  // The words that a class's colour can be.
  static std::span<const std::string_view> Colours();

  const std::string& name() const;
  const std::vector<RuleClass>& classes() const;

  // What the library itself needs; defined in rules/compiled_pack.h.
  class Compiled;
  const Compiled& compiled() const { return *compiled_; }

 private:
  explicit RulePack(std::unique_ptr<Compiled> compiled);
  std::unique_ptr<Compiled> compiled_;
};

struct RulePack::Parsed {
  std::shared_ptr<const RulePack> pack;
  std::vector<RuleProblem> problems;
};

// What became of a pack, as one line of UTF-8 JSON:
//   {"name": "my beat", "classes": [{"name", "label": {"ko", "en"}, "colour"}],
//    "problems": [{"pointer", "position", "message": {"ko", "en"}}]}
// `name` is null, and `classes` empty, where there are problems; `position` is null where it is not
// set.
std::string ToJson(const RulePack::Parsed& parsed);

}  // namespace presslens

#endif  // PRESSLENS_RULES_H_
