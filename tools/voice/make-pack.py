#!/usr/bin/env python3
"""Speaks every line of a pack and writes the takes, and their lengths, back into it.

  make-pack.py PACK_DIR VOICE.json [--asr MODEL_DIR] [--report OUT.json]

VOICE.json: {"voice": name or blend, "speed": 1.0, "kbps": 36, "say": {line id: text with *stress*}}, see README.md.
With --asr, takes.json says what our recogniser heard of each take and how loud it is: `npm run lint:packs` reads it.
One gain for the whole pack, to -19 LUFS, so that the rise in loudness with anger stays. The first take of each line is made;
takes recorded by people are added beside it by hand and left alone.
"""
import argparse
import hashlib
import json
from pathlib import Path

import numpy as np
import pyloudnorm
import soundfile as sf
from scipy.signal import resample_poly

import make_persona_audio as voice

# Over the whole pack, as integrated loudness (ITU-R BS.1770).
LOUDNESS_LUFS = -19.0
# Decoded Opus overshoots its input; the loudest take must stay under this when it is played.
PEAK_DB = -1.0


def spoken(line, job):
    """The text as it is said. Stress marks may differ from the caption, the words may not."""
    text = job.get("say", {}).get(line["id"], line["text"])
    if text.replace("*", "") != line["text"]:
        raise SystemExit(f"{line['id']}: the spoken text and the caption differ")
    return text


def render(tts, line, job, cache):
    options = {k: job[k] for k in ("speed", "accent", "energy_voice") if k in job}
    key = json.dumps([spoken(line, job), job["voice"], line["intensity"], options, voice.PROFILE])
    file = cache / (hashlib.sha256(key.encode()).hexdigest()[:24] + ".npz") if cache else None
    if file and file.exists():
        kept = np.load(file)
        return kept["x"], int(kept["phones"])
    x, phones = voice.speak(tts(), spoken(line, job), job["voice"], line["intensity"], options)
    if file:
        cache.mkdir(parents=True, exist_ok=True)
        np.savez(file, x=x, phones=phones)
    return x, phones


def encode(path, x, kbps):
    """Writes the take; returns its length in seconds and the true peak in dB of what a player will decode."""
    voice.write_opus(path, x, kbps)
    decoded, rate = sf.read(path)
    return len(decoded) / rate, voice.true_peak(decoded)


def main():
    args = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    args.add_argument("pack", type=Path)
    args.add_argument("voice", type=Path)
    args.add_argument("--asr", metavar="VOSK_MODEL_DIR")
    args.add_argument("--report", type=Path)
    args.add_argument("--voices", help="kokoro-js-*.tgz or a folder of voice .bin files")
    args.add_argument("--cache", type=Path, help="keep rendered lines here, so that a second run makes only what changed")
    args = args.parse_args()
    pack_file = args.pack / "pack.json"
    pack, job = json.loads(pack_file.read_text()), json.loads(args.voice.read_text())
    unknown = set(job.get("say", {})) - {line["id"] for line in pack["lines"]}
    if unknown:
        raise SystemExit(f"{args.voice}: no such line: {', '.join(sorted(unknown))}")

    made = []
    tts = lambda: made[0] if made else made.append(voice.Kokoro(voice.load_voices(args.voices))) or made[0]
    check = voice.Checker(args.asr) if args.asr else None
    # A text in brackets is no words: make-breaths.py makes it.
    lines = [line for line in pack["lines"] if not line["text"].startswith("(")]
    sounds = [render(tts, line, job, args.cache) for line in lines]

    takes, kbps, rows = args.pack / "takes", job.get("kbps", 36), []
    takes.mkdir(exist_ok=True)
    files = [takes / line["takes"][0]["file"] for line in lines]
    ceiling_db, gain_db = PEAK_DB - 1.0, 0.0
    while True:
        # Only the few highest peaks of shouted lines meet the limiter; it takes a little loudness, which is given back.
        for _ in range(3):
            levelled = [voice.limit(x * 10 ** (gain_db / 20), ceiling_db, voice.SR) for x, _ in sounds]
            gain_db += LOUDNESS_LUFS - loudness(levelled)
        encoded = [encode(f, x, kbps) for f, x in zip(files, levelled)]
        worst = max(peak for _, peak in encoded)
        if worst <= PEAK_DB:
            break
        ceiling_db -= worst - PEAK_DB + 0.05

    for line, x, (_, phones), file, (seconds, peak) in zip(lines, levelled, sounds, files, encoded):
        line["takes"][0]["seconds"] = round(seconds, 3)
        row = {"id": line["id"], "intensity": line["intensity"], **voice.measure(x, phones),
               "seconds": round(seconds, 3), "bytes": file.stat().st_size, "decoded_peak_db": round(peak, 2)}
        if check:
            decoded, rate = sf.read(file)
            row |= check(resample_poly(decoded, voice.SR, rate) if rate != voice.SR else decoded, line["text"])
        rows.append(row)
    voice.write_pack(pack_file, pack)
    if check:
        # Of the takes that are not made here, what is on record stays.
        record = args.pack / "takes.json"
        known = json.loads(record.read_text()) if record.exists() else {}
        made_here = {line["takes"][0]["id"] for line in lines}
        kept = {t["id"]: known[t["id"]] for line in pack["lines"] for t in line["takes"] if t["id"] in known and t["id"] not in made_here}
        record.write_text(json.dumps({
            line["takes"][0]["id"]: {"sha256": hashlib.sha256(file.read_bytes()).hexdigest(), "heard": row["asr"],
                                     "lufs": round(row["lufs"], 1), "peakDb": row["decoded_peak_db"]}
            for line, file, row in zip(lines, files, rows)} | kept, indent=1) + "\n")
    if args.report:
        args.report.write_text(json.dumps({"voice": job["voice"], "gain_db": round(gain_db, 3), "lines": rows}, indent=1) + "\n")
    summary(rows)
    print(f"{loudness([sf.read(f)[0] for f in files]):.1f} LUFS over the pack, gain {gain_db:.1f} dB, limited at {ceiling_db:.1f} dB")


def loudness(sounds):
    return pyloudnorm.Meter(voice.SR).integrated_loudness(np.concatenate(sounds))


def summary(rows):
    print("intensity  lines  LUFS min/mean/max      F0 Hz  alpha dB")
    for level in sorted({r["intensity"] for r in rows}):
        at = [r for r in rows if r["intensity"] == level]
        lufs = [r["lufs"] for r in at]
        print(f"{level:9} {len(at):6}  {min(lufs):6.1f} {np.mean(lufs):6.1f} {max(lufs):6.1f}"
              f"  {np.mean([r['f0_median_hz'] for r in at]):7.0f}  {np.mean([r['alpha_db'] for r in at]):7.1f}")
    print(f"{len(rows)} takes, {sum(r['seconds'] for r in rows):.0f} s, {sum(r['bytes'] for r in rows) / 1e6:.2f} MB, "
          f"highest decoded peak {max(r['decoded_peak_db'] for r in rows):.2f} dB")
    if "asr" in rows[0]:
        print(f"word errors {sum(r['asr_errors'] for r in rows) / sum(r['asr_words'] for r in rows):.1%}")
        for r in sorted(rows, key=lambda r: -r["asr_errors"] / r["asr_words"])[:8]:
            print(f"  {r['id']}: {r['asr_errors']} of {r['asr_words']}: {r['asr']}")


if __name__ == "__main__":
    main()
