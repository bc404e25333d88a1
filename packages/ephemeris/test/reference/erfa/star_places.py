"""Writes stars.json: apparent places of fixed stars by ERFA's own chain, with the states of the Earth, Sun and Moon that they rest on.

    pip install pyerfa==2.0.1.5
    python star_places.py
"""
import csv
import json
import random
from pathlib import Path

import erfa
import numpy as np

here = Path(__file__).parent
J2000, DAYS_PER_YEAR = 2451545.0, 365.25
J1991_25 = 2448349.0625
MIN_PARALLAX_MAS = 0.1
rng = random.Random(1991)

table = list(csv.DictReader((here / "../../../../../tooling/generate/input/stars_hipparcos_iau.csv").open()))
by_name = {row["name"]: row for row in table if row["name"]}
chosen = [by_name[name] for name in (
    "Sirius", "Canopus", "Rigil Kentaurus", "Toliman", "Arcturus", "Vega", "Capella", "Rigel", "Procyon", "Betelgeuse", "Achernar",
    "Altair", "Aldebaran", "Antares", "Spica", "Pollux", "Fomalhaut", "Deneb", "Regulus", "Castor", "Algol", "Polaris",
    "Barnard's Star", "Alcyone", "Revati", "Asellus Australis", "Shaula",
)]
chosen += [row for row in table if row["hip"] == "37677"]  # parallax below zero
chosen += rng.sample([row for row in table if not row["name"]], 12)


def earth(jd):
    """Barycentric position and velocity, and position from the Sun."""
    pvh, pvb = erfa.epv00(J2000, jd - J2000)
    return pvb["p"], pvb["v"], pvh["p"], pvh["v"]


def place(row, jd):
    """Longitude and latitude on the true ecliptic and equinox of date, radians. TDB is taken as TT."""
    position, velocity, from_sun, _ = earth(jd)
    dec = np.radians(float(row["decDeg_icrs_j1991.25"]))
    parallax = max(float(row["parallaxMas"]), MIN_PARALLAX_MAS) / 1000
    direction = erfa.pmpx(
        np.radians(float(row["raDeg_icrs_j1991.25"])), dec,
        float(row["pmRaCosDecMasPerYear"]) / 1000 * erfa.DAS2R / np.cos(dec), float(row["pmDecMasPerYear"]) / 1000 * erfa.DAS2R,
        parallax, 0.0, (jd - J1991_25) / DAYS_PER_YEAR, position,
    )
    distance = np.linalg.norm(from_sun)
    direction = erfa.ldsun(direction, from_sun / distance, distance)
    v = velocity / erfa.DC
    direction = erfa.ab(direction, v, distance, np.sqrt(1 - v @ v))
    equator = erfa.pnm06a(J2000, jd - J2000) @ direction
    obliquity = erfa.obl06(J2000, jd - J2000) + erfa.nut06a(J2000, jd - J2000)[1]
    ecliptic = erfa.rx(obliquity, np.eye(3)) @ equator
    return np.arctan2(ecliptic[1], ecliptic[0]), np.arctan2(ecliptic[2], np.hypot(ecliptic[0], ecliptic[1]))


def speed(row, jd, step=0.5):
    """Degrees per day, by differences."""
    at = [place(row, jd + k * step) for k in (-2, -1, 1, 2)]
    return [float(np.degrees((8 * wrap(at[2][i] - at[1][i]) - wrap(at[3][i] - at[0][i])) / (12 * step))) for i in range(2)]


def from_sun_deg(row, jd):
    """Angle between the star and the Sun."""
    position, _, from_sun, _ = earth(jd)
    star = erfa.s2c(np.radians(float(row["raDeg_icrs_j1991.25"])), np.radians(float(row["decDeg_icrs_j1991.25"])))
    return float(np.degrees(erfa.sepp(star, -from_sun)))


def wrap(rad):
    return (rad + np.pi) % (2 * np.pi) - np.pi


rows = []
for year in (1800, 1850, 1900, 1950, 1991.25, 2000, 2025, 2050, 2100, 2150, 2200):
    jd = round((J2000 + (year + rng.random() - 2000) * DAYS_PER_YEAR) * 2) / 2 + 0.125
    position, velocity, from_sun, from_sun_velocity = earth(jd)
    moon = erfa.moon98(J2000, jd - J2000)
    places = []
    for row in chosen:
        longitude, latitude = place(row, jd)
        places.append({"hip": int(row["hip"]), "fromSunDeg": round(from_sun_deg(row, jd), 3), "place": [float(np.degrees(longitude)) % 360, float(np.degrees(latitude)), *speed(row, jd)]})
    rows.append({
        "jdTt": jd,
        "earth": [*map(float, position), *map(float, velocity)],
        "sun": [*map(float, position - from_sun), *map(float, velocity - from_sun_velocity)],
        "moon": [*map(float, position + moon["p"]), *map(float, velocity + moon["v"])],
        "stars": places,
    })
source = f"ERFA {erfa.version.erfa_version} through pyerfa {erfa.__version__}: epv00, moon98, pmpx, ldsun, ab, pnm06a, obl06"
(here / "stars.json").write_text('{"source":' + json.dumps(source) + ',"rows":[\n' + ",\n".join(json.dumps(row) for row in rows) + "\n]}\n")
