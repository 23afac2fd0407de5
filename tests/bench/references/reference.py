"""What independent programs measure of recordings: Praat (parselmouth) and openSMILE. A line of JSON for each.

  reference.py FILE.wav ... > out.jsonl        the last line is openSMILE's processor time
Both are references of the bench alone; nothing of theirs is in the app (Praat GPL-3, openSMILE for research only).
"""
import json
import math
import sys
import time

import numpy as np
import opensmile
import parselmouth
from parselmouth.praat import call

FLOOR, CEILING = 65, 600  # as the app's own


def pitch_of(sound):
    f0 = sound.to_pitch_ac(time_step=0.01, pitch_floor=FLOOR, pitch_ceiling=CEILING).selected_array["frequency"]
    f0 = f0[f0 > 0]
    return [float(np.percentile(f0, p)) for p in (10, 50, 90)] if len(f0) > 10 else None


def intensity_of(sound):
    """Times and dB, 10 ms apart."""
    x = sound.to_intensity(minimum_pitch=75, time_step=0.01, subtract_mean=False)
    return [round(float(x.xs()[0]), 4), [round(float(v), 2) for v in x.values[0]]]


def nuclei_of(sound, silence_db=-25, dip_db=2, pause=0.3):
    """Syllable nuclei of de Jong & Wempe (2009), Behavior Research Methods 41: peaks of the intensity that a dip parts,
    and that are voiced. Gives their number and the time that is no pause."""
    x = sound.to_intensity(minimum_pitch=50, subtract_mean=False)
    top = call(x, "Get quantile", 0, 0, 0.99)
    highest, lowest = call(x, "Get maximum", 0, 0, "Parabolic"), call(x, "Get minimum", 0, 0, "Parabolic")
    threshold = max(top + silence_db, lowest)
    grid = call(x, "To TextGrid (silences)", threshold - highest, pause, 0.1, "silent", "sounding")
    spoken = sum(
        call(grid, "Get end time of interval", 1, i) - call(grid, "Get start time of interval", 1, i)
        for i in range(1, call(grid, "Get number of intervals", 1) + 1)
        if call(grid, "Get label of interval", 1, i) == "sounding")
    times, values = x.xs(), x.values[0]
    peaks = [i for i in range(1, len(values) - 1) if values[i - 1] < values[i] >= values[i + 1] and values[i] > threshold]
    pitch = sound.to_pitch_ac(time_step=0.02, pitch_floor=30, max_number_of_candidates=4, very_accurate=False, silence_threshold=0.03,
                              voicing_threshold=0.25, octave_cost=0.01, octave_jump_cost=0.35, voiced_unvoiced_cost=0.25, pitch_ceiling=450)
    kept = []
    for a, b in zip(peaks, peaks[1:] + [None]):
        dip = values[a:b].min() if b is not None else -math.inf
        if values[a] - dip > dip_db:
            kept.append(a)
    voiced = [a for a in kept if not math.isnan(pitch.get_value_at_time(times[a]) or math.nan)]
    return len(voiced), spoken


smile = opensmile.Smile(feature_set=opensmile.FeatureSet.eGeMAPSv02, feature_level=opensmile.FeatureLevel.Functionals)
seconds, used = 0.0, 0.0
smile.process_file(sys.argv[1])  # the first call loads and is not counted
for file in sys.argv[1:]:
    sound = parselmouth.Sound(file)
    before = time.process_time()
    egemaps = smile.process_file(file)
    used += time.process_time() - before
    seconds += sound.duration
    count, spoken = nuclei_of(sound)
    print(json.dumps({
        "file": file, "pitch": pitch_of(sound), "intensity": intensity_of(sound), "nuclei": count, "spoken": spoken,
        "alpha": float(egemaps["alphaRatioV_sma3nz_amean"].iloc[0])}))
print(json.dumps({"seconds": seconds, "used": used}))
