#!/usr/bin/env python3
"""Makes the breaths of a pack's customer, and writes their takes and lengths into it.

  make-breaths.py PACK_DIR VOICE.json

Every line whose text stands in brackets is a breath: "(breathes in)" or "(breathes out)". It is noise, seeded by the
line's id, shaped as a throat shapes it: two broad resonances, lower for a man's voice, and a swell that rises slowly when
breathing in, quickly when breathing out. Far under the voice, as breath is: see LEVEL_DBFS.
"""
import argparse
import hashlib
import json
import zlib
from pathlib import Path

import numpy as np
from scipy.signal import butter, iirpeak, lfilter, sosfilt

import make_persona_audio as voice

# Speech lies at -19 LUFS; a breath into the same microphone some 24 dB under it.
LEVEL_DBFS = -43.0
# Centres of the two resonances of an open throat in Hz for a woman; a man's is about a sixth longer.
RESONANCES_HZ, MAN = (1150, 2500), 0.85
# Seconds, and how much of it rises.
SHAPES = {"(breathes in)": (0.55, 0.7), "(breathes out)": (0.9, 0.15)}


def breath(text, man, seed):
    seconds, rise = SHAPES[text]
    n = round(seconds * voice.SR)
    x = np.random.default_rng(seed).normal(size=n)
    x = sosfilt(butter(2, [300, 6000], "bandpass", fs=voice.SR, output="sos"), x)
    size = MAN if man else 1.0
    x = x + sum(4 * lfilter(*iirpeak(hz * size, 3, fs=voice.SR), x) for hz in RESONANCES_HZ)
    t = np.arange(n) / n
    x *= np.where(t < rise, np.sin(np.pi / 2 * t / rise), np.cos(np.pi / 2 * (t - rise) / (1 - rise))) ** 2
    return x / np.sqrt(np.mean(x**2)) * 10 ** (LEVEL_DBFS / 20)


def main():
    args = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    args.add_argument("pack", type=Path)
    args.add_argument("voice", type=Path)
    args = args.parse_args()
    pack, job = json.loads((args.pack / "pack.json").read_text()), json.loads(args.voice.read_text())
    takes = json.loads((args.pack / "takes.json").read_text())
    for line in pack["lines"]:
        if line["text"] not in SHAPES:
            continue
        take = line["takes"][0]
        file = args.pack / "takes" / take["file"]
        x = breath(line["text"], job["voice"][1] == "m", zlib.crc32(f"{pack['id']} {line['id']}".encode()))
        voice.write_opus(file, x, job.get("kbps", 36))
        take["seconds"] = round(len(x) / voice.SR, 3)
        takes[take["id"]] = {"sha256": hashlib.sha256(file.read_bytes()).hexdigest(), "heard": "", "lufs": LEVEL_DBFS,
                             "peakDb": round(float(voice.true_peak(x)), 2)}
    voice.write_pack(args.pack / "pack.json", pack)
    (args.pack / "takes.json").write_text(json.dumps(takes, indent=1) + "\n")


if __name__ == "__main__":
    main()
