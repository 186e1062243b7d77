"""Universal Dependencies: CoNLL-U in, sentences of syntactic words out; lemma rules.

A lemma rule turns a form into its lemma: casing, then the shortest edits around the longest common stretch (after
UDPipe 2). "dL||-+r" = lower case, keep the front, at the end delete one letter and add r. src/text/lemma_rules.cc
applies the same rules.
"""
import lzma

UPOS, FEATS, LEMMA, FORM, HEAD, DEPREL = 3, 5, 2, 1, 6, 7


def read(path):
    """[(rows, spaces)]: rows of ten columns, one a syntactic word; spaces[i]: white space stands before word i."""
    opener = lzma.open if path.endswith(".xz") else open
    sentences, rows, ranges = [], [], {}
    with opener(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if not line:
                if rows:
                    sentences.append((rows, _spaces(rows, ranges)))
                rows, ranges = [], {}
            elif line[0] != "#":
                columns = line.split("\t")
                if "-" in columns[0]:
                    first, last = map(int, columns[0].split("-"))
                    ranges[first] = (last, "SpaceAfter=No" in columns[9])
                elif "." not in columns[0]:
                    rows.append(columns)
    if rows:
        sentences.append((rows, _spaces(rows, ranges)))
    return sentences


def _spaces(rows, ranges):
    ends = {last: glued for last, glued in ranges.values()}
    inside = {i for first, (last, _) in ranges.items() for i in range(first, last)}
    spaces, before = [], True
    for i, columns in enumerate(rows, 1):
        spaces.append(before)
        before = not ends[i] if i in ends else True if i in inside else "SpaceAfter=No" not in columns[9]
    return spaces


def plain_relation(relation):
    return relation.split(":")[0]


def _longest_common(a, b):
    best, previous = (0, 0, 0), [0] * (len(b) + 1)
    for i in range(len(a)):
        current = [0] * (len(b) + 1)
        for j in range(len(b)):
            if a[i] == b[j]:
                current[j + 1] = previous[j] + 1
                if current[j + 1] > best[0]:
                    best = (current[j + 1], i - current[j + 1] + 1, j - current[j + 1] + 1)
        previous = current
    return best


def _edits(a, b):
    """"=" keep, "-" delete, "+c" insert c; the fewest, keeping where it can."""
    n, m = len(a), len(b)
    cost = [[0] * (m + 1) for _ in range(n + 1)]
    for i in range(n + 1):
        cost[i][0] = i
    for j in range(m + 1):
        cost[0][j] = j
    for i in range(1, n + 1):
        for j in range(1, m + 1):
            cost[i][j] = min(cost[i - 1][j] + 1, cost[i][j - 1] + 1, cost[i - 1][j - 1] if a[i - 1] == b[j - 1] else 10**9)
    i, j, script = n, m, []
    while i or j:
        if i and j and a[i - 1] == b[j - 1] and cost[i][j] == cost[i - 1][j - 1]:
            script.append("=")
            i, j = i - 1, j - 1
        elif j and cost[i][j] == cost[i][j - 1] + 1:
            script.append("+" + b[j - 1])
            j -= 1
        else:
            script.append("-")
            i -= 1
    return "".join(reversed(script))


def lemma_rule(form, lemma):
    low_form, low_lemma = form.lower(), lemma.lower()
    length, i, j = _longest_common(low_form, low_lemma)
    if length == 0:
        return "a" + lemma
    case = "".join("U" if c != c.lower() else "L" for c in lemma)
    if "U" not in case:
        casing = "L"
    elif case[0] == "U" and "U" not in case[1:]:
        casing = "T"
    elif all(c == c.upper() for c in lemma):
        casing = "A"
    else:
        casing = "="
    return f"d{casing}|{_edits(low_form[:i], low_lemma[:j])}|{_edits(low_form[i + length:], low_lemma[j + length:])}"


def _run(script, text):
    out, at, i = "", 0, 0
    while i < len(script):
        if script[i] == "=":
            out += text[at]
            at += 1
        elif script[i] == "-":
            at += 1
        else:
            i += 1
            out += script[i]
        i += 1
    return out


def _consumed(script):
    count, i = 0, 0
    while i < len(script):
        if script[i] == "+":
            i += 1
        else:
            count += 1
        i += 1
    return count


def apply_rule(rule, form):
    """The lemma; the form itself where the rule does not fit."""
    if rule[0] == "a":
        return rule[1:]
    casing, body, cut = rule[1], rule[3:], 0
    while body[cut] != "|":
        cut += 2 if body[cut] == "+" else 1
    prefix, suffix = body[:cut], body[cut + 1:]
    front, back = _consumed(prefix), _consumed(suffix)
    if front + back > len(form):
        return form
    form = form if casing == "=" else form.lower()
    end = len(form) - back
    out = _run(prefix, form[:front]) + form[front:end] + _run(suffix, form[end:])
    return out[:1].upper() + out[1:] if casing == "T" else out.upper() if casing == "A" else out
