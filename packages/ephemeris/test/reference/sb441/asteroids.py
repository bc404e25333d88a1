"""Writes values.json: osculating elements of four asteroids by Skyfield, and where JPL's sb441 has them years from the epoch.

    pip install skyfield==1.55 jplephem==2.24
    python asteroids.py de440.bsp sb441-n16.bsp
"""
import json
import sys
from pathlib import Path

import numpy as np
from jplephem.spk import SPK
from skyfield.data.spice import inertial_frames
from skyfield.elementslib import OsculatingElements
from skyfield.units import Distance, Velocity
from skyfield.api import load

AU, GM_SUN = 149597870.7, 2.9591220828411956e-4  # au³/day², DE440
EPOCHS = [2415015.5, 2440015.5, 2460015.5, 2480015.5]
YEARS = [-10, -2, -1, -0.5, -0.25, 0, 0.25, 0.5, 1, 2, 10]
BODIES = {"ceres": 2000001, "pallas": 2000002, "juno": 2000003, "vesta": 2000004}
planets, asteroids = SPK.open(sys.argv[1]), SPK.open(sys.argv[2])
ts = load.timescale(builtin=True)


def elements(km, km_per_day, jd):
    ecliptic = inertial_frames["ECLIPJ2000"]
    position, velocity = Distance(km=ecliptic @ km), Velocity(km_per_s=ecliptic @ km_per_day / 86400)
    e = OsculatingElements(position, velocity, ts.tdb_jd(jd), GM_SUN * AU**3 / 86400**2)
    return {
        "epochJdTdb": jd,
        "eccentricity": float(e.eccentricity),
        "semiMajorAxisAu": float(e.semi_major_axis.au),
        "inclinationDeg": float(e.inclination.degrees),
        "ascendingNodeDeg": float(e.longitude_of_ascending_node.degrees),
        "perihelionArgumentDeg": float(e.argument_of_periapsis.degrees),
        "meanAnomalyDeg": float(e.mean_anomaly.degrees),
    }


def earth_from_sun(jd):
    return planets[0, 3].compute(jd)[:3] + planets[3, 399].compute(jd)[:3] - planets[0, 10].compute(jd)[:3]


out = []
for body, number in BODIES.items():
    for epoch in EPOCHS:
        places = []
        for years in YEARS:
            jd = epoch + 365.25 * years
            km = asteroids[10, number].compute(jd)[:3]
            places.append({"years": years, "jdTdb": jd, "fromSunAu": list(km / AU), "earthFromSunAu": list(earth_from_sun(jd) / AU)})
        out.append({"body": body, "elements": elements(*asteroids[10, number].compute_and_differentiate(epoch), epoch), "places": places})
text = json.dumps(out, indent=1, default=float)
(Path(__file__).parent / "values.json").write_text(text + "\n")
