"""Texts to measure on."""

import lzma
import sys
from pathlib import Path

from .places import CORPORA, EXAMPLES


def write_text(path, megabytes):
    """Writes news of the corpora beside the package, or Examples again and again; gives its name."""
    source = CORPORA / "raw" / "cctv-news-2012-2026.txt.xz"
    size = int(megabytes * 1e6)
    if source.exists():
        with lzma.open(source) as file:
            lines = list(_until(file, size))
        name = source.name
    else:
        lines = b"\n".join(example.read_bytes() for example in examples()).splitlines(keepends=True)
        name = "Examples"
    with open(path, "wb") as target:
        written = 0
        while written < size:
            for line in lines:
                target.write(line)
                written += len(line)
                if written >= size:
                    break
    return name


def examples():
    """The files of Examples, of which there is one at least: what is read again and again must hold something."""
    found = sorted(EXAMPLES.glob("*.txt"))
    if not found:
        sys.exit(f"{Path(sys.argv[0]).name}: there is no text at {EXAMPLES}. Run it in a full clone of Wen.")
    return found


def _until(file, size):
    read = 0
    for line in file:
        if read >= size:
            return
        read += len(line)
        yield line


def documents(count):
    """Documents with the name of their source: all of the corpora beside the package, or else Examples, again and again."""
    sources = sorted((CORPORA / "raw").glob("*.txt.xz")) or examples()
    given = 0
    while given < count:
        for source in sources:
            for text in _documents(source):
                yield source.name.split(".")[0], text
                given += 1
                if given == count:
                    return


def _documents(path):
    """A corpus has an empty line between documents; an example is one."""
    if path.suffix != ".xz":
        yield path.read_text(encoding="utf-8")
        return
    with lzma.open(path, "rt", encoding="utf-8") as file:
        lines = []
        for line in file:
            if line.strip():
                lines.append(line)
            elif lines:
                yield "".join(lines)
                lines = []
        if lines:
            yield "".join(lines)


def unpacked(name, folder):
    """A corpus as a plain file."""
    source = CORPORA / name
    if source.suffix != ".xz":
        return source
    target = folder / source.stem
    if not target.exists():
        with lzma.open(source) as packed:
            target.write_bytes(packed.read())
    return target
