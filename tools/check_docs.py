#!/usr/bin/env python3
"""A map that a test reads: every path named in the map and on the first page exists. Run from the root.

A path is what stands between backticks and has a slash, or ends in a known ending; build/ is made, not kept.
"""
import glob
import os
import re
import sys

PAGES = ["README.md", "CONTRIBUTING.md", "docs/architecture.md", *sorted(glob.glob("docs/decisions/*.md")), *sorted(glob.glob("docs/formats/*.md"))]
PATH = re.compile(r"`([A-Za-z_.][\w.-]*(?:/[\w.*-]*)+)`")


def main():
    bad = seen = 0
    for page in PAGES:
        if not os.path.exists(page):
            print(f"{page}: the page is missing")
            bad += 1
            continue
        for number, line in enumerate(open(page, encoding="utf-8"), 1):
            for path in PATH.findall(line):
                if path.startswith(("build/", "../", "a/", "fr_")) or "://" in path:
                    continue
                seen += 1
                if not glob.glob(path) and not os.path.exists(path):
                    print(f"{page}:{number}: {path} does not exist")
                    bad += 1
    print(f"{seen} paths on {len(PAGES)} pages, {bad} complaints")
    return 1 if bad or seen == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
