"""Writes values.json: IAU models computed by ERFA at seeded dates.

    pip install pyerfa==2.0.1.5
    python erfa_values.py
"""
import json
import random
from math import radians
from pathlib import Path

import erfa
import numpy as np

J2000 = 2451545.0
rng = random.Random(20060000)


def dates(count, from_year, to_year):
    return [J2000 + (rng.uniform(from_year, to_year) - 2000) * 365.25 for _ in range(count)]


def nutation(jd_tt):
    psi, eps = erfa.nut06a(J2000, jd_tt - J2000)
    return {"jdTt": jd_tt, "longitudeRad": float(psi), "obliquityRad": float(eps)}


def sidereal(jd_ut1):
    jd_tt = jd_ut1 + 64 / 86400
    ut1, tt = (J2000, jd_ut1 - J2000), (J2000, jd_tt - J2000)
    return {
        "jdUt1": jd_ut1,
        "jdTt": jd_tt,
        "gmstRad": float(erfa.gmst06(*ut1, *tt)),
        "gastRad": float(erfa.gst06a(*ut1, *tt)),
    }


def precession(jd_tt):
    gamma, phi, psi, obliquity = erfa.pfw06(J2000, jd_tt - J2000)
    return {"jdTt": jd_tt, "gammaRad": float(gamma), "phiRad": float(phi), "psiRad": float(psi), "meanObliquityRad": float(obliquity)}


def tdb(jd_tt):
    return {"jdTt": jd_tt, "tdbMinusTtSeconds": float(erfa.dtdb(J2000, jd_tt - J2000, 0.0, 0.0, 0.0, 0.0))}


def long_term_precession(year):
    return {"jdTt": J2000 + (year - 2000) * 365.25, "axes": erfa.ltecm(float(year)).tolist()}


def former_precession(jd_tt):
    """IAU 1976 in longitude from an epoch to J2000.0, along the ecliptic of the epoch."""
    equinox = erfa.pmat76(J2000, jd_tt - J2000) @ [1.0, 0.0, 0.0]
    x, y, _ = erfa.rx(erfa.obl80(J2000, jd_tt - J2000), np.eye(3)) @ equinox
    return {"jdTt": jd_tt, "longitudeRad": float(-np.arctan2(y, x))}


def leap_seconds(year, month, day):
    jd = sum(erfa.cal2jd(year, month, day))
    return {"jdUtc": float(jd), "taiMinusUtcSeconds": float(erfa.dat(year, month, day, 0.0))}


def equator(jd_tt):
    return {"jdTt": jd_tt, "matrix": [float(x) for x in erfa.pnm06a(J2000, jd_tt - J2000).ravel()]}


def place(latitude_deg, longitude_deg, height):
    xyz = erfa.gd2gc(1, radians(longitude_deg), radians(latitude_deg), height)  # 1: WGS 84
    return {"latitudeDeg": latitude_deg, "longitudeDeg": longitude_deg, "heightMeters": height, "metres": [float(x) for x in xyz]}


values = {
    "source": f"ERFA {erfa.version.erfa_version} through pyerfa {erfa.__version__}",
    "frames/nutation": [nutation(jd) for jd in dates(80, 1550, 2650)],
    "frames/precession": [precession(jd) for jd in dates(20, 1000, 3000)],
    "frames/long-term-precession": [long_term_precession(year) for year in (-3000, -1000, -129, 0, 285, 499, 1000, 1900, 1956, 2000, 2100, 5000)],
    "zodiac/former-precession": [former_precession(jd) for jd in (2305447.5, 2415020.0, 2435553.5, 2488070.0)],
    "time/sidereal-time": [sidereal(jd) for jd in dates(40, 1800, 2200)],
    "time/tdb": [tdb(jd) for jd in dates(30, 1800, 2200)],
    "time/leap-seconds": [leap_seconds(y, m, d) for y in range(1972, 2025) for m, d in ((1, 1), (6, 30), (7, 1), (12, 31))],
    "frames/equator": [*(equator(jd) for jd in dates(20, 1800, 2200))],
    "frames/j2000": [float(x) for x in erfa.bp06(J2000, 0.0)[0].ravel()],
    "frames/earth-rotation": [
        place(*row) for row in ((0.0, 0.0, 0.0), (51.4779, -0.0015, 46.0), (-33.9, 151.2, 3000.0), (90.0, 20.0, -10.0), (-89.5, -179.9, 400000.0), (45.0, 100.0, 8848.0))
    ],
    # Check values of liberfa/erfa, src/t_erfa_c.c, as published there.
    "published": {
        "nut06a": {"jdTt": 2453736.5, "longitudeRad": -0.9630912025820308797e-5, "obliquityRad": 0.4063238496887249798e-4},
        "pfw06": {
            "jdTt": 2450124.4999, "gammaRad": -0.2243387670997995690e-5, "phiRad": 0.4091014602391312808,
            "psiRad": -0.9501954178013031895e-3, "meanObliquityRad": 0.4091014316587367491,
        },
        # Explanatory Supplement to the Astronomical Ephemeris (1961), 2B: Newcomb, tropical centuries from 1900 January 0.5.
        "generalPrecession1900": {"fromJdTt": 2415020.0, "arcsecPerTropicalCentury": 5025.64, "arcsecPerTropicalCentury2": 1.11},
        "era00": {"jdUt1": 2454388.5, "eraRad": 0.4022837240028158102},
        "gmst06": {"jdUt1": 2453736.5, "jdTt": 2453736.5, "gmstRad": 1.754174971870091203},
        "eect00": {"jdTt": 2453736.5, "complementaryTermsRad": 0.2046085004885125264e-8},
        "gst06a": {"jdUt1": 2453736.5, "jdTt": 2453736.5, "gastRad": 1.754166137675019159},
        "ab": {
            "direction": [-0.76321968546737951, -0.60869453983060384, -0.21676408580639883],
            "velocityPerLight": [2.1044018893653786e-5, -8.9108923304429319e-5, -3.8633714797716569e-5],
            "sunDistanceAu": 0.99980921395708788,
            "aberrated": [-0.7631631094219556269, -0.6087553082505590832, -0.2167926269368471279],
        },
        "ldsun": {
            "direction": [-0.763276255, -0.608633767, -0.216735543],
            "fromSun": [-0.973644023, -0.20925523, -0.0907169552],
            "sunDistanceAu": 0.999809214,
            "deflected": [-0.7632762580731413169, -0.6086337635262647900, -0.2167355419322321302],
        },
    },
}
Path(__file__).with_name("values.json").write_text(json.dumps(values, indent=1) + "\n")
