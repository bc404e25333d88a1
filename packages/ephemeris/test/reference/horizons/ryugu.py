"""Writes ryugu.json: four years of Horizons' kernel of type 21 for Ryugu, states that spktype21 reads, and Horizons' own states.

    pip install spktype21==0.1.0 jplephem==2.24 "numpy<2"
    python ryugu.py ryugu_type21.bsp ryugu_horizons.csv
"""
import base64
import json
import random
import sys
import tempfile
from pathlib import Path

import numpy as np
from spktype21 import SPKType21

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent))
from write_kernel import kernel_bytes  # noqa: E402

J2000, DAY = 2451545.0, 86400.0
FROM, TO = 2455200.5, 2456661.5  # 2010-01-04 to 2014-01-04: over the end of the first segment
RYUGU = 2162173
rng = random.Random(162173)


def excerpt(kernel):
    for segment in kernel.segments:
        start, stop = max(segment.start_second, (FROM - J2000) * DAY), min(segment.end_second, (TO - J2000) * DAY)
        if start >= stop:
            continue
        data = np.array(segment.daf.map_array(segment.start_i, segment.end_i))
        size, count = int(data[-2]), int(data[-1])
        width = 4 * size + 11
        rows, epochs = np.reshape(data[: count * width], (count, width)), data[count * width : count * (width + 1)]
        first, last = np.searchsorted(epochs, start), np.searchsorted(epochs, stop) + 1
        rows, epochs = rows[first:last], epochs[first:last]
        numbers = [*rows.ravel(), *epochs, *epochs[99::100], size, len(rows)]
        yield ("Horizons_SPK:JPL#120", start, stop, RYUGU, 0, 1, 21, numbers)


content = kernel_bytes(list(excerpt(SPKType21.open(sys.argv[1]))), "EXCERPT FROM HORIZONS")
with tempfile.NamedTemporaryFile(suffix=".bsp") as file:
    file.write(content)
    file.flush()
    kernel = SPKType21.open(file.name)
    states = []
    for jd in sorted(rng.uniform(FROM, TO) for _ in range(22)):
        km, rate = kernel.compute_type21(0, RYUGU, jd)
        states.append({"jdTdb": jd, "km": [float(x) for x in km], "kmPerDay": [float(x) * DAY for x in rate]})

horizons = []
for line in Path(sys.argv[2]).read_text().splitlines():
    cells = line.split(",")
    if line.startswith("#") or not FROM <= float(cells[0]) <= TO:
        continue
    horizons.append({"jdTdb": float(cells[0]), "km": [float(x) for x in cells[2:5]], "kmPerDay": [float(x) * DAY for x in cells[5:8]]})

values = {"kernelBase64": base64.b64encode(content).decode(), "states": states, "horizons": horizons}
(HERE / "ryugu.json").write_text(json.dumps(values, indent=1) + "\n")
