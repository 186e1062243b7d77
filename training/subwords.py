"""Sub-words: one SentencePiece model for training and for the program.

The pieces, their scores and the code-point normalisation are those of XLM-R (MIT), which multilingual-e5-small uses,
cut down to the pieces that French and English text needs (vocabulary.json says which, and how they were chosen is in
README.md). Training (Python) and the program (C++) read the same file, so ids cannot drift apart.

    python subwords.py vocabulary.json OUT.model
"""
import json
import os
import sys
import tempfile

import sentencepiece
from sentencepiece import sentencepiece_model_pb2 as pb

BOS, PAD, EOS, UNK = 0, 1, 2, 3


def normalisation_charsmap(norm):
    """The code-point map as SentencePiece's compiled trie; a throw-away model is trained to have it compiled."""
    with tempfile.TemporaryDirectory() as folder:
        rules = os.path.join(folder, "rules.tsv")
        with open(rules, "w", encoding="utf-8") as out:
            for source, target in norm.items():
                points = lambda s: " ".join(f"{ord(c):X}" for c in s)
                out.write(f"{points(source)}\t{points(target)}\n")
        text = os.path.join(folder, "text.txt")
        with open(text, "w", encoding="utf-8") as out:
            out.write("\n".join("abcdefgh ijklmnop qrstuvwxyz"[i % 9:] for i in range(200)))
        sentencepiece.SentencePieceTrainer.train(
            input=text, model_prefix=os.path.join(folder, "m"), vocab_size=30, hard_vocab_limit=False,
            normalization_rule_tsv=rules, minloglevel=2)
        proto = pb.ModelProto()
        proto.ParseFromString(open(os.path.join(folder, "m.model"), "rb").read())
        return proto.normalizer_spec.precompiled_charsmap


def build(vocabulary):
    """The SentencePiece ModelProto, serialised. `vocabulary`: {"pieces": [str], "scores": [float], "norm": {char: str}}."""
    proto = pb.ModelProto()
    for i, (piece, score) in enumerate(zip(vocabulary["pieces"], vocabulary["scores"])):
        entry = proto.pieces.add()
        entry.piece, entry.score = piece, score
        entry.type = {BOS: entry.CONTROL, PAD: entry.CONTROL, EOS: entry.CONTROL, UNK: entry.UNKNOWN}.get(i, entry.NORMAL)
    spec = proto.trainer_spec
    spec.model_type = spec.UNIGRAM
    spec.vocab_size = len(vocabulary["pieces"])
    spec.unk_id, spec.bos_id, spec.eos_id, spec.pad_id = UNK, BOS, EOS, PAD
    spec.unk_piece, spec.bos_piece, spec.eos_piece, spec.pad_piece = "<unk>", "<s>", "</s>", "<pad>"
    norm = proto.normalizer_spec
    norm.name = "user_defined"
    norm.precompiled_charsmap = normalisation_charsmap(vocabulary["norm"])
    norm.add_dummy_prefix = False
    norm.remove_extra_whitespaces = False
    norm.escape_whitespaces = True
    return proto.SerializeToString()


class SubWords:
    """Ids of one word at a time, as src/text/subwords.cc takes them."""

    def __init__(self, model_bytes):
        self.processor = sentencepiece.SentencePieceProcessor(model_proto=model_bytes)
        self.cache = {}

    def word(self, form, space_before):
        key = (form, space_before)
        if key not in self.cache:
            self.cache[key] = self.processor.encode((" " if space_before else "") + form.strip()) or [UNK]
        return self.cache[key]


if __name__ == "__main__":
    with open(sys.argv[2], "wb") as out:
        out.write(build(json.load(open(sys.argv[1], encoding="utf-8"))))
