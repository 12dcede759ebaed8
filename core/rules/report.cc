// What became of a pack, as JSON.
#include <optional>

#include "presslens/rules.h"
#include "rules/fields.h"

namespace presslens {
namespace {

using rules::Json;

Json JsonOf(const RuleClass& declared) {
  Json out;
  out["name"] = declared.name;
  out["label"] = {{"ko", declared.label_ko}, {"en", declared.label_en}};
  out["colour"] = declared.colour;
  return out;
}

Json JsonOf(const RuleProblem& problem) {
  Json out;
  out["pointer"] = problem.pointer;
  out["position"] = problem.position ? Json(*problem.position) : Json();
  out["message"] = {{"ko", problem.message_ko}, {"en", problem.message}};
  return out;
}

}  // namespace

std::string ToJson(const RulePack::Parsed& parsed) {
  Json out;
  out["name"] = parsed.pack ? Json(parsed.pack->name()) : Json();
  out["classes"] = Json::array();
  if (parsed.pack) {
    for (const RuleClass& declared : parsed.pack->classes())
      out["classes"].push_back(JsonOf(declared));
  }
  out["problems"] = Json::array();
  for (const RuleProblem& problem : parsed.problems) out["problems"].push_back(JsonOf(problem));
  // What a problem quotes from a pattern may be cut inside a character.
  return out.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace presslens
