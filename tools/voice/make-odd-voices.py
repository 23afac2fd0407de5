#!/usr/bin/env python3
"""Speech that is hard to judge: whispered, sung, sobbed, laughed, and by somebody else than who read the calm passage.

  make-odd-voices.py OUT_DIR --voices kokoro-js-*.tgz

Made from one calm sentence by the WORLD vocoder: near enough to try what the measuring does with them, no proof for
people. `calm.wav` of the trainee "skilled" is the calm voice that they are held against (the same speaker).
"""
import argparse
import importlib.util
from pathlib import Path

import numpy as np
import pyworld
import soundfile as sf
from scipy.signal import resample_poly

import make_persona_audio as voice

spec = importlib.util.spec_from_file_location("trainee", Path(__file__).parent / "make-trainee.py")
trainee = importlib.util.module_from_spec(spec)
spec.loader.exec_module(trainee)

TEXT = "I'm sorry that you have been waiting so long, and I will see that your money is with you on Friday."
LAUGH = "Ha ha ha ha ha! Oh dear. Ha ha ha ha! I am sorry, ha ha, that is just so funny."
SAME = "af_heart"
# Lower, much lower, and near the same pitch.
OTHERS = {"other-man": "am_michael", "other-low-man": "am_fenrir", "other-woman": "bf_emma"}
# A tune in semitones over 220 Hz, a note every 0.45 s.
TUNE, NOTE_S = [0, 4, 7, 7, 9, 7, 4, 0, 2, 4, 2, 0], 0.45


def analysed(x):
    f0, t = pyworld.harvest(x, voice.SR, f0_floor=65, f0_ceil=520, frame_period=5.0)
    f0 = pyworld.stonemask(x, f0, t, voice.SR)
    return f0, pyworld.cheaptrick(x, f0, t, voice.SR), pyworld.d4c(x, f0, t, voice.SR)


def made(f0, sp, ap):
    return pyworld.synthesize(f0, np.ascontiguousarray(sp), np.ascontiguousarray(ap), voice.SR, 5.0)


def whisper(x):
    f0, sp, ap = analysed(x)
    return made(np.zeros_like(f0), sp, np.ones_like(ap))


def sung(x):
    f0, sp, ap = analysed(x)
    slow = np.repeat(np.arange(len(f0)), 2)  # half the speed
    f0, sp, ap = f0[slow], sp[slow], ap[slow]
    t = np.arange(len(f0)) * 0.005
    note = np.array(TUNE)[(t / NOTE_S).astype(int) % len(TUNE)] + 0.4 * np.sin(2 * np.pi * 5.5 * t)
    return made(np.where(f0 > 0, 220 * 2 ** (note / 12), 0), sp, ap)


def sobbed(x):
    f0, sp, ap = analysed(x)
    t = np.arange(len(f0)) * 0.005
    tremor = np.sin(2 * np.pi * 7 * t)
    y = made(np.where(f0 > 0, f0 * 2 ** ((3 + 1.2 * tremor) / 12), 0), sp, np.minimum(1, ap + 0.25))
    shake = 1 + 0.5 * np.interp(np.arange(len(y)) / voice.SR, t, tremor)
    out, rng = [], np.random.default_rng(5)
    for piece in np.array_split(y * shake, 5):  # a gasp between pieces
        breath = rng.normal(size=round(0.25 * voice.SR)) * np.hanning(round(0.25 * voice.SR)) * np.std(y) * 0.4
        out += [piece, breath]
    return np.concatenate(out)


def main():
    args = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    args.add_argument("out", type=Path)
    args.add_argument("--voices")
    args = args.parse_args()
    tts = voice.Kokoro(voice.load_voices(args.voices))
    say = lambda text, who, speed=0.8: voice.speak(tts, text, who, 0, {"speed": speed})[0]
    calm = say(TEXT, SAME)
    laugh = say(LAUGH, SAME, 1.2)
    sounds = {"calm": (calm, -28), "whisper": (whisper(calm), -42), "sung": (sung(calm), -26), "sobbed": (sobbed(calm), -27),
              "laughed": (laugh, -25), **{name: (say(TEXT, who), -28) for name, who in OTHERS.items()}}
    args.out.mkdir(parents=True, exist_ok=True)
    for seed, (name, (x, level)) in enumerate(sounds.items()):
        y = trainee.at_level(np.concatenate([np.zeros(8000), resample_poly(x, 2, 3)]), level)
        trainee.write(args.out / f"{name}.wav", y, seed)
        print(f"{name}.wav {len(y) / trainee.RATE:.1f} s")


if __name__ == "__main__":
    main()
