"""average.py OUT.pt SHARE A.pt B.pt ...: one model of several that were trained from the same base, by the mean of their weights:
A counts for SHARE, the others share the rest. What A says of itself (data, seed, epochs) is kept. After Wortsman et al.
2022, "Model soups"."""
import sys
import torch

out, share, *parts = sys.argv[1:]
first, *others = [torch.load(p) for p in parts]
own = float(share) if others else 1.
mixed = lambda k, v: own * v.float() + sum((1 - own) / len(others) * m['state'][k].float() for m in others)
torch.save(dict(first, state={k: mixed(k, v).to(v.dtype) for k, v in first['state'].items()}, init=' '.join(parts)), out)
print(f'{len(parts)} models into {out}')
