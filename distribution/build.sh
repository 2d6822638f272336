# How Groundwork is built from its sources; read by `./portal` where they are, whose functions it uses.

find_jdk() { find_java javac "JDK"; }

maven() { # what it says is kept, and shown as far as it helps
  command -v mvn >/dev/null || fail "Maven was not found. Install it (3.8.7 or newer) so that 'mvn' is on the PATH."
  mkdir -p "$here/target" # and the flag below silences Maven's own libraries on newer JDKs
  (cd "$here" && MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow" mvn -B -Dstyle.color=never "$@") 2>&1 |
    tee "$here/target/maven.log" | sed -un 's/^\[[A-Z]*\] \(Tests run:.*\) -- in /\1 in /p' || {
      grep -E '^(\[ERROR\]|\[WARNING\] /|Caused by)' "$here/target/maven.log" | head -60 >&2
      fail "the build failed. All that it said is in target/maven.log."
    }
}
built() {
  local stamp=$here/target/built
  [ -f "$stamp" ] && [ -d "$here/feedback-service/target/lib" ] && [ -z "$(cd "$here" && find pom.xml ./*/pom.xml ./*/src/main -newer "$stamp" -print -quit)" ]
}

ensure_built() {
  find_jdk
  built && return
  [ -d "$here/target" ] || echo "This is the first time: fetching the libraries may take a few minutes." >&2
  echo "Compiling Groundwork." >&2
  rm -rf "$here"/*/target/lib "$here/target/generator.aot"
  maven package -Dmaven.test.skip=true -Dspotless.check.skip=true -pl generator,feedback-service -am
  touch "$here/target/built"
  remember_start
}

# What the JVM finds out while it starts is kept, which makes every later start quicker. Without it all works the same.
remember_start() {
  local training=$here/target/training run
  for run in "" "-XX:AOTCacheOutput=$here/target/generator.aot"; do # the second meets what the first left behind
    (jvm+=(${run:+"$run"}) && generator build --semantic off --content "$here/content" --templates "$here/templates" --output "$training" ${run:+--at 2099-01-01T00:00:00Z}) >/dev/null 2>&1 || true
  done
  rm -rf "$training"
}

for_developers_bench() {
  case ${2:-} in live | push | feedback | month) . "$here/acceptance-tests/tests.sh"; "bench_$2" "${@:3}"; exit ;; esac
  ensure_built
  generator "$@"
}

for_developers_test() { . "$here/acceptance-tests/tests.sh"; tests "${@:2}"; }

for_developers_dist() {
  case ${2:-} in
    "") ;;
    --help | -h) echo "./portal dist: makes distribution/target/groundwork-*.tar.gz; the same sources give the same bytes" && exit ;;
    *) unknown "option $2" ;;
  esac
  find_jdk
  # The rights of files are part of an archive, and must not be those that this checkout happens to have.
  chmod -R u=rwX,go=rX "$here"/*/src/main "$here"/*/pom.xml
  umask 022
  maven package -Dmaven.test.skip=true -Dspotless.check.skip=true -pl distribution -am
  echo "The distribution is $(ls "$here"/distribution/target/groundwork-*.tar.gz). What to do with it: docs/operating.md"
}
