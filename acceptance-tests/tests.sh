# What `./portal test` and `./portal bench live|push|feedback|month` do; read by that script, whose functions it uses.

browser() {
  command -v chromium || command -v chromium-browser || command -v google-chrome && return
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    { apt-get update && apt-get install -y chromium; } >/dev/null 2>&1 && command -v chromium && return
  fi
  fail "the browser tests need Chromium and it cannot be installed from here. Install it so that 'chromium' is on the PATH."
}

# Tests with a real nginx are skipped, and say so, where it neither is nor can be had.
nginx() {
  [ -x /usr/sbin/nginx ] || [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null || { apt-get update && apt-get install -y nginx; } >/dev/null 2>&1 || true
}

tests() {
  local excluded=long
  case ${1:-} in
    "") ;;
    --long) excluded= && shift ;;
    --help | -h) echo "./portal test [--long]: all tests; --long adds those that take half an hour" && exit ;;
  esac
  [ $# = 0 ] || unknown "option $1"
  find_jdk
  GROUNDWORK_BROWSER=$(browser) || exit 3
  export GROUNDWORK_BROWSER
  nginx
  local outcome=0
  find "$here" -path '*/target/surefire-reports/*' -delete
  (maven verify -DexcludedGroups=$excluded) || outcome=1
  find "$here" -path '*/target/surefire-reports/TEST-*.xml' -exec grep -h -m1 '<testsuite ' {} + | awk '
    function n(name) { return match($0, " " name "=\"[0-9]+") ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 3) : 0 }
    { all += n("tests"); skipped += n("skipped"); failed += n("failures") + n("errors") }
    END { printf "%d passed, %d failed, %d skipped\n", all - skipped - failed, failed, skipped }'
  exit $outcome
}

bench_live() { # measures what `LiveBench` describes
  bench live "[--folder DIR] [--runs N]: from a save until the browser shows it" "$@"
}

bench_push() { # measures what `PushBench` describes
  bench push "[--pages N] [--runs N]: from a push until the search finds it" "$@"
}

bench_feedback() { # measures what `FeedbackWritesBench` and `FeedbackLoadBench` describe
  bench feedback "[--minutes N]: writes that are acknowledged, flat out and beside a plain loop; 200 requests a second" "$@"
}

bench_month() { # plays what `MonthBench` describes
  bench month "[--seed N]: 40 reps, 2,500 inputs, 4,000 searches, 12 commits; every figure of the desk is counted again" "$@"
}

bench() { # NAME HELP OPTIONS
  local name=$1 help=$2
  shift 2
  while [ $# -gt 0 ]; do
    case $1 in --help | -h) echo "./portal bench $name $help" && exit ;; esac
    [ $# -gt 1 ] || unknown "value for $1"
    case $name$1 in
      month--seed)
        case $2 in '' | *[!0-9]*) unknown "number $2 for $1" ;; esac
        export GROUNDWORK_BENCH_SEED=$2 ;;
      live--folder) GROUNDWORK_BENCH_FOLDER=$(cd "$2" 2>/dev/null && pwd) || fail "there is no folder $2."; export GROUNDWORK_BENCH_FOLDER ;;
      push--pages | live--runs | push--runs)
        case $2 in '' | *[!0-9]* | 0*) unknown "number $2 for $1" ;; esac
        [ "$1" = --runs ] && export GROUNDWORK_BENCH_RUNS=$2 || export GROUNDWORK_BENCH_PAGES=$2 ;;
      feedback--minutes)
        case $2 in '' | *[!0-9]* | 0*) unknown "number $2 for $1" ;; esac
        export GROUNDWORK_BENCH_MINUTES=$2 ;;
      *) unknown "option $1" ;;
    esac
    shift 2
  done
  ensure_built
  rm -f "$here/target/bench-$name"*.txt
  [ "$name" != live ] || GROUNDWORK_BROWSER=$(browser) || exit 3
  export GROUNDWORK_BROWSER
  echo "Measuring; this takes a few minutes." >&2
  maven test -pl acceptance-tests -am -Dtest="${name^}*Bench" -DexcludedGroups= -Dsurefire.failIfNoSpecifiedTests=false -Dspotless.check.skip=true >/dev/null
  cat "$here/target/bench-$name"*.txt
}
