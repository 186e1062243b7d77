#!/bin/sh
# make_model.sh WORK TREEBANKS TRIAL: from public data to models/reader.chm; see README.md. Steps already done are skipped.
set -eu
cd "$(dirname "$0")"
work=$1 treebanks=$2 trial=$3
tokens=../build/release/apps/tokens/chancery-tokens
[ -x "$tokens" ] || { echo "make_model.sh: build the program first (make test builds $tokens)" >&2; exit 1; }
mkdir -p "$work/tokens"

[ -f "$work/start.pt" ] || cp "$trial/parser_fp16.pt" "$work/start.pt"
[ -f "$work/vocabulary.json" ] || cp "$trial/vocab.json" "$work/vocabulary.json"
[ -f "$work/subwords.model" ] || python3 subwords.py "$work/vocabulary.json" "$work/subwords.model"
# Every dispatch with its day of issue: holders of offices are known by year.
[ -f "$work/tokens/gold.jsonl" ] || for index in "$PWD"/gold/*/*index.tsv "$PWD"/../tests/gold/*/*index.tsv; do
  awk -F'\t' -v folder="$(dirname "$index")" 'NR == 1 { for (i = 1; i <= NF; i++) at[$i] = i; next } { print folder "/" $at["name"] ".txt\t" $at["date"] }' "$index"
done | "$tokens" --parties ../resources >"$work/tokens/gold.jsonl"
[ -f "$work/acts.done" ] || {
  python3 train.py --work "$work" --treebanks "$treebanks" --gold gold/train-fr gold/train-en --passes 10 --quick --out acts_ --resume
  touch "$work/acts.done"
}
[ -f "$work/soup.pt" ] || python3 soup.py "$work/start.pt" "$work/acts_averaged.pt" "$work/soup.pt"
joint() { python3 train.py --work "$work" --treebanks "$treebanks" --steps 10000 --syntax-every 3 --acts-from soup.pt --encoder-rate 8e-5 --resume "$@"; }
[ -f "$work/joint.pt" ] || {
  joint --passes 11
  cp "$work/averaged.pt" "$work/joint.pt"
}
[ -f "$work/closing.pt" ] || {
  joint --passes 13 --thrice gold/train-fr gold/train-en
  cp "$work/averaged.pt" "$work/closing.pt"
}
python3 mean.py "$work/joint.pt" "$work/closing.pt" "$work/reader.pt"
python3 calibrate.py --work "$work" --weights reader.pt --out "$work/calibration.json"
python3 export.py --work "$work" --weights reader.pt --version 3 --calibration "$work/calibration.json" --tokens-tool "$tokens" --out ../models/reader.chm
(cd ../models && sha256sum reader.chm >SHA256SUMS)
