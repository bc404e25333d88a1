"""Writes armc.json: cusps from sidereal time, latitude and obliquity by Swiss Ephemeris as a black box.

    pip install pyswisseph
    python armc_houses.py
"""
import json
from pathlib import Path

import swisseph

SYSTEMS = {
    "placidus": b"P", "koch": b"K", "porphyry": b"O", "regiomontanus": b"R", "campanus": b"C", "equal": b"E", "whole-sign": b"W",
}
OBLIQUITY_DEG = 23.4391
rows = []
for latitude in (0.0, 35.0, -52.0, 60.0, -65.0, 66.5):
    for step in range(6):
        armc = (17.3 + 61.7 * step) % 360
        for system, letter in SYSTEMS.items():
            cusps, _ = swisseph.houses_armc(armc, latitude, OBLIQUITY_DEG, letter)
            rows.append({
                "system": system, "armcDeg": round(armc, 1), "latitudeDeg": latitude, "obliquityDeg": OBLIQUITY_DEG,
                "cuspsDeg": [round(c, 9) for c in cusps],
            })
text = ",\n".join(json.dumps(row) for row in rows)
Path(__file__).with_name("armc.json").write_text(
    f'{{"source": "Swiss Ephemeris {swisseph.version} houses_armc() as a black box", "houses": [\n{text}\n]}}\n'
)
