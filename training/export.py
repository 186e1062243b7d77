"""Makes the model file: three OpenVINO networks, sub-words, labels and self-test samples in one container.

    python export.py --work DIR --weights averaged.pt --out ../models/reader.chm [--calibration calibration.json] [--float]

The encoder is quantised to int8 after training (NNCF, weights and activations, on windows of the training dispatches and
treebanks); the small heads keep int8 weights only. The container is read by src/inference/model_file.cc.
"""
import argparse
import glob
import json
import os
import random
import struct
import tempfile

import openvino as ov
import torch
import torch.nn as nn

from dispatches import Document
from encoder import HIDDEN, Encoder
from model import ACTS, LEXICON, REL, ROLES, SOURCES, STATUSES, WHOM, Reader
from subwords import SubWords
from train import batch_words

FORMAT = 1
SAMPLES = (
    ("fr", "La France a rejeté l'offre de l'Iran."),
    ("fr", "Le ministre a proposé lundi de reprendre les pourparlers."),
    ("en", "France rejected the offer."),
    ("en", "The minister proposed on Monday to resume the talks."),
)


class EncoderNetwork(nn.Module):
    """ids (1, L); first, last (1, W+1) of one window -> tags, arcs and relation halves, and the words that the act heads read."""

    def __init__(self, reader):
        super().__init__()
        self.reader = reader
        self.relation_weight = nn.Parameter(reader.syntax.rel_weight.permute(1, 0, 2).reshape(REL + 1, -1).contiguous())

    def forward(self, ids, first, last):
        words, act_words, embedded = self.reader.words(ids, None, first, last)
        everywhere = torch.ones_like(first[:, 1:, None] * first[:, None, :]).bool()
        upos, feats, lemma, arc, rel_head, rel_dep = self.reader.syntax(words, embedded, everywhere)
        choose = lambda x: x.argmax(-1).to(torch.int32)
        return choose(upos), choose(feats), choose(lemma), arc, rel_head, torch.matmul(rel_dep, self.relation_weight), act_words


class TaggerNetwork(nn.Module):
    def __init__(self, reader):
        super().__init__()
        self.acts = reader.acts

    def forward(self, words, lexicon, upos, relation, headline):
        return self.acts.states(words, lexicon, upos, relation, headline)


class AttributesNetwork(nn.Module):
    def __init__(self, reader):
        super().__init__()
        self.acts = reader.acts

    def forward(self, state, lexicon, first, last, inside):
        return self.acts.attributes(state, lexicon, first, last, inside)


def convert(module, inputs, outputs):
    """inputs: {name: (example tensor, partial shape)}"""
    module.eval()
    with torch.no_grad():
        network = ov.convert_model(module, example_input={k: v[0] for k, v in inputs.items()},
                                   input=[(k, ov.PartialShape(v[1]), ov.Type.i64 if v[0].dtype == torch.long else ov.Type.f32) for k, v in inputs.items()])
    for port in network.inputs:
        name = next((n for n in inputs if n in port.get_names()), None)
        assert name is not None, port.get_names()
        port.get_tensor().set_names({name})
    for port, name in zip(network.outputs, outputs):
        port.get_tensor().set_names({name})
    return network


def networks(reader):
    long = lambda *shape: torch.ones(*shape, dtype=torch.long)
    first = torch.arange(6)[None]
    encoder = convert(EncoderNetwork(reader), {"ids": (long(1, 9) * 5, [1, -1]), "first": (first, [1, -1]), "last": (first, [1, -1])},
                      ["upos", "feats", "lemma", "arc", "rel_head", "table", "words"])
    tagger = convert(TaggerNetwork(reader), {"words": (torch.rand(1, 5, 2 * HIDDEN), [1, -1, 2 * HIDDEN]), "lexicon": (torch.rand(1, 5, LEXICON), [1, -1, LEXICON]),
                                             "upos": (long(1, 5), [1, -1]), "relation": (long(1, 5), [1, -1]), "headline": (long(1, 5), [1, -1])}, ["state", "tags"])
    cues = torch.tensor([1, 3])
    attributes = convert(AttributesNetwork(reader), {"state": (torch.rand(5, 2 * HIDDEN), [-1, 2 * HIDDEN]), "lexicon": (torch.rand(5, LEXICON), [-1, LEXICON]),
                                                     "first": (cues, [-1]), "last": (cues, [-1]), "inside": (torch.ones(2, 5), [-1, -1])}, ["act", "roles", "status", "source", "whom"])
    return encoder, tagger, attributes


def quantise(encoder, tagger, attributes, windows):
    import nncf
    items = [{k: batch_words([w])[k].long().numpy() for k in ("ids", "first", "last")} for w in windows]
    encoder = nncf.quantize(encoder, nncf.Dataset(items, lambda x: x), model_type=nncf.ModelType.TRANSFORMER,
                            preset=nncf.QuantizationPreset.MIXED, subset_size=len(items))
    # What the calibration leaves in float: the embedding table above all.
    encoder = nncf.compress_weights(encoder, mode=nncf.CompressWeightsMode.INT8_SYM)
    return encoder, nncf.compress_weights(tagger, mode=nncf.CompressWeightsMode.INT8_SYM), nncf.compress_weights(attributes, mode=nncf.CompressWeightsMode.INT8_SYM)


def fnv1a(data):
    """As in src/inference/model_file.cc."""
    value = 0xCBF29CE484222325
    for byte in data:
        value = ((value ^ byte) * 0x100000001B3) & 0xFFFFFFFFFFFFFFFF
    return value


def container(sections):
    table, blob = b"", b""
    start = 16 + len(sections) * 48
    for name, data in sections.items():
        padding = -(start + len(blob)) % 64
        blob += b"\0" * padding
        table += struct.pack("<24sQQQ", name.encode(), start + len(blob), len(data), fnv1a(data))
        blob += data
    return b"CHMODEL\n" + struct.pack("<II", FORMAT, len(sections)) + table + blob


def serialised(network):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "n.xml")
        ov.save_model(network, path, compress_to_fp16=True)
        return open(path, "rb").read(), open(path[:-3] + "bin", "rb").read()


def sample_upos(text, language, encoder, subwords, labels, tokens_tool):
    """What the exported encoder itself says of a sample, with the program's words."""
    import subprocess
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        out = subprocess.run([tokens_tool, "--paragraphs", language, file.name], capture_output=True, check=True, text=True)
    document = Document(json.loads(out.stdout.splitlines()[0]), subwords)
    window = document.windows()[0]
    feed = {k: v.long().numpy() for k, v in batch_words([window]).items() if k in ("ids", "first", "last")}
    return [labels["U"][i] for i in encoder(feed)["upos"][0]]


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--work", required=True)
    p.add_argument("--weights", default="averaged.pt")
    p.add_argument("--out", required=True)
    p.add_argument("--tokens-tool", required=True, help="the program chancery-tokens")
    p.add_argument("--calibration", help="calibration.json of calibrate.py")
    p.add_argument("--version", default="1")
    p.add_argument("--float", action="store_true", help="no quantisation")
    args = p.parse_args()
    here = lambda name: os.path.join(args.work, name)
    vocabulary = json.load(open(here("vocabulary.json"), encoding="utf-8"))
    labels = vocabulary["voc"]
    pieces = open(here("subwords.model"), "rb").read()
    subwords = SubWords(pieces)
    reader = Reader(Encoder(len(vocabulary["pieces"]), drop=0.0), *[len(labels[k]) for k in "UFLR"])
    reader.load_state_dict(torch.load(here(args.weights)))
    reader.eval()

    three = networks(reader)
    if not args.float:
        rng = random.Random(3)
        documents = [Document(json.loads(line), subwords) for path in sorted(glob.glob(here("tokens/*.jsonl"))) for line in open(path, encoding="utf-8")
                     if "/training/gold/" in line[:200]]
        windows = [w for d in documents for w in d.windows()]
        rng.shuffle(windows)
        three = quantise(*three, windows[:120])

    plain = {"open": 0.3, "keep": 0.5, "calibration": {"bias": 0.0, "cue": 0.34, "not_none": 0.33, "act": 0.33, "headline": 0.0, "nominal": 0.0, "inside": 0.0}}
    reading = json.load(open(args.calibration)) if args.calibration else {"fr": plain, "en": plain}
    header = {"name": "chancery-reader", "version": args.version, "acts": ACTS, "roles": ROLES, "whom": WHOM, "statuses": STATUSES, "sources": SOURCES,
              "upos": labels["U"], "feats": labels["F"], "lemmas": labels["L"], "relations": labels["R"], "reading": reading}
    sections = {"header": json.dumps(header, ensure_ascii=False).encode(), "subwords": pieces}
    for name, network in zip(("encoder", "tagger", "attributes"), three):
        sections[name + ".xml"], sections[name + ".bin"] = serialised(network)
    core = ov.Core()
    compiled = core.compile_model(core.read_model(sections["encoder.xml"], sections["encoder.bin"]), "CPU", {"INFERENCE_PRECISION_HINT": "f32"})
    sections["self_test"] = json.dumps([{"language": l, "text": t, "upos": sample_upos(t, l, compiled, subwords, labels, args.tokens_tool)} for l, t in SAMPLES],
                                       ensure_ascii=False).encode()
    with open(args.out, "wb") as out:
        out.write(container(sections))
    print(args.out, {k: len(v) for k, v in sections.items()}, os.path.getsize(args.out))


if __name__ == "__main__":
    main()
