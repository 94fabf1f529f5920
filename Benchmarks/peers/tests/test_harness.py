"""python3 -m unittest discover -s Benchmarks/peers -t Benchmarks/peers"""

import contextlib
import doctest
import io
import json
import stat
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree as ElementTree
import zlib
from pathlib import Path
from unittest import mock

import adapters
from adapters import all_adapters
from harness import chart, inputs, main, marked, results, scoring, table
from harness.labels import Label, overlap, place
from harness.places import CORPORA, REQUIREMENTS, ROOT
from harness.systems import Measurement, Unavailable, Wen


def load_tests(loader, tests, pattern):
    for module in (adapters, main, scoring, table):
        tests.addTests(doctest.DocTestSuite(module))
    return tests


class Adapters(unittest.TestCase):
    def test_each_has_a_task_a_note_of_its_origin_and_pinned_requirements(self):
        found = all_adapters()
        self.assertEqual(len({kind.name for kind in found}), len(found))
        for kind in found:
            with self.subTest(kind.name):
                self.assertTrue(kind.tasks())
                needs = (REQUIREMENTS / f"{kind.environment}.txt").read_text().split("\n")
                self.assertTrue(all("==" in line for line in needs if line), needs)
                names = [line.split("==")[0].lower().replace("_", "-") for line in needs]
                self.assertIn(kind.package.lower(), names)


class Trials(unittest.TestCase):
    def test_a_slow_system_reads_the_short_trial_alone(self):
        class Text:
            def slice(self, size):
                return size, size

        class System:
            ours = False

            def __init__(self, speed):
                self.speed, self.read = speed, []

            def measure(self, size):
                self.read.append(size)
                return Measurement(size / self.speed, 0, 0)

        for speed, read in ((5_000, [10_000]), (1_000_000, [10_000, 100_000])):
            system = System(speed)
            self.assertAlmostEqual(main.tried_speed(system, Text()), speed)
            self.assertEqual(system.read, read)


class Scoring(unittest.TestCase):
    def test_white_space_is_no_word_and_changed_lines_are_told(self):
        gold = [["我们", "2024", "年", "见"], ["好"]]
        score = scoring.words_score(gold, [["我们", " ", "2024", "年见"], ["號"]])
        self.assertEqual((score["gold"], score["predicted"], score["lines_that_differ"]), (4, 3, 1))
        self.assertAlmostEqual(score["precision"], 2 / 3)
        self.assertAlmostEqual(score["recall"], 2 / 4)

    def test_entities_count_by_place_and_type(self):
        score = scoring.entities_score([[(0, 2, "PER"), (4, 8, "ORG")]], [[[0, 2, "LOC"], [4, 8, "ORG"], [4, 8, "ORG"]]])
        self.assertEqual((score["precision"], score["recall"]), (0.5, 0.5))
        self.assertEqual(score["types"]["ORG"]["f1"], 1)

    def test_of_quantities_the_best_reading_counts_and_only_shares_may_be_fractions(self):
        def item(kind, value):
            return {"start": 0, "end": 2, "kind": kind, "value": value}

        nothing = {"readings": [[item("number", 3)], []], "optional": []}
        for kind, value, found, right in (("percent", 15, 0.15, 1), ("permille", 15, 0.015, 1), ("money", 15, 0.15, 0), ("money", 15, 15, 1), ("money", 15, None, 0)):
            with self.subTest(kind=kind, found=found):
                score = scoring.quantities_score([{"readings": [[item(kind, value)]], "optional": []}], [[(0, 2, found)]])
                self.assertEqual((score["recall"], score["values"]), (1, right))
        for predicted, counts in (([], (0, 0)), ([(0, 2, 3.0)], (1, 1)), ([(5, 6, 1.0)], (0, 1))):
            with self.subTest(predicted=predicted):
                score = scoring.quantities_score([nothing], [predicted])
                self.assertEqual((score["gold"], score["predicted"]), counts)

    def test_agrees_with_the_scorer_beside_the_corpora(self):
        tool = CORPORA.parent / "tools" / "score_segmentation.py"
        if not tool.exists():
            self.skipTest("../shared/tools is not there")
        gold = [["他", "说", "：", "“", "明天", "会", "下雨", "”"], ["电脑", "降价", "了"], ["无"]]
        predicted = [["他说", "：", "“", "明", "天", "会", "下雨", "”"], ["电", "脑", "降价", "了"], ["无"]]
        with tempfile.TemporaryDirectory() as folder:
            for name, lines in (("gold", gold), ("predicted", predicted)):
                (Path(folder) / name).write_text("".join(" ".join(line) + "\n" for line in lines), encoding="utf-8")
            said = subprocess.run([sys.executable, tool, "gold", "predicted"], cwd=folder, capture_output=True, text=True).stdout
        score = scoring.words_score(gold, predicted)
        self.assertTrue(said.startswith("P {precision:.2f}  R {recall:.2f}  F1 {f1:.2f}".format(**{key: 100 * score[key] for key in ("precision", "recall", "f1")})), said)


class Inputs(unittest.TestCase):
    def setUp(self):
        self.temporary = tempfile.TemporaryDirectory()
        self.addCleanup(self.temporary.cleanup)
        self.folder = Path(self.temporary.name)

    def test_a_short_text_is_repeated_and_cut_at_lines(self):
        source = self.folder / "source.txt"
        source.write_text("第一行\n\n  第二行  \n")
        text = inputs.Text(source, 65, self.folder)
        self.assertEqual(text.whole.read_text(), "第一行\n第二行\n" * 3)
        self.assertEqual(text.repeated, 3)
        path, size = text.slice(25)
        self.assertEqual((path.read_text(), size), ("第一行\n第二行\n", 20))
        self.assertEqual(text.slice(1)[1], 10)
        self.assertEqual(text.slice(1000), (text.whole, 60))

    def test_no_text_is_said(self):
        source = self.folder / "empty.txt"
        source.write_text("\n \n")
        with self.assertRaises(inputs.InputError):
            inputs.Text(source, 10, self.folder)
        with self.assertRaises(inputs.InputError):
            inputs.Text(self.folder / "none.txt", 10, self.folder)

    def test_a_byte_order_mark_is_no_text(self):
        source = self.folder / "set.seg.txt"
        source.write_bytes("\ufeff成都 上市\r\n".encode())
        gold = inputs.Gold(source, "segment", self.folder)
        self.assertEqual((gold.text.read_text(), gold.lines), ("成都上市\n", [["成都", "上市"]]))

    def test_gold_entities_keep_their_places(self):
        source = self.folder / "set.dev.ner.jsonl"
        source.write_text(json.dumps({"text": "甲\n乙😀丙", "entities": [[0, 1, "PER"], [3, 5, "GPE"], [1, 2, "TIME"]]}) + "\n")
        gold = inputs.Gold(source, "entities", self.folder)
        self.assertEqual((gold.name, gold.lines), ("set.dev", [[(0, 1, "PER"), (3, 5, "LOC")]]))
        self.assertEqual(gold.text.read_text(), "甲 乙😀丙\n")


class Marked(unittest.TestCase):
    def test_there_is_no_set_where_the_news_is_not(self):
        with tempfile.TemporaryDirectory() as folder, mock.patch.object(marked, "CORPORA", Path(folder)):
            self.assertIsNone(marked.write_test(Path(folder)))

    def run_script(self, folder, text):
        """marked-texts.py with marks of its own: a person and an organisation in a piece of `news`, whose text is given."""
        digest = f"{zlib.crc32('山河集团李明说。'.encode()):08x}"
        marks = f"# marks\nnews\t3\t8\t{digest}\ttest\tO0+4 P4+2\nnews\t0\t2\t00000000\ttrain\t\n"
        return self.run_copy(Path(folder), "entities/marked-texts.py", marks, text, "test", "news")

    def run_copy(self, folder, name, marks, text, *arguments):
        """A script of Dictionaries with a table and a text of its own."""
        (folder / "entities").mkdir()
        for copied in ("marked_corpus.py", name):
            (folder / copied).write_text((ROOT / "Dictionaries" / copied).read_text(encoding="utf-8"), encoding="utf-8")
        (folder / name).with_suffix(".tsv").write_text(marks, encoding="utf-8")
        (folder / "news.txt").write_text(text, encoding="utf-8")
        command = [sys.executable, folder / name, folder, *arguments]
        return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)

    def test_keywords_are_put_to_their_text(self):
        piece = "山河集团上市\n山河集团今天上市。"
        marks = f"# marks\nnews\t0\t{len(piece)}\t{zlib.crc32(piece.encode()):08x}\tdev\t山河集团|上市\n"
        with tempfile.TemporaryDirectory() as folder:
            done = self.run_copy(Path(folder), "marked-keywords.py", marks, piece, "dev")
        title, text = piece.split("\n")
        self.assertEqual(json.loads(done.stdout), {"title": title, "text": text, "keywords": ["山河集团", "上市"]})

    def test_words_are_put_on_their_sentence(self):
        piece = "山河集团 今天上市。"
        marks = f"# marks\nnews\t0\t{len(piece)}\t{zlib.crc32(piece.encode()):08x}\ttrain\t22221\n"
        with tempfile.TemporaryDirectory() as folder:
            done = self.run_copy(Path(folder), "marked-words.py", marks, piece, "train")
        self.assertEqual(done.stdout, "山河 集团 今天 上市 。\n")

    def test_marks_are_put_on_their_text(self):
        with tempfile.TemporaryDirectory() as folder:
            done = self.run_script(folder, "昨天，山河集团李明说。\n")
        self.assertEqual(json.loads(done.stdout), {"text": "山河集团李明说。", "entities": [[0, 4, "ORG"], [4, 6, "PER"]]})

    def test_names_are_read_off_a_written_text(self):
        written = "# texts\n{o山河集团}{p李明}说：\\n“我在{l杭州}。”\n今天下雨。\n"
        with tempfile.TemporaryDirectory() as folder:
            done = self.run_written(Path(folder), written)
        expected = {"text": "山河集团李明说：\n“我在杭州。”", "entities": [[0, 4, "ORG"], [4, 6, "PER"], [12, 14, "LOC"]]}
        self.assertEqual([json.loads(line) for line in done.stdout.splitlines()], [expected, {"text": "今天下雨。", "entities": []}])

    def test_our_own_written_texts_can_be_read(self):
        script = ROOT / "Dictionaries" / "entities" / "written-texts.py"
        done = subprocess.run([sys.executable, script], stdout=subprocess.PIPE, text=True, check=True)
        kinds = {name[2] for line in done.stdout.splitlines() for name in json.loads(line)["entities"]}
        self.assertEqual(kinds, {"PER", "ORG", "LOC"})

    def test_a_brace_that_is_no_mark_is_told(self):
        for line in ("{x李明}说。", "{p李明说。", "李明}说。", "{o{l杭州}银行}"):
            with self.subTest(line), tempfile.TemporaryDirectory() as folder:
                done = self.run_written(Path(folder), f"# texts\n{line}\n")
                self.assertEqual((done.returncode, done.stdout), (1, ""))
                self.assertIn("line 2: write a name as", done.stderr)

    def run_written(self, folder, text):
        """written-texts.py with texts of its own."""
        script = ROOT / "Dictionaries" / "entities" / "written-texts.py"
        (folder / script.name).write_text(script.read_text(encoding="utf-8"), encoding="utf-8")
        (folder / "written-texts.txt").write_text(text, encoding="utf-8")
        return subprocess.run([sys.executable, folder / script.name], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)

    def test_a_line_that_is_no_mark_and_a_text_that_is_missing_are_told(self):
        for marks, sentence in (("# marks\nnews\t0\t2\n", "line 2: write file, first character"), ("gone\t0\t2\t0\ttest\t\n", "gone.txt.xz. Name the folder")):
            with self.subTest(marks), tempfile.TemporaryDirectory() as folder:
                done = self.run_copy(Path(folder), "entities/marked-texts.py", marks, "昨天\n", "test", "news")
                self.assertEqual((done.returncode, done.stdout), (1, ""))
                self.assertIn(sentence, done.stderr)

    def test_another_text_is_refused(self):
        with tempfile.TemporaryDirectory() as folder:
            done = self.run_script(folder, "昨天，山河公司李明说。\n")
        self.assertNotEqual(done.returncode, 0)
        self.assertIn("news.txt has another text", done.stderr)


class Command(unittest.TestCase):
    def wen(self, script, timeout=10):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        path = Path(folder.name) / "wen"
        path.write_text("#!/bin/sh\n" + script)
        path.chmod(path.stat().st_mode | stat.S_IXUSR)
        self.text = Path(folder.name) / "text.txt"
        self.text.write_text("甲乙\n\n丙\n")
        return Wen(str(path), "icu", "segment", timeout), Path(folder.name) / "out.jsonl"

    def test_reads_its_lines_and_measures_it(self):
        wen, target = self.wen('for file; do :; done; sed "s/甲/甲 /" "$file"')
        wen.predict([(self.text, target)])
        self.assertEqual(results.read_lines(target), [["甲", "乙"], [""], ["丙"]])
        measured = wen.measure(self.text)
        self.assertGreater(measured.memory, 0)
        self.assertGreater(measured.cpu, 0)

    def test_what_fails_is_told_in_its_own_words(self):
        wen, target = self.wen("echo \"Error: The engine 'icu' is not known.\" >&2; exit 64")
        with self.assertRaisesRegex(Unavailable, "^The engine 'icu' is not known.$"):
            wen.predict([(self.text, target)])

    def test_what_hangs_is_ended(self):
        wen, target = self.wen("exec sleep 30", timeout=0.2)
        with self.assertRaisesRegex(Unavailable, "took longer"):
            wen.predict([(self.text, target)])
        wen, _ = self.wen('test "$1" != benchmark || exec sleep 30', timeout=2)
        with self.assertRaisesRegex(Unavailable, "took longer"):
            wen.measure(self.text)

    def test_each_document_of_keywords_is_one_line_of_the_benchmark(self):
        wen, target = self.wen("cat \"$2\" > \"${0%/*}/seen\"; echo '{\"results\": [{\"cpu_seconds\": [0.5]}]}'")
        wen.task = "keywords"
        lines = [{"title": "一", "text": "甲\u2028乙\n丙"}, {"text": "丁"}]
        self.text.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), encoding="utf-8")
        self.assertEqual(wen._calls(self.text, target), 0.5)
        self.assertEqual((target.parent / "seen").read_text(encoding="utf-8").split("\n"), ["一 甲 乙 丙", "丁", ""])


def outcome(figures, gold=True):
    """A run with (name, ours, seconds for each MB, F1) as if it had been measured."""
    text = {"name": "text.txt", "bytes": 1_000_000, "sha256": "", "times_read": 1}
    facts = {"processor": "P", "cores": 2, "memory": 2**34, "system": "S", "python": "3", "load_average": 0}
    run = results.Run("segment", facts, "2026-01-01", "abc", 2, text, [{"name": "set & more"}] if gold else [])
    for name, ours, cpu, f1 in figures:
        row = run.row(type("System", (), {"name": name, "ours": ours, "note": ""}))
        row.bytes = 1_000_000
        row.measurements = [Measurement(cpu, 0.1, 1e7), Measurement(1.2 * cpu, 0.1, 1e7)]
        row.scores = {"set & more": {"f1": f1}} if gold else {}
    return run


class Outcome(unittest.TestCase):
    FIGURES = [("Wen <icu>", True, 0.05, 0.79), ("one", False, 0.04, 0.80), ("two", False, 1, 0.80), ("three", False, 6, 0.93)]

    def test_charts_are_well_formed_and_name_each_system(self):
        for gold in (True, False):
            for name, drawing in chart.charts(outcome(self.FIGURES, gold)):
                said = "".join(ElementTree.fromstring(drawing).itertext())
                for row in self.FIGURES:
                    self.assertIn(row[0], said, name)

    def test_one_system_alone_can_be_drawn(self):
        self.assertEqual(len(chart.charts(outcome(self.FIGURES[:1]))), 1)
        self.assertEqual(chart.charts(outcome([])), [])

    def test_the_chart_says_who_is_better(self):
        self.assertIn("one is at least as fast and as accurate as Wen <icu>", chart.verdict([(row, row.speed, row.scores["set & more"]["f1"]) for row in outcome(self.FIGURES).measured]))

    def test_the_missing_are_in_the_table(self):
        run = outcome(self.FIGURES)
        run.row(type("System", (), {"name": "four", "ours": False, "note": ""})).problem = "it is broken."
        written = table.markdown(run)
        self.assertIn("| four | – | – | – | – | – | – | – | not available |", written)
        self.assertIn("- four is not available: it is broken.\n", written)

    def test_labels_do_not_overlap(self):
        labels = [Label(f"system number {number}", 300 + 9 * number, 200 + 2 * number, 5, 13, number < 2) for number in range(12)]
        frame = (60, 90, 850, 500)
        placed = place(labels, frame)
        for number, one in enumerate(placed):
            self.assertGreaterEqual(one.box[0], frame[0])
            self.assertLessEqual(one.box[2], frame[2])
            for other in placed[:number]:
                self.assertEqual(overlap(one.box, other.box), 0, (one.text, other.text))


class WholeRun(unittest.TestCase):
    def test_a_missing_command_is_reported_and_the_rest_is_written(self):
        with tempfile.TemporaryDirectory() as folder:
            text = Path(folder) / "text.txt"
            text.write_text("今天\n")
            with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
                code = main.main(["--size", "0.0001", "--rounds", "1", "--gold", "", "--text", str(text), "--wen", f"{folder}/none", "--engines", "icu", "--only", "", "--output", f"{folder}/out"])
            self.assertEqual(code, 0)
            record = json.loads((Path(folder) / "out" / "results.json").read_text())
            self.assertIn("not built", record["systems"][0]["problem"])
            self.assertIn("Wen icu", (Path(folder) / "out" / "table.md").read_text())

    def test_a_command_that_finds_nothing_has_no_speed(self):
        with tempfile.TemporaryDirectory() as folder:
            text, wen, out = Path(folder) / "text.txt", Path(folder) / "wen", Path(folder) / "out"
            text.write_text("今天\n")
            wen.write_text("#!/bin/sh\necho '{\"quantities\": []}'\n")
            wen.chmod(0o755)
            with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
                main.main(["--task", "quantities", "--size", "0.0001", "--rounds", "1", "--text", str(text), "--wen", str(wen), "--engines", "icu", "--only", "", "--output", str(out)])
            self.assertIn("found nothing", (out / "table.md").read_text())


if __name__ == "__main__":
    unittest.main()
