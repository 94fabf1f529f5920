"""python3 -m unittest discover -s Benchmarks -t Benchmarks -p 'test_fig*.py'"""

import doctest
import importlib.machinery
import importlib.util
import json
import subprocess
import tempfile
import unittest
from pathlib import Path
from unittest import mock

from figures import places, processes, tables, texts


def script(name):
    """A script without an ending as a module."""
    loader = importlib.machinery.SourceFileLoader(name.replace("-", "_"), str(places.HERE / name))
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader(loader.name, loader))
    loader.exec_module(module)
    return module


def load_tests(loader, tests, pattern):
    for module in (processes, tables, script("compare-commits"), script("accuracy")):
        tests.addTests(doctest.DocTestSuite(module))
    return tests


MACHINE = {"processor": "P", "cores": 2, "memory": 2**34, "system": "S", "load_average": 0.1}


def peers(task, gold, rows):
    return {
        "task": task, "date": "2026-01-01", "wen_commit": "abc", "machine": MACHINE, "rounds": 3, "text": {"bytes": 20_000_000, "name": "news"},
        "systems": [
            {"name": name, "version": "1.0", "wen": name.startswith("Wen"), "bytes": 1_000_000, "lines": 1000, "megabytes_per_cpu_second": {"median": speed, "rounds": [speed, speed / 2, speed]}, "calls_megabytes_per_cpu_second": speed * 2,
             "load_cpu_seconds": 0.004, "peak_memory_bytes": 3e7, "scores": {gold: {"f1": f1, "f1_at_10": 0.2, "recall_at_20": 0.4, "recall": f1, "gold": 30}}}
            for name, speed, f1 in rows
        ] + [{"name": "gone", "wen": False, "problem": "could not be installed: no wheel."}],
    }


class Tables(unittest.TestCase):
    def setUp(self):
        temporary = tempfile.TemporaryDirectory()
        self.addCleanup(temporary.cleanup)
        patch = mock.patch.object(tables, "RESULTS", Path(temporary.name))
        patch.start()
        self.addCleanup(patch.stop)
        self.folder = Path(temporary.name)

    def write(self, name, record):
        (self.folder / f"{name}.json").write_text(json.dumps(record))

    def test_what_was_not_measured_has_no_table(self):
        for name, make in tables.BLOCKS.items():
            with self.subTest(name), self.assertRaises(tables.NotMeasured):
                make()

    def test_words(self):
        self.write("segment", peers("segment", "sighan2005-pku.test", [("Wen model", 30.0, 0.966), ("jieba", 0.5, 0.818)]))
        written = tables.words()
        self.assertIn("| **Wen model** | **96.6** | **30.0 (15.0–30.0)** | **60.0** | **4.0 ms** | **30 MB** |", written)
        self.assertIn("| jieba 1.0 | 81.8 | 0.500 (0.250–0.500) | 1.00 | 4.0 ms | 30 MB |", written)
        self.assertIn("Not available: gone (could not be installed: no wheel).", written)
        self.assertIn("2026-01-01, P, 2 cores, load average 0.1 before, S, Wen at abc; 20 MB of news, 3 rounds by turns.", written)

    def test_a_summary_has_the_fastest_and_the_most_accurate_of_the_others(self):
        self.write("segment", peers("segment", "sighan2005-pku.test", [("Wen model", 30.0, 0.966), ("Wen icu", 9.0, 0.8), ("fast", 5.0, 0.8), ("right", 0.5, 0.9)]))
        self.write("pos", peers("pos", "none", [("Wen model", 8.0, 0), ("fast", 5.0, 0)]))
        written = tables.speed()
        self.assertIn("| Words (F1 PKU) | 60.0 (96.6) | fast 10.0 (80.0) | right 1.00 (90.0) | 30 MB |", written)
        self.assertIn("| Parts of speech | 16.0 | fast 10.0 | – | 30 MB |", written)
        self.assertNotIn("icu", written)

    def test_keywords_tell_the_time_of_a_document(self):
        self.write("keywords", peers("keywords", "csl.test", [("jieba", 0.5, 0.15)]))
        # 1 KB a document at 1 MB/s of calls.
        self.assertIn("| jieba 1.0 | 15.0 | 0.500 (0.250–0.500) | 1.00 | 1.00 | 4.0 ms | 30 MB |", tables.tasks())

    def test_accuracy_stands_beside_the_best_of_the_others(self):
        rows = [{"set": name, "task": "", "engine": "default", "f1": 0.5, "correct": 29, "gold": 30, "spurious": 1.0, "f1_at_5": 0.26, "f1_at_10": 0.23, "recall_at_20": 0.47} for name in ("msr", "gsdsimp", "msra", "uner-gsdsimp", "pud", "csl", "seed")]
        rows += [{"set": "pku", "task": "segmentation", "engine": engine, "f1": f1, "oov_recall": 0.8} for engine, f1 in (("model", 0.966), ("icu", 0.8))]
        self.write("accuracy", {"date": "2026-01-01", "wen_commit": "abc", "sets": rows})
        self.write("segment", peers("segment", "sighan2005-pku.test", [("Wen model", 30.0, 0.966), ("worse", 1, 0.7), ("better", 1, 0.9)]))
        written = tables.accuracy()
        self.assertIn("| `model` 96.6 (unknown words 80.0), `icu` 80.0 (unknown words 80.0) | better 90.0, worse 70.0 |", written)
        self.assertIn("| 26.0 / 23.0 / 47.0 | – |", written)
        self.assertIn("| 29 of 30, 1 spurious | – |", written)

    def test_start_and_scaling(self):
        clock = {"icu_seconds": 0.004, "seconds": 0.006, "ratio": 1.5, "least": 1.4, "greatest": 1.6}
        self.write("command", {"date": "2026-01-01", "wen_commit": "abc", "machine": MACHINE, "start": [{"task": "segment", "cpu": clock, "wall": clock}], "threads": [{"task": "segment", "ratio": 1.9, "least": 1.8, "greatest": 2.0}]})
        self.assertIn("| `wen segment` | 6.0 ms | 1.50 (1.40–1.60) | 1.50 (1.40–1.60) | 1.90 (1.80–2.00) |", tables.start())
        curves = [{"task": "segment", "axis": axis, "growth": 1.01} for axis in ("size", "documents")]
        self.write("scaling", {"up_to_bytes": 16_000_000, "machine": {"date": "2026-01-01"}, "verdict": "No step grows faster than its input.", "curves": curves})
        self.assertIn("| `segment` | 1.01 | 1.01 |", tables.scaling())


class Measure(unittest.TestCase):
    def test_results_and_charts_of_a_run_get_the_names_that_the_readme_has_for_them(self):
        measure = script("measure")
        with tempfile.TemporaryDirectory() as folder:
            here, results = Path(folder) / "Benchmarks", Path(folder) / "results"
            results.mkdir()
            said = []

            def call(*command):
                said.append(command)
                output = here / "peers" / "results" / "segment"
                output.mkdir(parents=True)
                for name in ("results.json", "table.md", "accuracy-speed.svg", "accuracy-speed-msr.test.svg"):
                    (output / name).write_text(name)

            with mock.patch.object(measure.places, "HERE", here), mock.patch.object(measure.places, "RESULTS", results), mock.patch.object(measure, "call", call):
                measure.peers("segment", quick=False)
            self.assertEqual(sorted(path.name for path in results.iterdir()), ["segment-msr.test.svg", "segment.json", "segment.svg"])
            self.assertEqual((results / "segment.svg").read_text(), "accuracy-speed.svg")
            self.assertIn("--task", said[0])

    def test_an_unknown_step_is_told(self):
        said = subprocess.run([places.HERE / "measure", "--only", "words"], capture_output=True, text=True)
        self.assertEqual(said.returncode, 2)
        self.assertIn("the step words is not known; known are segment, pos,", said.stderr)


class Texts(unittest.TestCase):
    def test_without_any_text_it_is_told(self):
        with tempfile.TemporaryDirectory() as folder, mock.patch.object(texts, "CORPORA", Path(folder)), mock.patch.object(texts, "EXAMPLES", Path(folder)):
            for make in (lambda: texts.write_text(Path(folder) / "text", 0.1), lambda: next(texts.documents(1))):
                with self.assertRaisesRegex(SystemExit, "there is no text at"):
                    make()

    def test_a_text_has_the_size_that_is_asked_for(self):
        with tempfile.TemporaryDirectory() as folder, mock.patch.object(texts, "CORPORA", Path(folder)):
            path = Path(folder) / "text.txt"
            self.assertEqual(texts.write_text(path, 0.1), "Examples")
            self.assertGreaterEqual(path.stat().st_size, 100_000)
            self.assertLess(path.stat().st_size, 110_000)


class Readme(unittest.TestCase):
    def test_an_unknown_option_writes_nothing(self):
        page = places.ROOT / "README.md"
        before = page.stat().st_mtime_ns
        for words in (["--chek"], ["--check", "--measure"]):
            said = subprocess.run([places.ROOT / "Scripts" / "readme", *words], capture_output=True, text=True)
            self.assertEqual((said.returncode, said.stderr.split("\n")[0]), (1, "Writes the outputs and tables in README.md and Benchmarks/README.md anew."))
        self.assertEqual(page.stat().st_mtime_ns, before)


class Commands(unittest.TestCase):
    def test_two_commands_are_compared_and_the_slower_is_told(self):
        with tempfile.TemporaryDirectory() as folder:
            fast, slow, text = (Path(folder) / name for name in ("fast", "slow", "text"))
            fast.write_text("#!/bin/sh\nexit 0\n")
            slow.write_text("#!/bin/sh\ni=0; while [ $i -lt 60000 ]; do i=$((i+1)); done\n")
            text.write_text("今天\n")
            for command in (fast, slow):
                command.chmod(0o755)
            said = subprocess.run([places.HERE / "compare-commits", fast, slow, "--text", text, "--turns", "2", "--tasks", "segment"], capture_output=True, text=True)
            self.assertEqual((said.returncode, said.stderr), (0, ""))
            self.assertRegex(said.stdout, r"segment +\d+\.\d{3}  \(\d+\.\d{3} to \d+\.\d{3}\)  slower in every turn\n")

    def test_what_is_no_revision_is_told(self):
        said = subprocess.run([places.HERE / "compare-commits", "no-such-branch"], capture_output=True, text=True)
        self.assertEqual(said.returncode, 1)
        self.assertIn("no-such-branch is no revision of this clone, and no command.", said.stderr)

    def test_a_command_that_fails_is_told(self):
        with self.assertRaisesRegex(processes.ProcessFailure, "exit code 3: why"):
            processes.cost(["sh", "-c", "echo why >&2; exit 3"])


if __name__ == "__main__":
    unittest.main()
