"""What is measured: each system is asked for a measurement of speed, and for its results on a text."""

import json
import os
import re
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from . import environments
from .inputs import one_line
from .places import ENVIRONMENTS, HERE
from .worker import first

#: One thread, in every library that asks for it by a variable.
ONE_THREAD = {
    name: "1"
    for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "NUMEXPR_NUM_THREADS", "RAYON_NUM_THREADS", "VECLIB_MAXIMUM_THREADS")
}
LABELS = {"person": "PER", "organization": "ORG", "location": "LOC"}


class Unavailable(Exception):
    """A system cannot take part. Its text says why."""


class Measurement:
    """One round of one system: seconds of CPU for the text, seconds of CPU for loading, bytes of memory at most.

    `calls` are the seconds without starting, loading, reading and writing; the same as `cpu` where that holds none of them.
    """

    def __init__(self, cpu, load, memory, calls=None):
        self.cpu, self.load, self.memory, self.calls = cpu, load, memory, cpu if calls is None else calls


class Peer:
    """A system in Python, run by the worker."""

    ours = False

    def __init__(self, adapter, task, timeout):
        self.adapter, self.task, self.timeout = adapter, task, timeout
        self.name, self.note, self.version = adapter.name, adapter.note, ""

    def prepare(self):
        try:
            self.python = environments.python_of(self.adapter.environment)
        except environments.SetupError as error:
            raise Unavailable(f"could not be installed: {error}") from None

    def measure(self, text):
        answer = self._ask(speed=str(text))
        return Measurement(answer["cpu"], answer["load"], answer["memory"])

    def predict(self, pairs):
        """Writes for each (text, target) the results of each line as one line of JSON."""
        self.version = self._ask(predict=[[str(text), str(target)] for text, target in pairs])["version"]

    def _ask(self, **request):
        request.update(adapter=self.adapter.__name__, task=self.task)
        caches = ENVIRONMENTS / "cache"
        caches.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory() as folder:
            question, answer, errors = (Path(folder) / name for name in ("request.json", "answer.json", "errors.txt"))
            question.write_text(json.dumps(request), encoding="utf-8")
            with open(errors, "wb") as log:
                try:
                    subprocess.run(
                        [str(self.python), "-m", "harness.worker", str(question), str(answer)], cwd=HERE, timeout=self.timeout,
                        stdin=subprocess.DEVNULL, stdout=log, stderr=log, env=dict(os.environ, **ONE_THREAD, TMPDIR=str(caches), PYTHONDONTWRITEBYTECODE="1"))
                except subprocess.TimeoutExpired:
                    raise Unavailable(f"took longer than {self.timeout} s") from None
            if not answer.exists():
                raise Unavailable("its process ended without an answer: " + last_line(errors))
            found = json.loads(answer.read_text(encoding="utf-8"))
        if "error" in found:
            raise Unavailable(found["error"][:160])
        return found


class Wen:
    """Wen's command with one engine, each time as a whole process: start, loading, reading and writing are in its time.

    Beside it stand the calls alone, line by line in memory, as `wen benchmark` times them.
    """

    ours = True
    ARGUMENTS = {
        "segment": ["segment"],
        "pos": ["segment", "--by", "line", "--format", "jsonl"],
        "entities": ["entities", "--by", "line", "--format", "jsonl"],
        "quantities": ["quantities", "--by", "line", "--format", "jsonl"],
        "keywords": ["keywords", "--input", "jsonl", "--title-field", "title", "--top", "20", "--format", "jsonl"],
    }

    def __init__(self, command, engine, task, timeout):
        self.command, self.engine, self.task, self.timeout = command, engine, task, timeout
        self.name, self.note, self.version, self.threads = f"Wen {engine}", "", "", []

    def prepare(self):
        if not os.access(self.command, os.X_OK):
            raise Unavailable("the command is not built; build it with: swift build -c release --product wen")
        said = subprocess.run([self.command, "--version"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.version = said.stdout.strip()
        usage = subprocess.run([self.command, self.ARGUMENTS[self.task][0], "--help"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.threads = ["--threads", "1"] if "--threads" in usage.stdout else []

    def measure(self, text):
        with tempfile.TemporaryDirectory() as folder:
            tiny = Path(folder) / "tiny.txt"
            tiny.write_text(first(self.task) + "\n", encoding="utf-8")
            load, _ = self._run(tiny, subprocess.DEVNULL)
            cpu, memory = self._run(text, subprocess.DEVNULL)
            return Measurement(cpu, load, memory, self._calls(text, Path(folder) / "calls.txt"))

    def _calls(self, text, plain):
        """Seconds of CPU of the calls alone; nothing where this command has no such benchmark."""
        if self.task == "keywords":
            # JSON may hold what ends a line elsewhere, and a document must be one line here.
            records = map(json.loads, filter(None, text.read_text(encoding="utf-8").split("\n")))
            documents = (" ".join(filter(None, (record.get("title"), record["text"]))) for record in records)
            plain.write_text("".join(one_line(document) + "\n" for document in documents), encoding="utf-8")
            text = plain
        # A document is at least one byte and ends with its line: each line is one.
        command = [self.command, "benchmark", str(text), "--document-size", "1", "--rounds", "1", "--tasks", self.task, "--engines", self.engine, "--format", "json"]
        try:
            done = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=self.timeout)
        except subprocess.TimeoutExpired:
            raise Unavailable(f"took longer than {self.timeout} s") from None
        try:
            return json.loads(done.stdout)["results"][0]["cpu_seconds"][0]
        except (ValueError, KeyError, IndexError):
            return float("nan")

    def predict(self, pairs):
        for text, target in pairs:
            with tempfile.TemporaryFile() as output:
                self._run(text, output)
                output.seek(0)
                with open(target, "w", encoding="utf-8") as file:
                    for line in output.read().decode("utf-8").split("\n")[:-1]:
                        json.dump(self._result(line), file, ensure_ascii=False)
                        file.write("\n")

    def _result(self, line):
        if self.task == "segment":
            return line.split(" ")
        if self.task == "entities":
            return [[item["start"], item["end"], LABELS[item["type"]]] for item in json.loads(line)["entities"] if item["type"] in LABELS]
        record = json.loads(line)
        if self.task == "keywords":
            return [item["text"] for item in record["keywords"]]
        if self.task == "quantities":
            return [[item["start"], item["end"], item.get("value")] for item in record["quantities"]]
        return [token for token in record["tokens"] if "tag" in token]

    def _run(self, text, output):
        """Seconds of CPU, and bytes of memory at most."""
        command = [self.command, *self.ARGUMENTS[self.task], "--engine", self.engine, *self.threads, str(text)]
        with tempfile.TemporaryFile() as errors:
            process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=output, stderr=errors)
            deadline, polled = time.monotonic() + self.timeout, 0
            while True:
                polled = max(polled, _peak_memory(process.pid))
                pid, status, usage = os.wait4(process.pid, os.WNOHANG)
                if pid:
                    break
                if time.monotonic() > deadline:
                    process.kill()
                    os.wait4(process.pid, 0)
                    process.returncode = -9
                    raise Unavailable(f"took longer than {self.timeout} s")
                time.sleep(0.002)
            process.returncode = os.waitstatus_to_exitcode(status)
            if process.returncode:
                errors.seek(0)
                said = errors.read().decode("utf-8", "replace").strip().splitlines() or [f"exit status {process.returncode}"]
                raise Unavailable(re.sub(r"^Error: ", "", said[0])[:160])
        # A process starts with its parent's peak: only above ours is it surely its own.
        own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        unit = 1 if sys.platform == "darwin" else 1024
        memory = usage.ru_maxrss * unit if usage.ru_maxrss > own or not polled else polled
        return usage.ru_utime + usage.ru_stime, memory


def _peak_memory(pid):
    try:
        with open(f"/proc/{pid}/status") as file:
            found = re.search(r"VmHWM:\s+(\d+)", file.read())
        return int(found.group(1)) * 1024 if found else 0
    except OSError:
        return 0


def last_line(path):
    lines = path.read_text(encoding="utf-8", errors="replace").strip().splitlines()
    return lines[-1][:160] if lines else "nothing was said"
