"""Dispatches as windows: words with their sub-words, and the gold acts as labels on them.

Words come from the program itself (`chancery-tokens`), so training and reading cannot disagree about them. A window is
as many whole sentences as fit into 480 sub-words; a dispatch that does not fit is cut into windows that share a
sentence of context on either side.
"""
import json
import os
import re
import unicodedata

from model import ACTS, ROLES, SOURCES, STATUSES, WHOM
from subwords import BOS, EOS

LIMIT = 480
SPANS = ("cue", "actor", "addressee", "content", "condition", "instrument", "time", "place")


def _occurrence(text, span, near):
    if isinstance(span, str):
        starts = [m.start() for m in re.finditer(re.escape(span), text)]
        if not starts:
            raise ValueError(f"not in the text: {span!r}")
        begin = min(starts, key=lambda s: abs(s - near)) if near is not None else starts[0]
        return begin, begin + len(span)
    begin = -1
    for _ in range(span.get("nth", 1)):
        begin = text.index(span["text"], begin + 1)
    return begin, begin + len(span["text"])


def resolve(text, gold):
    """Gold acts of one dispatch with (begin, end) spans in code points, by the rules of the scorer."""
    acts = []
    for raw in gold:
        cue = _occurrence(text, raw["cue"], None)
        act = {"act": raw["act"], "status": raw.get("status", "actual"), "party": raw.get("party"), "addressee_party": raw.get("addressee_party"),
               "time_value": raw.get("time_value")}
        for name in SPANS:
            act[name] = _occurrence(text, raw[name], cue[0]) if raw.get(name) and not isinstance(raw[name], list) else None
        act["cue"] = cue
        source = raw.get("source", "agency")
        act["source_kind"] = source if source in ("agency", "self") else "speaker"
        act["source"] = None if source in ("agency", "self") else _occurrence(text, source, cue[0])
        acts.append(act)
    return acts


def fold(party):
    """A party's name without case, accents and marks, as the scorer compares it."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", party) if not unicodedata.combining(c))
    return " ".join(re.sub(r"[^a-z0-9]+", " ", plain.lower()).split())


def named_as_written(text, acts):
    """[(begin, end, [party])] of gold actors and addressees that no table knows, whose own words are the party's name."""
    out = []
    for act in acts:
        for span, parties in ((act["actor"], act["party"]), (act["addressee"], act["addressee_party"])):
            if span and parties and len(parties) == 1 and fold(parties[0]) in fold(text[span[0]:span[1]]):
                out.append((span[0], span[1], parties))
    return out


def read_gold_folder(folder):
    """{absolute path of the text: gold acts}"""
    out = {}
    for name in sorted(os.listdir(folder)):
        if name.endswith(".json"):
            with open(os.path.join(folder, name), encoding="utf-8") as file:
                out[os.path.abspath(os.path.join(folder, name[:-5] + ".txt"))] = json.load(file)
    return out


class Document:
    """One dispatch: its sentences with words, sub-word ids, and what the parser said of the words."""

    def __init__(self, tokens, subwords, gold=None):
        self.file, self.text, self.language = tokens["file"], tokens["text"], tokens["language"]
        self.gold = resolve(self.text, gold) if gold is not None else []
        # Places that name a party: those that the tables know, then those that are known by their own name only.
        self.landmarks = [(begin, end, [fold(p) for p in parties]) for begin, end, parties in tokens.get("landmarks", [])]
        known = list(self.landmarks)
        for begin, end, parties in named_as_written(self.text, self.gold):
            if not any(a < end and begin < z for a, z, _ in known) and (begin, end, [fold(parties[0])]) not in self.landmarks:
                self.landmarks.append((begin, end, [fold(parties[0])]))
        self.landmarks.sort()
        self.sentences = []
        for sentence in tokens["sentences"]:
            for part in _chop([{"begin": t[0], "end": t[1], "form": t[2], "ids": subwords.word(t[2], bool(t[3]))} for t in sentence["tokens"]]):
                self.sentences.append({"headline": bool(sentence["headline"]), "words": part})

    def windows(self):
        """[{"words": [word], "sentence": [index of the word's sentence], "headline": [0/1], "core": [bool], "ids", "first", "last"}]"""
        sizes = [sum(len(w["ids"]) for w in s["words"]) for s in self.sentences]
        out, start = [], 0
        while start < len(self.sentences):
            left = start - 1 if start else start
            end, total = start, sum(sizes[left:start]) + 3
            while end < len(self.sentences) and total + sizes[end] <= LIMIT:
                total += sizes[end]
                end += 1
            if end == start:
                left, end = start, start + 1
            right = end
            # Give up the last sentence of a full window as core, so that the next window sees it with its neighbours.
            if end < len(self.sentences) and end - start > 2:
                end -= 1
            out.append(self._window(left, start, end, right))
            start = end
        return out

    def _window(self, left, start, end, right):
        window = {"words": [], "sentence": [], "headline": [], "core": [], "ids": [BOS], "first": [0], "last": [0], "landmarks": self.landmarks}
        for index in range(left, right):
            sentence = self.sentences[index]
            if index > left and not sentence["headline"] and self.sentences[index - 1]["headline"]:
                window["ids"].append(EOS)
            for word in sentence["words"]:
                window["first"].append(len(window["ids"]))
                window["ids"] += word["ids"]
                window["last"].append(len(window["ids"]) - 1)
                window["words"].append(word)
                window["sentence"].append(index)
                window["headline"].append(int(sentence["headline"]))
                window["core"].append(start <= index < end)
        window["ids"].append(EOS)
        return window


def _chop(words):
    """A sentence over the limit, which no window could hold, in pieces."""
    part, size = [], 0
    for word in words:
        if part and size + len(word["ids"]) > LIMIT - 3:
            yield part
            part, size = [], 0
        part.append(word)
        size += len(word["ids"])
    if part:
        yield part


def label(window, gold):
    """Adds "acts" to a window: gold acts whose cue lies in it, spans as (first, last) word, None where absent."""
    words = window["words"]

    def word_span(span):
        if span is None:
            return None
        inside = [i for i, w in enumerate(words) if w["begin"] < span[1] and w["end"] > span[0]]
        return (inside[0], inside[-1]) if inside else None

    # The word that stands for a place which names a party is its last one.
    named = [(word[1], parties) for begin, end, parties in window["landmarks"] for word in [word_span((begin, end))] if word]
    window["named"] = sorted({w for w, _ in named})
    window["names"] = [sorted({p for w, parties in named if w == word for p in parties}) for word in window["named"]]

    def whom(parties):
        """For each of the parties the words that name it, by their place in "named"; [] when nobody is meant; None when one is, unnamed."""
        if not parties:
            return []
        groups = [sorted({window["named"].index(w) for w, names in named if fold(p) in names}) for p in parties]
        groups = [g for g in groups if g]
        return groups or None

    acts = []
    for act in gold:
        cue = word_span(act["cue"])
        if cue is not None:
            acts.append({"cue": cue, "act": ACTS.index(act["act"]), "status": STATUSES.index(act["status"]),
                         "source_kind": SOURCES.index(act["source_kind"]), "roles": [word_span(act[r]) for r in ROLES],
                         "whom": [whom(act[w]) for w in WHOM]})
    window["acts"] = acts
    return window
