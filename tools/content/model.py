"""A small BERT encoder with a head for the reply and one for each of its words; how text becomes tokens."""
import os
import torch, torch.nn as nn
from tokenizers import Tokenizer
from data import L

MAX_OWN = 120      # tokens of the reply, [CLS] included
MAX_CONTEXT = 20   # tokens each of the customer's line and of the facts


class Net(nn.Module):
    def __init__(self, encoder, drop=.1):
        super().__init__()
        from transformers import AutoModel
        self.enc = AutoModel.from_pretrained(encoder); d = self.enc.config.hidden_size
        self.reply = nn.Linear(d, L); self.tok = nn.Linear(d, L); self.mix = nn.Parameter(torch.full((L,), .5)); self.drop = nn.Dropout(drop)
        nn.init.normal_(self.reply.weight, std=.02); nn.init.constant_(self.reply.bias, -2.)
        nn.init.normal_(self.tok.weight, std=.02); nn.init.constant_(self.tok.bias, -3.)

    def forward(self, ids, att, typ, own):
        """own = 1 on the reply's own tokens (not context, not [CLS] or [SEP])"""
        h = self.drop(self.enc(input_ids=ids, attention_mask=att, token_type_ids=typ).last_hidden_state); m = own.unsqueeze(-1).to(h.dtype)
        z = self.reply((h * m).sum(1) / m.sum(1).clamp(min=1)); t = self.tok(h)
        # A soft "or" over the reply's tokens: the strongest three say whether the label is there at all.
        top = torch.topk(t.masked_fill(m == 0, -1e4), min(3, t.shape[1]), dim=1).values.clamp(min=-12).mean(1)
        return z + self.mix * (top + 3), t


class Coder:
    def __init__(self, encoder):
        self.t = Tokenizer.from_file(os.path.join(encoder, 'tokenizer.json')); self.t.no_padding(); self.t.no_truncation(); self.cache = {}
        self.cls, self.sep = self.t.token_to_id('[CLS]'), self.t.token_to_id('[SEP]')

    def ids(self, s):
        if s not in self.cache: self.cache[s] = self.t.encode(s, add_special_tokens=False).ids
        return self.cache[s]

    def __call__(self, words, said='', facts=''):
        ids = [self.cls]; own = [-1]
        for i, w in enumerate(words):
            x = self.ids(w); ids += x; own += [i] * len(x)
        ids = ids[:MAX_OWN] + [self.sep]; own = own[:MAX_OWN] + [-1]; n = len(ids)
        for c in (said, facts): ids += self.ids(c.lower())[:MAX_CONTEXT] + [self.sep]
        return ids, own + [-1] * (len(ids) - n), [0] * n + [1] * (len(ids) - n)


def batch(rows):
    T = max(len(r[0]) for r in rows); B = len(rows); ids = torch.zeros(B, T, dtype=torch.long); att = torch.zeros(B, T, dtype=torch.long)
    typ = torch.zeros(B, T, dtype=torch.long); own = torch.full((B, T), -1, dtype=torch.long)
    for i, (x, o, t) in enumerate(rows):
        ids[i, :len(x)] = torch.tensor(x); att[i, :len(x)] = 1; typ[i, :len(x)] = torch.tensor(t); own[i, :len(x)] = torch.tensor(o)
    return ids, att, typ, own
