#!/usr/bin/env python3
"""Fine-tunes the encoder on labelled replies (CPU). With --leave, those writers are kept out and judged instead.
  train.py --data DIR --encoder DIR --out FILE.pt [--leave w2 w6] [--scores FILE.npz]"""
import argparse, glob, hashlib, json, math, os, random, re, time
import numpy as np, torch, torch.nn as nn, torch.nn.functional as F
from data import L, LABELS, augment, load, without
from model import Coder, Net, batch
from noise import Noise


@torch.no_grad()
def predict(net, coder, items, words=None):
    net.eval(); rows = [coder(words[i] if words else it['words'], it['said'], it['facts']) for i, it in enumerate(items)]; P = np.zeros((len(rows), L), np.float32)
    order = sorted(range(len(rows)), key=lambda i: len(rows[i][0]))
    for k in range(0, len(order), 32):
        b = order[k:k + 32]; ids, att, typ, own = batch([rows[i] for i in b]); P[b] = torch.sigmoid(net(ids, att, typ, (own >= 0))[0]).numpy()
    return P


def is_bf16_faster():
    """Some processors multiply it themselves, others say that they do and take twice as long."""
    def seconds(dtype):
        x = torch.randn(1024, 1024, dtype=dtype); x @ x; t = time.time()
        for _ in range(10): x @ x
        return time.time() - t
    return seconds(torch.bfloat16) < seconds(torch.float32)


def optimiser(net, o):
    layers = len(net.enc.encoder.layer); groups = {}
    for k, p in net.named_parameters():
        if not p.requires_grad or k.startswith('enc.pooler'): continue
        m = re.search(r'encoder\.layer\.(\d+)', k)
        lr = o.head_lr if not k.startswith('enc.') else o.lr * o.decay ** (layers - (int(m.group(1)) + 1 if m else 0))
        groups.setdefault((lr, .0 if p.ndim < 2 else .05), []).append(p)
    return torch.optim.AdamW([dict(params=p, lr=lr, weight_decay=wd, base=lr) for (lr, wd), p in groups.items()], foreach=True)


def loss_of(net, coder, b, pw, o):
    ids, att, typ, own = batch([coder(w, it['said'], it['facts']) for it, w, _ in b])
    stack = lambda k: torch.tensor(np.array([it[k] for it, _, _ in b]))
    y, near, known = stack('y'), stack('near'), stack('known')
    with torch.autocast('cpu', torch.bfloat16, enabled=o.bf16): z, t = net(ids, att, typ, own >= 0)
    z, t = z.float(), t.float()
    weight = known * (1 + (o.near - 1) * near) * (1 + (pw - 1) * y)
    loss = (F.binary_cross_entropy_with_logits(z, y * .98 + .005, reduction='none') * weight).sum(1).mean() * .5
    ty = torch.zeros(t.shape); ok = (own >= 0).float()
    for i, (_, _, tl) in enumerate(b):
        k = own[i] >= 0; ty[i][k] = torch.tensor(tl[own[i][k].numpy()])
    l = F.binary_cross_entropy_with_logits(t, ty, reduction='none', pos_weight=pw) * (known * (1 + (o.near - 1) * near)).unsqueeze(1)
    return loss + .5 * (l.sum(2) * ok).sum() / ok.sum().clamp(min=1)


def fit(net, coder, data, noise, o, keep):
    rng = random.Random(o.seed); Y = np.array([it['y'] for it in data]); n = len(data)
    pw = torch.tensor(np.clip((n / np.maximum(1, Y.sum(0)) / 10) ** .5, 1, 6), dtype=torch.float32)
    opt = optimiser(net, o); times = lambda it: 1 if not o.fresh else 2 if it['writer'] in o.fresh else o.rehearse; each = sum(map(times, data)); steps = math.ceil(o.epochs * each / o.batch); st = 0; t0 = time.time()
    ema = {k: v.detach().clone() for k, v in net.named_parameters() if v.requires_grad}
    for ep in range(o.epochs):
        net.train(); turn = [it for it in data for _ in range(int(times(it)) + (rng.random() < times(it) % 1))]
        aug = [augment(it, data, noise, rng, o) for it in turn]; rng.shuffle(aug); n = len(aug); total = 0
        # At times without the customer's line and the facts, so that a reply can also be judged on its own.
        aug = [(it if rng.random() > o.bare else dict(it, said='', facts=''), w, t) for it, w, t in aug]
        chunks = [sorted(aug[i:i + o.batch * 16], key=lambda x: len(coder(x[1], x[0]['said'], x[0]['facts'])[0])) for i in range(0, n, o.batch * 16)]  # like lengths together
        batches = [c[i:i + o.batch] for c in chunks for i in range(0, len(c), o.batch)]; rng.shuffle(batches)
        for b in batches:
            f = min(1, (st + 1) / (.06 * steps)) * .5 * (1 + math.cos(math.pi * min(1, st / steps)))
            for g in opt.param_groups: g['lr'] = g['base'] * max(f, .01)
            loss = loss_of(net, coder, b, pw, o); loss.backward()
            nn.utils.clip_grad_norm_([p for g in opt.param_groups for p in g['params']], 1.); opt.step(); opt.zero_grad(); st += 1; total += loss.item()
            d = min(o.ema, st / (st + 10.))
            with torch.no_grad():
                for k, v in net.named_parameters():
                    if v.requires_grad: ema[k].lerp_(v, 1 - d)
        keep(ep + 1, {**net.state_dict(), **ema})
        print(f'epoch {ep + 1}/{o.epochs} loss {total / len(batches):.3f} {time.time() - t0:.0f} s', flush=True)
    sd = net.state_dict(); sd.update(ema); net.load_state_dict(sd)


def main():
    a = argparse.ArgumentParser(); A = a.add_argument
    A('--data', required=True); A('--encoder', required=True, help='a folder made by encoder.py'); A('--out', required=True); A('--leave', nargs='*', default=[]); A('--scores', default='')
    A('--noise-cache', default='noise.json'); A('--seed', type=int, default=1); A('--epochs', type=int, default=10); A('--batch', type=int, default=16)
    A('--lr', type=float, default=3e-4); A('--head-lr', type=float, default=1e-3); A('--decay', type=float, default=.9, help='lr factor per layer down')
    A('--near', type=float, default=2.5); A('--mix', type=float, default=.3); A('--subset', type=float, default=.2); A('--noise', type=float, default=.6)
    A('--bare', type=float, default=.15); A('--ema', type=float, default=.99); A('--threads', type=int, default=1); A('--init', default='', help='a checkpoint to go on from')
    A('--freeze', type=int, default=0, help='the lowest layers that stay as they are: three of them save a quarter of the time')
    A('--fresh', nargs='*', default=[], help='with --init: writers that are new to it; they come twice an epoch, of the others a share')
    A('--rehearse', type=float, default=.4, help='that share')
    o = a.parse_args(); torch.set_num_threads(o.threads); torch.set_flush_denormal(True); o.bf16 = is_bf16_faster(); torch.manual_seed(o.seed)
    files = sorted(glob.glob(os.path.join(o.data, '*.jsonl'))); sha = hashlib.sha256(b''.join(open(f, 'rb').read() for f in files)).hexdigest()
    every = load(files); kept = without(every, o.leave)
    out = [it for it in every if it['writer'] in o.leave and not it['call']]
    print(f'{len(kept)} replies from {len(files)} files, {len(out)} kept out; data sha-256 {sha}{"; bf16" if o.bf16 else ""}', flush=True)
    noise = Noise({w for it in every for w in it['words']}, o.noise_cache); coder = Coder(o.encoder)
    net = Net(o.encoder); net.enc.embeddings.word_embeddings.weight.requires_grad_(False)  # keeps word meanings; a third of the time saved
    for layer in net.enc.encoder.layer: layer.attention.self.dropout.p = 0.  # its random numbers take a tenth of the time
    if o.freeze: nn.ModuleList([net.enc.embeddings, *net.enc.encoder.layer[:o.freeze]]).requires_grad_(False)
    if o.init: net.load_state_dict(torch.load(o.init)['state'])
    # Saved after every epoch: a run that is stopped early has not been for nothing.
    fit(net, coder, kept, noise, o, lambda epoch, state: torch.save(
        dict(state=state, labels=LABELS, data=sha, seed=o.seed, epochs=epoch, init=o.init, replies=len(kept), left=o.leave), o.out))
    if o.scores and out:
        r = random.Random(11); heard = [noise(it['words'], .15, r)[0] or ['a'] for it in out]
        np.savez(o.scores, clean=predict(net, coder, out), noised=predict(net, coder, out, heard), y=np.array([it['y'] for it in out]),
                 near=np.array([it['near'] for it in out]), known=np.array([it['known'] for it in out]), writer=np.array([it['writer'] for it in out]))
    print('done', o.out)


if __name__ == '__main__': main()
