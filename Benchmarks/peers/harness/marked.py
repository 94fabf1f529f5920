"""The news that we marked, as a set with right answers."""

import subprocess
import sys

from .places import CORPORA, ROOT

NAME = "marked-news.test"


def write_test(folder):
    """Writes the test part as JSON lines; its path, or nothing where the news does not lie beside the package."""
    news = CORPORA / "raw"
    if not news.exists():
        return None
    target = folder / f"{NAME}.ner.jsonl"
    script = ROOT / "Dictionaries" / "entities" / "marked-texts.py"
    with open(target, "wb") as output:
        subprocess.run([sys.executable, script, news, "test", "news"], stdout=output, check=True)
    return target
