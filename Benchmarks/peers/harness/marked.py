"""The news that we marked, as a set with right answers."""

import lzma
import subprocess
import sys

from .places import CORPORA, ROOT

NEWS = ["web-news-2018", "finance-news-2025-2026", "cctv-news-2012-2026", "bedtimenews-2019-2025"]
NAME = "marked-news.test"


def write_test(folder):
    """Writes the test part as JSON lines; its path, or nothing where the news does not lie beside the package."""
    if not all((CORPORA / "raw" / f"{name}.txt.xz").exists() for name in NEWS):
        return None
    for name in NEWS:
        with lzma.open(CORPORA / "raw" / f"{name}.txt.xz") as packed:
            (folder / f"{name}.txt").write_bytes(packed.read())
    target = folder / f"{NAME}.ner.jsonl"
    script = ROOT / "Dictionaries" / "entities" / "marked-texts.py"
    with open(target, "wb") as output:
        subprocess.run([sys.executable, script, folder, "test", ",".join(NEWS)], stdout=output, check=True)
    for name in NEWS:
        (folder / f"{name}.txt").unlink()
    return target
