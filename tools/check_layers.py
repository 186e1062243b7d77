#!/usr/bin/env python3
"""Who may include whom: look left, through the door. Prints `file:line: what is wrong`, exit 1 when anything is.

Run from the root of the repository. The table is docs/architecture.md's, as a dictionary.
"""
import os
import re
import sys

DOORS = {"span", "error", "act_kind", "dispatch", "rights", "text", "act", "record", "view", "evaluation", "chancery"}
COMMON = {"span", "error", "act_kind"}
# folder under src/: (doors it may use beside span and error, insides it may use beside its own)
MAY = {
    "base": (set(), set()),
    "inference": (set(), {"base"}),
    "dispatch": ({"dispatch"}, {"base"}),
    "rights": ({"dispatch", "rights"}, {"base"}),
    "text": ({"dispatch", "text"}, {"base", "inference"}),
    "act": ({"dispatch", "text", "act"}, {"base"}),
    "record": ({"dispatch", "act", "record"}, {"base"}),
    "view": ({"dispatch", "rights", "act", "record", "view"}, {"base"}),
    "pipeline": ({"dispatch", "text", "act", "record", "chancery"}, {"base"}),
    "evaluation": ({"dispatch", "text", "act", "chancery", "evaluation"}, {"base"}),
}
# Third parties stay at home.
HOME = {
    r"sqlite3\.h": {"record"}, r"openvino/.*": {"inference"}, r"sentencepiece.*": {"text"}, r"uchardet.*": {"dispatch"},
    r"pugixml.*": {"dispatch", "rights"}, r"gumbo.*": {"dispatch"}, r"archive.*\.h": {"dispatch"}, r"zlib\.h": {"dispatch"},
    r"openssl/.*": {"dispatch"}, r"CLI/.*": set(),
}
INCLUDE = re.compile(r'^\s*#\s*include\s*[<"]([^>"]+)[>"]')


def complaints(path, folder):
    doors, insides = MAY[folder]
    for number, line in enumerate(open(path, encoding="utf-8"), 1):
        found = INCLUDE.match(line)
        if not found:
            continue
        name = found.group(1)
        if name.startswith("chancery/"):
            door = name[len("chancery/"):-2]
            if door not in DOORS:
                yield number, f"there is no door {name}"
            elif door not in COMMON | doors:
                yield number, f"{folder}/ may not use the door of {door}: data flows the other way"
            continue
        for pattern, homes in HOME.items():
            if re.fullmatch(pattern, name) and folder not in homes:
                yield number, f"{name} is for {'/, '.join(sorted(homes)) or 'apps'}/ only"
        other = name.split("/")[0]
        if "/" in name and other in MAY and other != folder:
            if other not in insides:
                where = f'go through the door: #include "chancery/{other}.h"' if other in doors else f"{folder}/ may not use {other}/: data flows the other way"
                yield number, where


def main():
    bad = files = 0
    for root, _, names in os.walk("src"):
        for name in sorted(names):
            if name.endswith((".cc", ".h")):
                path = os.path.join(root, name)
                folder = path.split(os.sep)[1]
                files += 1
                if folder not in MAY:
                    print(f"{path}:1: {folder}/ is not in the table of tools/check_layers.py")
                    bad += 1
                    continue
                for number, what in complaints(path, folder):
                    print(f"{path}:{number}: {what}")
                    bad += 1
    for root, _, names in os.walk("apps"):
        for name in sorted(names):
            if name.endswith((".cc", ".h")):
                path = os.path.join(root, name)
                files += 1
                for number, line in enumerate(open(path, encoding="utf-8"), 1):
                    found = INCLUDE.match(line)
                    if found and found.group(1).split("/")[0] in MAY and "/" in found.group(1) and not path.startswith("apps/tokens"):
                        print(f"{path}:{number}: apps/ use the doors in include/chancery/ only")
                        bad += 1
    if files == 0:
        print("check_layers.py: no source found; run it from the root of the repository")
        return 1
    print(f"{files} files, {bad} complaints")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
