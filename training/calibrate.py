"""Fits the confidence of acts on the dev sets, and the point at which an act is kept.

    python calibrate.py --work DIR --weights averaged.pt --out calibration.json

Confidence is the logistic function of three log odds (a cue at all; not "none"; this act) and of three facts about the cue
(in the headline; without a verb; inside the content of another likely act). The target is that act and cue are right by
the scorer. `keep` is the confidence with the best F1 of acts, by language.
"""
import argparse
import glob
import json
import os

import numpy as np
import torch

from encoder import Encoder
from lexicon import Lexicon
from measure import figures, match
from model import Reader
from subwords import SubWords
from train import HERE, annotate, load_documents, predict

FEATURES = ("cue", "not_none", "act", "headline", "nominal", "inside")
OPENINGS = (0.15, 0.35)  # how probable a word of a cue must be at least; the better one is kept, by language


def fit(features, target, steps=4000, rate=0.05, ridge=1e-3):
    """Logistic regression by gradient descent: (bias, weights)."""
    x = np.concatenate([np.ones((len(features), 1)), np.array(features)], 1)
    y, w = np.array(target, float), np.zeros(x.shape[1])
    for _ in range(steps):
        p = 1 / (1 + np.exp(-x @ w))
        w -= rate * (x.T @ (p - y) / len(y) + ridge * w)
    return w


def calibration_error(confidence, target, bins=10):
    confidence, target = np.array(confidence), np.array(target, float)
    place = np.minimum((confidence * bins).astype(int), bins - 1)
    return sum(abs(confidence[place == b].mean() - target[place == b].mean()) * (place == b).sum() for b in range(bins) if (place == b).any()) / len(target)


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--work", required=True)
    p.add_argument("--weights", default="averaged.pt")
    p.add_argument("--start", default="start.pt")
    p.add_argument("--out", required=True)
    args = p.parse_args()
    here = lambda name: os.path.join(args.work, name)
    vocabulary = json.load(open(here("vocabulary.json"), encoding="utf-8"))
    labels = vocabulary["voc"]
    subwords = SubWords(open(here("subwords.model"), "rb").read())
    sizes = [len(labels[k]) for k in "UFLR"]
    reader = Reader(Encoder(len(vocabulary["pieces"])), *sizes)
    reader.load_state_dict(torch.load(here(args.weights)))
    lexicon = Lexicon({lang: [os.path.join(HERE, "..", "resources", lang, "cues.tsv")] for lang in ("fr", "en")})
    out = {}
    for lang in ("fr", "en"):
        documents = load_documents(args.work, subwords, [os.path.join(HERE, "..", "tests", "gold", "dev-" + lang)], sorted(glob.glob(here("tokens/*.jsonl"))))
        annotate(documents, reader, labels, lexicon)
        best = max((operate(reader, documents, opening) for opening in OPENINGS), key=lambda x: x[0])
        out[lang] = best[1]
        print(lang, best, flush=True)
    json.dump(out, open(args.out, "w"), indent=1)


def operate(reader, documents, opening):
    """(how good, {"open", "keep", "calibration"}, figures, calibration error) of one language at its best point."""
    found = predict(reader, documents, opening, 1.1)
    pairs = [(d.gold, found[d.file]) for d in documents]
    features, target = [], []
    for gold, system in pairs:
        right = {j for _, j in match(gold, system, True)}
        for j, act in enumerate(system):
            features.append(act["features"])
            target.append(j in right)
    w = fit(features, target)
    confidence = lambda act: 1 / (1 + np.exp(-(w[0] + np.dot(w[1:], act["features"]))))
    error = calibration_error([confidence({"features": f}) for f in features], target)
    best = None
    for limit in np.arange(0.1, 0.8, 0.025):
        got = figures([(gold, [a for a in system if confidence(a) >= limit]) for gold, system in pairs])
        value = got["found"] + got["act"] + got["both"]
        if best is None or value > best[0]:
            best = (value, round(float(limit), 3), got)
    point = {"open": opening, "keep": best[1], "calibration": dict(zip(("bias", *FEATURES), map(float, w)))}
    return best[0], point, best[2], round(float(error), 4)


if __name__ == "__main__":
    main()
