// libFuzzer over the whole analyzer: ./dev fuzz
#include "analyze_input.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  presslens::fuzz::AnalyzeInput({data, size});
  return 0;
}
