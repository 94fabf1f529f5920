"""The outcome of a run, and its JSON."""

import json
import statistics


class Row:
    """One system's outcome. `problem` is empty, or says why there are no figures."""

    def __init__(self, system, task):
        self.name, self.note, self.ours, self.task = system.name, system.note, system.ours, task
        self.version, self.problem = "", ""
        self.text, self.bytes, self.lines = None, 0, 0
        self.scores, self.found, self.measurements = {}, None, []

    @property
    def rounds(self):
        """Megabytes (10⁶ bytes) a second of CPU, of each round."""
        return [self.bytes / 1e6 / max(one.cpu, 1e-6) for one in self.measurements]

    @property
    def speeds(self):
        """Those of the rounds, slowest first."""
        return sorted(self.rounds)

    @property
    def speed(self):
        return statistics.median(self.rounds)

    @property
    def calls(self):
        """Megabytes a second of CPU, of the calls alone; the median of the rounds that have them."""
        speeds = [self.bytes / 1e6 / max(one.calls, 1e-6) for one in self.measurements if one.calls == one.calls]
        return statistics.median(speeds) if speeds else None

    @property
    def load(self):
        return statistics.median(one.load for one in self.measurements)

    @property
    def memory(self):
        return max(one.memory for one in self.measurements)

    def as_json(self):
        row = {"name": self.name, "wen": self.ours, "version": self.version, "note": self.note}
        if self.problem:
            return dict(row, problem=self.problem)
        return dict(
            row, bytes=self.bytes, megabytes_per_cpu_second={"median": self.speed, "rounds": self.rounds},
            calls_megabytes_per_cpu_second=self.calls, lines=self.lines, load_cpu_seconds=self.load, peak_memory_bytes=self.memory,
            **({"scores": self.scores} if self.found is None else {"results_in_sample": self.found}))


class Run:
    def __init__(self, task, machine, date, commit, rounds, text, gold):
        self.task, self.machine, self.date, self.commit, self.rounds = task, machine, date, commit, rounds
        self.text, self.gold, self.rows = text, gold, []

    def row(self, system):
        self.rows.append(Row(system, self.task))
        return self.rows[-1]

    @property
    def measured(self):
        """Rows with figures, fastest first."""
        return sorted((row for row in self.rows if not row.problem), key=lambda row: -row.speed)

    @property
    def missing(self):
        return [row for row in self.rows if row.problem]

    def write(self, path):
        record = {
            "format": 1, "task": self.task, "date": self.date, "wen_commit": self.commit, "machine": self.machine, "rounds": self.rounds,
            "text": self.text, "gold": self.gold, "systems": [row.as_json() for row in self.measured + self.missing],
        }
        path.write_text(json.dumps(record, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def read_lines(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file]
