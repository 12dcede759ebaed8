# What a command needs on the machine: checked by looking for the tool itself, installed with apt where it is missing.

# ccache shares compiled RE2 and Abseil between checkouts; paths relative to the checkout make that possible.
export CCACHE_BASEDIR="$PWD" CCACHE_NOHASHDIR=1
# Debian's em++ asks Node for packages that Debian keeps here; a Node from elsewhere does not look there by itself.
export NODE_PATH="${NODE_PATH:+$NODE_PATH:}/usr/share/nodejs"

say() { printf '%s\n' "$*" >&2; }

die() {
  say "$*"
  exit 1
}

missing_packages=()

# want PACKAGE REASON TEST...: asks for a Debian package unless TEST succeeds.
want() {
  local package=$1 reason=$2
  shift 2
  if ! "$@" >/dev/null 2>&1; then
    say "Missing: $package ($reason)"
    missing_packages+=("$package")
  fi
}

has() { command -v "$1"; }

# A header that the compiler's usual folders hold.
has_header() { [ -e "/usr/include/$1" ] || [ -e "/usr/local/include/$1" ]; }

install_missing() {
  [ ${#missing_packages[@]} -gt 0 ] || return 0
  local packages=("${missing_packages[@]}") as_root=()
  missing_packages=()
  local by_hand="Install it yourself (${packages[*]}; on Debian 12: apt-get install ${packages[*]}), then run ./dev again."
  has apt-get >/dev/null || die "Something is missing and there is no apt-get here to install it. $by_hand"
  if [ "$(id -u)" -ne 0 ]; then
    has sudo >/dev/null || die "Something is missing, and installing it needs root or sudo. $by_hand"
    as_root=(sudo)
  fi
  say "Installing with apt-get: ${packages[*]}"
  "${as_root[@]}" apt-get update -q >&2 || die "apt-get update failed: is the network there, and are you allowed to? $by_hand"
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "${packages[@]}" >&2 ||
    die "apt-get could not install ${packages[*]}. $by_hand"
  hash -r
}

# Node and the npm packages of package-lock.json. RE2 and Abseil come as source from there, so every build needs them.
need_npm() {
  want nodejs "runs the web tools" has node
  want npm "fetches the packages of package-lock.json" has npm
  want ca-certificates "lets npm check whom it talks to" test -e /etc/ssl/certs/ca-certificates.crt
  install_missing
  node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 18 || (a === 18 && b >= 18) ? 0 : 1)' ||
    die "Node $(node --version) is too old: Presslens needs 18.18 or later. Install Debian 12's nodejs, or one from https://nodejs.org, and put it first on the PATH."
  install_npm_packages .
}

# install_npm_packages FOLDER: those of its package-lock.json, unless they are there.
install_npm_packages() {
  local folder=$1
  cmp -s "$folder/package-lock.json" "$folder/node_modules/.installed-lock" && return 0
  say "Installing the npm packages of $folder/package-lock.json into $folder/node_modules/"
  (cd "$folder" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error) >&2 ||
    die "npm could not install the packages. Check the network, remove $folder/node_modules/ and run ./dev again."
  cp "$folder/package-lock.json" "$folder/node_modules/.installed-lock"
}

want_build_tools() {
  want cmake "configures the C++ builds" has cmake
  want ninja-build "runs the C++ builds" has ninja
  want ccache "keeps RE2 and Abseil from being compiled twice" has ccache
  want nlohmann-json3-dev "reads and writes JSON in the core" has_header nlohmann/json.hpp
}

want_native() {
  want_build_tools
  want g++ "compiles the core" has g++
  want doctest-dev "runs the unit tests" has_header doctest/doctest.h
}

want_clang() {
  want_build_tools
  want doctest-dev "runs the unit tests" has_header doctest/doctest.h
  want clang "compiles with the sanitizers" has clang++
  want libclang-rt-dev "is the sanitizers' run-time library" has_sanitizers
}

has_sanitizers() { ls "$(clang -print-resource-dir)"/lib/*/libclang_rt.asan*; }

want_wasm() {
  want_build_tools
  want emscripten "compiles the core to WebAssembly" has em++
  want zopfli "packs the module and the models for their way to the browser" has zopfli
}

want_chromium() {
  want chromium "runs the page in the tests" has_chromium
  want fonts-noto-cjk "draws Hangul in the page" has_korean_font
}

has_chromium() { [ -n "${PRESSLENS_CHROMIUM:-}" ] || has chromium || has chromium-browser || has google-chrome; }

has_korean_font() { has fc-list && [ -n "$(fc-list :lang=ko family)" ]; }

want_firefox() { want firefox-esr "runs the page in the tests as well" has_firefox; }

has_firefox() { [ -n "${PRESSLENS_FIREFOX:-}" ] || has firefox-esr || has firefox; }

want_nginx() { want nginx-light "serves the page in the tests as a plain web host does" has_nginx; }

has_nginx() { PATH="$PATH:/usr/sbin" has nginx; }

want_python() { want python3 "scores the analyses" has python3; }
