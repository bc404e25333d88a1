"""Writes places.json, places-1550-2650.json, asteroids.json and chiron.json: apparent geocentric places on the ecliptic and true
equinox of date, from JPL's own states through Skyfield, and how far a second chain of ERFA's functions is from them.

    pip install skyfield==1.55 pyerfa==2.0.1.5
    python apparent_places.py de440.bsp sb441-n16.bsp chiron_horizons.json

Instants are seeded and lie on multiples of 1/1024 day, speeds are five-point differences with steps of 1/32 day: both add to a Julian
date without rounding. Only the Sun bends light (`deflectors=(10,)`): Skyfield can bend it at Jupiter and Saturn as well, which moves
those planets themselves by up to 2.5 mas. Bodies within one degree of the Sun are null; the Sun itself is not.
"""
import json
import random
import sys
from pathlib import Path

import erfa
import numpy as np
import skyfield
from skyfield.api import load, load_file
from skyfield.framelib import ecliptic_frame
from skyfield.vectorlib import VectorFunction

J2000 = 2451545.0
STEP_DAYS = 1 / 32
AU_KM = 149597870.7
LIGHT_DAYS_PER_AU = AU_KM / 299792.458 / 86400
GM_SUN = 0.01720209895**2  # au^3/day^2: only for what Chiron does while its light travels
PLANETS = {
    "sun": 10, "moon": 301, "mercury": 199, "venus": 299, "mars": 4,
    "jupiter": 5, "saturn": 6, "uranus": 7, "neptune": 8, "pluto": 9,
}
ASTEROIDS = {"ceres": 2000001, "pallas": 2000002, "juno": 2000003, "vesta": 2000004}

kernel = load_file(sys.argv[1])
heliocentric = {segment.target: segment for segment in load_file(sys.argv[2]).segments}
chiron_states = json.loads(Path(sys.argv[3]).read_text())["states"]
ts = load.timescale()
earth = kernel[399]


def turn(degrees):
    return (degrees + 180) % 360 - 180


# The first chain: Skyfield.


def skyfield_place(target, jd_tt):
    astrometric = earth.at(ts.tt_jd(jd_tt)).observe(target)
    latitude, longitude, _ = astrometric.apparent(deflectors=(10,)).frame_latlon(ecliptic_frame)
    return np.array([longitude.degrees, latitude.degrees, astrometric.distance().au])


def with_speeds(place, target, jd_tt):
    now = place(target, jd_tt)
    m2, m1, p1, p2 = (place(target, jd_tt + k * STEP_DAYS) for k in (-2, -1, 1, 2))
    inner, outer = p1 - m1, p2 - m2
    inner[0], outer[0] = turn(inner[0]), turn(outer[0])
    return [*now, *((8 * inner - outer) / (12 * STEP_DAYS))]


def beyond_a_degree(target, jd_tt):
    now = earth.at(ts.tt_jd(jd_tt))
    return now.observe(target).separation_from(now.observe(kernel[10])).degrees > 1


# The second chain: states by jplephem, everything else by ERFA's functions.


def barycentric(target, jd, fraction):
    """au and au/day."""
    at = target.at(ts.tdb_jd(jd, fraction))
    return at.xyz.au, at.velocity.au_per_d


def erfa_place(target, jd_tt):
    days = jd_tt - J2000
    tdb_minus_tt = float(erfa.dtdb(J2000, days, 0.0, 0.0, 0.0, 0.0)) / 86400
    observer, velocity = barycentric(earth, jd_tt, tdb_minus_tt)
    sun, _ = barycentric(kernel[10], jd_tt, tdb_minus_tt)
    light_days = 0.0
    for _ in range(5):
        position, _ = barycentric(target, jd_tt, tdb_minus_tt - light_days)
        seen = position - observer
        distance = float(np.linalg.norm(seen))
        light_days = distance * LIGHT_DAYS_PER_AU
    from_sun = observer - sun
    sun_distance = float(np.linalg.norm(from_sun))
    direction = seen / distance
    target_from_sun = position - sun
    if np.linalg.norm(target_from_sun) > 0.01:  # all but the Sun itself
        direction = erfa.ld(
            1.0, direction, target_from_sun / np.linalg.norm(target_from_sun), from_sun / sun_distance, sun_distance, 1e-6,
        )
    beta = velocity * LIGHT_DAYS_PER_AU
    direction = erfa.ab(direction, beta, sun_distance, np.sqrt(1 - beta @ beta))
    _, d_obliquity = erfa.nut06a(J2000, days)
    of_date = erfa.rx(erfa.obl06(J2000, days) + d_obliquity, erfa.pnm06a(J2000, days)) @ direction
    longitude, latitude = erfa.c2s(of_date)
    return np.array([np.degrees(longitude) % 360, np.degrees(latitude), distance])


def mas_apart(a, b):
    return float(np.hypot(turn(a[0] - b[0]) * np.cos(np.radians(a[1])), a[1] - b[1]) * 3.6e6)


def rounded(place):
    """Degrees to 4 µas, au to 1.5 m, speeds to 0.04 mas and 15 m a day."""
    return [round(float(x), digits) for x, digits in zip(place, (9, 9, 11, 8, 8, 10))]


def instants(seed, count, from_year, to_year):
    rng = random.Random(seed)
    day = lambda year: (year - 2000) * 365.25
    return sorted(J2000 + round(rng.uniform(day(from_year), day(to_year)) * 1024) / 1024 for _ in range(count))


def places(targets, dates):
    """One row an instant: its date (TT), then the six numbers of each target; and how far the two chains are apart, mas."""
    rows, apart = [], []
    for jd_tt in dates:
        row = [jd_tt]
        for name, target in targets.items():
            if name != "sun" and not beyond_a_degree(target, jd_tt):
                row.append(None)
                continue
            row.append(rounded(with_speeds(skyfield_place, target, jd_tt)))
            apart.append(mas_apart(row[-1], erfa_place(target, jd_tt)))
        rows.append(row)
    return rows, apart


def write(name, targets, dates):
    rows, apart = places(targets, dates)
    values = {
        "source": f"Skyfield {'.'.join(map(str, skyfield.VERSION))}",
        "secondChain": f"ERFA {erfa.version.erfa_version} through pyerfa {erfa.__version__}",
        "secondChainMas": {"max": round(max(apart), 3), "rms": round(float(np.sqrt(np.mean(np.square(apart)))), 3)},
        "speedStepDays": STEP_DAYS,
        "bodies": list(targets),
    }
    head = json.dumps(values, indent=1)[:-2]
    lines = ",\n".join(json.dumps(row, separators=(",", ":")) for row in rows)
    Path(__file__).with_name(name).write_text(f'{head},\n "rows": [\n{lines}\n ]\n}}\n')
    print(name, len(rows), "instants", values["secondChainMas"])


class Chiron(VectorFunction):
    """Heliocentric states of Horizons, each carried along for hours by the Sun's attraction."""

    center, target = 10, 2002060

    def _at(self, t):
        jd_tdb, *state = min(chiron_states, key=lambda candidate: abs(candidate[0] - t.tdb))
        days = (t.whole - jd_tdb) + t.tdb_fraction
        position, velocity = np.array(state[:3]), np.array(state[3:])
        pull = -GM_SUN * position / np.linalg.norm(position) ** 3
        return position + velocity * days + pull * days**2 / 2, velocity + pull * days, None, None


sun = kernel[10]
targets = {name: kernel[number] for name, number in PLANETS.items()}
asteroids = {name: sun + heliocentric[number] for name, number in ASTEROIDS.items()}
write("places.json", targets, instants(440, 400, 1801, 2199))
write("places-1550-2650.json", targets, instants(2650, 110, 1551, 2649))
write("asteroids.json", asteroids, instants(441, 160, 1801, 2199))
write("chiron.json", {"chiron": sun + Chiron()}, [state[0] for state in chiron_states[1:-1:2]])
