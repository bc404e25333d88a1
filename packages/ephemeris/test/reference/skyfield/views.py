"""Writes views.json: places from several origins in several coordinates, by Skyfield on DE440 with ERFA's frames.

    pip install skyfield==1.55 pyerfa==2.0.1.5
    python views.py de440.bsp

Light-time, deflection, aberration and the place of the observer are Skyfield's; precession, nutation, obliquity and sidereal time are
ERFA's. Only the Sun bends light: the Earth, which Skyfield lets bend it for observers on its surface, is left out. The pole of rotation
is that of the true equator. Speeds are five-point differences of the places themselves, with steps of 0.0002 days, so that the turning of
the Earth is resolved; the step is added to the fraction of Skyfield's two-part dates. TT - UT1 is an input: where the Earth stands is for
the package to say, and what follows from it for this comparison.
"""
import json
import sys
from pathlib import Path

import erfa
import numpy as np
import skyfield
from skyfield.api import load, load_file, wgs84
from skyfield.vectorlib import VectorFunction

# Julian date (TT), TT - UT1 in seconds, latitude and longitude in degrees, height in metres: drawn once by chance.
INSTANTS = [
    (2425472.90194, 24.366598814808043, -33.18, 47.69, 3984),
    (2426538.29663, 24.395741059702242, 29.43, -117.83, 3533),
    (2427757.31245, 24.173662541265745, 55.68, 86.19, 1351),
    (2431553.96515, 27.1802778189469, -52.32, 28.75, 935),
    (2446000.71501, 54.23690781669158, 48.89, 133.67, 3376),
    (2444325.07218, 50.75174377493319, -5.03, 83.28, 1464),
    (2447208.71957, 55.88971584885986, -22.4, 150.74, 3483),
    (2449611.23552, 60.52154212396684, -12.13, 115.09, 691),
    (2445131.44013, 52.53840107631839, -30.96, -44.29, 2018),
    (2459116.55657, 69.35906441315798, -5.52, 91.26, 901),
    (2449898.75416, 61.24414760523194, 63.48, 114.82, 1231),
    (2451611.65133, 63.88648134565296, 58.92, 72.08, 444),
]
TARGETS = {"sun": 10, "moon": 301, "mercury": 199, "mars": 4, "jupiter": 5, "pluto": 9}
# Options as the package takes them; "observer" stands for the place of the instant.
VIEWS = [
    {"observer": True},
    {"observer": True, "place": "astrometric", "coordinates": "equatorial", "equinox": "j2000"},
    {"observer": True, "coordinates": "equatorial"},
    {"observer": True, "coordinates": "horizontal"},
    {"origin": "geocentric", "observer": True, "coordinates": "horizontal"},
    {"coordinates": "equatorial"},
    {"coordinates": "equatorial", "place": "astrometric", "equinox": "j2000"},
    {"equinox": "j2000"},
    {"place": "geometric", "equinox": "j2000"},
    {"origin": "heliocentric"},
    {"origin": "heliocentric", "place": "geometric", "equinox": "j2000"},
    {"origin": "barycentric", "place": "astrometric", "coordinates": "equatorial", "equinox": "j2000"},
]
STEP_DAYS = 0.0002
J2000 = 2451545.0

kernel = load_file(sys.argv[1])


class Barycentre(VectorFunction):
    """Skyfield's own has no observe()."""
    center = 0
    target = 0
    target_name = "barycentre"

    def _at(self, t):
        zero = np.zeros(3)
        return zero, zero.copy(), None, None


def observer_of(view, place):
    origin = view.get("origin", "topocentric" if view.get("observer") else "geocentric")
    return {"topocentric": kernel[399] + place, "geocentric": kernel[399], "heliocentric": kernel[10], "barycentric": Barycentre()}[origin]


def from_earth(view):
    return view.get("origin", "geocentric") == "geocentric"


def vector(view, place, target, t):
    """x, y, z on the axes of the ICRF, au, and the light-time in days."""
    kind = view.get("place", "apparent")
    observer = observer_of(view, place)
    if kind == "geometric":
        return target.at(t).xyz.au - observer.at(t).xyz.au, 0.0
    astrometric = observer.at(t).observe(target)
    if kind == "astrometric" or not from_earth(view):
        return astrometric.xyz.au, astrometric.light_time
    astrometric.center_barycentric._observer_gcrs_au = None  # the Earth bends no light
    apparent = astrometric.apparent(deflectors=(10,))
    return apparent.xyz.au / np.linalg.norm(apparent.xyz.au) * astrometric.distance().au, astrometric.light_time


def rx(angle):
    return np.array([[1, 0, 0], [0, np.cos(angle), np.sin(angle)], [0, -np.sin(angle), np.cos(angle)]])


def rz(angle):
    return np.array([[np.cos(angle), np.sin(angle), 0], [-np.sin(angle), np.cos(angle), 0], [0, 0, 1]])


def axes(view, latitude, longitude, t):
    """Rotation from the ICRF to the axes of the view."""
    tt = (t.whole, t.tt_fraction) if view.get("equinox") != "j2000" else (J2000, 0.0)
    coordinates = view.get("coordinates", "ecliptic")
    if view.get("equinox") == "j2000":
        equator = erfa.bp06(*tt)[0]  # frame bias
        obliquity = erfa.obl06(*tt)
    else:
        equator = erfa.pnm06a(*tt)
        obliquity = erfa.obl06(*tt) + erfa.nut06a(*tt)[1]
    if coordinates == "equatorial":
        return equator
    if coordinates == "ecliptic":
        return rx(obliquity) @ equator
    sidereal = erfa.gst06a(t.whole, t.ut1_fraction, *tt) + np.radians(longitude)
    meridian, east, pole = rz(sidereal) @ equator
    latitude = np.radians(latitude)
    return np.array([pole * np.cos(latitude) - meridian * np.sin(latitude), east, pole * np.sin(latitude) + meridian * np.cos(latitude)])


def angles(view, latitude, longitude, place, target, t):
    v, _ = vector(view, place, target, t)
    x, y, z = axes(view, latitude, longitude, t) @ v
    return np.array([np.degrees(np.arctan2(y, x)) % 360, np.degrees(np.arctan2(z, np.hypot(x, y))), np.linalg.norm(v)])


def state(target, ts, whole, fraction):
    at = target.at(ts.tdb_jd(whole, fraction))
    return [float(x) for x in (*at.xyz.au, *at.velocity.au_per_d)]


rows = []
for jd_tt, delta_t, latitude, longitude, height in INSTANTS:
    ts = load.timescale(delta_t=delta_t)
    t = ts.tt_jd(jd_tt)
    jd_tdb = float(t.tdb)
    place = wgs84.latlon(latitude, longitude, elevation_m=height)
    row = {
        "jdTt": jd_tt, "deltaTSeconds": delta_t, "jdTdb": jd_tdb,
        "observer": {"latitudeDeg": latitude, "longitudeDeg": longitude, "heightMeters": height},
        "earth": state(kernel[399], ts, jd_tdb, 0.0), "bodies": [],
    }
    for name, target_id in TARGETS.items():
        target = kernel[target_id]
        body = {"body": name, "arrival": state(target, ts, jd_tdb, 0.0), "emissions": [], "places": []}
        for view in VIEWS:
            if name == "sun" and view.get("origin") == "heliocentric":
                body["places"].append(None)
                continue
            _, light_time = vector(view, place, target, t)
            if light_time > 0 and all(abs(jd_tdb - light_time - jd) > 1e-7 for jd, _ in body["emissions"]):
                body["emissions"].append([jd_tdb - light_time, state(target, ts, jd_tdb, -light_time)])
            now, (m2, m1, p1, p2) = angles(view, latitude, longitude, place, target, t), (
                angles(view, latitude, longitude, place, target, ts.tt_jd(jd_tt, k * STEP_DAYS)) for k in (-2, -1, 1, 2))
            turn = lambda d: np.array([(d[0] + 180) % 360 - 180, d[1], d[2]])
            speeds = (8 * turn(p1 - m1) - turn(p2 - m2)) / (12 * STEP_DAYS)
            body["places"].append([float(x) for x in (*now, *speeds)])
        row["bodies"].append(body)
    rows.append(row)

values = {
    "source": f"Skyfield {'.'.join(map(str, skyfield.VERSION))} on DE440, frames of ERFA {erfa.version.erfa_version}",
    "views": VIEWS,
    "rows": rows,
}
Path(__file__).with_name("views.json").write_text(json.dumps(values) + "\n")
