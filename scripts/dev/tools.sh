# Measuring, fuzzing, formatting.

run_eval() {
  want_python
  build_native presslens
  # What a model reaches in KLUE's scheme takes a training; its table stays in build/ until ./dev train klue renews it.
  if [ $# -eq 0 ] && [ -d "$corpora" ] && [ ! -f build/train/klue.txt ]; then
    say "Training once in KLUE's scheme, which takes some minutes."
    run_train klue >/dev/null
  fi
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

corpora=../shared/corpora

# The trainer is a program of its own, built only when somebody trains; what follows the recipe goes to it.
run_train() {
  local recipe=${1:-}
  case "$recipe" in
    ko | en | klue) shift ;;
    *) die "Say what to train: ./dev train ko, ./dev train en, or ./dev train klue" ;;
  esac
  [ -d "$corpora" ] || die "Training needs the corpora, which are not in the repository: put them into $corpora (core/train/README.md names each one)."
  want_native
  want_python
  need_npm
  configure native
  cmake -DPRESSLENS_TRAIN=ON build/native >&2
  compile native presslens_train
  mkdir -p build/train
  if [ "$recipe" = klue ]; then
    build/native/presslens_train klue --corpora "$corpora" "$@" | tee build/train/klue.new
    mv build/train/klue.new build/train/klue.txt
    return
  fi
  python3 tests/eval/gold.py json ../shared/gold-train/"$recipe"/*.xml core/train/articles/"$recipe"/*.xml >"build/train/$recipe.jsonl"
  build/native/presslens_train "$recipe" --corpora "$corpora" --articles "build/train/$recipe.jsonl" \
    --out "core/models/$recipe.model" "$@"
}

run_lighthouse() {
  want_chromium
  install_missing
  build_web
  install_npm_packages scripts/lighthouse
  node scripts/lighthouse/scores.mjs
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
