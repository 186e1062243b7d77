"""Quick figures while training: found, act, and with the actor's span in place of the party.

The figures that count come from the program itself: `chancery evaluate DIR`.
"""
from dispatches import fold


def overlap(a, b):
    """Character F1 of two spans; both absent is 1."""
    if a is None or b is None:
        return float(a is b)
    common = min(a[1], b[1]) - max(a[0], b[0])
    return max(0.0, 2.0 * common / (a[1] - a[0] + b[1] - b[0]))


def match(gold, system, same_act):
    pairs = []
    for i, g in enumerate(gold):
        for j, s in enumerate(system):
            if same_act and g["act"] != s["act"]:
                continue
            cue = overlap(g["cue"], s["cue"])
            content = overlap(g["content"], s["content"]) if g["content"] and s["content"] else 0.0
            if cue > 0 or (same_act and content >= 0.5):
                pairs.append((cue > 0, cue + content, -i, -j))
    used_gold, used_system, out = set(), set(), []
    for _, _, i, j in sorted(pairs, reverse=True):
        if i not in used_gold and j not in used_system:
            used_gold.add(i)
            used_system.add(j)
            out.append((-i, -j))
    return out


def figures(pairs):
    """pairs: [(gold acts, system acts)] of dispatches."""
    count = dict.fromkeys(("gold", "system", "found", "act", "actor", "content", "both", "party", "addressee_party"), 0)
    for gold, system in pairs:
        count["gold"] += len(gold)
        count["system"] += len(system)
        count["found"] += len(match(gold, system, False))
        for i, j in match(gold, system, True):
            count["act"] += 1
            actor, content = overlap(gold[i]["actor"], system[j]["actor"]) >= 0.5, overlap(gold[i]["content"], system[j]["content"]) >= 0.5
            count["actor"] += actor
            count["content"] += content
            count["both"] += actor and content
            for whom in ("party", "addressee_party"):
                count[whom] += {fold(p) for p in gold[i][whom] or ()} == set(system[j].get(whom, ()))
    total = max(1, count["gold"] + count["system"])
    out = {k: round(2 * count[k] / total, 3) for k in ("found", "act", "actor", "content", "both")}
    # By the learned pointers alone, of matched acts.
    out["party"], out["addressee"] = (round(count[whom] / max(1, count["act"]), 3) for whom in ("party", "addressee_party"))
    out["P"], out["R"] = round(count["found"] / max(1, count["system"]), 3), round(count["found"] / max(1, count["gold"]), 3)
    return out
