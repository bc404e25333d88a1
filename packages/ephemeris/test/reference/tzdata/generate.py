#!/usr/bin/env python3
"""Reference values for civil time: the database compiled by zic (Debian's, a C program) and read by Python's zoneinfo.

    python3 generate.py               writes values.json, a small sample, the same on every run
    python3 generate.py --full FILE   writes the whole comparison, about 17 MB
"""
import argparse
import bisect
import json
import random
import struct
import subprocess
import sys
import tempfile
from datetime import datetime, timedelta, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

HERE = Path(__file__).resolve().parent
INPUT = HERE.parents[4] / 'tooling/generate/input'
MAIN, BACKZONE = INPUT / 'tzdata_2026f.zi', INPUT / 'tzdata_backzone_2026b.zi'

# Zones of the older file that the newer one has news of, as an alias of another zone; from this instant on the alias counts.
NEWS = {'America/Rainy_River': 'America/Winnipeg', 'America/Yellowknife': 'America/Edmonton'}
NEWS_FROM = 1767225600  # 2026-01-01

EPOCH = datetime(1970, 1, 1)
FIRST, LAST = -62135596800 + 10 * 86400, 253402300799 - 10 * 86400  # datetime's years 1 to 9999, with room for offsets


def names(file, kind, field):
    return [line.split()[field] for line in file.read_text().splitlines() if line.startswith(kind + ' ')]


def compile_database(directory):
    """Two compilations: 2026f as it is, and the 24 zones of the older file with the rules of both."""
    main, merged, source = directory / 'main', directory / 'merged', directory / 'merged.zi'
    older = set(names(BACKZONE, 'Z', 1))
    lines = [line for line in MAIN.read_text().splitlines() if not (line.startswith('L ') and line.split()[2] in older)]
    source.write_text('\n'.join(lines) + '\n' + BACKZONE.read_text())
    for target, zi in ((main, MAIN), (merged, source)):
        subprocess.run(['zic', '-b', 'fat', '-d', str(target), str(zi)], check=True)
    return main, merged


class Clock:
    """One compiled file: what it shows at an instant, and its transitions."""

    def __init__(self, path):
        with open(path, 'rb') as file:
            self.zone = ZoneInfo.from_file(file)
        data = Path(path).read_bytes()
        counts = struct.unpack('>6l', data[20:44])
        skip = 44 + counts[3] * 5 + counts[4] * 6 + counts[5] + counts[2] * 8 + counts[1] + counts[0]  # the 32-bit block
        isut, isstd, leap, times, types, chars = struct.unpack('>6l', data[skip + 20:skip + 44])
        self.transitions = list(struct.unpack(f'>{times}q', data[skip + 44:skip + 44 + 8 * times]))
        self.yearly = b',' in data[-60:].split(b'\n')[-2]

    def at(self, t):
        local = (EPOCH + timedelta(seconds=t)).replace(tzinfo=timezone.utc).astimezone(self.zone)
        return int(local.utcoffset().total_seconds()), local.tzname(), bool(local.dst())


class Zone:
    def __init__(self, name, main, merged):
        self.clock = Clock(merged / name)
        self.news = Clock(main / NEWS[name]) if name in NEWS else None
        self.transitions = sorted({
            t for clock, start, end in ((self.clock, FIRST, NEWS_FROM if self.news else LAST), (self.news, NEWS_FROM, LAST)) if clock
            for t in clock.transitions if start <= t < end
        })
        last = self.news or self.clock
        if last.yearly:
            self.transitions = sorted({*self.transitions, *self.by_rule(2038, 2101)})

    def at(self, t):
        return (self.news if self.news and t >= NEWS_FROM else self.clock).at(t)

    def by_rule(self, first, last):
        """Transitions that the file leaves to its rule: steps of five days, then halving."""
        found, step = [], 5 * 86400
        t = int((datetime(first, 1, 1) - EPOCH).total_seconds())
        end = int((datetime(last, 1, 1) - EPOCH).total_seconds())
        while t < end:
            if self.at(t) != self.at(t + step):
                low, high = t, t + step
                while high - low > 1:
                    middle = (low + high) // 2
                    low, high = (middle, high) if self.at(middle) == self.at(low) else (low, middle)
                found.append(high)
            t += step
        return found

    def readings(self, local):
        """Offset and abbreviation of each instant with this local time; of both sides of the gap when there is none."""
        window = 30 * 3600
        listed = self.transitions[bisect.bisect(self.transitions, local - window):bisect.bisect(self.transitions, local + window)]
        near = sorted({local - window, *listed, local, local + window})
        states = [self.at(t) for t in near]
        found = []
        for offset, name, _ in states:
            if self.at(local - offset)[:2] == (offset, name) and [offset, name] not in found:
                found.append([offset, name])
        if not found:
            before, after = next((a, b) for a, b, t in zip(states, states[1:], near[1:]) if local - a[0] >= t > local - b[0])
            found = [list(before[:2]), list(after[:2])]
        elif len(found) == 2:
            found.sort(key=lambda reading: -reading[0])  # the greater offset is the earlier instant
        return found


def sample(zone, rng, counts):
    def years(first, last, count):
        a, b = (int((datetime(year, 1, 1) - EPOCH).total_seconds()) for year in (first, last))
        return [rng.randrange(a, b) for _ in range(count)]

    utc = years(1900, 1970, counts['1900-1969']) + years(1970, 2101, counts['1970-2100'])
    utc += years(1700, 1900, counts['1700-1899']) + years(2101, 9990, counts['2101-9989'])
    local = list(utc) if counts['local'] else []
    chosen = zone.transitions
    if counts['transitions'] is not None:
        chosen = sorted(rng.sample(chosen, min(len(chosen), counts['transitions'])))
    for t in chosen:
        before, after = zone.at(t - 1)[0], zone.at(t)[0]
        utc += [t + d for d in counts['around']]
        local += sorted({t + offset + d for offset in (before, after) for d in counts['around']})
    return {
        'utc': [[t, offset, name, int(dst)] for t in utc for offset, name, dst in [zone.at(t)]],
        'local': [[t, *zone.readings(t)] for t in local],
        'changes': sum(zone.at(t - 1) != zone.at(t) for t in zone.transitions),
    }


def calendar(rng, count):
    """Gregorian dates and their days since 1970-01-01."""
    days = [rng.randrange(-719162, 2932897) for _ in range(count)]
    return [[*(EPOCH + timedelta(days=day)).timetuple()[:3], day] for day in days]


SMALL = {'1900-1969': 5, '1970-2100': 2, '1700-1899': 0, '2101-9989': 1, 'transitions': 1, 'around': (-1, 0), 'local': False}
FULL = {'1900-1969': 60, '1970-2100': 40, '1700-1899': 20, '2101-9989': 20, 'transitions': None, 'around': (-1, 0, 1), 'local': True}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--full', type=Path)
    target = parser.parse_args().full
    with tempfile.TemporaryDirectory() as directory:
        main_dir, merged_dir = compile_database(Path(directory))
        zones = sorted(set(names(MAIN, 'Z', 1)) | set(names(BACKZONE, 'Z', 1)))
        values = {}
        for name in zones:
            rng = random.Random('tzdata 2026f ' + name)
            values[name] = sample(Zone(name, main_dir, merged_dir), rng, FULL if target else SMALL)
        aliases = [[line.split()[2], line.split()[1]] for line in MAIN.read_text().splitlines() if line.startswith('L ')]
    header = {
        'source': 'tzdata 2026f, and 24 backzone zones of 2026b',
        'zic': subprocess.run(['zic', '--version'], capture_output=True, text=True, check=True).stdout.strip(),
        'python': sys.version.split()[0],
        'calendar': calendar(random.Random('calendar'), 200),
        'aliases': [alias for alias in aliases if alias[0] not in zones],
    }
    body = ',\n'.join(f'{json.dumps(name)}:{json.dumps(entry, separators=(",", ":"))}' for name, entry in values.items())
    text = json.dumps(header)[:-1] + ',\n"zones": {\n' + body + '\n}}\n'
    (target or HERE / 'values.json').write_text(text)
    totals = {key: sum(len(entry[key]) for entry in values.values()) for key in ('utc', 'local')}
    print(f'{len(values)} zones, {totals["utc"]} instants, {totals["local"]} local times')


main()
