#!/usr/bin/env python3
"""Speaks a scripted trainee: the calm passage, every reply as its own WAV, script.json and truth.json.

  make-trainee.py TRAINEE.json OUT_DIR [--asr MODEL_DIR]

TRAINEE.json: see README.md. A reply begins at its first sample with speech (`onsetMs` 0) over a low noise floor, so
that it is heard exactly when the script says. Words are the passage of renderer/core/delivery/passage.ts.
"""
import argparse
import json
import re
import zlib
from pathlib import Path

import numpy as np
import soundfile as sf
from scipy.signal import butter, lfilter, resample_poly, sosfilt

import make_persona_audio as voice

RATE = 16000
HERE = Path(__file__).parent
CALM_DBFS, NOISE_DBFS, PEAK_DBFS = -28.0, -62.0, -1.0
# After the last word; a microphone does not fall silent with the speaker.
TAIL_S, FADE_S = 0.15, 0.02
SENTENCE_GAP_S = 0.45
# Speech begins and ends this far below its loud parts: just over the noise floor, where it can first be heard.
AUDIBLE_DB = 42


def passage():
    source = (HERE / "../../renderer/core/delivery/passage.ts").read_text()
    return [s.replace("\\'", "'") for s in re.findall(r"^\s+'(.*)',$", source, re.M)]


def noise(samples, seed):
    """Room rumble and hiss, seeded."""
    rng = np.random.default_rng(seed)
    n = lfilter([1], [1, -0.97], rng.normal(size=samples)) + 0.6 * rng.normal(size=samples)
    n = sosfilt(butter(2, 50, "hp", fs=RATE, output="sos"), n)
    return n * 10 ** (NOISE_DBFS / 20) / np.std(n)


def dry(tts, text, job, calmness):
    """Speech alone, cut to its first and last sound, at RATE; with its runs of speech in samples."""
    options = {k: job[k] for k in ("speed", "accent", "energy_voice") if k in job}
    x, _ = voice.speak(tts, text, job["voice"], calmness, options)
    x = resample_poly(x, 2, 3)
    runs = voice.speech_runs(x, RATE, AUDIBLE_DB)
    return x[runs[0][0]:runs[-1][1]], [[a - runs[0][0], b - runs[0][0]] for a, b in runs]


def joined(tts, parts, job, calmness, default_gap):
    """Parts of text with silences between them, "[0.7]" in the text, exact from last to first sound."""
    out, runs = np.zeros(0), []
    for text, gap in parts:
        x, mine = dry(tts, text, job, calmness)
        if len(out):
            out = np.concatenate([out, np.zeros(round((gap if gap is not None else default_gap) * RATE))])
        runs += [[a + len(out), b + len(out)] for a, b in mine]
        out = np.concatenate([out, x])
    return out, runs


def split(text):
    pieces = re.split(r"\s*\[([\d.]+)\]\s*", text)
    return [(pieces[i], float(pieces[i - 1]) if i else None) for i in range(0, len(pieces), 2)]


def at_level(x, level_db):
    """To an active speech level; what would clip is held down by a few milliseconds of limiting."""
    for _ in range(4):
        x = x * 10 ** ((level_db - voice.active_level(x, RATE)) / 20)
        if np.max(np.abs(x)) > 10 ** (PEAK_DBFS / 20):
            x = voice.limit(x, PEAK_DBFS - 0.1, RATE)
    return x


def write(path, x, seed):
    tail = round(TAIL_S * RATE)
    mix = noise(len(x) + tail, seed)
    mix[-round(FADE_S * RATE):] *= np.linspace(1, 0, round(FADE_S * RATE))
    mix[:len(x)] += x
    clipped = int(np.sum(np.abs(mix) >= 1))
    if clipped:
        raise SystemExit(f"{path.name}: {clipped} samples would clip; ask for a lower level_db")
    sf.write(path, mix, RATE, subtype="PCM_16")
    return mix


def main():
    args = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    args.add_argument("trainee", type=Path)
    args.add_argument("out", type=Path)
    args.add_argument("--asr", metavar="VOSK_MODEL_DIR")
    args.add_argument("--voices", help="kokoro-js-*.tgz or a folder of voice .bin files")
    args = args.parse_args()
    job = json.loads(args.trainee.read_text())
    if "words_of" in job:
        job["replies"] = json.loads((args.trainee.parent / job["words_of"]).read_text())["replies"][:job.get("first")]
    tts = voice.Kokoro(voice.load_voices(args.voices))
    check = voice.Checker(args.asr) if args.asr else None
    args.out.mkdir(parents=True, exist_ok=True)
    for old in args.out.glob("*.wav"):
        old.unlink()
    seed = zlib.crc32(args.trainee.stem.encode())

    calm_file = job.get("calm", "calm.wav")
    if calm_file == "calm.wav":
        x, _ = joined(tts, [(s, None) for s in passage()], job, 0, SENTENCE_GAP_S)
        calm = write(args.out / calm_file, at_level(x, CALM_DBFS), seed)
        print(f"calm.wav {len(calm) / RATE:.1f} s, {sum(len(s.split()) for s in passage()) * 60 * RATE / len(calm):.0f} words a minute")

    script, truth, errors, words = [], [], 0, 0
    for n, reply in enumerate(job["replies"], 1):
        file = f"r{n:02}.wav"
        calmness = reply.get("calmness", job.get("calmness", 0))
        level = reply.get("level_db", job.get("level_db", CALM_DBFS))
        x, runs = joined(tts, split(reply["text"]), {**job, **{k: reply[k] for k in ("speed",) if k in reply}}, calmness, 0)
        x = at_level(x, level)
        mix = write(args.out / file, x, seed + n)
        text = re.sub(r"\s*\[[\d.]+\]\s*", " ", reply["text"])
        ms = lambda samples: round(samples * 1000 / RATE, 1)
        entry = {k: reply[k] for k in ("delayMs", "intoLineMs") if k in reply}
        script.append({"file": file, **entry})
        row = {"file": file, "kind": reply.get("kind", "interruption" if "intoLineMs" in reply else "reply"), **entry,
               "text": text, "words": len(text.split()), "onsetMs": 0, "offsetMs": ms(len(x)),
               "pausesMs": [[ms(a[1]), ms(b[0])] for a, b in zip(runs, runs[1:])],
               "activeDbfs": round(voice.active_level(x, RATE), 2), "peakDbfs": round(float(voice.db(np.max(np.abs(mix)))), 2)}
        truth.append(row)
        pace = row["words"] * 60 * RATE / len(x)
        line = f"{file} {row['kind']:12} {len(x) / RATE:5.2f} s {pace:4.0f} wpm {row['activeDbfs']:6.1f} dBFS peak {row['peakDbfs']:6.2f}"
        if check:
            heard = check(resample_poly(mix, 3, 2), text)
            errors, words = errors + heard["asr_errors"], words + heard["asr_words"]
            line += f"  {heard['asr_errors']}/{heard['asr_words']} {heard['asr']}"
        print(line, flush=True)
    dump = lambda name, value: (args.out / name).write_text(json.dumps(value, indent=2) + "\n")
    dump("script.json", {"calm": calm_file, "replies": script})
    dump("truth.json", {"voice": job["voice"], "sampleRate": RATE, "noiseDbfs": NOISE_DBFS, "replies": truth})
    size = sum(f.stat().st_size for f in args.out.glob("*.wav"))
    print(f"{args.out}: {len(truth)} replies, {size / 1e6:.2f} MB" + (f", word errors {errors / max(1, words):.1%}" if check else ""))


if __name__ == "__main__":
    main()
