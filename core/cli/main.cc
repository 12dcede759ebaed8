#include <iostream>
#include <iterator>

#include "presslens/analyzer.h"
#include "presslens/json.h"

int main() {
  const std::string text((std::istreambuf_iterator<char>(std::cin)), {});
  std::cout << presslens::ToJson(*presslens::Analyzer().Analyze(text).value) << '\n';
}
