#!/bin/sh
# fuzz.sh FOLDER SECONDS: runs every fuzz_* program of a folder. New inputs go to a corpus beside the program, never to
# fuzz/seeds (naming the seeds first would fill git with rubbish).
set -eu
folder=$1 seconds=$2
found=0
for program in "$folder"/fuzz_*; do
  [ -x "$program" ] && [ -f "$program" ] || continue
  found=1
  name=$(basename "$program" | sed 's/^fuzz_//')
  mkdir -p "$folder/corpus-$name"
  echo "== $name for $seconds s"
  "$program" -max_total_time="$seconds" -max_len=4096 -print_final_stats=0 "$folder/corpus-$name" $( [ -d "fuzz/seeds/$name" ] && echo "fuzz/seeds/$name" ) 2>&1 | tail -n 3
done
[ $found = 1 ] || { echo "fuzz.sh: there is no fuzz target in $folder" >&2; exit 1; }
