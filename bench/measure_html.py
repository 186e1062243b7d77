#!/usr/bin/env python3
"""Body extraction from web pages: precision, recall and F1 of the HTML reader and of its peers, on the same files in the same run.

    pip install trafilatura readability-lxml lxml_html_clean
    python3 bench/measure_html.py build/bench/bench/measure_bodies DIR [--worst N] [--alone]

DIR holds ground-truth.json and html/*.html.gz of scrapinghub/article-extraction-benchmark. Scored by that benchmark's own method:
shingles of four words, counted in each page and set against each other; precision and recall are means over pages, F1 is theirs.
--worst prints the N pages that lose most, with what was lost and what was kept too much; --alone leaves the peers out.
"""
import argparse
import collections
import gzip
import json
import os
import re
import subprocess
import statistics
import time


def shingles(text, size=4):
    words = re.findall(r"\w+", text or "")
    return collections.Counter(tuple(words[i:i + size]) for i in range(max(1, len(words) - size + 1)) if words)


def shares(gold, given):
    """What is right, too much and missing of one page, as shares of all three, so that long pages do not weigh more."""
    want, have = shingles(gold), shingles(given)
    right = sum((want & have).values())
    extra, missing = sum((have - want).values()), sum((want - have).values())
    whole = right + extra + missing
    return (right / whole, extra / whole, missing / whole) if whole else (0.0, 0.0, 0.0)


def rate(right, wrong):
    return right / (right + wrong) if right else 0.0


def figures(pages):
    precision = statistics.mean(1.0 if extra == missing == 0 else rate(right, extra) for right, extra, missing in pages if right + extra > 0)
    recall = statistics.mean(1.0 if extra == missing == 0 else rate(right, missing) for right, extra, missing in pages if right + missing > 0)
    return precision, recall, 2 * precision * recall / (precision + recall)


def by_program(program, files):
    lines = subprocess.run([program, *files], capture_output=True, text=True, check=True).stdout.rstrip("\n").split("\n")  # not splitlines: text may hold U+2028
    return [json.loads(line).get("body", "") for line in lines]


def by_trafilatura(pages):
    import trafilatura
    return [trafilatura.extract(page, include_comments=False) or "" for page in pages]


def by_readability(pages):
    import lxml.html
    from readability import Document
    return ["\n".join(lxml.html.fromstring(Document(page).summary()).itertext()) for page in pages]


def show_worst(keys, gold, bodies, count):
    losses = sorted((1 - shares(gold[key], body)[0], key, body) for key, body in zip(keys, bodies))
    for loss, key, body in reversed(losses[-count:]):
        right, extra, missing = shares(gold[key], body)
        print(f"\n== {key} right {right:.2f} too much {extra:.2f} missing {missing:.2f}")
        here, there = set(shingles(body)), set(shingles(gold[key]))
        for mark, lines, other in (("+", body, there), ("-", gold[key], here)):
            for line in lines.split("\n"):
                own = set(shingles(line))
                if own and len(own & other) * 2 < len(own):
                    print(mark, line.strip()[:150])


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("folder")
    parser.add_argument("--worst", type=int, default=0)
    parser.add_argument("--alone", action="store_true")
    options = parser.parse_args()
    truth = json.load(open(os.path.join(options.folder, "ground-truth.json"), encoding="utf-8"))
    gold = {key: value.get("articleBody", "") for key, value in truth.items()}
    keys = sorted(gold)
    files = [os.path.join(options.folder, "html", key + ".html.gz") for key in keys]
    pages = [gzip.open(file).read().decode("utf-8", "replace") for file in files]
    ways = {"chancery": lambda: by_program(options.program, files)}
    if not options.alone:
        ways.update({"trafilatura": lambda: by_trafilatura(pages), "readability-lxml": lambda: by_readability(pages)})
    print(f"{len(keys)} pages")
    for name, way in ways.items():
        start = time.perf_counter()
        bodies = way()
        seconds = time.perf_counter() - start
        precision, recall, f1 = figures([shares(gold[key], body) for key, body in zip(keys, bodies)])
        print(f"{name:<18} precision {precision:.3f}  recall {recall:.3f}  F1 {f1:.3f}  ({seconds:.1f} s)")
        if name == "chancery" and options.worst:
            show_worst(keys, gold, bodies, options.worst)


if __name__ == "__main__":
    main()
