"""Places for the names beside points, so that no name covers another or a point."""


class Label:
    """A name that belongs to a point. `place` sets where it stands."""

    def __init__(self, text, x, y, radius, size, bold):
        self.text, self.x, self.y, self.radius, self.size, self.bold = text, x, y, radius, size, bold
        self.width = width_of(text, size, bold)
        self.box, self.far = None, False

    @property
    def left(self):
        return self.box[0]

    @property
    def base(self):
        """The line that the letters stand on."""
        return self.box[3] - 0.25 * self.size

    @property
    def near_x(self):
        return min(max(self.x, self.box[0] - 2), self.box[2] + 2)

    @property
    def near_y(self):
        return min(max(self.y, self.box[1]), self.box[3])

    def boxes(self):
        """Boxes to try, the best first: beside, above and below the point, then farther and farther round it."""
        height = 1.2 * self.size
        for ring in range(7):
            gap = self.radius + 4 + 14 * ring
            for across, down in ((1, 0), (-1, 0), (0, -1), (0, 1), (1, -1), (-1, -1), (1, 1), (-1, 1)):
                slant = 0.7 if across and down else 1
                x = self.x + across * gap * slant
                y = self.y + down * gap * slant
                left = x if across > 0 else x - self.width if across < 0 else x - self.width / 2
                top = y - height if down < 0 else y if down > 0 else y - height / 2
                yield ring > 0, (left, top, left + self.width, top + height)


def place(labels, frame):
    """Gives each label a box inside the frame (left, top, right, bottom), the bold ones and the crowded ones first.

    Where everything is taken a label stands where it covers least.
    """
    points = [(label.x - label.radius, label.y - label.radius, label.x + label.radius, label.y + label.radius) for label in labels]
    taken = []

    def crowd(label):
        return sum(abs(label.x - other.x) < 120 and abs(label.y - other.y) < 30 for other in labels)

    for label in sorted(labels, key=lambda label: (not label.bold, -crowd(label), label.x, label.text)):
        best = None
        for far, box in label.boxes():
            cover = sum(overlap(box, other) for other in taken) + sum(overlap(box, point) for point in points)
            cover += (box[2] - box[0]) * (box[3] - box[1]) - overlap(box, frame)
            if best is None or cover < best[0] - 0.01:
                best = (cover, far, box)
            if cover < 0.01:
                break
        _, label.far, label.box = best
        taken.append(label.box)
    return labels


def overlap(one, other):
    """The area that two boxes share."""
    across = min(one[2], other[2]) - max(one[0], other[0])
    down = min(one[3], other[3]) - max(one[1], other[1])
    return across * down if across > 0 and down > 0 else 0


def width_of(text, size, bold=False):
    """About how wide a text is at most: there is no font to ask, and a viewer may have only a wide one."""
    ems = sum(1.0 if unit > "\u2e7f" else 0.3 if unit in "il.,:;|()[]'!-" else 0.98 if unit in "mwMW" else 0.74 if unit.isupper() else 0.63 for unit in text)
    return ems * size * (1.1 if bold else 1)
