"""Cue lists as features of words: how strongly the lists say that a word carries each act.

The same matching as src/text/cue_lexicon.cc; lexicon_test.py and cue_lexicon_test.cc read the same cases.
"""
import re

import numpy as np

from model import ACTS, LEXICON

LINKS = {"fr": set("se s à de d l le la les un une son sa ses leur en sur pour que par à".split()),
         "en": set("to a an the of with for on at its that from in by".split())}
PREPOSITIONS = {"fr": set("à de sur pour en par".split()), "en": set("to of with for on at from in by".split())}
FITS = {"VERB": {"VERB", "AUX"}, "NOUN": {"NOUN", "PROPN"}, "ADJ": {"ADJ", "VERB", "ADV"}}
GAP_BEFORE, GAP_AFTER, PREPOSITION_REACH = 4, 6, 4
NO_ACT = LEXICON - 1


class Entry:
    """One line of a list: the words that must be there, the preposition that should follow, what they speak for."""

    def __init__(self, line, language):
        cells = line.rstrip("\n").split("\t")
        words = re.findall(r"[^\W\d_]+", cells[0].lower())
        self.words = [w for w in words if w not in LINKS[language]] or words
        last = words[-1]
        self.preposition = last if len(words) > 1 and last in PREPOSITIONS[language] and last not in self.words else None
        pos = cells[1] if len(cells) > 1 else "EXPR"
        self.fits = set(FITS[pos]) if pos in FITS and len(self.words) == 1 else None
        if self.fits and len(cells) > 3 and cells[3].startswith("also NOUN"):
            self.fits |= FITS["NOUN"]
        self.weights = np.zeros(LEXICON, np.float32)
        for rank, act in enumerate(a.strip() for a in cells[2].split(",")):
            if act == "-":
                self.weights[NO_ACT] = 0.5
            elif act in ACTS:
                self.weights[ACTS.index(act)] = 1.0 / (1 + rank)


class Lexicon:
    def __init__(self, paths):
        """paths: {"fr": [files], "en": [files]}"""
        self.by_word = {}
        for language, files in paths.items():
            table = self.by_word[language] = {}
            for path in files:
                for line in open(path, encoding="utf-8"):
                    if line.strip() and not line.startswith("#") and line.count("\t") >= 2:
                        entry = Entry(line, language)
                        table.setdefault(entry.words[0], []).append(entry)

    def features(self, language, forms, lemmas, upos):
        """(words, LEXICON): the strongest weight of any entry that matches at a word. Words of one sentence."""
        table = self.by_word.get(language, {})
        keys = [{f.lower(), l.lower()} for f, l in zip(forms, lemmas)]
        out = np.zeros((len(forms), LEXICON), np.float32)
        for i, here in enumerate(keys):
            for entry in (e for key in sorted(here) for e in table.get(key, ())):
                if entry.fits is not None and upos[i] not in entry.fits:
                    continue
                places = [i]
                for word in entry.words[1:]:
                    found = next((j for j in range(max(0, i - GAP_BEFORE), min(len(keys), i + GAP_AFTER)) if word in keys[j] and j not in places), None)
                    if found is None:
                        break
                    places.append(found)
                if len(places) < len(entry.words):
                    continue
                strength = 1.2 if len(places) > 1 else 1.0
                if entry.preposition:
                    after = range(max(places) + 1, min(len(keys), max(places) + 1 + PREPOSITION_REACH))
                    strength = 1.1 if any(entry.preposition in keys[j] for j in after) else 0.5
                for j in places:
                    out[j] = np.maximum(out[j], strength * entry.weights)
        return out
