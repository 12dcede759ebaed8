#ifndef PRESSLENS_RULES_COMPILED_PACK_H_
#define PRESSLENS_RULES_COMPILED_PACK_H_
#include <string>

#include "presslens/rules.h"
namespace presslens {
class RulePack::Compiled {
 public:
  std::string name;
};
}  // namespace presslens
#endif
