# Measuring, fuzzing, formatting.

run_eval() {
  want_python
  build_native presslens
  python3 tests/eval/evaluate.py "$@"
}

run_bench() {
  want_native
  want_wasm
  want_python
  install_missing
  build_native presslens_bench
  build_wasm presslens_wasm presslens_rules_wasm presslens_bench
  node tests/bench/bench.mjs
}

run_size() {
  build_web
  node scripts/size.mjs
}

# What is fuzzed, each with its seeds in tests/fuzz/<target>_corpus and, where it has one, its dictionary beside them.
FUZZ_TARGETS=(analyze rules model)

run_fuzz() {
  local seconds=${1:-60}
  [[ "$seconds" =~ ^[0-9]+$ ]] || die "'$seconds' is no number of seconds: ./dev fuzz 60"
  build_fuzz
  # What the fuzzer finds interesting stays out of the repository; seeds are added by hand.
  local target dictionary
  for target in "${FUZZ_TARGETS[@]}"; do
    say "=== $target"
    mkdir -p "build/fuzz/found/$target" build/fuzz/crashes
    dictionary=tests/fuzz/$target.dict
    [ -e "$dictionary" ] || dictionary=
    "build/fuzz/tests/fuzz/${target}_fuzz" ${dictionary:+-dict="$dictionary"} -max_total_time="$seconds" -max_len=16384 \
      -timeout=10 -rss_limit_mb=4096 -artifact_prefix="build/fuzz/crashes/$target-" -print_final_stats=1 \
      "build/fuzz/found/$target" "tests/fuzz/${target}_corpus"
  done
}

# The trainer is a program of its own, built only when somebody trains; what follows the language goes to it.
run_train() {
  local language=${1:-} shared=../shared
  case "$language" in
    ko | en) shift ;;
    *) die "Say which language to train: ./dev train ko, or ./dev train en" ;;
  esac
  [ -d "$shared/corpora" ] || die "Training needs the corpora, which are not in the repository: put them into $shared/corpora (core/train/README.md names each one)."
  want_native
  want_python
  need_npm
  configure native
  cmake -DPRESSLENS_TRAIN=ON build/native >&2
  compile native presslens_train
  mkdir -p build/train
  python3 tests/eval/gold.py json "$shared/gold-train/$language"/*.xml core/train/articles/"$language"/*.xml >"build/train/$language.jsonl"
  build/native/presslens_train "$language" --corpora "$shared/corpora" --articles "build/train/$language.jsonl" \
    --out "core/models/$language.model" "$@"
}

run_shots() {
  want_chromium
  install_missing
  build_web
  node scripts/shots.mjs "$@"
}

cpp_sources() { git ls-files --cached --others --exclude-standard -- '*.h' '*.cc'; }

run_format() {
  want clang-format "formats C++" has clang-format
  need_npm
  cpp_sources | xargs clang-format -i
  npm run --silent format
}

run_lint() {
  want clang-format "checks the format of C++" has clang-format
  want clang-tidy "looks for mistakes in C++" has clang-tidy
  want_clang
  build_native # clang-tidy reads how each file is compiled
  local status=0
  cpp_sources | xargs clang-format --dry-run -Werror || status=1
  # The bindings are Emscripten's and libFuzzer's entry is clang's; the native build knows neither.
  git ls-files 'core/*.cc' 'tests/unit/*.cc' | xargs -P "$(nproc)" -n 4 clang-tidy -p build/native --quiet || status=1
  npm run --silent typecheck || status=1
  npm run --silent lint || status=1
  [ "$status" -eq 0 ] || die "There is something to mend; ./dev format mends what is only format."
  say "Nothing to mend."
}
