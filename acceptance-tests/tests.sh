# What `./portal test` does; read by that script, whose functions it uses.

browser() {
  command -v chromium || command -v chromium-browser || command -v google-chrome && return
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    { apt-get update && apt-get install -y chromium; } >/dev/null 2>&1 && command -v chromium && return
  fi
  fail "the browser tests need Chromium and it cannot be installed from here. Install it so that 'chromium' is on the PATH."
}

tests() {
  [ $# = 0 ] || unknown "option $1"
  find_jdk
  GROUNDWORK_BROWSER=$(browser) || exit 3
  export GROUNDWORK_BROWSER
  local outcome=0
  find "$here" -path '*/target/surefire-reports/*' -delete
  (maven verify -DexcludedGroups=) || outcome=1
  find "$here" -path '*/target/surefire-reports/TEST-*.xml' -exec grep -h -m1 '<testsuite ' {} + | awk '
    function n(name) { return match($0, " " name "=\"[0-9]+") ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 3) : 0 }
    { all += n("tests"); skipped += n("skipped"); failed += n("failures") + n("errors") }
    END { printf "%d passed, %d failed, %d skipped\n", all - skipped - failed, failed, skipped }'
  exit $outcome
}

bench_live() { # measures what `LiveBench` describes
  while [ $# -gt 0 ]; do
    [ $# -gt 1 ] || { [ "$1" = --help ] && echo "./portal bench live [--folder DIR] [--runs N]: from a save until the browser shows it" && exit; } || unknown "value for $1"
    case $1 in
      --folder) GROUNDWORK_BENCH_FOLDER=$(cd "$2" 2>/dev/null && pwd) || fail "there is no folder $2."; export GROUNDWORK_BENCH_FOLDER ;;
      --runs) export GROUNDWORK_BENCH_RUNS=$2 ;;
      *) unknown "option $1" ;;
    esac
    shift 2
  done
  ensure_built
  GROUNDWORK_BROWSER=$(browser) || exit 3
  export GROUNDWORK_BROWSER
  echo "Measuring; this takes a few minutes." >&2
  maven test -pl acceptance-tests -am -Dtest=LiveBench -DexcludedGroups= -Dsurefire.failIfNoSpecifiedTests=false -Dspotless.check.skip=true >/dev/null
  cat "$here/target/bench-live.txt"
}
