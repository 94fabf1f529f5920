"""The charts: accuracy against speed for each gold set, or speed alone where there is none. Plain SVG, no library."""

import math
from html import escape

from .labels import Label, place, width_of
from .table import TITLES

WIDTH, HEIGHT = 880, 580
LEFT, RIGHT, TOP, BOTTOM = 64, 28, 92, 78
#: Colours by name, for a light page and for a dark one. Classes, since not every viewer knows CSS variables.
LIGHT = {"paper": "#ffffff", "ink": "#1f2328", "soft": "#59636e", "line": "#e4e8ec", "peer": "#7d8896", "wen": "#d1242f"}
DARK = {"paper": "#0d1117", "ink": "#f0f6fc", "soft": "#9198a1", "line": "#262c36", "peer": "#8b95a1", "wen": "#ff7b72"}


def charts(run):
    """(name of file, SVG) for each gold set; one of speed alone where there is no gold. Nothing where nothing was measured."""
    if not run.measured:
        return []
    if not run.gold:
        return [("speed.svg", speed_chart(run))]
    # The first set's chart has a name that a page can refer to whatever the set is.
    names = ["accuracy-speed.svg"] + [f"accuracy-speed-{set_['name']}.svg" for set_ in run.gold[1:]]
    return [(name, accuracy_chart(run, set_["name"])) for name, set_ in zip(names, run.gold)]


def accuracy_chart(run, gold):
    points = [(row, row.speed, 100 * row.scores[gold]["f1"]) for row in run.measured]
    across = LogAxis([speed for row in run.measured for speed in row.speeds], LEFT, WIDTH - RIGHT)
    up = LinearAxis([f1 for _, _, f1 in points], HEIGHT - BOTTOM, TOP)
    parts = [heading(f"{TITLES[run.task]}: accuracy against speed", verdict(points)), *across.grid(TOP, HEIGHT - BOTTOM), *up.grid(LEFT, WIDTH - RIGHT), legend(), origin(run, HEIGHT)]
    parts.append(text((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 34, "MB of text a second of CPU time, one thread (faster →)", "middle", 13, "soft"))
    parts.append(f'<text transform="translate(18 {(TOP + HEIGHT - BOTTOM) / 2:.1f}) rotate(-90)" text-anchor="middle" font-size="13" class="soft">F1 on {escape(gold)}, % (more right →)</text>')
    parts.append(frontier([(across.at(speed), up.at(f1)) for row, speed, f1 in points if not row.ours]))
    labels = []
    for row, speed, f1 in sorted(points, key=lambda point: point[0].ours):
        x, y = across.at(speed), up.at(f1)
        labels.append(Label(row.name, x, y, 8 if row.ours else 5, 15 if row.ours else 13, row.ours))
        parts += spread(row, across, y)
        parts.append(dot(x, y, row.ours))
    for label in place(labels, (LEFT + 4, TOP, WIDTH - 6, HEIGHT - BOTTOM)):
        if label.far:
            parts.append(f'<line x1="{label.x:.1f}" y1="{label.y:.1f}" x2="{label.near_x:.1f}" y2="{label.near_y:.1f}" class="soft-line" stroke-width="0.7"/>')
        parts.append(text(label.left, label.base, label.text, "start", label.size, "wen halo" if label.bold else "ink halo", label.bold))
    return page(HEIGHT, parts)


def speed_chart(run):
    rows = run.measured
    left = 24 + max(width_of(row.name, 14, row.ours) for row in rows)
    height = TOP + 28 * len(rows) + BOTTOM
    across = LogAxis([speed for row in rows for speed in row.speeds], left, WIDTH - 80)
    parts = [heading(f"{TITLES[run.task]}: speed", "Median of the rounds, with slowest and fastest"), *across.grid(TOP, height - BOTTOM), origin(run, height)]
    parts.append(text((left + WIDTH - 80) / 2, height - 34, "MB of text a second of CPU time, one thread (faster →)", "middle", 13, "soft"))
    for number, row in enumerate(rows):
        y = TOP + 28 * number + 14
        parts.append(text(left - 12, y + 5, row.name, "end", 14, "wen" if row.ours else "ink", row.ours))
        parts += spread(row, across, y)
        parts.append(dot(across.at(row.speed), y, row.ours))
        parts.append(text(across.at(row.speeds[-1]) + 12, y + 5, f"{row.speed:.3g}", "start", 13, "soft"))
    return page(height, parts)


def verdict(points):
    """What the chart shows of us, said in words whichever way it went."""
    unmatched, sentences = [], []
    for row, speed, f1 in points:
        if not row.ours:
            continue
        better = [peer.name for peer, its_speed, its_f1 in points if not peer.ours and its_speed >= speed and its_f1 >= f1]
        if better:
            sentences.append(f"{listed(better)} {'are' if len(better) > 1 else 'is'} at least as fast and as accurate as {row.name}")
        else:
            unmatched.append(row.name)
    if unmatched:
        sentences.insert(0, f"No other system is as fast and as accurate as {listed(unmatched, 'or')}")
    return ". ".join(sentences or ["Wen did not take part"]) + "."


def listed(names, last="and"):
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} {last} {names[-1]}"


class LogAxis:
    def __init__(self, values, start, end):
        low, high = math.log10(min(values)), math.log10(max(values))
        room = max(0.12 * (high - low), 0.1)
        self.low, self.high, self.start, self.end = low - room, high + room, start, end

    def at(self, value):
        return self.start + (math.log10(value) - self.low) / (self.high - self.low) * (self.end - self.start)

    def grid(self, top, bottom):
        decades = range(math.floor(self.low), math.ceil(self.high) + 1)
        few = self.high - self.low < 2.6
        for decade in decades:
            for factor in (1, 2, 5) if few else (1,):
                value = factor * 10.0**decade
                if self.low <= math.log10(value) <= self.high:
                    x = self.at(value)
                    yield f'<line x1="{x:.1f}" y1="{top}" x2="{x:.1f}" y2="{bottom}" class="line-line"/>'
                    yield text(x, bottom + 20, f"{value:g}", "middle", 12, "soft")


class LinearAxis:
    def __init__(self, values, start, end):
        low, high = min(values), max(values)
        self.step = next(step for step in (0.5, 1, 2, 5, 10, 20) if (high - low) / step <= 7 or step == 20)
        room = max(0.1 * (high - low), 0.5)
        self.low, self.high, self.start, self.end = max(0, low - room), min(100, high + room), start, end

    def at(self, value):
        return self.start + (value - self.low) / (self.high - self.low) * (self.end - self.start)

    def grid(self, left, right):
        number = math.ceil(self.low / self.step)
        while number * self.step <= self.high:
            y = self.at(number * self.step)
            yield f'<line x1="{left}" y1="{y:.1f}" x2="{right}" y2="{y:.1f}" class="line-line"/>'
            yield text(left - 8, y + 4, f"{number * self.step:g}", "end", 12, "soft")
            number += 1


def frontier(points):
    """The stairs that the best of the others make: right of and above them no other system is."""
    best, stairs = -math.inf, []
    for x, y in sorted(points, key=lambda point: (-point[0], point[1])):
        if -y > best:
            stairs.append((x, y))
            best = -y
    if not stairs:
        return ""
    path = f"M{stairs[0][0]:.1f} {HEIGHT - BOTTOM}"
    for x, y in stairs:
        path += f" H{x:.1f} V{y:.1f}"
    return f'<path d="{path} H{LEFT}" fill="none" class="peer-line" stroke-width="1" stroke-dasharray="2 4"/>'


def spread(row, across, y):
    low, high = across.at(row.speeds[0]), across.at(row.speeds[-1])
    colour = "wen" if row.ours else "peer"
    if high - low > 1:
        yield f'<line x1="{low:.1f}" y1="{y:.1f}" x2="{high:.1f}" y2="{y:.1f}" class="{colour}-line" stroke-width="1.5" stroke-opacity="0.6"/>'


def dot(x, y, ours):
    ring = f'<circle cx="{x:.1f}" cy="{y:.1f}" r="8" class="wen paper-line" stroke-width="2"/>'
    return ring if ours else f'<circle cx="{x:.1f}" cy="{y:.1f}" r="5" class="peer paper-line" stroke-width="1.5"/>'


def heading(title, sentence):
    lines = wrapped(sentence, WIDTH - LEFT - RIGHT, 13)
    return text(20, 32, title, "start", 19, "ink", True) + "".join(text(20, 54 + 18 * number, line, "start", 13, "soft") for number, line in enumerate(lines[:2]))


def legend():
    y = 26
    return (
        f'<circle cx="596" cy="{y}" r="6" class="wen"/>' + text(608, y + 4, "Wen", "start", 12, "soft")
        + f'<circle cx="652" cy="{y}" r="5" class="peer"/>' + text(663, y + 4, "others", "start", 12, "soft")
        + f'<path d="M718 {y} H744" class="peer-line" stroke-dasharray="2 4"/>' + text(750, y + 4, "best of the others", "start", 12, "soft"))


def origin(run, height):
    return text(WIDTH - RIGHT, height - 12, f"{run.date}, {run.machine['processor']}; speed on {run.text['name']}", "end", 11, "soft")


def wrapped(sentence, width, size):
    lines = [""]
    for word in sentence.split():
        longer = f"{lines[-1]} {word}".strip()
        if width_of(longer, size) > width and lines[-1]:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def text(x, y, content, anchor, size, colour, bold=False):
    weight = ' font-weight="700"' if bold else ""
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" font-size="{size}"{weight} class="{colour}">{escape(content)}</text>'


def style():
    def rules(colours):
        return " ".join(f".{name} {{ fill: {colour} }} .{name}-line {{ stroke: {colour} }}" for name, colour in colours.items()) + f" .halo {{ stroke: {colours['paper']} }}"

    font = 'text { font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif } .halo { stroke-width: 3px; paint-order: stroke; stroke-linejoin: round }'
    return f"{font} {rules(LIGHT)} @media (prefers-color-scheme: dark) {{ {rules(DARK)} }}"


def page(height, parts):
    return "\n".join([
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}" role="img">',
        f"<style>{style()}</style>",
        f'<rect width="{WIDTH}" height="{height}" rx="10" class="paper"/>',
        *parts, "</svg>", "",
    ])
