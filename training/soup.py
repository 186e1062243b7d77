"""The mean of two encoders with one set of heads: the parser's syntax and the first run's acts in one starting point.

    python soup.py PARSER.pt ACTS.pt OUT.pt
"""
import sys

import torch

parser, acts = torch.load(sys.argv[1]), torch.load(sys.argv[2])
for key in acts:
    if key.startswith("encoder."):
        acts[key] = 0.5 * (acts[key] + parser["enc." + key[len("encoder."):]].float())
torch.save(acts, sys.argv[3])
