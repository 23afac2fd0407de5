#!/usr/bin/env python3
"""Counts which words follow which in the labelled replies and the customers' lines, and which of them sound like what a
recogniser may have heard: what renderer/core/content/likeliest.ts reads a reply by a second time.
  words.py DATA_DIR OUT.bin [--leave w1 w2 ...]
Little endian, each block padded to a multiple of four bytes: length of the header (u32); header (JSON, ASCII: words; how
many of them are spoken, numbers of pairs and of triples); for each spoken word its count (u32); pairs (u32: a * spoken + b,
sorted) and their counts (u16); triples (u32: index of the pair * spoken + c, sorted) and their counts (u16); for each word
where its sound-alikes begin (u32), the 24 nearest of each (u16) and their distance in hundredths (u8). Counts are clipped.
Word 0 is the start of a line."""
import argparse, collections, glob, json, os
import numpy as np
from data import load, without
from noise import sound_alikes
from text import norm

a = argparse.ArgumentParser(); a.add_argument('data'); a.add_argument('out'); a.add_argument('--leave', nargs='*', default=[]); o = a.parse_args()
items = without(load(sorted(glob.glob(os.path.join(o.data, '*.jsonl')))), o.leave)
lines = [it['words'] for it in items] + [norm(s).split() for s in sorted({it['said'] for it in items})]
one = collections.Counter(w for l in lines for w in l)
spoken = ['<s>'] + [w for w, _ in sorted(one.items(), key=lambda x: (-x[1], x[0]))]
# The commonest words of the language that sound like something in the replies: a recogniser writes those instead.
alike = json.load(open(os.path.join(o.data, 'sound-alikes.json')))
others = sorted({v for vs in alike.values() for v in vs} - set(spoken))
words = spoken + others; at = {w: i for i, w in enumerate(words)}; V = len(spoken)
two, three = collections.Counter(), collections.Counter()
for l in lines:
    s = [0] + [at[w] for w in l]
    two.update(zip(s, s[1:])); three.update(zip(s, s[1:], s[2:]))
pairs = sorted(two); index = {p: i for i, p in enumerate(pairs)}; triples = sorted(three)
assert len(pairs) * V < 2 ** 32 and len(words) < 2 ** 16
# Seen thrice at least: a rarer word is more often the recogniser's own.
found = sound_alikes(words[1:], [w for w in spoken[1:] if one[w] >= 3])
near = [sorted(found.get(w, []))[:24] for w in words]
blocks = [np.array([0] + [one[w] for w in spoken[1:]], '<u4'), np.array([x * V + y for x, y in pairs], '<u4'), np.array([min(two[p], 65535) for p in pairs], '<u2'),
          np.array([index[x, y] * V + z for x, y, z in triples], '<u4'), np.array([min(three[t], 65535) for t in triples], '<u2'),
          np.cumsum([0] + [len(n) for n in near]).astype('<u4'), np.array([at[v] for n in near for _, v in n], '<u2'), np.array([round(100 * d) for n in near for d, _ in n], 'u1')]
header = json.dumps(dict(words=words, spoken=V, pairs=len(pairs), triples=len(triples)), separators=(',', ':')).encode()
padded = lambda b: b + b' ' * (-len(b) % 4)
with open(o.out, 'wb') as f:
    f.write(np.array([len(padded(header))], '<u4').tobytes() + padded(header))
    for b in blocks: f.write(padded(b.tobytes()))
print(f'{o.out}: {sum(one.values())} words of {V - 1}, {len(pairs)} pairs, {len(triples)} triples, {sum(map(len, near))} sound-alikes, {os.path.getsize(o.out) / 1e6:.1f} MB')
