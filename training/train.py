"""Trains the reader: tags, syntax and acts together, from the trial parser's weights or a checkpoint.

    python train.py --work DIR --treebanks DIR --minutes 60 [--resume] [--seed 1]

Needs in DIR: vocabulary.json, subwords.model, start.pt (or checkpoint.pt with --resume), tokens/*.jsonl (make_data.sh).
Writes checkpoint.pt after every pass and averaged.pt (exponential moving average of the weights), and prints figures on
the dev sets, with gold words' parties left out (measure.py has all figures, from the program itself).
"""
import argparse
import glob
import hashlib
import json
import math
import os
import pickle
import random
import time

import numpy as np
import torch
import torch.nn.functional as F

import treebank
from dispatches import Document, label, read_gold_folder
from encoder import Encoder
from lexicon import Lexicon
from measure import figures
from model import ACTS, LEXICON, NONE_ACT, REACH, ROLES, WHOM, Reader, from_trial
from subwords import BOS, EOS, UNK, SubWords

HERE = os.path.dirname(os.path.abspath(__file__))
IGNORE = -100


def pad(rows, value, dtype=torch.long):
    length = max(map(len, rows))
    return torch.tensor([list(r) + [value] * (length - len(r)) for r in rows], dtype=dtype)


def batch_words(windows):
    """Tensors that the encoder and the syntax heads need."""
    b = {"ids": pad([w["ids"] for w in windows], 1), "first": pad([w["first"] for w in windows], 0), "last": pad([w["last"] for w in windows], 0)}
    b["mask"] = pad([[1] * len(w["ids"]) for w in windows], 0).bool()
    sentence = pad([w["sentence"] for w in windows], -1)
    real = sentence >= 0
    same = (sentence[:, :, None] == sentence[:, None, :]) & real[:, None, :]
    b["allowed"] = torch.cat([torch.ones(*sentence.shape, 1, dtype=torch.bool), same], -1)
    b["real"] = real
    return b


# --- syntax ---------------------------------------------------------------------------------------------------------
def treebank_sentences(path, subwords, tables):
    out = []
    for rows, spaces in treebank.read(path):
        words = [{"ids": subwords.word(r[treebank.FORM], s)} for r, s in zip(rows, spaces)]
        if sum(len(w["ids"]) for w in words) > 300:
            continue
        out.append({"words": words, "upos": [tables["U"].get(r[3], IGNORE) for r in rows], "feats": [tables["F"].get(r[5], IGNORE) for r in rows],
                    "lemma": [tables["L"].get(treebank.lemma_rule(r[1], r[2]), IGNORE) for r in rows],
                    "head": [int(r[6]) for r in rows], "rel": [tables["R"].get(treebank.plain_relation(r[7]), IGNORE) for r in rows],
                    "forms": [r[1] for r in rows]})
    return out


def treebank_windows(sentences, rng, shuffle=True):
    """Runs of neighbouring sentences of random length: the parser must read whole dispatches as well as lone sentences."""
    windows, at = [], 0
    while at < len(sentences):
        want, window = (rng.choice((1, 1, 2, 3, 6, 10)) if shuffle else 1), {k: [] for k in ("sentence", "upos", "feats", "lemma", "head", "rel")}
        window.update(ids=[BOS], first=[0], last=[0])
        for _ in range(want):
            if at >= len(sentences) or (window["sentence"] and len(window["ids"]) + sum(len(w["ids"]) for w in sentences[at]["words"]) > 400):
                break
            s, offset = sentences[at], len(window["sentence"])
            for word in s["words"]:
                window["first"].append(len(window["ids"]))
                window["ids"] += word["ids"]
                window["last"].append(len(window["ids"]) - 1)
            window["sentence"] += [at] * len(s["words"])
            window["head"] += [h + offset if h else 0 for h in s["head"]]
            for key in ("upos", "feats", "lemma", "rel"):
                window[key] += s[key]
            at += 1
        window["ids"].append(EOS)
        windows.append(window)
    if shuffle:
        rng.shuffle(windows)
    return windows


def mask_words(windows, rng, share):
    """The windows with some words hidden, so that the model learns to read from context."""
    out = []
    for w in windows:
        ids, hidden = list(w["ids"]), [False] * (len(w["first"]) - 1)
        for i in range(len(hidden)):
            if rng.random() < share:
                hidden[i] = True
                for k in range(w["first"][i + 1], w["last"][i + 1] + 1):
                    ids[k] = UNK
        changed = dict(w, ids=ids)
        if "lemma" in w:
            changed["lemma"] = [IGNORE if h else l for h, l in zip(hidden, w["lemma"])]
        out.append(changed)
    return out


def cross_entropy(logits, target, smoothing=0.0):
    return F.cross_entropy(logits.reshape(-1, logits.shape[-1]).float(), target.reshape(-1), ignore_index=IGNORE, label_smoothing=smoothing)


def syntax_loss(reader, windows):
    b = batch_words(windows)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        words, _, embedded = reader.words(b["ids"], b["mask"], b["first"], b["last"])
    upos, feats, lemma, arc, rel_head, rel_dep = reader.syntax(words.float(), embedded.float(), b["allowed"])
    head = pad([w["head"] for w in windows], IGNORE)
    relation = reader.syntax.relation(rel_head, rel_dep, head.clamp(min=0))
    target = {k: pad([w[k] for w in windows], IGNORE) for k in ("upos", "feats", "lemma", "rel")}
    return (0.5 * (cross_entropy(upos, target["upos"]) + cross_entropy(feats, target["feats"]) + cross_entropy(lemma, target["lemma"]))
            + cross_entropy(arc, head) + cross_entropy(relation, target["rel"]))


def syntax_score(reader, sentences, budget=3000):
    """UPOS and LAS (plain relations, no punctuation, greedy) with gold words."""
    reader.eval()
    count = right_upos = right = 0
    windows = sorted(treebank_windows(sentences, random.Random(0), shuffle=False), key=lambda w: len(w["ids"]))
    with torch.no_grad():
        for group in _groups(windows, budget):
            b = batch_words(group)
            with torch.autocast("cpu", dtype=torch.bfloat16):
                words, _, embedded = reader.words(b["ids"], b["mask"], b["first"], b["last"])
            upos, _, _, arc, rel_head, rel_dep = reader.syntax(words.float(), embedded.float(), b["allowed"])
            head = arc.argmax(-1)
            relation = reader.syntax.relation(rel_head, rel_dep, head).argmax(-1)
            upos = upos.argmax(-1)
            for i, w in enumerate(group):
                for j in range(len(w["upos"])):
                    if w["upos"][j] != syntax_score.punct:
                        count += 1
                        right_upos += int(upos[i, j]) == w["upos"][j]
                        right += int(head[i, j]) == w["head"][j] and int(relation[i, j]) == w["rel"][j]
    return round(100 * right_upos / count, 2), round(100 * right / count, 2)


def _groups(windows, budget):
    group = []
    for w in windows:
        if group and len(w["ids"]) * (len(group) + 1) > budget:
            yield group
            group = []
        group.append(w)
    if group:
        yield group


# --- acts -----------------------------------------------------------------------------------------------------------
def annotate(documents, reader, labels, lexicon, budget=4000, cache=None):
    """Adds to every word what the parser says (upos, relation, lemma, whether it is a verb) and what the cue lists say.

    `cache` is a file that keeps this by dispatch, so that a run which is resumed or gets more dispatches waits for the new ones only.
    """
    kept = pickle.load(open(cache, "rb")) if cache and os.path.exists(cache) else {}
    key = lambda d: hashlib.sha1((d.language + d.text).encode()).hexdigest()
    every = documents
    documents = [d for d in every if key(d) not in kept]
    for d in every:
        for word, (upos, rel, lemma, row) in zip((w for s in d.sentences for w in s["words"]), kept.get(key(d), ())):
            word.update(upos=upos, rel=rel, lemma=lemma, lexicon=row)
    verbs = {labels["U"].index(name) for name in ("VERB", "AUX")}
    reader.eval()
    windows = [(d, w) for d in documents for w in d.windows()]
    windows.sort(key=lambda x: len(x[1]["ids"]))
    with torch.no_grad():
        for group in _groups([dict(w, document=d) for d, w in windows], budget):
            b = batch_words(group)
            with torch.autocast("cpu", dtype=torch.bfloat16):
                words, _, embedded = reader.words(b["ids"], b["mask"], b["first"], b["last"])
            upos, _, lemma, arc, rel_head, rel_dep = reader.syntax(words.float(), embedded.float(), b["allowed"])
            relation = reader.syntax.relation(rel_head, rel_dep, arc.argmax(-1)).argmax(-1)
            upos, lemma = upos.argmax(-1), lemma.argmax(-1)
            for i, w in enumerate(group):
                for j, word in enumerate(w["words"]):
                    if w["core"][j] or "upos" not in word:
                        word["upos"], word["rel"] = int(upos[i, j]), int(relation[i, j])
                        word["lemma"] = treebank.apply_rule(labels["L"][int(lemma[i, j])], word["form"])
    for d in documents:
        for s in d.sentences:
            ws = s["words"]
            rows = lexicon.features(d.language, [w["form"] for w in ws], [w["lemma"] for w in ws], [labels["U"][w["upos"]] for w in ws])
            for w, row in zip(ws, rows):
                w["lexicon"] = row
    for d in every:
        for w in (w for s in d.sentences for w in s["words"]):
            w["verbal"] = w["upos"] in verbs
    if cache and documents:
        kept.update({key(d): [(w["upos"], w["rel"], w["lemma"], w["lexicon"]) for s in d.sentences for w in s["words"]] for d in documents})
        with open(cache + ".new", "wb") as file:
            pickle.dump(kept, file)
        os.replace(cache + ".new", cache)


def act_inputs(windows, rng=None):
    """Lexicon, UPOS, relation and headline of the words; in training parts are dropped, so that none is leaned on."""
    length = max(len(w["words"]) for w in windows)
    lexicon = torch.zeros(len(windows), length, LEXICON)
    upos, rel, head = (torch.zeros(len(windows), length, dtype=torch.long) for _ in range(3))
    for i, w in enumerate(windows):
        n = len(w["words"])
        if not rng or rng.random() > 0.1:
            rows = np.stack([x["lexicon"] for x in w["words"]])
            if rng:
                rows = rows * (np.random.rand(n, 1) > 0.15)
            lexicon[i, :n] = torch.from_numpy(rows.astype(np.float32))
        if not rng or rng.random() > 0.1:
            upos[i, :n] = torch.tensor([x["upos"] + 1 for x in w["words"]])
            rel[i, :n] = torch.tensor([x["rel"] + 1 for x in w["words"]])
        head[i, :n] = torch.tensor(w["headline"])
    return lexicon, upos, rel, head


def cue_tags(window):
    tags = [0] * len(window["words"])
    for act in window["acts"]:
        first, last = act["cue"]
        tags[first] = 1
        for k in range(first + 1, last + 1):
            tags[k] = tags[k] or 2
    return tags


def spans_of_tags(tags):
    spans, at = [], 0
    while at < len(tags):
        if tags[at]:
            end = at
            while end + 1 < len(tags) and tags[end + 1] == 2:
                end += 1
            spans.append((at, end))
            at = end + 1
        else:
            at += 1
    return spans


def inside_matrix(cues, words):
    inside = torch.zeros(len(cues), words)
    for i, (first, last) in enumerate(cues):
        inside[i, first:last + 1] = 1
    return inside


def act_loss(reader, windows, rng, share_masked):
    b = batch_words(mask_words(windows, rng, share_masked))
    with torch.autocast("cpu", dtype=torch.bfloat16):
        _, words, _ = reader.words(b["ids"], b["mask"], b["first"], b["last"])
    lexicon, upos, rel, head = act_inputs(windows, rng)
    state, tags = reader.acts.states(words.float(), lexicon, upos, rel, head)
    loss_cue = cross_entropy(tags, pad([cue_tags(w) for w in windows], IGNORE))
    acts, roles, statuses, sources, pointed, count = [], [], [], [], [], 0
    for i, w in enumerate(windows):
        n = len(w["words"])
        gold = [a["cue"] for a in w["acts"]]
        taken = {k for a, z in gold for k in range(a, z + 1)}
        # What the tagger wrongly takes for a cue, and listed words that are none: the act head learns to say "none".
        wrong = [s for s in spans_of_tags(tags[i, :n].detach().argmax(-1).tolist()) if not taken & set(range(s[0], s[1] + 1))]
        listed = [(k, k) for k in range(n) if k not in taken and w["words"][k]["lexicon"].any()]
        rng.shuffle(listed)
        cues = gold + wrong[:12] + listed[:4]
        if not cues:
            continue
        first, last = torch.tensor([c[0] for c in cues]), torch.tensor([c[1] for c in cues])
        act, role, status, source, whom = reader.acts.attributes(state[i, :n], lexicon[i, :n], first, last, inside_matrix(cues, n))
        g = len(gold)
        target = torch.tensor([a["act"] for a in w["acts"]] + [NONE_ACT] * (len(cues) - g))
        acts.append(F.cross_entropy(act, target, label_smoothing=0.05, reduction="sum"))
        count += len(cues)
        if g:
            pointers = torch.tensor([[[0, 0] if r is None else [r[0] + 1, r[1] + 1] for r in a["roles"]] for a in w["acts"]])
            roles.append(F.cross_entropy(role[:g].reshape(-1, n + 1), pointers.reshape(-1)))
            statuses.append(F.cross_entropy(status[:g], torch.tensor([a["status"] for a in w["acts"]])))
            sources.append(F.cross_entropy(source[:g], torch.tensor([a["source_kind"] for a in w["acts"]])))
            pointed += whom_loss(whom[:g], w)
    mean = lambda xs: sum(xs) / len(xs) if xs else torch.zeros(())
    loss_act = sum(acts) / max(1, count) if acts else torch.zeros(())
    parts = (loss_cue, loss_act, mean(roles), mean(statuses), mean(sources), mean(pointed))
    return 3 * parts[0] + 1.5 * parts[1] + 2 * parts[2] + 0.3 * (parts[3] + parts[4]) + 0.7 * parts[5], [float(p.detach()) for p in parts]


def whom_loss(whom, window):
    """Of each party meant, the probability that one of the words which name it is chosen, among all that name any party."""
    places = torch.tensor([0] + [w + 1 for w in window["named"]])
    log_p = torch.log_softmax(whom[:, :, places], -1)
    out = []
    for row, act in zip(log_p, window["acts"]):
        for scores, groups in zip(row, act["whom"]):
            if groups is None:
                continue
            wanted = [[g + 1 for g in group] for group in groups] or [[0]]
            out.append(sum(-torch.logsumexp(scores[group], 0) for group in wanted) / len(wanted))
    return out


def find_cues(tags, opening):
    """[(first, last, probability)]: as src/text/scores.cc does. tags: (words, 3) logits."""
    spans, inside = [], False
    for word, p in enumerate(torch.softmax(tags, -1).tolist()):
        cue = 1 - p[0]
        if cue < opening:
            inside = False
            continue
        if inside and p[2] > p[1]:
            first, _, before = spans[-1]
            spans[-1] = (first, word, max(before, cue))
        else:
            spans.append((word, word, cue))
        inside = True
    return spans


def log_odds(p):
    p = min(max(p, 1e-5), 1 - 1e-5)
    return math.log(p / (1 - p))


def parties_meant(logits, window):
    """The parties that a pointer of whom means: logits (W+1), "nobody" at 0. As src/act/pointed.cc decides."""
    p = torch.softmax(logits[torch.tensor([0] + [w + 1 for w in window["named"]])], -1).tolist()
    mass = {}
    for share, names in zip(p[1:], window["names"]):
        for name in names:
            mass[name] = mass.get(name, 0) + share
    best = max(mass.values(), default=0)
    return sorted(name for name, share in mass.items() if share > p[0] and share >= 0.5 * best)


def predict(reader, documents, opening=0.5, none_limit=0.5):
    """{file: acts} with code-point spans, as the program decodes them; "features" are what calibrate.py weighs."""
    reader.eval()
    out = {d.file: [] for d in documents}
    windows = [dict(label(w, []), document=d) for d in documents for w in d.windows()]
    with torch.no_grad():
        for w in windows:
            b = batch_words([w])
            with torch.autocast("cpu", dtype=torch.bfloat16):
                _, words, _ = reader.words(b["ids"], b["mask"], b["first"], b["last"])
            inputs = act_inputs([w])
            state, tags = reader.acts.states(words.float(), *inputs)
            cues = [c for c in find_cues(tags[0], opening) if w["core"][c[0]]]
            if not cues:
                continue
            n = len(w["words"])
            first, last = torch.tensor([c[0] for c in cues]), torch.tensor([c[1] for c in cues])
            act, role, status, source, whom = reader.acts.attributes(state[0], inputs[0][0], first, last, inside_matrix([c[:2] for c in cues], n))
            act, role = torch.softmax(act, -1), torch.log_softmax(role, -1)
            found = []
            for k, (a, z, p) in enumerate(cues):
                none = float(act[k, NONE_ACT])
                if none > none_limit:
                    continue
                item = {"act": ACTS[int(act[k, :NONE_ACT].argmax())], "cue": (w["words"][a]["begin"], w["words"][z]["end"]),
                        "status": int(status[k].argmax()), "source_kind": int(source[k].argmax()),
                        "features": (log_odds(p), log_odds(1 - none), log_odds(float(act[k, :NONE_ACT].max()) / max(1 - none, 1e-6)))}
                for r, name in enumerate(ROLES):
                    item[name] = best_span(role[k, r], w["words"], REACH[name])
                for r, name in enumerate(WHOM):
                    item[name] = parties_meant(whom[k, r], w)
                item["strength"] = p * (1 - none)
                verbal = any(w["words"][i]["verbal"] for i in range(a, z + 1))
                item["features"] += (float(w["headline"][a]), float(not verbal))
                found.append(item)
            for item in found:
                inside = any(o is not item and o["strength"] >= 0.5 and o["content"] and o["content"][0] <= item["cue"][0] and item["cue"][1] <= o["content"][1] for o in found)
                item["features"] += (float(inside),)
            out[w["document"].file] += found
    return out


def best_span(scores, words, reach):
    """scores (2, W+1), log probabilities of start and end with "absent" at 0."""
    n = len(words)
    index = torch.arange(n)
    grid = scores[0, 1:, None] + scores[1, None, 1:]
    grid = grid.masked_fill((index[None] < index[:, None]) | (index[None] >= index[:, None] + reach), -1e9)
    best = int(grid.argmax())
    if float(grid.view(-1)[best]) <= float(scores[0, 0] + scores[1, 0]):
        return None
    return words[best // n]["begin"], words[best % n]["end"]


# --- the run --------------------------------------------------------------------------------------------------------
class Average:
    """Exponential moving average of the trained weights."""

    def __init__(self, reader, decay):
        self.decay, self.values = decay, {k: v.detach().clone() for k, v in reader.named_parameters() if v.requires_grad}

    def update(self, reader, step):
        decay = min(self.decay, (1 + step) / (10 + step))
        for k, v in reader.named_parameters():
            if k in self.values:
                self.values[k].mul_(decay).add_(v.detach(), alpha=1 - decay)

    def swap(self, reader):
        for k, v in reader.named_parameters():
            if k in self.values:
                kept = v.detach().clone()
                v.data.copy_(self.values[k])
                self.values[k] = kept


def load_documents(work, subwords, folders, files):
    gold = {}
    for folder in folders:
        gold.update(read_gold_folder(folder))
    documents = []
    for path in files:
        for line in open(path, encoding="utf-8"):
            tokens = json.loads(line)
            if os.path.abspath(tokens["file"]) in gold:
                documents.append(Document(tokens, subwords, gold[os.path.abspath(tokens["file"])]))
    return documents


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--work", required=True)
    p.add_argument("--treebanks", required=True)
    p.add_argument("--gold", nargs="+", default=[os.path.join(HERE, "gold", n) for n in ("train-fr", "train-en", "cues-fr", "cues-en", "wires-fr", "wires-en")])
    p.add_argument("--thrice", nargs="*", default=[], help="of these folders, those that each pass reads three times: the gold set's own habits, among many invented dispatches")
    p.add_argument("--dev", nargs="+", default=[os.path.join(HERE, "..", "tests", "gold", n) for n in ("dev-fr", "dev-en")])
    p.add_argument("--passes", type=int, default=14)
    p.add_argument("--steps", type=int, default=0, help="length of the learning rate's way to 0, where it is not that of the passes")
    p.add_argument("--encoder-rate", type=float, default=1e-4)
    p.add_argument("--heads-rate", type=float, default=1e-3)
    p.add_argument("--layer-decay", type=float, default=0.95)
    p.add_argument("--syntax-every", type=int, default=2)
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--start", default="start.pt")
    p.add_argument("--acts-from", default="", help="weights of a reader to go on from, once words are annotated")
    p.add_argument("--out", default="")
    p.add_argument("--resume", action="store_true")
    p.add_argument("--annotate-only", action="store_true", help="write annotations.pkl for all dispatches and stop")
    p.add_argument("--quick", action="store_true", help="no syntax training, for trying out")
    args = p.parse_args()
    rng = random.Random(args.seed)
    torch.manual_seed(args.seed)
    np.random.seed(args.seed)
    torch.set_num_threads(2)
    here = lambda name: os.path.join(args.work, name)

    vocabulary = json.load(open(here("vocabulary.json"), encoding="utf-8"))
    labels = vocabulary["voc"]
    tables = {k: {x: i for i, x in enumerate(v)} for k, v in labels.items()}
    syntax_score.punct = tables["U"]["PUNCT"]
    subwords = SubWords(open(here("subwords.model"), "rb").read())
    sizes = [len(labels[k]) for k in "UFLR"]
    encoder = Encoder(len(vocabulary["pieces"]))
    state = torch.load(here(args.start))
    if "enc.word.weight" in state:
        encoder.load_state_dict({k[4:]: v.float() for k, v in state.items() if k.startswith("enc.")})
        reader = from_trial(encoder, sizes, state)
    else:
        reader = Reader(encoder, *sizes)
        reader.load_state_dict(state)
    reader.encoder.word.weight.requires_grad_(False)

    lexicon = Lexicon({lang: [os.path.join(HERE, "..", "resources", lang, "cues.tsv")] for lang in ("fr", "en")})
    token_files = sorted(glob.glob(here("tokens/*.jsonl")))
    train = load_documents(args.work, subwords, args.gold, token_files)
    dev = {os.path.basename(f): load_documents(args.work, subwords, [f], token_files) for f in args.dev}
    # Words are annotated by the parser that training starts from, whatever the acts start from.
    annotate(train + [d for ds in dev.values() for d in ds], reader, labels, lexicon, cache=here("annotations.pkl"))
    if args.annotate_only:
        return
    if args.acts_from:
        missing, unexpected = reader.load_state_dict(torch.load(here(args.acts_from)), strict=False)
        assert not unexpected and all(".whom_" in m or ".act_content" in m for m in missing), (missing, unexpected)
    often = tuple(os.path.abspath(f) + os.sep for f in args.thrice)
    windows = [label(w, d.gold) for d in train for w in d.windows() for _ in range(3 if often and os.path.abspath(d.file).startswith(often) else 1)]
    print(f"{len(train)} dispatches, {sum(len(d.gold) for d in train)} acts, {len(windows)} windows, {sum(len(w['ids']) for w in windows)} sub-words", flush=True)

    banks = {}
    if not args.quick:
        for name in ("seq_train", "gsd_dev", "fqb", "pud", "ewt_train", "seq_dev", "ewt_dev"):
            banks[name] = treebank_sentences(os.path.join(args.treebanks, name + ".conllu.xz"), subwords, tables)
        print({k: len(v) for k, v in banks.items()}, flush=True)

    def syntax_stream():
        turn = 0
        while True:
            pool = []
            for name in ("seq_train", "gsd_dev", "fqb", "pud"):
                pool += treebank_windows(banks[name], rng)
            third = len(banks["ewt_train"]) // 3
            part = turn % 3
            pool += treebank_windows(banks["ewt_train"][part * third:(part + 1) * third], rng)
            pool.sort(key=lambda w: len(w["ids"]) + rng.uniform(0, 30))
            groups = list(_groups(pool, 1000))
            rng.shuffle(groups)
            yield from groups
            turn += 1

    stream = syntax_stream() if banks else None
    groups_of = []
    for name, parameter in reader.named_parameters():
        if not parameter.requires_grad:
            continue
        rate = args.heads_rate if not name.startswith("encoder.") else args.encoder_rate
        if name.startswith("encoder.layers."):
            rate *= args.layer_decay ** (11 - int(name.split(".")[2]))
        elif name.startswith("encoder."):
            rate *= args.layer_decay ** 12
        elif name.startswith("syntax."):
            rate = args.heads_rate * 0.3
        groups_of.append({"params": [parameter], "lr": rate, "base": rate, "weight_decay": 0.01})
    optimizer = torch.optim.AdamW(groups_of, betas=(0.9, 0.98), fused=True)
    average = Average(reader, 0.998)

    order = sorted(windows, key=lambda w: len(w["ids"]))
    per_pass = len(list(_groups(order, 1500)))
    total, step, start_pass = args.steps or per_pass * args.passes, 0, 0
    if args.resume and os.path.exists(here(args.out + "checkpoint.pt")):
        saved = torch.load(here(args.out + "checkpoint.pt"), weights_only=False)
        reader.load_state_dict(saved["reader"])
        optimizer.load_state_dict(saved["optimizer"])
        average.values, step, start_pass = saved["average"], saved["step"], saved["pass"]
    began = time.time()
    for turn in range(start_pass, args.passes):
        reader.train()
        order.sort(key=lambda w: len(w["ids"]) + rng.uniform(0, 120))
        groups = list(_groups(order, 1500))
        rng.shuffle(groups)
        sums, syntax_sum = np.zeros(6), 0.0
        for k, group in enumerate(groups):
            factor = min(1, (step + 1) / 100) * max(0.02, 1 - step / total)
            for g in optimizer.param_groups:
                g["lr"] = g["base"] * factor
            loss, parts = act_loss(reader, group, rng, 0.05)
            loss.backward()
            if stream and k % args.syntax_every == 0:
                extra = syntax_loss(reader, mask_words(next(stream), rng, 0.05))
                extra.backward()
                syntax_sum += float(extra.detach())
            torch.nn.utils.clip_grad_norm_([q for g in groups_of for q in g["params"]], 2.0)
            optimizer.step()
            optimizer.zero_grad(set_to_none=True)
            step += 1
            average.update(reader, step)
            sums += parts
            if k % 40 == 0:
                print(f"  pass {turn + 1} step {k}/{len(groups)} losses {np.round(sums / (k + 1), 3)} {time.time() - began:.0f} s", flush=True)
        average.swap(reader)
        report = {name: figures([(d.gold, got[d.file]) for d in docs]) for name, docs in dev.items() for got in [predict(reader, docs)]} if turn % 2 == 1 or turn == args.passes - 1 else {}
        parsing = {n: syntax_score(reader, banks[n][::3]) for n in ("seq_dev", "ewt_dev")} if banks and (turn % 2 == 1 or turn == args.passes - 1) else {}
        torch.save(reader.state_dict(), here(args.out + "averaged.pt"))
        average.swap(reader)
        torch.save({"reader": reader.state_dict(), "optimizer": optimizer.state_dict(), "average": average.values, "step": step, "pass": turn + 1}, here(args.out + "checkpoint.pt"))
        print(f"PASS {turn + 1} losses {np.round(sums / len(groups), 3)} syntax {syntax_sum / max(1, len(groups) / args.syntax_every):.3f} {time.time() - began:.0f} s", json.dumps(report), parsing, flush=True)


if __name__ == "__main__":
    main()
