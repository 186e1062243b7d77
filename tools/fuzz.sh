#!/bin/sh
# fuzz.sh FOLDER SECONDS: runs every fuzz_* program of a folder, each from the seeds of its name, and fails when one finds
# something. New inputs go to a corpus beside the program, never to fuzz/seeds (naming the seeds first would fill git with rubbish).
set -eu
folder=$1 seconds=$2
found=0 failed=0
for seeds in fuzz/seeds/*/; do
  name=$(basename "$seeds")
  [ -x "$folder/fuzz_$name" ] || { echo "fuzz.sh: $seeds has no target" >&2; failed=1; }
done
for program in "$folder"/fuzz_*; do
  [ -x "$program" ] && [ -f "$program" ] || continue
  found=1
  name=$(basename "$program" | sed 's/^fuzz_//')
  [ -d "fuzz/seeds/$name" ] || { echo "fuzz.sh: $name has no seeds" >&2; failed=1; continue; }
  mkdir -p "$folder/corpus-$name"
  echo "== $name for $seconds s"
  # An input that takes 10 s is a find: a feed of such would stop the line.
  if "$program" -max_total_time="$seconds" -max_len=16384 -timeout=10 -rss_limit_mb=2048 -artifact_prefix="$folder/$name-" \
      "$folder/corpus-$name" "fuzz/seeds/$name" >"$folder/$name.log" 2>&1; then
    tail -n 1 "$folder/$name.log"
  else
    failed=1
    grep -E '^(broken promise|SUMMARY|Test unit written|.*ERROR)' "$folder/$name.log" || tail -n 20 "$folder/$name.log"
  fi
done
[ $found = 1 ] || { echo "fuzz.sh: there is no fuzz target in $folder" >&2; exit 1; }
exit $failed
