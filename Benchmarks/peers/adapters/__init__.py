"""The systems that are compared: one file for each, one class for each way to run it.

An adapter's class says where the system comes from and has a method for each task that the system does.
Nothing of a system is imported before `load`, so that loading can be measured, and so that this list can be read
by a Python that has none of them.
"""

import importlib
import pkgutil

TASKS = ("segment", "pos", "entities", "quantities", "keywords")


class Adapter:
    """One system. Subclasses set the fields, `load`, and define a method for each of TASKS that they do.

    segment(line) -> [word, …]
    pos(line) -> [(word, tag), …]
    entities(line) -> [(start, end, "PER" | "ORG" | "LOC"), …]
    quantities(line) -> [(start, end, value or None), …]
    keywords(line) -> ["…", …], best first, at most 20; the line is a JSON record {"title"?, "text"}
    Positions are Unicode scalars, half-open. A line is never empty and has no line break.
    """

    #: The name in tables and charts.
    name = ""
    #: The package on PyPI whose version is told.
    package = ""
    #: The file of requirements, and so the environment, that it runs in.
    environment = ""
    #: What a reader of the table should know.
    note = ""

    def load(self, task):
        """Makes the system ready for a task, as far as it lets us."""
        raise NotImplementedError

    @classmethod
    def tasks(cls):
        return [task for task in TASKS if hasattr(cls, task)]


def all_adapters():
    """Every adapter's class, by name of file, then in the order of the file."""
    found = []
    for module in sorted(info.name for info in pkgutil.iter_modules(__path__)):
        for value in vars(importlib.import_module(f"{__name__}.{module}")).values():
            if isinstance(value, type) and issubclass(value, Adapter) and value.name:
                found.append(value)
    return found


def tagged_entities(pairs, types):
    """The entities that part-of-speech tags name: words whose tag, or its first part, is in `types`.

    >>> tagged_entities([("张三", "nr"), ("在", "p"), ("北京", "ns")], {"nr": "PER", "ns": "LOC"})
    [(0, 2, 'PER'), (3, 5, 'LOC')]
    """
    entities, start = [], 0
    for word, tag in pairs:
        end = start + len(word)
        kind = types.get(tag)
        if kind:
            entities.append((start, end, kind))
        start = end
    return entities


def longest(quantities):
    """Of quantities that overlap the longest, the first of equals: a recognizer for each kind finds the same number again.

    >>> longest([(0, 2, 15), (0, 3, 15), (5, 6, 1)])
    [(0, 3, 15), (5, 6, 1)]
    """
    kept = []
    for item in sorted(quantities, key=lambda item: (item[0] - item[1], item[0])):
        if all(item[1] <= other[0] or other[1] <= item[0] for other in kept):
            kept.append(item)
    return sorted(kept, key=lambda item: item[0])
