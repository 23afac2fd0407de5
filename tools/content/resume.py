"""resume.py MODEL_DIR ENCODER_DIR OUT.pt: a checkpoint to go on training from, made of a shipped int8 model: its weights are read back
to within half a step of their scale. The word embeddings are the encoder's, which training never changes."""
import json, os, re, sys
import onnx, torch
from onnx import numpy_helper
from model import Net

source, folder, out = sys.argv[1:]
graph = onnx.load(os.path.join(source, 'tagger.onnx')).graph; card = json.load(open(os.path.join(source, 'tagger.json')))
value = {i.name: torch.tensor(numpy_helper.to_array(i).copy()) for i in graph.initializer}
state = Net(folder).state_dict(); known = {k for k in state if k == 'enc.embeddings.word_embeddings.weight' or k.startswith('enc.pooler') or k.endswith('position_ids')}
whole = lambda base: (value[base + '_quantized'].float() - value[base + '_zero_point'].float()) * value[base + '_scale'].float()
for k in state:
    name = f'net.{k}'
    if name in value: v = value[name].float()
    elif name + '_quantized' in value: v = whole(name)
    elif name + '_Transposed_quantized' in value: v = whole(name + '_Transposed').T
    else: continue
    if v.shape == state[k].shape and 'word_embeddings' not in k: state[k] = v.contiguous(); known.add(k)
for n in graph.node:
    if n.op_type != 'MatMulInteger': continue
    k = re.sub(r'/MatMul(_\d+)?(_quant)?$', '', n.name).removeprefix('/net/').replace('/', '.') + '.weight'
    if k in state and k not in known: state[k] = whole(n.input[1].removesuffix('_quantized')).T.contiguous(); known.add(k)
missing = sorted(set(state) - known)
assert not missing, missing
torch.save(dict(state=state, data=card['data']['sha256'], seed=card['seed'], epochs=card['epochs'], replies=card['data']['replies'], left=[]), out)
print(f'{len(known)} weights into {out}')
