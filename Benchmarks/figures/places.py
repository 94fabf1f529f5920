"""Where things are."""

import sys
from pathlib import Path

#: Benchmarks.
HERE = Path(__file__).resolve().parent.parent
#: The package's root.
ROOT = HERE.parent
#: What README.md shows is made from these.
RESULTS = HERE / "results"
CORPORA = ROOT.parent / "shared" / "corpora"
EXAMPLES = ROOT / "Examples"
WEN = ROOT / ".build" / "release" / "wen"

# The machine and the commit are told as the comparison with other systems tells them.
sys.path.insert(0, str(HERE / "peers"))
