#!/usr/bin/env python3
"""Bytes a second of feeds read, of the program and of peers that read the same format, one thread, the same bytes in one run.

    pip install feedparser trafilatura warcio
    python3 bench/compare_formats.py build/bench/bench/formats_bench

formats_bench writes its invented inputs and measures itself (bytes per second of processor time); then each peer reads them: feedparser the
feeds, trafilatura the pages (text and date), warcio the records of the WARC, which it opens but does not read as articles.
"""
import glob
import io
import json
import os
import subprocess
import sys
import tempfile
import time


def of_program(program, folder):
    out = subprocess.run([program, "--benchmark_format=json"], env={**os.environ, "CHANCERY_WRITE_INPUTS": folder}, capture_output=True, text=True, check=True).stdout
    return {run["name"].removeprefix("read/").removeprefix("read_"): run["bytes_per_second"] for run in json.loads(out)["benchmarks"] if "bytes_per_second" in run}


def inputs(folder, name):
    return [open(path, "rb").read() for path in sorted(glob.glob(os.path.join(folder, name + ".*")))]


def rate(read, files):
    """Bytes a second of processor time, so that other work on the machine does not count."""
    read(files[0])
    start = time.process_time()
    for file in files:
        read(file)
    return sum(map(len, files)) / (time.process_time() - start)


def with_feedparser(file):
    import feedparser
    return feedparser.parse(file)


def with_trafilatura(file):
    import trafilatura
    return trafilatura.bare_extraction(file.decode("utf-8"), with_metadata=True)


def with_warcio(file):
    from warcio.archiveiterator import ArchiveIterator
    for record in ArchiveIterator(io.BytesIO(file)):
        record.content_stream().read()


def main():
    with tempfile.TemporaryDirectory() as folder:
        ours = of_program(sys.argv[1], folder)
        peers = {name: (peer, rate(read, inputs(folder, name))) for name, peer, read in
                 (("rss", "feedparser", with_feedparser), ("atom", "feedparser", with_feedparser), ("html", "trafilatura", with_trafilatura), ("warc", "warcio", with_warcio))}
    for name, speed in ours.items():
        peer = f"   {peers[name][0]} {peers[name][1] / 1e6:.2f} MB/s" if name in peers else ""
        print(f"{name:<10} {speed / 1e6:8.1f} MB/s{peer}")


if __name__ == "__main__":
    main()
