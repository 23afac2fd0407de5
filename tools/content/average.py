"""average.py OUT.pt A.pt B.pt ...: one model of several that were trained from the same base, by the mean of their weights.
What A says of itself (data, seed, epochs) is kept. After Wortsman et al. 2022, "Model soups"."""
import sys
import torch

out, *parts = sys.argv[1:]
models = [torch.load(p) for p in parts]
first = models[0]
state = {k: (sum(m['state'][k].float() for m in models) / len(models)).to(v.dtype) for k, v in first['state'].items()}
torch.save(dict(first, state=state, init=' '.join(parts)), out)
print(f'{len(models)} models into {out}')
