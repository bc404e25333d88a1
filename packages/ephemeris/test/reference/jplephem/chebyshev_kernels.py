"""Writes values.json: excerpts of DE440 as kernels, and the states that jplephem reads from them.

    pip install jplephem==2.24 numpy==2.4.6
    python chebyshev_kernels.py de440.bsp
"""
import base64
import json
import random
import sys
import tempfile
from pathlib import Path

import numpy as np
from jplephem.spk import SPK
from numpy.polynomial import chebyshev

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent))
from write_kernel import kernel_bytes  # noqa: E402

J2000, DAY = 2451545.0, 86400.0
FROM, TO = 2458849.5, 2458889.5  # 2020-01-01 to 2020-02-10
CHAINS = {
    "sun": [(0, 10)], "mercury": [(0, 1), (1, 199)], "venus": [(0, 2), (2, 299)], "earth": [(0, 3), (3, 399)], "emb": [(0, 3)],
    "moon": [(0, 3), (3, 301)], "mars": [(0, 4)], "jupiter": [(0, 5)], "saturn": [(0, 6)], "uranus": [(0, 7)], "neptune": [(0, 8)],
    "pluto": [(0, 9)],
}
rng = random.Random(4400)


def records(kernel, segment):
    """Records of a segment that meet the excerpt: first instant, length of an interval, rows of numbers."""
    data = segment.daf.map_array(segment.start_i, segment.end_i)
    start, length, size, count = data[-4:]
    first = int(((FROM - J2000) * DAY - start) // length)
    last = int(np.ceil(((TO - J2000) * DAY - start) / length))
    rows = np.reshape(data[:-4], (int(count), int(size)))[first:last]
    return start + first * length, length, rows


def type_2(kernel):
    for segment in kernel.segments:
        start, length, rows = records(kernel, segment)
        numbers = [*rows.ravel(), start, length, rows.shape[1], len(rows)]
        yield ("DE-0440LE-0440", (FROM - J2000) * DAY, (TO - J2000) * DAY, segment.target, segment.center, 1, 2, numbers)


def type_3(kernel):
    """The same with series for the velocities: the derivatives that the positions have."""
    for segment in kernel.segments:
        start, length, rows = records(kernel, segment)
        with_velocities = []
        for middle, radius, *coefficients in rows:
            axes = np.reshape(coefficients, (3, -1))
            rates = [np.append(chebyshev.chebder(axis) / radius, 0) for axis in axes]
            with_velocities.append(np.concatenate([[middle, radius], axes.ravel(), *rates]))
        table = np.array(with_velocities)
        numbers = [*table.ravel(), start, length, table.shape[1], len(table)]
        yield ("DE-0440 WITH VELOCITIES", (FROM - J2000) * DAY, (TO - J2000) * DAY, segment.target, segment.center, 1, 3, numbers)


def states(path, velocities_per_day):
    kernel = SPK.open(path)
    rows = []
    for body, chain in CHAINS.items():
        for jd in [FROM, *sorted(rng.uniform(FROM, TO) for _ in range(4)), TO]:
            links = [kernel[link].compute_and_differentiate(jd) if velocities_per_day else np.split(kernel[link].compute(jd), 2) for link in chain]
            km, rate = (np.sum(part, axis=0) for part in zip(*links))
            rows.append({"body": body, "jdTdb": jd, "km": [float(x) for x in km], "kmPerDay": [float(x) * (1 if velocities_per_day else DAY) for x in rate]})
    return rows


source = SPK.open(sys.argv[1])
out = {}
for name, segments, little, per_day in [("type 2", type_2(source), True, True), ("type 3, big-endian", type_3(source), False, False)]:
    content = kernel_bytes(list(segments), "EXCERPT OF DE440", little)
    with tempfile.NamedTemporaryFile(suffix=".bsp") as file:
        file.write(content)
        file.flush()
        out[name] = {"kernelBase64": base64.b64encode(content).decode(), "states": states(file.name, per_day)}
(HERE / "values.json").write_text(json.dumps(out, indent=1) + "\n")
