#!/usr/bin/env python3
"""Day of issue of web pages: the share that is right, of the HTML reader and of htmldate, on the same files in the same run.

    pip install htmldate
    python3 bench/measure_page_dates.py build/bench/bench/measure_bodies DIR [--errors] [--alone]

DIR is the folder tests/ of adbar/htmldate: eval_*.json give each page's original day of publication, its file lies in test_set/, cache/ or
eval/. Scored as that project's evaluation.py does: a page is right when the day is the gold's; a page refused, or without a day, is
wrong. Pages that are not there are counted and left out, for all alike.
"""
import argparse
import json
import os
import subprocess
import time


def file_of(folder, name):
    for place in ("test_set", "cache", "eval"):
        path = os.path.join(folder, place, name)
        if os.path.isfile(path):
            return path
    return None


def pages_of(folder):
    out, missing = [], 0
    for name in ("eval_mediacloud_2020.json", "eval_default.json"):
        for page in json.load(open(os.path.join(folder, name), encoding="utf-8")).values():
            path = file_of(folder, page["file"])
            if path is None:
                missing += 1
            else:
                out.append((path, page["date"]))
    return out, missing


def by_program(program, files):
    lines = subprocess.run([program, *files], capture_output=True, text=True, check=True).stdout.rstrip("\n").split("\n")  # not splitlines: text may hold U+2028
    told = [json.loads(line) for line in lines]
    refused = sum("refused" in one for one in told)
    return [one.get("issued", "") for one in told], refused


def by_htmldate(files, extensive):
    from htmldate import find_date
    out = []
    for file in files:
        raw = open(file, "rb").read()
        try:
            page = raw.decode("utf-8")
        except UnicodeDecodeError:
            page = raw
        out.append(find_date(page, original_date=True, extensive_search=extensive) or "")
    return out


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("folder")
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("--alone", action="store_true")
    options = parser.parse_args()
    pages, missing = pages_of(options.folder)
    files, gold = [path for path, _ in pages], [day for _, day in pages]
    print(f"{len(pages)} pages, {missing} not there")

    def tell(name, days, seconds, more=""):
        right = sum(day == want for day, want in zip(days, gold))
        none = sum(not day for day in days)
        print(f"{name:<20} right {right}/{len(gold)} = {right / len(gold):.3f}  none {none}  another {len(gold) - right - none}  ({seconds:.1f} s){more}")

    start = time.perf_counter()
    days, refused = by_program(options.program, files)
    tell("chancery", days, time.perf_counter() - start, f"  pages refused {refused}")
    if options.errors:
        for file, want, day in zip(files, gold, days):
            if day != want:
                print(f"{os.path.basename(file)}\twant {want}\tgot {day}")
    if not options.alone:
        for name, extensive in (("htmldate extensive", True), ("htmldate fast", False)):
            start = time.perf_counter()
            days = by_htmldate(files, extensive)
            tell(name, days, time.perf_counter() - start)


if __name__ == "__main__":
    main()
