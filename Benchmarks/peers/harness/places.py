"""Where things are."""

import os
from pathlib import Path

#: Benchmarks/peers.
HERE = Path(__file__).resolve().parent.parent
#: The package's root.
ROOT = HERE.parent.parent
REQUIREMENTS = HERE / "requirements"
#: One Python environment for each system; a variable names another place, so that several clones share them.
# Not WEN_…: such variables are defaults of the command, and reading them would be measured with it.
ENVIRONMENTS = Path(os.environ.get("PEERS", HERE / ".venv"))
#: The corpora that may lie beside the package.
CORPORA = ROOT.parent / "shared" / "corpora"
EXAMPLES = ROOT / "Examples"
