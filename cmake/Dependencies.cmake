# RE2 and Abseil come as source from the npm package `re2` (pinned by package-lock.json); nlohmann/json and
# doctest are headers that Debian installs.
set(PRESSLENS_RE2_VENDOR "${CMAKE_CURRENT_SOURCE_DIR}/node_modules/re2/vendor"
    CACHE PATH "folder that holds the sources of re2 and abseil-cpp")
if(NOT EXISTS "${PRESSLENS_RE2_VENDOR}/re2/CMakeLists.txt")
  message(FATAL_ERROR "The source of RE2 is missing. Run `npm ci --ignore-scripts` (or ./dev) first, "
                      "or set PRESSLENS_RE2_VENDOR.")
endif()

# Abseil takes std::source_location for granted where its header exists, but clang 14 cannot compile that of libstdc++.
# Where that is so, a copy of Abseil's config.h that does not ask for the header stands before the original.
include(CheckCXXSourceCompiles)
set(CMAKE_REQUIRED_FLAGS "${CMAKE_CXX20_STANDARD_COMPILE_OPTION}")
check_cxx_source_compiles("#include <source_location>
int main() { return std::source_location::current().line() == 0; }" PRESSLENS_HAS_SOURCE_LOCATION)
unset(CMAKE_REQUIRED_FLAGS)
if(NOT PRESSLENS_HAS_SOURCE_LOCATION)
  set(config "absl/base/config.h")
  file(READ "${PRESSLENS_RE2_VENDOR}/abseil-cpp/${config}" text)
  string(REPLACE "__has_include(<source_location>)" "0" text "${text}")
  file(CONFIGURE OUTPUT "${CMAKE_BINARY_DIR}/abseil-config/${config}" CONTENT "${text}" @ONLY)
  include_directories(BEFORE "${CMAKE_BINARY_DIR}/abseil-config")
endif()

set(ABSL_PROPAGATE_CXX_STD ON)
set(ABSL_ENABLE_INSTALL OFF)
set(RE2_INSTALL OFF CACHE BOOL "" FORCE)
# A page has to download them: without the messages that they would log for a developer. Folders take over the options
# that stand when they are added, ours the ones before.
get_directory_property(presslens_options COMPILE_OPTIONS)
if(EMSCRIPTEN)
  add_compile_options(-DABSL_MIN_LOG_LEVEL=100)
endif()
# EXCLUDE_FROM_ALL: what of them nobody links is not compiled.
add_subdirectory("${PRESSLENS_RE2_VENDOR}/abseil-cpp" "${CMAKE_BINARY_DIR}/abseil" EXCLUDE_FROM_ALL)
add_subdirectory("${PRESSLENS_RE2_VENDOR}/re2" "${CMAKE_BINARY_DIR}/re2" EXCLUDE_FROM_ALL)

# Abseil comes as some hundred libraries of one or two files, and most of the time they take is the reading of the same
# headers. So the files of those that RE2 needs become one library, several files to a run of the compiler: a third of
# a whole build from nothing. absl::flags is for RE2's own tests; a header that RE2 includes names absl::cord, and RE2 has no cords.
function(presslens_absl_sources out)
  set(waiting ${ARGN})
  set(seen absl_flags absl_cord)
  set(sources "")
  while(waiting)
    list(POP_FRONT waiting name)
    string(REPLACE "absl::" "absl_" name "${name}")
    if(name IN_LIST seen OR NOT TARGET ${name})
      continue()
    endif()
    list(APPEND seen ${name})
    get_target_property(folder ${name} SOURCE_DIR)
    get_target_property(files ${name} SOURCES)
    list(FILTER files INCLUDE REGEX "\\.cc$")
    list(TRANSFORM files PREPEND "${folder}/")
    list(APPEND sources ${files})
    get_target_property(links ${name} INTERFACE_LINK_LIBRARIES)
    if(links)
      list(APPEND waiting ${links})
    endif()
  endwhile()
  list(REMOVE_DUPLICATES sources)
  set(${out} "${sources}" PARENT_SCOPE)
endfunction()

get_target_property(absl_libraries re2 INTERFACE_LINK_LIBRARIES)
presslens_absl_sources(absl_sources ${absl_libraries})
find_package(Threads REQUIRED)
add_library(presslens_absl STATIC ${absl_sources})
target_include_directories(presslens_absl SYSTEM PUBLIC "${PRESSLENS_RE2_VENDOR}/abseil-cpp")
target_link_libraries(presslens_absl PUBLIC Threads::Threads)
set_target_properties(presslens_absl re2 PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 12)
# Two files of one run must not give two things of their own one name; these would, and are compiled alone.
set(absl "${PRESSLENS_RE2_VENDOR}/abseil-cpp/absl")
set_source_files_properties("${absl}/debugging/internal/utf8_for_code_point.cc" "${absl}/debugging/symbolize.cc"
                            "${absl}/log/internal/vlog_config.cc" "${absl}/strings/numbers.cc" "${absl}/time/time.cc"
                            "${absl}/time/internal/cctz/src/time_zone_posix.cc"
                            PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
set(re2 "${PRESSLENS_RE2_VENDOR}/re2/re2")
set_source_files_properties("${re2}/dfa.cc" "${re2}/nfa.cc" "${re2}/onepass.cc" "${re2}/prefilter.cc" "${re2}/prefilter_tree.cc"
                            TARGET_DIRECTORY re2 PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
set_target_properties(re2 PROPERTIES LINK_LIBRARIES presslens_absl INTERFACE_LINK_LIBRARIES presslens_absl)
set_directory_properties(PROPERTIES COMPILE_OPTIONS "${presslens_options}")
# RE2 reads every article of a reader who has rule packs, and only such readers download it; Abseil is there for its sake.
if(EMSCRIPTEN)
  set_property(TARGET re2 APPEND PROPERTY COMPILE_OPTIONS -O2)
  set_property(TARGET presslens_absl APPEND PROPERTY COMPILE_OPTIONS -Oz)
endif()

# What a dependency's own compiler run warns of is its authors' business.
set_property(TARGET re2 presslens_absl APPEND PROPERTY COMPILE_OPTIONS -w)

# Header-only libraries are copied into the build tree: the system's include folder as a whole must not reach em++.
function(presslens_header_library target header)
  find_path(PRESSLENS_${target}_ROOT NAMES ${header} HINTS /usr/include /usr/local/include NO_CMAKE_FIND_ROOT_PATH)
  if(NOT PRESSLENS_${target}_ROOT)
    message(FATAL_ERROR "${header} is missing. Install Debian's nlohmann-json3-dev and doctest-dev (./dev does).")
  endif()
  get_filename_component(folder ${header} DIRECTORY)
  file(COPY "${PRESSLENS_${target}_ROOT}/${folder}" DESTINATION "${CMAKE_BINARY_DIR}/headers")
  add_library(presslens_${target} INTERFACE)
  target_include_directories(presslens_${target} SYSTEM INTERFACE "${CMAKE_BINARY_DIR}/headers")
endfunction()

presslens_header_library(json nlohmann/json.hpp)
if(PRESSLENS_TESTS)
  presslens_header_library(doctest doctest/doctest.h)
endif()
