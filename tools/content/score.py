"""score.py OUT.json fold.npz ...: thresholds from replies by writers that the fold's model never saw, and how well they do.
Each fold's own thresholds come from the other folds, where there are several."""
import json, sys
import numpy as np
from data import LABELS


def best(s, y, known, shrink=600., beta2=.8):
    """Per label, pulled towards the best common one (few positives each); F with beta 0.8: a wrong mark costs more than a missed one."""
    g = np.linspace(.05, .9, 86); n = (y & known).sum(0)
    R = [(((s >= t) & y & known).sum(0), ((s >= t) & known).sum(0)) for t in g]
    f = lambda tp, pp: (1 + beta2) * tp / np.maximum(1e-9, pp + beta2 * n)
    G = np.array([f(*r)[n > 0].mean() for r in R]); common = g[G.argmax()]; th = []
    for k in range(y.shape[1]):
        fk = np.convolve(np.pad(np.array([f(*r)[k] if n[k] else 0 for r in R]), 3, 'edge'), np.ones(7) / 7, 'valid')
        w = n[k] / (n[k] + shrink); top = fk >= fk.max() - .005; th.append(float(np.exp(w * np.log((g * top).sum() / top.sum()) + (1 - w) * np.log(common))))
    return np.array(th), float(common)


def figures(p, y, near, known):
    tp = (p & y & known).sum(0); pp = (p & known).sum(0); n = (y & known).sum(0); f = 2 * tp / np.maximum(1, pp + n); has = n > 0
    r = lambda x: round(float(x), 3)
    return dict(macroF1=r(f[has].mean()), microF1=r(2 * tp.sum() / max(1, (pp + n).sum())), precision=r(tp.sum() / max(1, pp.sum())), recall=r(tp.sum() / max(1, n.sum())),
                nearMarked=r((p & near).sum() / max(1, near.sum())), replies=int(len(y))), {l: [r(x), int(m)] for l, x, m in zip(LABELS, f, n)}


def main():
    out, *folds = sys.argv[1:]; D = [np.load(f) for f in folds]
    cat = lambda k, skip=None: np.concatenate([d[k] for i, d in enumerate(D) if i != skip])
    fit = lambda skip=None: best(np.concatenate([cat('clean', skip), cat('noised', skip)]), np.concatenate([cat('y', skip)] * 2) > 0, np.concatenate([cat('known', skip)] * 2) > 0)
    th, common = fit()
    res = {}
    for k in ('clean', 'noised'):
        # One fold: its own thresholds, a little flattering; several: always those of the others.
        P = np.concatenate([d[k] >= (fit(i)[0] if len(D) > 1 else th) for i, d in enumerate(D)])
        total, per = figures(P, cat('y') > 0, cat('near') > 0, cat('known') > 0); flat, _ = figures(cat(k) >= common, cat('y') > 0, cat('near') > 0, cat('known') > 0)
        res[k] = dict(total, oneThreshold=flat['macroF1'], perLabel=per); print(k, {x: v for x, v in res[k].items() if x != 'perLabel'})
    print(' '.join(f'{l} {v[0]}' for l, v in res['clean']['perLabel'].items()))
    json.dump(dict(thresholds={l: round(float(t), 3) for l, t in zip(LABELS, th)}, figures=dict(method='writers left out of training', folds=len(D), encoderAlone=res)), open(out, 'w'), indent=1)


if __name__ == '__main__': main()
