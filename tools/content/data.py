"""Labelled replies: words, spans by word, near misses; and mixing of replies while training."""
import json, re
import numpy as np
from text import spoken

LABELS = '''greet acknowledge empathise apologise thank-complaint paraphrase open-question ask-resolution own-it concrete
offer-solution explain-openly next-step escalate-rightly boundary reassure-anxious confirm follow-up close-warmly
tell-to-calm-down hide-behind-policy blame-customer blame-others argue take-it-personally premature-transfer
false-promise jargon sarcasm insult threat hang-up-without-warning disclose-private-data discriminate dismiss'''.split()
IX = {l: i for i, l in enumerate(LABELS)}; L = len(LABELS)


def load(paths):
    rows = [(p, n, json.loads(l)) for p in paths for n, l in enumerate(open(p)) if l.strip()]
    # A writer who never used a label did not look for it: it takes no part in the loss there.
    used = {}
    for p, _, j in rows: used.setdefault(j.get('writer', p), set()).update(b['id'] for b in j['behaviours'] + j['faults'])
    return [r for p, n, j in rows if (r := item(j, (p, j.get('group', j.get('call', n))), used[j.get('writer', p)]))]


def without(items, writers):
    """what a model may know that is to judge these writers: not them, and no whole call"""
    return [it for it in items if not writers or it['writer'] not in writers and not it['call']]


def item(j, group, used):
    text = j['text'].replace('’', "'"); words = []; pos = []; sent = []; s = 0
    for m in re.finditer(r'\S+', text):
        for w in spoken(m.group()): words.append(w); pos.append((m.start(), m.end())); sent.append(s)
        if re.search(r'[.?!]["\')]*$', m.group()): s += 1
    if not words: return None
    spans = []; y = np.zeros(L, np.float32); near = np.zeros(L, np.float32); known = np.ones(L, np.float32)
    for b in j['behaviours'] + j['faults']:
        if b['id'] not in IX: continue
        y[IX[b['id']]] = 1; a = text.find(b['span'].replace('’', "'"))
        if a < 0: continue
        e = a + len(b['span']); k = [i for i, (p, q) in enumerate(pos) if p < e and q > a]
        if k: spans.append((IX[b['id']], k[0], k[-1] + 1))
    for x in j.get('near', []):
        if x in IX: near[IX[x]] = 1
    near[y > 0] = 0
    # Whether a timed check is a next step as well differs between writers; one with words of its own is one.
    of = lambda l: [(a, b) for k, a, b in spans if k == IX[l]]
    if y[IX['follow-up']] and all(any(a < d and c < b for c, d in of('follow-up')) for a, b in of('next-step')): known[IX['next-step']] = 0
    if 'dismiss' not in used: known[IX['dismiss']] = near[IX['dismiss']]
    return dict(words=words, sent=sent, spans=spans, y=y, near=near, known=known, said=j.get('said', ''), facts=j.get('facts', ''),
                group=group, writer=j.get('writer', ''), call='call' in j)


def token_labels(it):
    t = np.zeros((len(it['words']), L), np.float32)
    for k, a, b in it['spans']: t[a:b, k] = 1
    return t


def cut(it, keep):
    """keeps some words; a label stays if 80 % of one of its spans does; a half-kept one becomes unknown"""
    ks = set(keep); at = {k: i for i, k in enumerate(keep)}; spans = []; y = np.zeros(L, np.float32); known = it['known'].copy()
    for k, a, b in it['spans']:
        c = [at[i] for i in range(a, b) if i in ks]
        if len(c) >= .8 * (b - a): spans.append((k, c[0], c[-1] + 1)); y[k] = 1
        elif c: known[k] = 0
    known[y > 0] = 1
    return dict(it, words=[it['words'][i] for i in keep], sent=[it['sent'][i] for i in keep], spans=spans, y=y, near=it['near'] * (1 - y), known=known)


def join(a, b):
    n = len(a['words']); o = a['sent'][-1] + 1; y = np.maximum(a['y'], b['y'])
    return dict(a, words=a['words'] + b['words'], sent=a['sent'] + [s + o for s in b['sent']], y=y,
                spans=a['spans'] + [(k, s + n, e + n) for k, s, e in b['spans']],
                near=np.maximum(a['near'], b['near']) * (1 - y), known=np.minimum(a['known'], b['known']))


def subset(it, rng):
    """drops one sentence"""
    n = it['sent'][-1] + 1
    if n < 2: return it
    drop = rng.randrange(n); keep = [i for i, s in enumerate(it['sent']) if s != drop]
    return cut(it, keep) if len(keep) > 2 else it


def augment(it, pool, noise, rng, o):
    """-> context, words, token labels, item: cut, joined to another and misheard, each at times"""
    if rng.random() < o.subset: it = subset(it, rng)
    if rng.random() < o.mix and len(it['words']) < 40:
        b = rng.choice(pool)
        if len(b['words']) < 40:
            b = subset(b, rng) if rng.random() < .7 else b
            it = join(it, b) if rng.random() < .5 else dict(join(b, it), said=it['said'], facts=it['facts'])
    t = token_labels(it); w = it['words']
    if rng.random() < o.noise:
        w2, src = noise(w, rng.uniform(.06, .24), rng)
        if w2: w = w2; t = t[src]
    return it, w, t
