#!/usr/bin/env python3
"""Write resources/parties/states.tsv: every name under which a state is met in a dispatch.

    states.txt (ours, by hand) ─┐
                                ├─▶ states.tsv     party  kind  language  form
    CLDR territory names       ─┘
      (PyPI babel, Unicode-3.0)

CLDR gives the plain names in both languages. The hand-written lines give what it lacks: variants, adjectives, capitals, states
that are no more. What follows by rule (French feminines and plurals, English plurals of inhabitants) is made here, so that the
program needs no rules and the analyst sees each form.

Needs: pip install babel==2.16.0        Run from the root: python3 tools/build_parties.py
"""
import os
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
SOURCE = os.path.join(ROOT, "resources/parties/source/states.txt")
TARGET = os.path.join(ROOT, "resources/parties/states.tsv")

# CLDR's names carry additions that no dispatch writes.
CLDR_UNUSED = {"HK", "MO", "CG", "CD", "MM", "PS"}


def feminine(masculine):
    if masculine.endswith(("éen", "ien")):
        return masculine + "ne"
    return masculine if masculine.endswith("e") else masculine + "e"


def french_forms(cell):
    """"français" or "turc/turque": masculine and feminine, singular and plural."""
    masculine, _, given = cell.partition("/")
    other = given or feminine(masculine)
    many = masculine if masculine.endswith(("s", "x")) else masculine + "s"
    if " " in masculine:  # "chypriote turc": each word takes its plural
        many = " ".join(w if w.endswith("s") or w == "de" else w + "s" for w in masculine.split())
        plural_other = " ".join(w if w.endswith("s") or w == "de" else w + "s" for w in other.split())
    else:
        plural_other = other + "s"
    return [masculine, other, many, plural_other]


def english_forms(cell):
    """"Russian" gives "Russians" too; forms that take no s are written out by hand."""
    plain = cell.split()[-1]
    takes_s = plain.endswith(("an", "ian", "i", "o", "er")) and not plain.endswith(("man", "men"))
    return [cell, cell + "s"] if takes_s else [cell]


def rows():
    from babel import Locale
    cldr = {language: Locale(language).territories for language in ("en", "fr")}
    for number, line in enumerate(open(SOURCE, encoding="utf-8"), 1):
        line = line.rstrip("\n")
        if not line or line.startswith("#"):
            continue
        cells = line.split("|")
        if len(cells) != 8:
            sys.exit(f"{SOURCE}:{number}: {len(cells)} cells, 8 wanted")
        code, alpha2, *rest = cells
        names_en, adjectives_en, capitals_en, names_fr, adjectives_fr, capitals_fr = ([f for f in c.split(";") if f] for c in rest)
        code = code.replace("+", "|")  # several: the dispatch decides
        if alpha2 in cldr["en"] and alpha2 not in CLDR_UNUSED:
            names_en.insert(0, cldr["en"][alpha2])
            names_fr.insert(0, cldr["fr"][alpha2])
        for form in names_en:
            yield code, "name", "en", form
        for form in names_fr:
            yield code, "name", "fr", form
        for cell in adjectives_en:
            for form in english_forms(cell):
                yield code, "adjective", "en", form
        for cell in adjectives_fr:
            for form in french_forms(cell):
                yield code, "adjective", "fr", form
        for form in capitals_en:
            yield code, "capital", "en", form
        for form in capitals_fr:
            yield code, "capital", "fr", form


def main():
    lines = []
    for code, kind, language, form in rows():
        form = form.replace("’", "'").replace("–", "-")
        lines.append(f"{code}\t{kind}\t{language}\t{form}")
    with open(TARGET, "w", encoding="utf-8") as out:
        out.write("# Made by tools/build_parties.py from source/states.txt (this project, CC0-1.0) and the territory names of CLDR (Unicode-3.0).\n"
                  "# party\tkind\tlanguage\tform\n")
        out.write("\n".join(dict.fromkeys(lines)) + "\n")


if __name__ == "__main__":
    main()
