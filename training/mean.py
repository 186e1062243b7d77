"""The mean of several readers' weights: steadier over both languages than the last alone.

    python mean.py A.pt B.pt … OUT.pt
"""
import sys

import torch

readers = [torch.load(path, map_location="cpu") for path in sys.argv[1:-1]]
mean = {key: sum(r[key].float() for r in readers) / len(readers) if first.is_floating_point() else first for key, first in readers[0].items()}
torch.save({key: value.to(readers[0][key].dtype) for key, value in mean.items()}, sys.argv[-1])
