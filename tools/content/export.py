"""export.py model.pt ENCODER_DIR OUT_DIR [thresholds.json [FACTOR]]: int8 ONNX (prob [B,L], tokprob [B,T,L]), tokenizer.json and the model card."""
import hashlib, json, os, re, shutil, sys
import torch
from data import LABELS
from text import norm
from model import MAX_CONTEXT, MAX_OWN, Coder, Net, batch

checkpoint, folder, out = sys.argv[1:4]
saved = torch.load(checkpoint); net = Net(folder); net.load_state_dict(saved['state']); net.enc.pooler = None; net.eval()
net.enc.config._attn_implementation = 'eager'


class Probabilities(torch.nn.Module):
    def __init__(self): super().__init__(); self.net = net

    def forward(self, ids, att, typ, own):
        z, t = self.net(ids, att, typ, own)
        return torch.sigmoid(z), torch.sigmoid(t)


ids = torch.randint(1000, 9000, (2, 17)); att = torch.ones_like(ids); att[1, 12:] = 0; own = att.clone(); own[:, 0] = 0; typ = torch.zeros_like(ids)
example = (ids, att, typ, own); names = ['input_ids', 'attention_mask', 'token_type_ids', 'own']
os.makedirs(out, exist_ok=True); whole = os.path.join(out, 'tagger.f32.onnx'); small = os.path.join(out, 'tagger.onnx')
B, T = torch.export.Dim('b'), torch.export.Dim('t')
try:
    torch.onnx.export(Probabilities(), example, whole, input_names=names, output_names=['prob', 'tokprob'], dynamo=False, opset_version=17,
                      dynamic_axes={n: {0: 'b', 1: 't'} for n in names + ['tokprob']} | {'prob': {0: 'b'}})
except Exception as e:
    print('legacy exporter:', repr(e)[:200])
    torch.onnx.export(Probabilities(), example, whole, input_names=names, output_names=['prob', 'tokprob'], dynamo=True, opset_version=18,
                      external_data=False, dynamic_shapes=tuple({0: B, 1: T} for _ in example))
from onnxruntime.quantization import QuantType, quantize_dynamic
quantize_dynamic(whole, small, weight_type=QuantType.QInt8, per_channel=True, extra_options={'MatMulConstBOnly': True})
os.remove(whole); shutil.copy(os.path.join(folder, 'tokenizer.json'), os.path.join(out, 'tokenizer.json'))

# Examples for the test that the app reads and computes the same.
import onnxruntime as ort
session = ort.InferenceSession(small, providers=['CPUExecutionProvider']); coder = Coder(folder)
cases = [("where is my refund it was promised on the 3rd!", 'Refund of £62.50 due on the third; bank takes 3 days', "i'm so sorry you've waited leave it with me I'll release the £62.50 today, the 24th."),
         ('This is a joke.', '', "you need to calm down it's our policy"), ('', '', 'good morning you are through to billing')]
examples = []
for said, facts, text in cases:
    row = coder(norm(text).split(), said, facts); i, a, t, o = batch([row])
    p, w = session.run(None, dict(zip(names, [i.numpy(), a.numpy(), t.numpy(), (o >= 0).long().numpy()])))
    examples.append(dict(said=said, facts=facts, text=text, ids=row[0], prob=[round(float(x), 5) for x in p[0]]))
old = {}
card_path = os.path.join(out, 'tagger.json')
if os.path.exists(card_path): old = json.load(open(card_path))
fit = json.load(open(sys.argv[4])) if len(sys.argv) > 4 else {k: old[k] for k in ('thresholds', 'figures') if k in old}
# An average of models is less sure of itself than the folds that set the thresholds.
factor = float(sys.argv[5]) if len(sys.argv) > 5 else 1.
thresholds = {l: round(t * factor, 3) for l, t in fit.get('thresholds', {l: .5 for l in LABELS}).items()}
sha = hashlib.sha256(open(small, 'rb').read()).hexdigest()
card = dict(name='Steadyline content tagger', version=1, licence='Apache-2.0', encoder='bge-small-en-v1.5 (MIT): its first ten layers, the commonest 15,500 pieces of its vocabulary, word embeddings kept',
            labels=LABELS, maxOwn=MAX_OWN, maxContext=MAX_CONTEXT, sha256=sha, bytes=os.path.getsize(small), data=dict(sha256=saved['data'], replies=saved['replies']),
            seed=saved['seed'], epochs=saved['epochs'], thresholds=thresholds, figures=fit.get('figures', {}), examples=examples)
json.dump(card, open(card_path, 'w'), indent=1)
print(small, f'{os.path.getsize(small) / 1e6:.1f} MB', sha)
