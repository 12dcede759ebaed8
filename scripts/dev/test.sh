# ./dev test: every suite there is, then one line that sums them up. A suite reports "N passed, M failed" through
# record(); one that crashes or says nothing counts as a failure, so that silence never passes.

tests_passed=0
tests_failed=0

# record SUITE PASSED FAILED STATUS
record() {
  local suite=$1 passed=${2:-0} failed=${3:-0} status=$4
  if [ "$failed" -eq 0 ] && { [ "$status" -ne 0 ] || [ "$passed" -eq 0 ]; }; then
    failed=1
    say "$suite ended with status $status and counted $passed passed tests."
  fi
  tests_passed=$((tests_passed + passed))
  tests_failed=$((tests_failed + failed))
  say "--- $suite: $passed passed, $failed failed"
}

# A program built with doctest; its summary says "test cases: 12 | 11 passed | 1 failed".
doctest_suite() {
  local suite=$1 program=$2 log=build/test/$1.log status=0
  say "=== $suite"
  "$program" --no-colors 2>&1 | tee "$log" >&2 || status=$?
  local summary
  summary=$(grep -a 'test cases:' "$log" | tail -n 1 || true)
  record "$suite" "$(number_before passed "$summary")" "$(number_before failed "$summary")" "$status"
}

# A program whose last line is "N passed, M failed".
counting_suite() {
  local suite=$1 log=build/test/$1.log status=0
  shift
  say "=== $suite"
  "$@" 2>&1 | tee "$log" >&2 || status=$?
  local summary
  summary=$(tail -n 1 "$log")
  record "$suite" "$(number_before passed "$summary")" "$(number_before failed "$summary")" "$status"
}

# One project of vitest.config.ts; its JSON report is counted.
vitest_suite() {
  local suite=$1 report=$PWD/build/test/$1.json status=0
  say "=== $suite"
  rm -f "$report"
  npx --no-install vitest run --project "$suite" --reporter=default --reporter=json --outputFile.json="$report" >&2 || status=$?
  local counts
  counts=$(node -e 'const r = JSON.parse(require("fs").readFileSync(process.argv[1])); console.log(`${r.numPassedTests} passed, ${r.numFailedTests} failed`)' "$report" 2>/dev/null || true)
  record "$suite" "$(number_before passed "$counts")" "$(number_before failed "$counts")" "$status"
}

# The number that stands before a word, as 12 in "| 12 passed |".
number_before() { sed -nE "s/.*[^0-9]*\b([0-9]+) $1.*/\1/p" <<<"$2"; }

run_test() {
  [ $# -eq 0 ] || die "./dev test runs everything and takes no arguments."
  want_native
  want_clang
  want_wasm
  want_chromium
  want_nginx
  want_firefox
  want_python
  want pkg-config "finds the installed library in its test" has pkg-config
  install_missing
  build_native
  build_sanitized presslens_tests "${FUZZ_TARGETS[@]/%/_replay}"
  build_web
  build_single
  build_single ko
  build_single en
  build_package

  mkdir -p build/test
  doctest_suite unit build/native/tests/unit/presslens_tests
  doctest_suite unit-sanitized build/sanitized/tests/unit/presslens_tests
  local target
  for target in "${FUZZ_TARGETS[@]}"; do
    counting_suite "fuzz-corpus-$target" "build/sanitized/tests/fuzz/${target}_replay" "tests/fuzz/${target}_corpus"
  done
  vitest_suite web
  vitest_suite node
  vitest_suite package
  vitest_suite browser
  counting_suite accuracy python3 tests/eval/evaluate.py --check

  printf '%d passed, %d failed\n' "$tests_passed" "$tests_failed"
  [ "$tests_failed" -eq 0 ]
}
