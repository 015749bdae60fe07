#!/usr/bin/env bash
# Builds HarrisTrip and publishes articles/ into dist/. `./build.sh help` lists what else it does.
set -euo pipefail

# From any folder. No program is needed for this, so that the missing SDK is the first thing that can be missing.
CDPATH=
[[ ${BASH_SOURCE[0]} != */* ]] || cd -- "${BASH_SOURCE[0]%/*}"

# The test runner's words are read below, so they have to be English; nothing is reported to anyone.
export DOTNET_CLI_UI_LANGUAGE=en DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 TESTINGPLATFORM_TELEMETRY_OPTOUT=1

program=src/HarrisTrip.Cli/bin/Release/net10.0/harristrip

say_verbs() {
  while IFS= read -r line; do printf '%s\n' "$line"; done <<'VERBS'
./build.sh           build the program, and publish articles/ into dist/
./build.sh test      build and run all tests
./build.sh publish   compile the program for this machine into artifacts/
./build.sh bench     run the benchmarks
./build.sh format    format the code
./build.sh help      say this
What follows test, publish, bench or format is handed on to the tool that does it.
VERBS
}

need_sdk() {
  # In this folder dotnet answers only if it has an SDK that global.json accepts.
  if ! dotnet --version >/dev/null 2>&1; then
    printf '%s\n' 'HarrisTrip is built with the .NET 10 SDK, which was not found here.' \
      'Install it from https://dotnet.microsoft.com/download and run this again.' >&2
    exit 1
  fi
}

build_and_publish_articles() {
  echo 'Building the program.'
  dotnet build src/HarrisTrip.Cli -c Release -v quiet
  "$program" build articles -o dist
  cat <<WHERE

The bundle is in $PWD/dist
To preview the site while you write:
  $program serve articles --open
To look at the bundle, from this folder (not from inside dist, which the next build replaces):
  python3 -m http.server -d dist 8000
and open http://localhost:8000/
WHERE
}

fetch_test_tools() {
  local tools=tests/tools
  if [[ ! -e $tools/node_modules/.package-lock.json || $tools/package.json -nt $tools/node_modules/.package-lock.json ]] && command -v npm >/dev/null; then
    (cd "$tools" && npm install --silent) || echo 'npm could not fetch tests/tools; the tests that need it are skipped.' >&2
  fi
}

# Tests start the program hundreds of times. Compiled for this machine, as publishers have it, each start takes a third of
# the time; where the linker for that is not there, what can be compiled without it is.
compile_tested_program() {
  local folder=$PWD/tests/HarrisTrip.Tests/bin/program runtime
  [[ -z ${HARRISTRIP_PROGRAM-} ]] || return 0
  rm -rf "$folder"
  runtime=$(dotnet msbuild src/HarrisTrip.Cli -getProperty:NETCoreSdkPortableRuntimeIdentifier)
  if { command -v clang >/dev/null && publish_tested_program; } ||
    publish_tested_program --self-contained false -p:PublishAot=false -p:PublishReadyToRun=true; then
    export HARRISTRIP_PROGRAM=$folder/harristrip
  else
    echo 'The program could not be compiled ahead of time, so the tests take longer.' >&2
  fi
}

publish_tested_program() {
  # It was analysed a moment ago.
  dotnet publish src/HarrisTrip.Cli -c Release -v quiet -r "$runtime" -o "$folder" -p:RunAnalyzers=false \
    -p:CopyOutputSymbolsToPublishDirectory=false "$@"
}

run_tests() {
  fetch_test_tools
  echo 'Building the program and its tests.'
  dotnet build HarrisTrip.sln -c Release -v quiet
  compile_tested_program
  local log code=0 passed failed skipped errors
  # A project without a test is a failure, but for those that a filter leaves empty.
  (($# == 0)) || set -- "$@" --ignore-exit-code 8
  log=$(mktemp)
  dotnet test --solution HarrisTrip.sln -c Release --no-build --max-parallel-test-modules 3 "$@" | tee "$log" || code=$?
  # The runner sums up over all test projects, in lines such as "  succeeded: 12".
  passed=$(count succeeded "$log") failed=$(count failed "$log") skipped=$(count skipped "$log") errors=$(count error "$log")
  rm -f "$log"
  failed=$((failed + errors))
  if ((code == 0 && passed + failed == 0)); then
    code=8
  fi
  ((code != 0 || failed == 0)) || code=1
  if ((code == 8 && passed + failed + skipped == 0)); then
    echo 'No test was run: the filter matches none.' >&2
  elif ((code != 0 && failed == 0)); then
    echo "The test run itself failed, with code $code." >&2
  fi
  local totals="$passed passed, $failed failed"
  ((skipped == 0)) || totals+=", $skipped skipped"
  echo "$totals"
  return "$code"
}

count() {
  awk -v name="$1:" '/^Test run summary:/ { summary = 1 } summary && $1 == name { n = $2 } END { print n + 0 }' "$2"
}

publish_program() {
  local log code=0
  log=$(mktemp)
  rm -rf artifacts
  dotnet publish src/HarrisTrip.Cli -c Release --use-current-runtime -o artifacts -warnaserror \
    -p:CopyOutputSymbolsToPublishDirectory=false -p:PublishDocumentationFiles=false -p:PublishReferencesDocumentationFiles=false "$@" | tee "$log" || code=$?
  # The linker's warnings pass the compiler's settings by.
  if ((code == 0)) && grep -qE ': warning|^warning' "$log"; then
    code=1
  fi
  rm -f "$log"
  ((code == 0)) && echo "The program is artifacts/harristrip"
  return "$code"
}

verb=${1-}
(($# == 0)) || shift
case $verb in
  '') need_sdk; build_and_publish_articles ;;
  test) need_sdk; run_tests "$@" ;;
  publish) need_sdk; publish_program "$@" ;;
  bench) need_sdk; dotnet run -c Release --project tests/HarrisTrip.Benchmarks -- "$@" ;;
  format) need_sdk; dotnet tool restore >/dev/null; dotnet csharpier format . "$@" ;;
  help) say_verbs ;;
  *)
    echo "There is no \`$verb\`." >&2
    say_verbs >&2
    exit 2
    ;;
esac
