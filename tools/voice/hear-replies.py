#!/usr/bin/env python3
"""Speaks labelled replies, has the recogniser write them down, and keeps both: what people say and what is heard of it.

  hear-replies.py OUT.jsonl --asr MODEL_DIR --every 11 [--first N] [--voices ARCHIVE] DATA.jsonl ...
  hear-replies.py OUT.jsonl --asr MODEL_DIR --pack PACK.json TRAINEE_DIR ...

Each reply is spoken by one of six voices, calm or a little tense, over noise of 15 to 45 dB below it (both seeded).
A line of OUT is the reply's own line with `heard` (words) and `confidence` (0-1 each). With --pack it is the replies
of scripted trainees, as they are.
"""
import argparse
import json
import random
import re
from pathlib import Path

import numpy as np
import soundfile as sf
from scipy.signal import resample_poly
from vosk import KaldiRecognizer, Model, SetLogLevel

import make_persona_audio as voice

RATE = 16000
VOICES = ("af_heart", "am_michael", "bf_emma", "bm_george", "am_puck", "af_sarah")


def heard(model, x):
    recognizer = KaldiRecognizer(model, RATE)
    recognizer.SetWords(True)
    words = []
    pcm = (np.clip(x, -1, 1) * 32767).astype("<i2").tobytes()
    for k in range(0, len(pcm), 8000):
        if recognizer.AcceptWaveform(pcm[k:k + 8000]):
            words += json.loads(recognizer.Result()).get("result", [])
    return words + json.loads(recognizer.FinalResult()).get("result", [])


def kept(row, words):
    return json.dumps(dict(row, heard=[w["word"] for w in words], confidence=[round(w["conf"], 2) for w in words])) + "\n"


def trainees(out, folders, pack, model):
    brief = json.loads(pack.read_text())["brief"]
    facts = "; ".join(brief["know"] + brief["may"] + [brief["you"]])
    for folder in folders:
        for reply in json.loads((folder / "truth.json").read_text())["replies"]:
            if not reply.get("text"):
                continue
            x, rate = sf.read(folder / reply["file"])
            assert rate == RATE
            row = dict(text=re.sub(r"\s*\[[\d.]+\]\s*", " ", reply["text"]), facts=facts, said="", writer=folder.name)
            out.write(kept(row, heard(model, np.concatenate([x, np.zeros(RATE // 2)]))))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path)
    parser.add_argument("data", nargs="+", type=Path)
    parser.add_argument("--asr", required=True)
    parser.add_argument("--pack", type=Path)
    parser.add_argument("--every", type=int, default=11)
    parser.add_argument("--first", type=int, default=10 ** 6)
    parser.add_argument("--voices", help="kokoro-js-*.tgz or a folder of voice .bin files")
    args = parser.parse_args()
    SetLogLevel(-1)
    model = Model(args.asr)
    if args.pack:
        with args.out.open("w") as out:
            return trainees(out, args.data, args.pack, model)
    tts = voice.Kokoro(voice.load_voices(args.voices))
    rows = [json.loads(line) for f in args.data for line in f.read_text().splitlines() if line.strip()]
    with args.out.open("w") as out:
        for n, row in enumerate(rows[::args.every][:args.first]):
            rng = random.Random(n)
            speed, tension = rng.uniform(0.95, 1.2), rng.choice((0, 0, 0, 1))
            x, _ = voice.speak(tts, row["text"], VOICES[n % len(VOICES)], tension, {"speed": speed})
            x = resample_poly(x, 2, 3)
            x = np.concatenate([np.zeros(RATE // 2), x, np.zeros(RATE // 2)])
            noise = np.random.default_rng(n).normal(size=len(x))
            level = np.sqrt(np.mean(x ** 2)) * 10 ** (-rng.uniform(15, 45) / 20)
            words = heard(model, 0.3 * (x + noise * level) / np.max(np.abs(x)))
            out.write(kept(row, words))
            out.flush()


if __name__ == "__main__":
    main()
