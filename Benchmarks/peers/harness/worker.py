"""Runs one system in its own environment and process: python -m harness.worker REQUEST.json ANSWER.json

A request has `adapter` (a class's name), `task`, and either
`speed` (a text's path: it is run over the text and only measured) or
`predict` (pairs of paths: each text is run over and the results are written as JSON lines).
"""

import json
import resource
import sys
import time
import traceback

#: Read by every system before it is measured: what is made on first use belongs to loading.
FIRST_SENTENCE = "今天天气很好，我们用3.5元买了2个苹果。"


def first(task):
    return json.dumps({"text": FIRST_SENTENCE}, ensure_ascii=False) if task == "keywords" else FIRST_SENTENCE


def peak_memory():
    """Bytes of memory at most, so far."""
    try:
        # The system's other figure counts the process that started this one, until it had become this one.
        for line in open("/proc/self/status"):
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) * 1024
    except OSError:
        pass
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024


def lines_of(path):
    with open(path, encoding="utf-8", newline="\n") as file:
        return [line.rstrip("\n") for line in file]


def work(request):
    from importlib.metadata import version

    from adapters import all_adapters

    adapter = next(kind for kind in all_adapters() if kind.__name__ == request["adapter"])()
    start = time.process_time()
    adapter.load(request["task"])
    call = getattr(adapter, request["task"])
    call(first(request["task"]))
    answer = {"version": version(adapter.package), "load": time.process_time() - start}
    if "speed" in request:
        lines = [line for line in lines_of(request["speed"]) if line]
        start = time.process_time()
        for line in lines:
            call(line)
        answer["cpu"] = time.process_time() - start
    for source, target in request.get("predict", []):
        with open(target, "w", encoding="utf-8") as file:
            for line in lines_of(source):
                json.dump(call(line) if line else [], file, ensure_ascii=False)
                file.write("\n")
    answer["memory"] = peak_memory()
    return answer


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        request = json.load(file)
    try:
        answer = work(request)
    except Exception as error:
        traceback.print_exc()
        answer = {"error": f"{type(error).__name__}: {error}".splitlines()[0]}
    with open(sys.argv[2], "w", encoding="utf-8") as file:
        json.dump(answer, file)


if __name__ == "__main__":
    main()
