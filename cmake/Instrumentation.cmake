# Compiler launcher, sanitizers and WebAssembly features, for our code and the dependencies alike:
# code that is instrumented and code that is not cannot share Abseil's containers.
find_program(PRESSLENS_CCACHE ccache)
if(PRESSLENS_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${PRESSLENS_CCACHE}")
endif()

if(PRESSLENS_SANITIZE)
  # vptr asks for run-time type information, which the core is built without. -O1 and line tables only: a report names
  # the line, and the dependencies compile in half the time.
  add_compile_options(-fsanitize=address,undefined -fno-sanitize=vptr -fno-sanitize-recover=undefined
                      -fno-omit-frame-pointer -O1 -gline-tables-only)
  add_link_options(-fsanitize=address,undefined)
endif()
if(PRESSLENS_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()
if(EMSCRIPTEN)
  add_compile_options(-msimd128)
endif()
