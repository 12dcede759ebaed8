# The builds. Each leaves its result under build/ and does next to nothing when nothing changed.

run_build() {
  [ $# -gt 0 ] || set -- all
  local what
  for what in "$@"; do
    case "$what" in
      native | wasm | web | single | package | sanitized) "build_$what" ;;
      single-ko | single-en) build_single "${what#single-}" ;;
      all)
        build_native
        build_sanitized
        build_web
        build_single
        build_package
        ;;
      *) die "There is no build '$what': choose native, wasm, web, single, single-ko, single-en, package, sanitized or all." ;;
    esac
  done
}

# configure PRESET [LAUNCHER...]: runs CMake unless this preset is configured already; ninja repeats it by itself when
# a CMake file changes. A build folder is made anew when the presets have changed or another checkout left it behind.
configure() {
  local preset=$1
  shift
  if [ "build/$preset/build.ninja" -nt CMakePresets.json ] && grep -qsxF "CMAKE_HOME_DIRECTORY:INTERNAL=$PWD" "build/$preset/CMakeCache.txt"; then
    return 0
  fi
  rm -rf "build/$preset"
  "$@" cmake --preset "$preset" >&2 || {
    rm -f "build/$preset/build.ninja"
    die "CMake could not configure the preset '$preset'; the message above says why."
  }
}

# compile PRESET TARGET...: all targets where none is named.
compile() {
  local preset=$1
  shift
  cmake --build "build/$preset" ${1:+--target "$@"} >&2 || die "The build '$preset' failed; the message above says where."
}

build_native() {
  want_native
  need_npm
  configure native
  compile native "$@"
}

build_sanitized() {
  want_clang
  need_npm
  configure sanitized
  compile sanitized "$@"
}

build_fuzz() {
  want_clang
  need_npm
  configure fuzz
  compile fuzz
}

build_wasm() {
  want_wasm
  need_npm
  configure wasm emcmake
  compile wasm "$@"
}

# Vite rebuilds everything it is asked to, so it is asked only when a source is newer than the last result.
build_web() {
  build_wasm
  bundle build:web build/web/index.html build/web.stamp
}

# build_single [ko|en]: the page in one file, for both languages unless one is named.
build_single() {
  build_wasm
  local name=presslens${1:+-$1}
  PRESSLENS_LANGUAGE=${1:-} bundle build:single "build/$name.html" "build/$name.stamp"
}

# The npm package, ready for `npm pack build/package`.
build_package() {
  build_wasm
  bundle build:package build/package/package.json build/package.stamp
}

# bundle SCRIPT RESULT STAMP
bundle() {
  local script=$1 result=$2 stamp=$3
  if [ -e "$result" ] && [ -e "$stamp" ] &&
    [ -z "$(find web build/wasm/presslens{,-rules}.{mjs,wasm} core/models CMakeLists.txt package-lock.json package.json tsconfig.json \
      -newer "$stamp" -type f -print -quit 2>/dev/null)" ]; then
    return 0
  fi
  local started
  started=$(mktemp)
  npm run --silent "$script" >&2 || die "Vite could not build the page; the message above says where."
  mv "$started" "$stamp"
}

run_clean() { rm -rf build; }
