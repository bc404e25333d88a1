"""Writes earth.json: states of the Earth, Sun and Moon from DE440 at the dates of values.json, for the ayanamshas that hang on a star.

    pip install jplephem==2.24
    python earth_states.py PATH_TO/de440.bsp
"""
import json
import sys
from pathlib import Path

from jplephem.spk import SPK

AU_KM = 149597870.7
here = Path(__file__).parent
kernel = SPK.open(sys.argv[1])


def state(jd, *segments):
    total = [0.0] * 6
    for centre, target in segments:
        position, velocity = kernel[centre, target].compute_and_differentiate(jd)
        for i in range(3):
            total[i] += float(position[i]) / AU_KM
            total[i + 3] += float(velocity[i]) / AU_KM
    return total


dates = sorted({row["jdTt"] for row in json.loads((here / "values.json").read_text())["zodiac/ayanamsha"]})
rows = [
    # TDB is taken as TT: the Earth goes 50 m in the 1.7 ms between them.
    {"jdTt": jd, "earth": state(jd, (0, 3), (3, 399)), "sun": state(jd, (0, 10)), "moon": state(jd, (0, 3), (3, 301))}
    for jd in dates
]
source = f"JPL DE440 ({Path(sys.argv[1]).name}), barycentric ICRF, au and au/day"
(here / "earth.json").write_text('{"source":' + json.dumps(source) + ',"rows":[\n' + ",\n".join(json.dumps(row) for row in rows) + "\n]}\n")
