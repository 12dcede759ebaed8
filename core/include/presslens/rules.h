// Rule packs: a reader's own names and patterns, as JSON ("presslens.rules/1").
//
// A pack from a stranger is safe to open: its patterns run in RE2, in time linear in the text, and
// a pack with problems is not half-loaded.
#ifndef PRESSLENS_RULES_H_
#define PRESSLENS_RULES_H_

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace presslens {

// One thing that is wrong with a pack.
struct RuleProblem {
  std::string pointer;  // JSON pointer to the value, "" for the whole pack
  std::string message;  // one English sentence
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

  const std::string& name() const;

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

}  // namespace presslens

#endif  // PRESSLENS_RULES_H_
