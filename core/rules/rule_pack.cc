#include "presslens/rules.h"
#include "rules/compiled_pack.h"

namespace presslens {

RulePack::RulePack(std::unique_ptr<Compiled> compiled) : compiled_(std::move(compiled)) {}
RulePack::~RulePack() = default;
const std::string& RulePack::name() const { return compiled_->name; }

RulePack::Parsed RulePack::Parse(std::string_view) { return {}; }

}  // namespace presslens
