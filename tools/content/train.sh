#!/usr/bin/env bash
# Trains the content tagger from models/content/data, on CPU, in its own Python environment. Not part of set-up.
#   tools/content/train.sh            folds by writer for thresholds and figures, then all data, then export
#   FOLDS="w2,w6 w1,w7" EPOCHS=10 THREADS=2 tools/content/train.sh
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
common="--data $out/data --noise-cache $work/noise.json --epochs ${EPOCHS:-10} --threads ${THREADS:-1} --seed ${SEED:-1}"
scores=()
for fold in ${FOLDS-w2,w6}; do
  $py train.py $common --leave ${fold//,/ } --out "$work/fold-$fold.pt" --scores "$work/fold-$fold.npz" 2>&1 | tee "$work/fold-$fold.log"
  scores+=("$work/fold-$fold.npz")
done
if [ ${#scores[@]} -gt 0 ]; then $py score.py "$work/thresholds.json" "${scores[@]}"; fi
$py train.py $common --out "$work/all.pt" 2>&1 | tee "$out/training.log"
if [ -f "$work/thresholds.json" ]; then $py export.py "$work/all.pt" "$out" "$work/thresholds.json"; else $py export.py "$work/all.pt" "$out"; fi
