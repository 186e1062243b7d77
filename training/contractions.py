"""Which "du" and "des" are de + le(s), and which the article: trains the linear model of src/text/french/contractions.

    le rejet des exigences      de + les
    présenter des exigences     the article

    python training/contractions.py --treebanks DIR [--measure] > src/text/french/contraction_weights.inc

DIR holds the treebanks as NAME.conllu or NAME.conllu.xz (training/README.md says where they come from). Trains on
seq_train, gsd_dev, fqb, pud; --measure prints accuracy on seq_dev and by ten-fold cross-validation, and writes nothing.

A feature is a string; its weight an integer, 1/32 of a logit; positive speaks for de + le(s). The features are named
once here (features) and once in contractions.cc (Features): the two must agree.
"""
import argparse
import collections
import lzma
import math
import pathlib
import random
import sys

TRAIN = ["seq_train", "gsd_dev", "fqb", "pud"]
SCALE = 32


def read_sentences(folder, name):
    """Lists of (surface form, is contracted)."""
    plain = pathlib.Path(folder, name + ".conllu")
    data = plain.read_text("utf8") if plain.exists() else lzma.open(f"{plain}.xz", "rt", encoding="utf8").read()
    for block in data.split("\n\n"):
        words, covered = [], 0
        for line in block.split("\n"):
            cells = line.split("\t")
            if len(cells) != 10 or "." in cells[0]:
                continue
            if "-" in cells[0]:
                covered = int(cells[0].split("-")[1])
                words.append((cells[1], True))
            elif int(cells[0]) > covered:
                words.append((cells[1], False))
        if words:
            yield words


def shape(word):
    if not word:
        return "none"
    if word[0].isdigit():
        return "figure"
    return "word" if word[0].isalpha() else "mark"


def features(words, at):
    """What contractions.cc sees of words[at]; words in lower case."""
    word = words[at]
    before, before2 = (words[at - i] if at >= i else "" for i in (1, 2))
    after, after2 = (words[at + i] if at + i < len(words) else "" for i in (1, 2))
    yield "w " + word
    yield "b " + before
    yield "wb " + word + " " + before
    yield "bb " + before2 + " " + before
    yield "b2 " + before2
    yield "a " + after
    yield "wa " + word + " " + after
    yield "a2 " + after2
    yield "s " + shape(before) + " " + shape(before2) + " " + word
    yield "sa " + shape(after) + " " + shape(after2)
    for n in (2, 3, 4):
        yield f"b{n}. " + before[-n:]
        yield f"wb{n}. " + word + " " + before[-n:]
        yield f"a{n}. " + after[-n:]
    yield "bb. " + before2[-3:] + " " + before[-3:]


def examples(folder, names):
    for name in names:
        for sentence in read_sentences(folder, name):
            lower = [form.lower().replace("’", "'") for form, _ in sentence]
            for at, (form, contracted) in enumerate(sentence):
                if lower[at] in ("du", "des"):
                    yield list(features(lower, at)), contracted


def fit(data, penalty, epochs=30):
    """Logistic regression by AdaGrad, in plain Python: there are three thousand examples."""
    counts = collections.Counter(f for names, _ in data for f in names)
    data = [([f for f in names if counts[f] > 1], label) for names, label in data]
    weights, squares = {}, {}
    order = random.Random(1)
    for _ in range(epochs):
        order.shuffle(data)
        for names, label in data:
            score = sum(weights.get(f, 0.0) for f in names)
            slope = 1 / (1 + math.exp(-max(-30, min(30, score)))) - label
            for f in names:
                gradient = slope + penalty * weights.get(f, 0.0)
                squares[f] = squares.get(f, 0.0) + gradient * gradient
                weights[f] = weights.get(f, 0.0) - 0.1 * gradient / (math.sqrt(squares[f]) + 1e-6)
    rounded = {f: round(w * SCALE) for f, w in weights.items()}
    return {f: w for f, w in rounded.items() if abs(w) >= 3}


def accuracy(weights, data):
    right = sum((sum(weights.get(f, 0) for f in fs) > 0) == label for fs, label in data)
    return right, len(data), 100 * right / len(data)


def measure(folder, penalty):
    train, dev = list(examples(folder, TRAIN)), list(examples(folder, ["seq_dev"]))
    weights = fit(train, penalty)
    print(f"penalty {penalty}: {len(weights)} features; seq_dev %d of %d, %.2f %%" % accuracy(weights, dev))
    right = total = 0
    for fold in range(10):
        part = fit([e for i, e in enumerate(train) if i % 10 != fold], penalty)
        r, n, _ = accuracy(part, [e for i, e in enumerate(train) if i % 10 == fold])
        right, total = right + r, total + n
    print(f"  ten-fold {right} of {total}, {100 * right / total:.2f} %")


def main():
    arguments = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    arguments.add_argument("--treebanks", required=True)
    arguments.add_argument("--penalty", type=float, nargs="+", default=[0.01], help="L2, by example")
    arguments.add_argument("--measure", action="store_true")
    given = arguments.parse_args()
    if given.measure:
        for penalty in given.penalty:
            measure(given.treebanks, penalty)
        return
    weights = fit(list(examples(given.treebanks, TRAIN)), given.penalty[0])
    print("// Generated by training/contractions.py from UD_French-Sequoia, -GSD, -FQB and -PUD; do not edit.")
    print("// Sorted by bytes. A weight is 1/32 of a logit; positive speaks for de + le(s).")
    for feature in sorted(weights, key=lambda f: f.encode()):
        print('{"%s", %d},' % (feature.replace("\\", "\\\\").replace('"', '\\"'), weights[feature]))


if __name__ == "__main__":
    sys.exit(main())
