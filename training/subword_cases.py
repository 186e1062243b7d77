"""Writes tests/golden/subwords.txt: sentences with the sub-words that training saw, for src/text/subwords_test.cc.

    python subword_cases.py WORK OUT [COUNT]

One sentence a line: words, each as FORM, a tab, 1 or 0 for a space before it, a tab, ids joined by commas; words are
parted by a tab too. Sentences are taken from cues-fr and cues-en in turn (CC0).
"""
import glob
import json
import os
import sys

from subwords import SubWords

work, out, count = sys.argv[1], sys.argv[2], int(sys.argv[3]) if len(sys.argv) > 3 else 1000
subwords = SubWords(open(os.path.join(work, "subwords.model"), "rb").read())
by_language = {"fr": [], "en": []}
for path in sorted(glob.glob(os.path.join(work, "tokens", "*.jsonl"))):
    for line in open(path, encoding="utf-8"):
        document = json.loads(line)
        if "/cues-" in document["file"]:
            by_language[document["language"]] += [s["tokens"] for s in document["sentences"]]
with open(out, "w", encoding="utf-8") as file:
    for pair in list(zip(by_language["fr"], by_language["en"]))[: count // 2]:
        for tokens in pair:
            file.write("\t".join(f"{t[2]}\t{t[3]}\t{','.join(map(str, subwords.word(t[2], bool(t[3]))))}" for t in tokens) + "\n")
