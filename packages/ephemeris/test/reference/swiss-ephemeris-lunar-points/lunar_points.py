"""Writes values.json: nodes and apogees of the Moon by Swiss Ephemeris as a black box, DE440's states of the same instants, and the
osculating ones from these states by vectors and ERFA's frames.

    pip install pyswisseph==2.10.3.2 skyfield==1.55 pyerfa==2.0.1.5 numpy
    python lunar_points.py de440.bsp /usr/share/libswe/ephe

The second argument is the folder of its files semo_18.se1 and sepl_18.se1 (Debian: swe-basic-data); without them it answers from
another theory, which the script refuses by the returned flag.
"""
import json
import random
import sys
from pathlib import Path

import erfa
import numpy as np
import skyfield
import swisseph
from skyfield.api import load, load_file

POINTS = {
    "meanNode": swisseph.MEAN_NODE, "osculatingNode": swisseph.TRUE_NODE,
    "meanApogee": swisseph.MEAN_APOG, "osculatingApogee": swisseph.OSCU_APOG,
}
FLAGS = swisseph.FLG_SWIEPH | swisseph.FLG_SPEED

kernel = load_file(sys.argv[1])
swisseph.set_ephe_path(sys.argv[2])
ts = load.timescale()
rng = random.Random(18)


def state(target, jd_tdb):
    at = kernel[target].at(ts.tdb_jd(jd_tdb))
    return [float(x) for x in (*at.xyz.au, *at.velocity.au_per_d)]


GM = (398600.435507 + 4902.800118) * 86400.0**2 / 149597870.7**3  # Earth and Moon of DE440, au3/day2
STEP_DAYS = 0.05


def osculating(jd_tt):
    """Longitude, latitude and distance of the node and the apogee, true equinox of date, from geometric states."""
    jd_tdb = float(ts.tt_jd(jd_tt).tdb)
    relative = np.array(state(301, jd_tdb)) - np.array(state(399, jd_tdb))
    cos, sin = np.cos(obliquity := erfa.obl06(jd_tt, 0.0) + erfa.nut06a(jd_tt, 0.0)[1]), np.sin(obliquity)
    axes = np.array([[1, 0, 0], [0, cos, sin], [0, -sin, cos]]) @ erfa.pnm06a(jd_tt, 0.0)
    r, v = axes @ relative[:3], axes @ relative[3:]
    h = np.cross(r, v)
    e = np.cross(v, h) / GM - r / np.linalg.norm(r)
    node = np.array([-h[1], h[0], 0.0])
    node *= h @ h / GM / (1 + e @ node / np.linalg.norm(node)) / np.linalg.norm(node)
    size = np.linalg.norm(e)
    apogee = -e / size * (h @ h / GM / (1 - size))
    return np.array([[np.degrees(np.arctan2(p[1], p[0])) % 360, np.degrees(np.arctan2(p[2], np.hypot(p[0], p[1]))), np.linalg.norm(p)] for p in (node, apogee)])


def with_rates(jd_tt):
    m2, m1, now, p1, p2 = (osculating(jd_tt + k * STEP_DAYS) for k in (-2, -1, 0, 1, 2))
    near = lambda p: p + [1, 0, 0] * np.round((now[:, :1] - p[:, :1]) / 360) * 360
    rates = (8 * (near(p1) - near(m1)) - (near(p2) - near(m2))) / (12 * STEP_DAYS)
    return {name: [float(x) for x in (*now[i], *rates[i])] for i, name in enumerate(("osculatingNode", "osculatingApogee"))}


rows = []
for _ in range(60):
    jd_tt = 2451545.0 + (rng.uniform(1900, 2100) - 2000) * 365.25
    jd_tdb = float(ts.tt_jd(jd_tt).tdb)
    points = {}
    for name, number in POINTS.items():
        place, flags = swisseph.calc(jd_tt, number, FLAGS)
        if flags != FLAGS:
            sys.exit(f"answered with flags {flags}: files missing")
        points[name] = list(place)
    rows.append({"jdTt": jd_tt, "jdTdb": jd_tdb, "earth": state(399, jd_tdb), "sun": state(10, jd_tdb), "moon": state(301, jd_tdb), "points": points, "byVectors": with_rates(jd_tt)})

values = {"source": f"Swiss Ephemeris {swisseph.version}; states of DE440 by Skyfield {'.'.join(map(str, skyfield.VERSION))}", "rows": rows}
Path(__file__).with_name("values.json").write_text(json.dumps(values) + "\n")
