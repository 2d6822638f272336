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
