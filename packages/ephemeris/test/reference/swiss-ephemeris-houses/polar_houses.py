"""Writes polar.json: cusps beyond the polar circles by Swiss Ephemeris as a black box.

    pip install pyswisseph
    python polar_houses.py
"""
import json
from pathlib import Path

import swisseph

SYSTEMS = {
    "placidus": b"P", "koch": b"K", "porphyry": b"O", "regiomontanus": b"R", "campanus": b"C", "equal": b"E", "whole-sign": b"W",
}
rows = []
for latitude in (66.0, 67.0, 70.0, 85.0, -66.5, -67.0, -75.0, -89.0):
    for hour in range(0, 24, 3):
        jd = 2458849.7 + hour / 24
        for system, letter in SYSTEMS.items():
            try:
                cusps, angles = swisseph.houses(jd, latitude, 25.0, letter)
            except swisseph.Error:
                cusps, angles = None, None
            rows.append({
                "system": system, "jdUt1": jd, "latitudeDeg": latitude, "longitudeDeg": 25.0,
                "cuspsDeg": cusps and [round(c, 8) for c in cusps],
                "ascendantDeg": angles and round(angles[0], 8),
            })
text = ",\n".join(json.dumps(row) for row in rows)
Path(__file__).with_name("polar.json").write_text(
    f'{{"source": "Swiss Ephemeris {swisseph.version} houses() as a black box", "houses": [\n{text}\n]}}\n'
)
