#include <iostream>

#include "presslens/analyzer.h"
#include "presslens/json.h"

int main(int, char** argv) {
  auto pack = presslens::RulePack::Parse(argv[2]).pack;
  auto result =
      presslens::Analyzer().Analyze(std::string_view(argv[1]), {.rules = {std::move(pack)}});
  if (result.ok()) std::cout << presslens::ToJson(*result.value) << "\n";
  return result.ok() ? 0 : 1;
}
