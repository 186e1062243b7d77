"""The reader: one encoder, heads for tags and syntax, for cues with their act, for attributes, status and source.

Words are the syntactic words of Universal Dependencies; row 0 of every word tensor is <s>, the root.

    ids ─ encoder ─┬─ syntax mix ─ (first + last)/2 ─▶ UPOS, UFeats, lemma rule, arc, relation
                   └─ act mix ──── [first ; last] ──┐
                       cue lists ───────────────────┼─▶ word state ─▶ cue tag (O B I)
                       predicted UPOS, relation ────┘        │
                                       [first ; last of a cue]──▶ act (or none), status, source, spans of 8 roles,
                                                                  whom: the words that name the parties meant
"""
import math

import torch
import torch.nn as nn
import torch.nn.functional as F

from encoder import HIDDEN

ACTS = ("propose request demand offer commit accept reject agree threaten invoke transmit receive consult accuse support deny suspend coerce "
        "relax mobilize assault aid state").split()
NONE_ACT = len(ACTS)                      # a span that is no cue
ROLES = ("actor", "addressee", "content", "condition", "instrument", "time", "place", "source")
# Words that a span has at most: what 99.7 % of the gold spans keep to (a content is often a whole quotation).
REACH = dict(zip(ROLES, (22, 18, 90, 30, 28, 9, 12, 18)))
WHOM = ("party", "addressee_party")      # parties to which a pointer is learned, beside the spans
STATUSES = ("actual", "planned", "negated", "possible")
SOURCES = ("agency", "self", "speaker")
LEXICON = len(ACTS) + 1                   # weights of a word in the cue lists: acts, then "often no act"
MIXED_LAYERS = 6
ARC, REL, POINTER = 256, 128, 192
MAX_DISTANCE = 20                         # words, of the pointers' distance bias
FAR = 18                                  # steps of the distance bias of whom, two for each doubling


class SyntaxHeads(nn.Module):
    def __init__(self, upos, feats, lemmas, relations, drop=0.33):
        super().__init__()
        self.relations = relations
        self.mix, self.drop, self.mlp_drop = nn.Parameter(torch.zeros(MIXED_LAYERS)), nn.Dropout(0.2), nn.Dropout(drop)
        self.upos, self.feats, self.lemma = nn.Linear(HIDDEN, upos), nn.Linear(HIDDEN, feats), nn.Linear(2 * HIDDEN, lemmas)
        self.arc_head, self.arc_dep = nn.Linear(HIDDEN, ARC), nn.Linear(HIDDEN, ARC)
        self.rel_head, self.rel_dep = nn.Linear(HIDDEN, REL), nn.Linear(HIDDEN, REL)
        self.arc_weight = nn.Parameter(torch.zeros(ARC + 1, ARC))
        self.rel_weight = nn.Parameter(torch.zeros(relations, REL + 1, REL + 1))

    def forward(self, words, embedded, allowed):
        """words (B, W+1, H), embedded (B, W, H) static embeddings of last sub-words, allowed (B, W, W+1) bool: heads
        within the sentence. Gives logits of UPOS, UFeats, lemma rule, arc (B, W, W+1), and the two halves of the relation."""
        words = self.drop(words)
        dependants = words[:, 1:]
        act = lambda x: self.mlp_drop(F.leaky_relu(x, 0.1))
        one = lambda x: torch.cat([x, torch.ones_like(x[..., :1])], -1)
        arc = torch.matmul(torch.matmul(one(act(self.arc_dep(dependants))), self.arc_weight), act(self.arc_head(words)).transpose(1, 2))
        arc = arc + (~allowed).to(arc.dtype) * -1e4
        return (self.upos(dependants), self.feats(dependants), self.lemma(torch.cat([dependants, self.drop(embedded)], -1)), arc,
                one(act(self.rel_head(words))), one(act(self.rel_dep(dependants))))

    def relation_table(self, rel_dep):
        """(B, W, relations, REL+1): dot with a head's half gives that head's relation scores."""
        weight = self.rel_weight.permute(1, 0, 2).reshape(REL + 1, -1)
        return torch.matmul(rel_dep, weight).view(*rel_dep.shape[:2], self.relations, REL + 1)

    def relation(self, rel_head, rel_dep, heads):
        chosen = torch.gather(rel_head, 1, heads[:, :, None].expand(-1, -1, REL + 1))
        return (self.relation_table(rel_dep) * chosen[:, :, None, :]).sum(-1)


class ActHeads(nn.Module):
    def __init__(self, upos, relations, state=HIDDEN, drop=0.2):
        super().__init__()
        self.mix, self.drop = nn.Parameter(torch.zeros(MIXED_LAYERS)), nn.Dropout(drop)
        self.word = nn.Linear(2 * HIDDEN, 2 * state)
        self.lexicon = nn.Linear(3 * LEXICON, 2 * state, bias=False)
        self.upos, self.relation, self.headline = nn.Embedding(upos + 1, 2 * state), nn.Embedding(relations + 1, 2 * state), nn.Embedding(2, 2 * state)
        for table in (self.upos, self.relation, self.headline):
            nn.init.zeros_(table.weight)
        nn.init.normal_(self.lexicon.weight, std=0.02)
        with torch.no_grad():  # begins as the plain encoder states
            self.word.weight.copy_(torch.eye(2 * HIDDEN) if state == HIDDEN else self.word.weight)
            self.word.bias.zero_()
        self.cue = nn.Linear(2 * state, 3)
        self.cue_lexicon = nn.Linear(3 * LEXICON, 3, bias=False)
        nn.init.zeros_(self.cue_lexicon.weight)
        self.act = nn.Sequential(nn.Linear(6 * state, 384), nn.GELU(), nn.Dropout(drop), nn.Linear(384, len(ACTS) + 1))
        # A neutral verb is the act that its content makes it: "a-t-il insisté" with a refusal is a reject.
        self.act_content = nn.Linear(2 * state, 384)
        nn.init.zeros_(self.act_content.weight)
        nn.init.zeros_(self.act_content.bias)
        self.act_lexicon = nn.Linear(LEXICON, len(ACTS) + 1, bias=False)
        with torch.no_grad():  # begins as a prior that believes the lists
            self.act_lexicon.weight.copy_(2.0 * torch.eye(LEXICON))
        self.query, self.key = nn.Linear(4 * state, len(ROLES) * 2 * POINTER), nn.Linear(2 * state, 2 * POINTER)
        self.null = nn.Linear(4 * state, len(ROLES) * 2)
        self.distance = nn.Embedding(2 * MAX_DISTANCE + 1, 2 * len(ROLES))
        nn.init.zeros_(self.distance.weight)
        self.whom_query, self.whom_key = nn.Linear(6 * state, len(WHOM) * POINTER), nn.Linear(2 * state, POINTER)
        self.whom_null, self.whom_distance = nn.Linear(6 * state, len(WHOM)), nn.Embedding(2 * FAR + 1, len(WHOM))
        nn.init.zeros_(self.whom_distance.weight)
        self.status, self.source = nn.Linear(4 * state, len(STATUSES)), nn.Linear(4 * state, len(SOURCES))

    def states(self, words, lexicon, upos, relation, headline):
        """words (B, W, 2H) [first ; last], lexicon (B, W, LEXICON), upos/relation (B, W) ids + 1 (0: unknown), headline (B, W) 0/1.
        Gives word states (B, W, 2S) and cue logits (B, W, 3)."""
        before, after = F.pad(lexicon, (0, 0, 1, 0))[:, :-1], F.pad(lexicon, (0, 0, 0, 1))[:, 1:]
        lists = torch.cat([lexicon, before, after], -1)
        state = self.word(words) + self.lexicon(lists) + self.upos(upos) + self.relation(relation) + self.headline(headline)
        return state, self.cue(self.drop(state)) + self.cue_lexicon(lists)

    def attributes(self, state, lexicon, first, last, inside):
        """Of one window: state (W, 2S), lexicon (W, LEXICON), cues first, last (C,), inside (C, W) 0/1 words of each cue.
        Gives act logits (C, ACTS+1), role logits (C, roles, 2, W+1) with "absent" at 0, status and source logits, and
        logits (C, 2, W+1) of the word that names the actor's, the addressee's party, with "nobody" at 0."""
        count, words = inside.shape
        weights = inside / inside.sum(1, keepdim=True)
        whole = torch.cat([state[first], state[last], torch.matmul(weights, state)], -1)
        strongest = (lexicon[None] * inside[:, :, None]).amax(1)
        cue = self.drop(torch.cat([state[first], state[last]], -1))
        query = self.query(F.gelu(cue)).view(count, len(ROLES), 2, POINTER)
        key = self.key(self.drop(state)).view(words, 2, POINTER)
        scores = torch.einsum("crtd,wtd->crtw", query, key) / math.sqrt(POINTER)
        distance = (torch.arange(words)[None] - first[:, None]).clamp(-MAX_DISTANCE, MAX_DISTANCE) + MAX_DISTANCE
        scores = scores + self.distance(distance).view(count, words, len(ROLES), 2).permute(0, 2, 3, 1)
        roles = torch.cat([self.null(cue).view(count, len(ROLES), 2, 1), scores], -1)
        hidden = self.act[0](self.drop(whole)) + self.act_content(self.drop(self.content(state, roles)))
        act = self.act[3](self.act[2](self.act[1](hidden))) + self.act_lexicon(strongest)
        return act, roles, self.status(cue), self.source(cue), self.whom(state, cue, first, roles)

    def content(self, state, roles):
        """The mean state of the words that lie between the content's start and its end, as far as these are known (C, 2S)."""
        pointers = torch.softmax(roles[:, ROLES.index("content")].detach(), -1)[:, :, 1:]
        started = torch.cumsum(pointers[:, 0], -1)
        ends = pointers[:, 1]
        not_ended = ends.sum(-1, keepdim=True) - torch.cumsum(ends, -1) + ends
        inside = started * not_ended
        return torch.matmul(inside / (inside.sum(-1, keepdim=True) + 1e-3), state)

    def whom(self, state, cue, first, roles):
        """A pronoun is looked up with its own state: the one where the actor (the addressee) is thought to begin."""
        words = state.shape[0]
        begins = torch.softmax(roles[:, :2, 0].detach(), -1)[:, :, 1:]
        mention = torch.matmul(begins, state)
        asked = F.gelu(self.drop(torch.cat([cue[:, None].expand(-1, 2, -1), mention], -1)))
        query = self.whom_query(asked).view(-1, 2, len(WHOM), POINTER)
        query = torch.stack([query[:, 0, 0], query[:, 1, 1]], 1)
        null = self.whom_null(asked)
        null = torch.stack([null[:, 0, 0], null[:, 1, 1]], 1)
        scores = torch.einsum("crd,wd->crw", query, self.whom_key(self.drop(state))) / math.sqrt(POINTER)
        away = (torch.arange(words)[None] - first[:, None]).float()
        step = torch.sign(away) * torch.floor(2 * torch.log2(away.abs() + 1) + 1e-3).clamp(max=FAR)
        scores = scores + self.whom_distance(step.long() + FAR).permute(0, 2, 1)
        return torch.cat([null[:, :, None], scores], -1)


class Reader(nn.Module):
    def __init__(self, encoder, upos, feats, lemmas, relations):
        super().__init__()
        self.encoder, self.syntax, self.acts = encoder, SyntaxHeads(upos, feats, lemmas, relations), ActHeads(upos, relations)

    def words(self, ids, mask, first, last):
        """first, last (B, W+1) sub-word indices. Gives syntax words (B, W+1, H), act words (B, W, 2H), static embeddings (B, W, H)."""
        states = self.encoder(ids, mask)[-MIXED_LAYERS:]

        def mixed(weights):
            share = torch.softmax(weights, 0)
            return sum(share[i] * states[i].float() for i in range(MIXED_LAYERS))

        pick = lambda x, index: torch.gather(x, 1, index[:, :, None].expand(-1, -1, HIDDEN))
        syntax, acts = mixed(self.syntax.mix), mixed(self.acts.mix)
        embedded = self.encoder.eln(self.encoder.word(torch.gather(ids, 1, last[:, 1:])))
        return (0.5 * (pick(syntax, first) + pick(syntax, last)),
                torch.cat([pick(acts, first[:, 1:]), pick(acts, last[:, 1:])], -1), embedded)


def from_trial(encoder, sizes, state):
    """A Reader that starts from the weights of the trial parser (experiments/encoder/parser_fp16.pt)."""
    reader = Reader(encoder, *sizes)
    names = {"enc.": "encoder.", "upos.": "syntax.upos.", "feats.": "syntax.feats.", "lemma.": "syntax.lemma.", "ah.": "syntax.arc_head.",
             "ad.": "syntax.arc_dep.", "rh.": "syntax.rel_head.", "rd.": "syntax.rel_dep."}
    renamed = {}
    for key, value in state.items():
        value = value.float()
        if key == "mix":
            renamed["syntax.mix"] = value
            renamed["acts.mix"] = value.clone()
        elif key in ("aW", "rW"):
            renamed["syntax.arc_weight" if key == "aW" else "syntax.rel_weight"] = value
        else:
            prefix = next(p for p in names if key.startswith(p))
            renamed[names[prefix] + key[len(prefix):]] = value
    missing, unexpected = reader.load_state_dict(renamed, strict=False)
    assert not unexpected and all(m.startswith("acts.") for m in missing), (missing, unexpected)
    return reader
