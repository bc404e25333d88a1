import { createEphemeris, type Ephemeris } from '@cosmichub/ephemeris';
import sweph from 'sweph';
import type { Agreement, Contender, VersusBench } from '../../versus-bench.js';
import { hasSwissFiles, swissFiles } from './swiss-files.js';

interface ScanContender extends Contender {
  readonly longitudeDeg: (index: number, jdTt: number) => number;
}

/** Sun to Pluto, whose numbers in the Swiss Ephemeris are their indices here. */
const bodies = ['sun', 'moon', 'mercury', 'venus', 'mars', 'jupiter', 'saturn', 'uranus', 'neptune', 'pluto'] as const;

/** A year of each body by the hour, one year after the other from 1900: what a search for transits asks for. */
const scanDays = 365;
const hours = scanDays * 24;
const scans = 200;
const scanStart = (scan: number): number => 2_415_020.5 + (scan % scans) * scanDays;

/** DE431, on which the Swiss Ephemeris rests, and DE440 part by 0.32″ in Neptune until 2100. */
const agreesArcsec = 0.35;

/** One window after the other, each minted from nothing; every body of the window over all of its hours, in the order of time. */
function minted(ephemeris: Ephemeris): ScanContender {
  const jdTts = new Float64Array(hours);
  const out = new Float64Array(hours);
  const startScan = (scan: number): ReturnType<Ephemeris['window']> => {
    const fromJdTt = scanStart(scan);
    for (let hour = 0; hour < hours; hour += 1) jdTts[hour] = fromJdTt + hour / 24;
    return ephemeris.window(bodies, fromJdTt, fromJdTt + scanDays);
  };
  let [scan, body, hour] = [0, 0, 0];
  let window = startScan(scan);
  let [compared, comparedScan] = [window, -1];
  return {
    name: '@cosmichub/ephemeris, minted window',
    packageName: '@cosmichub/ephemeris',
    call: 'ephemeris.window(bodies, fromJdTt, toJdTt).longitudesInto(out, body, jdTts): each year minted anew',
    batch(count) {
      for (let left = count; left > 0; ) {
        const now = Math.min(left, hours - hour);
        window.longitudesInto(out, bodies[body], jdTts.subarray(hour, hour + now));
        left -= now;
        hour += now;
        if (hour < hours) continue;
        [hour, body] = [0, body + 1];
        if (body < bodies.length) continue;
        body = 0;
        window = startScan((scan += 1));
      }
      return out;
    },
    longitudeDeg(index, jdTt) {
      const wanted = Math.floor((jdTt - scanStart(0)) / scanDays);
      if (wanted !== comparedScan) [compared, comparedScan] = [ephemeris.window(bodies, scanStart(wanted), scanStart(wanted) + scanDays), wanted];
      return compared.longitudeDeg(bodies[index], jdTt);
    },
  };
}

/** The longitudes of a scan one by one, in the order of {@link minted}: a body's whole year, then the next body's. */
function bodyByBody(longitudeAt: (jdTt: number, body: number) => unknown): (count: number) => unknown {
  let [scan, body, hour] = [0, 0, 0];
  return (count) => {
    let last: unknown;
    for (let done = 0; done < count; done += 1) {
      last = longitudeAt(scanStart(scan) + hour / 24, body);
      hour += 1;
      if (hour < hours) continue;
      [hour, body] = [0, body + 1];
      if (body === bodies.length) [body, scan] = [0, scan + 1];
    }
    return last;
  };
}

/** The same longitudes, all bodies of an hour together: what a package remembers of a date helps it with the next body. */
function hourByHour(longitudesAt: (jdTt: number, count: number) => unknown): (count: number) => unknown {
  let [scan, hour] = [0, 0];
  return (count) => {
    let last: unknown;
    for (let left = count; left > 0; left -= bodies.length) {
      last = longitudesAt(scanStart(scan) + hour / 24, Math.min(left, bodies.length));
      hour += 1;
      if (hour === hours) [scan, hour] = [scan + 1, 0];
    }
    return last;
  };
}

function positions(ephemeris: Ephemeris): ScanContender {
  const numbers = new Float64Array(6 * bodies.length);
  const some = bodies.map((_, count) => bodies.slice(0, count + 1));
  return {
    name: '@cosmichub/ephemeris, positions, hour by hour',
    packageName: '@cosmichub/ephemeris',
    call: 'ephemeris.positionsInto(numbers, bodies, jdTt): latitudes, distances and speeds too',
    batch: hourByHour((jdTt, count) => ephemeris.positionsInto(numbers, some[count - 1], jdTt)),
    longitudeDeg(index, jdTt) {
      ephemeris.positionsInto(numbers, bodies, jdTt);
      return numbers[6 * index];
    },
  };
}

/** One theory of the Swiss Ephemeris, in both orders. */
function swiss(name: string, flag: number): ScanContender[] {
  const { calc } = sweph;
  const packageName = 'sweph';
  const longitudeDeg = (index: number, jdTt: number): number => {
    const answer = calc(jdTt, index, flag);
    // It answers from Moshier's theory where it finds no file, and says so in the flag alone.
    if (answer.flag !== flag) throw new Error(`sweph answered body ${index} with flag ${answer.flag}, not ${flag}: ${answer.error}`);
    return answer.data[0];
  };
  return [
    {
      name: `sweph, ${name}`,
      packageName,
      call: 'calc(jdEt, body, flag), without speeds',
      batch: bodyByBody((jdTt, body) => calc(jdTt, body, flag)),
      longitudeDeg,
    },
    {
      name: `sweph, ${name}, hour by hour`,
      packageName,
      call: 'calc(jdEt, body, flag) of all bodies at an hour, without speeds',
      batch: hourByHour((jdTt, count) => {
        let last: unknown;
        for (let body = 0; body < count; body += 1) last = calc(jdTt, body, flag);
        return last;
      }),
      longitudeDeg,
    },
  ];
}

const apartDeg = (aDeg: number, bDeg: number): number => Math.abs(((((aDeg - bDeg + 180) % 360) + 360) % 360) - 180);

/** Beside the Sun, within a degree, everybody bends light at its limb by a convention of its own. */
function compare(mine: ScanContender, theirs: ScanContender): Agreement {
  let worst = { arcsec: 0, body: '' };
  const samples = 20_000;
  for (let sample = 0; sample < samples; sample += 1) {
    const jdTt = scanStart(0) + (sample / samples) * scans * scanDays;
    const index = sample % bodies.length;
    const longitudeDeg = mine.longitudeDeg(index, jdTt);
    if (index > 0 && apartDeg(longitudeDeg, mine.longitudeDeg(0, jdTt)) < 1) continue;
    const arcsec = apartDeg(longitudeDeg, theirs.longitudeDeg(index, jdTt)) * 3600;
    if (arcsec > worst.arcsec) worst = { arcsec, body: bodies[index] };
  }
  return {
    contender: theirs.name,
    agrees: worst.arcsec <= agreesArcsec,
    detail: `longitudes within ${worst.arcsec.toFixed(4)}″ (${worst.body}), ${samples} of them from 1900 to 2100 at the same TT, those within a degree of the Sun left out`,
  };
}

/** CPU microseconds that something takes, the middle of seven times. */
function cpuMicroseconds(run: () => unknown): number {
  const times = Array.from({ length: 7 }, () => {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    return user + system;
  });
  return times.sort((a, b) => a - b)[3];
}

/** From which step on minting is cheaper than asking for positions of the same ten bodies. */
function breakEven(ephemeris: Ephemeris): string {
  const [fromJdTt, days] = [scanStart(50), 3650];
  const daily = Float64Array.from({ length: days }, (_, day) => fromJdTt + day);
  const out = new Float64Array(days);
  const numbers = new Float64Array(6 * bodies.length);
  let window = ephemeris.window(bodies, fromJdTt, fromJdTt + days);
  const scan = (): void => bodies.forEach((body) => window.longitudesInto(out, body, daily));
  const mintMicroseconds = cpuMicroseconds(() => {
    window = ephemeris.window(bodies, fromJdTt, fromJdTt + days);
    scan();
  });
  const chainMicroseconds = cpuMicroseconds(() => {
    for (const jdTt of daily) ephemeris.positionsInto(numbers, bodies, jdTt);
  });
  const [mint, chain] = [mintMicroseconds, chainMicroseconds].map((microseconds) => microseconds / (days * bodies.length));
  return (
    `Minting takes ${mint.toFixed(2)} µs for each day and body, positionsInto ${chain.toFixed(2)} µs for a place: ` +
    `a window pays for steps shorter than ${((24 * chain) / mint).toFixed(0)} hours. It mints sixteen days at a time (of the Moon five), so it pays from ` +
    `${Math.ceil((16 * mint) / chain)} longitudes of a body on, however short the window.`
  );
}

export const bench: VersusBench = () => {
  const ephemeris = createEphemeris();
  if (hasSwissFiles) sweph.set_ephe_path(swissFiles);
  const { SEFLG_SWIEPH, SEFLG_MOSEPH } = sweph.constants;
  const files = hasSwissFiles ? swiss('.se1 files', SEFLG_SWIEPH) : [];
  const mine = minted(ephemeris);
  const others = [...files, ...swiss('Moshier', SEFLG_MOSEPH), positions(ephemeris)];
  return Promise.resolve([
    {
      question: 'A scan of longitudes: Sun to Pluto by the hour',
      operation: 'longitude',
      contenders: [mine, ...others],
      agreements: () => others.map((theirs) => compare(mine, theirs)),
      notes: [
        'Ours mints every year anew, and its minting is in its time.',
        breakEven(ephemeris),
        `sweph is the Swiss Ephemeris ${sweph.version()} in C. ${
          hasSwissFiles
            ? 'The flag that it returns was checked to be the one asked for (2 with its files).'
            : 'Its files (Debian: swe-basic-data) are not on this machine, so only its built-in Moshier theory took part.'
        }`,
      ],
    },
  ]);
};
