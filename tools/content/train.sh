#!/usr/bin/env bash
# Trains the content tagger from models/content/data, on CPU, in its own Python environment. Not part of set-up.
# First without two writers: their replies set the thresholds and give the figures. Then on from there with everybody's.
#   tools/content/train.sh
#   LEAVE="w2 w6" THREADS=2 TRAIN_DIR=/somewhere tools/content/train.sh
set -euo pipefail
cd "$(dirname "$0")"
root=$(cd ../.. && pwd)
work=${TRAIN_DIR:-$root/.cache/content-training}
out=$root/models/content
mkdir -p "$work"
if [ ! -x "$work/venv/bin/python" ]; then
  python3 -m venv "$work/venv"
  "$work/venv/bin/pip" install --quiet --requirement requirements.txt
fi
py="nice -n 15 $work/venv/bin/python"
common="--data $out/data --noise-cache $work/noise.json --threads ${THREADS:-1}"
$py train.py $common --leave ${LEAVE:-w2 w6} --epochs "${EPOCHS:-10}" --seed 1 --out "$work/fold.pt" --scores "$work/fold.npz" 2>&1 | tee "$work/fold.log"
$py score.py "$work/thresholds.json" "$work/fold.npz"
$py train.py $common --init "$work/fold.pt" --epochs "${MORE:-5}" --lr 2e-4 --head-lr 5e-4 --near 3.5 --seed 2 --out "$work/all.pt" 2>&1 | tee "$work/all.log"
grep -hv Loading "$work/fold.log" "$work/all.log" > "$out/training.log"
$py export.py "$work/all.pt" "$out" "$work/thresholds.json"
