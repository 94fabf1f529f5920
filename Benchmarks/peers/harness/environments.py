"""One virtual environment for each file of requirements, so that no system's needs stand in another's way."""

import hashlib
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

from .places import ENVIRONMENTS, REQUIREMENTS


class SetupError(Exception):
    """An environment could not be made. Its text is one line that says why."""


def python_of(name):
    """The environment's Python, made first where it is missing or its requirements have changed.

    NAME.txt is installed as it stands. Where a NAME.build.txt is beside it, that is installed first, and the one
    package of NAME.txt is then built from its source, C++ that Cython once wrote for older Pythons written anew.
    """
    folder = ENVIRONMENTS / name
    python = folder / "bin" / "python"
    requirements = REQUIREMENTS / f"{name}.txt"
    build_requirements = REQUIREMENTS / f"{name}.build.txt"
    state = sys.version + requirements.read_text()
    if build_requirements.exists():
        state += build_requirements.read_text()
    stamp, state = folder / "requirements.sha256", hashlib.sha256(state.encode()).hexdigest()
    if stamp.exists() and stamp.read_text() == state:
        return python
    shutil.rmtree(folder, ignore_errors=True)
    _call([sys.executable, "-m", "venv", str(folder)])
    if build_requirements.exists():
        _pip(python, "install", "-r", str(build_requirements))
        _install_from_source(python, requirements.read_text().strip())
    else:
        _pip(python, "install", "-r", str(requirements))
    stamp.write_text(state)
    return python


def _install_from_source(python, requirement):
    with tempfile.TemporaryDirectory() as folder:
        _pip(python, "download", "--no-deps", "--no-build-isolation", "--no-binary", ":all:", "-d", folder, requirement)
        archive = next(Path(folder).glob("*.tar.gz"))
        with tarfile.open(archive) as tar:
            tar.extractall(folder)
        source = next(path for path in Path(folder).iterdir() if path.is_dir())
        for written in [path.with_suffix(".cpp") for path in source.rglob("*.pyx")]:
            if written.exists():
                written.unlink()
                # Its set-up takes this file as the sign that the C++ is there.
                (source / "PKG-INFO").unlink(missing_ok=True)
        _pip(python, "install", "--no-deps", "--no-build-isolation", str(source))


def _pip(python, *arguments):
    _call([str(python), "-m", "pip", "--disable-pip-version-check", "--quiet", *arguments])


def _call(command):
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=dict(os.environ, PIP_NO_INPUT="1"))
    if done.returncode:
        raise SetupError(_reason(done.stdout))


def _reason(output):
    """The line of pip's output that says most: the first that names an error, less where it was said."""
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    for mark in ("fatal error:", "ModuleNotFoundError:", "RuntimeError:", "No matching distribution", "ERROR:", "rror:"):
        for line in lines:
            if mark in line:
                return line[line.index(mark):][:160]
    return lines[-1][:160] if lines else "no reason was given"
