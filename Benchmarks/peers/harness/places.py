"""Where things are."""

from pathlib import Path

#: Benchmarks/peers.
HERE = Path(__file__).resolve().parent.parent
#: The package's root.
ROOT = HERE.parent.parent
REQUIREMENTS = HERE / "requirements"
ENVIRONMENTS = HERE / ".venv"
#: The corpora that may lie beside the package.
CORPORA = ROOT.parent / "shared" / "corpora"
EXAMPLES = ROOT / "Examples"
