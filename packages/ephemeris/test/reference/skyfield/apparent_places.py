"""Writes values.json: apparent places by Skyfield on DE440, and the barycentric states that went in.

    pip install skyfield==1.55
    python apparent_places.py de440.bsp

Only the Sun bends light here (`deflectors=(10,)`): Skyfield can bend it at Jupiter and Saturn as well, which moves those planets
themselves by up to 2.5 mas. Speeds are five-point differences of Skyfield's own places with steps of 0.02 days.
Bodies within one degree of the Sun are left out (the Sun itself is not).
"""
import json
import random
import sys
from pathlib import Path

import skyfield
from skyfield.api import load, load_file
from skyfield.framelib import ecliptic_frame

TARGETS = {
    "sun": 10, "moon": 301, "mercury": 199, "venus": 299, "mars": 4,
    "jupiter": 5, "saturn": 6, "uranus": 7, "neptune": 8, "pluto": 9,
}
STEP_DAYS = 0.02

kernel = load_file(sys.argv[1])
ts = load.timescale()
earth = kernel[399]
rng = random.Random(440)


def place(target, jd_tt):
    astrometric = earth.at(ts.tt_jd(jd_tt)).observe(target)
    latitude, longitude, _ = astrometric.apparent(deflectors=(10,)).frame_latlon(ecliptic_frame)
    return longitude.degrees, latitude.degrees, astrometric.distance().au, astrometric.light_time


def speeds(target, jd_tt):
    m2, m1, p1, p2 = (place(target, jd_tt + k * STEP_DAYS) for k in (-2, -1, 1, 2))
    turn = lambda d: (d + 180) % 360 - 180
    return [
        (8 * turn(p1[i] - m1[i]) - turn(p2[i] - m2[i])) / (12 * STEP_DAYS) if i == 0
        else (8 * (p1[i] - m1[i]) - (p2[i] - m2[i])) / (12 * STEP_DAYS)
        for i in range(3)
    ]


def state(target, jd_tdb):
    at = target.at(ts.tdb_jd(jd_tdb))
    return [float(x) for x in (*at.xyz.au, *at.velocity.au_per_d)]


rows = []
while len(rows) < 40:
    jd_tt = 2451545.0 + (rng.uniform(1801, 2199) - 2000) * 365.25
    jd_tdb = float(ts.tt_jd(jd_tt).tdb)
    row = {"jdTt": jd_tt, "jdTdb": jd_tdb, "earth": state(earth, jd_tdb), "bodies": []}
    now = earth.at(ts.tt_jd(jd_tt))
    sun = now.observe(kernel[10])
    for name, target_id in TARGETS.items():
        target = kernel[target_id]
        if name != "sun" and now.observe(target).separation_from(sun).degrees < 1:
            continue
        longitude, latitude, distance, light_time = place(target, jd_tt)
        jd_emission = jd_tdb - light_time
        row["bodies"].append({
            "body": name,
            "arrival": state(target, jd_tdb),
            "jdEmission": jd_emission,
            "emission": state(target, jd_emission),
            "place": [float(x) for x in (longitude, latitude, distance, *speeds(target, jd_tt))],
        })
    row["moon"] = state(kernel[301], jd_tdb)
    row["sun"] = state(kernel[10], jd_tdb)
    rows.append(row)

values = {
    "source": f"Skyfield {'.'.join(map(str, skyfield.VERSION))} on DE440",
    "apparent/place": rows,
    "time/delta-t": [
        {"jdTt": jd, "deltaTSeconds": float(ts.tt_jd(jd).delta_t)}
        for jd in (2451545 + (year - 2000) * 365.25 for year in (*range(-700, 1972, 53), 1971))
    ],
}
Path(__file__).with_name("values.json").write_text(json.dumps(values) + "\n")
