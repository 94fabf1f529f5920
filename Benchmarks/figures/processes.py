"""What a process costs."""

import os
import subprocess
import time


class ProcessFailure(Exception):
    """A command failed. Its text says which, and how."""


class Cost:
    """Seconds of the processor (user and system), and of the wall clock; bytes of memory at most."""

    def __init__(self, cpu, wall, memory=0):
        self.cpu, self.wall, self.memory = cpu, wall, memory


def cost(command):
    """Runs a command whose output is dropped."""
    command = [str(word) for word in command]
    start = time.monotonic()
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    said = process.stderr.read().decode("utf-8", "replace").strip()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - start
    process.stderr.close()
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise ProcessFailure(f"{' '.join(command)}: exit code {process.returncode}: {said.splitlines()[0] if said else 'nothing was said'}")
    return Cost(usage.ru_utime + usage.ru_stime, wall, 1024 * usage.ru_maxrss)


def alternate(first, second, turns):
    """Costs of two commands as pairs of lists, in the order first, second, second, first: a drift falls on both alike."""
    pairs = []
    cost(first), cost(second)
    for _ in range(turns):
        one, two, three, four = cost(first), cost(second), cost(second), cost(first)
        pairs.append(((one, four), (two, three)))
    return pairs


def ratios(pairs, clock):
    """Of each turn, the second command's seconds over the first's.

    >>> ratios([((Cost(1, 2), Cost(1, 2)), (Cost(2, 2), Cost(1, 2)))], "cpu")
    [1.5]
    """
    return [sum(getattr(one, clock) for one in second) / max(1e-9, sum(getattr(one, clock) for one in first)) for first, second in pairs]
