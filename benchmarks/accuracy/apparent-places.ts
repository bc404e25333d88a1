import { readFileSync } from 'node:fs';
import type { Ephemeris } from '@cosmichub/ephemeris';
import type { ApparentContender, ReferenceBody } from './contender.js';
import { errorStatistics, rounded } from './error-statistics.js';
import { longRangeEphemeris, ourEphemeris } from './our-ephemeris.js';
import { referencePlaces, type ReferencePlaces } from './reference.js';
import { saveResult, type ApparentPlaceResult, type BodyErrors, type ContenderErrors, type OwnErrors, type SpanErrors } from './results.js';
import { masBetweenPlaces } from './sphere.js';

// Apparent places of ours and of other packages, against those of an independent chain on JPL's own states, all at the same TT.
// `node --import tsx tooling/commands/accuracy.ts` runs it, and writes benchmarks/results/accuracy/apparent-places.json.

const KM_PER_AU = 149_597_870.7;
const MAS_PER_DEG = 3.6e6;
const DAYS_PER_YEAR = 365.25;

const yearOf = (jdTt: number): number => 2000 + (jdTt - 2_451_545) / DAYS_PER_YEAR;

/** Errors by century, and over everything. */
function bodyErrors(body: ReferenceBody, errors: readonly { readonly year: number; readonly mas: number }[]): BodyErrors[] {
  const all = errorStatistics(errors.map(({ mas }) => mas));
  if (all === undefined) return [];
  const starts = [...new Set(errors.map(({ year }) => Math.floor(year / 100) * 100))].sort((a, b) => a - b);
  const centuries = starts.flatMap((fromYear): SpanErrors[] => {
    const within = errorStatistics(errors.filter(({ year }) => year >= fromYear && year < fromYear + 100).map(({ mas }) => mas));
    return within === undefined ? [] : [{ fromYear, toYear: fromYear + 100, errors: rounded(within) }];
  });
  return [{ body, errors: rounded(all), centuries }];
}

function contenderErrors({ name, packageName, call, place }: ApparentContender, { bodies, rows }: ReferencePlaces): ContenderErrors {
  const placeMas = bodies.flatMap((body, i) =>
    bodyErrors(
      body,
      rows.flatMap(([jdTt, ...places]) => {
        const should = places[i];
        const is = should === null ? undefined : place(body, jdTt);
        if (should === null || is === undefined) return [];
        return [{ year: yearOf(jdTt), mas: masBetweenPlaces(is, { longitudeDeg: should[0], latitudeDeg: should[1] }) }];
      }),
    ),
  );
  return { name, packageName, call, placeMas };
}

function ours(ephemeris: Ephemeris): ApparentContender {
  return {
    name: '@cosmichub/ephemeris',
    packageName: '@cosmichub/ephemeris',
    call: 'createEphemeris().position(body, jdTt)',
    place: (body, jdTt) => ephemeris.position(body, jdTt),
  };
}

function ownErrors(ephemeris: Ephemeris, { bodies, rows }: ReferencePlaces): OwnErrors[] {
  return bodies.flatMap((body, i) => {
    const differences = rows.flatMap(([jdTt, ...places]) => {
      const should = places[i];
      if (should === null) return [];
      const is = ephemeris.position(body, jdTt);
      const longitudeMas = (is.longitudeSpeedDegPerDay - should[3]) * Math.cos((should[1] * Math.PI) / 180) * MAS_PER_DEG;
      return [
        {
          speed: Math.hypot(longitudeMas, (is.latitudeSpeedDegPerDay - should[4]) * MAS_PER_DEG),
          distance: Math.abs(is.distanceAu - should[2]) * KM_PER_AU,
          distanceSpeed: Math.abs(is.distanceSpeedAuPerDay - should[5]) * KM_PER_AU,
        },
      ];
    });
    const [speed, distance, distanceSpeed] = (['speed', 'distance', 'distanceSpeed'] as const).map((key) =>
      errorStatistics(differences.map((difference) => difference[key])),
    );
    if (speed === undefined || distance === undefined || distanceSpeed === undefined) return [];
    return [{ body, speedMasPerDay: rounded(speed), distanceKm: rounded(distance), distanceSpeedKmPerDay: rounded(distanceSpeed) }];
  });
}

function compare(file: string, ephemeris: Ephemeris, others: readonly ApparentContender[]): ApparentPlaceResult {
  const reference = referencePlaces(file);
  const { source, secondChain, secondChainMas, speedStepDays, rows } = reference;
  const contenders = [ours(ephemeris), ...others].map((contender) => contenderErrors(contender, reference));
  return {
    reference: file,
    source,
    secondChain,
    secondChainMas,
    speedStepDays,
    instants: rows.length,
    contenders: contenders.filter(({ placeMas }) => placeMas.length > 0),
    own: ownErrors(ephemeris, reference),
  };
}

/** The others are installed for benchmarks alone, beside `versus/`, where the type check of everything does not go. */
async function otherPackages(): Promise<ApparentContender[]> {
  const { contenders } = (await import(new URL('../versus/ephemeris/apparent-places.ts', import.meta.url).href)) as {
    contenders: () => ApparentContender[];
  };
  return contenders();
}

function versionOf(packageName: string): string {
  const folders = ['../versus/node_modules/', '../../node_modules/'].map((folder) => new URL(`${folder}${packageName}/package.json`, import.meta.url));
  for (const manifest of folders) {
    try {
      return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version;
    } catch {
      continue; // in the other folder
    }
  }
  return 'unknown';
}

const others = await otherPackages();
const ephemeris = ourEphemeris();
const references = [
  ...['places.json', 'asteroids.json', 'chiron.json'].map((file) => compare(file, ephemeris, others)),
  compare('places-1550-2650.json', longRangeEphemeris(), []), // the others' data end before
];
const packageNames = new Set(references.flatMap(({ contenders }) => contenders.map(({ packageName }) => packageName)));
const { pack } = ephemeris.provenance(['sun', 'moon', 'pluto', 'ceres', 'chiron'], 2_451_545);
saveResult('apparent-places', { versions: Object.fromEntries([...packageNames].map((name) => [name, versionOf(name)])), pack, references });
for (const { reference, contenders, own } of references) {
  console.log(reference);
  for (const { name, placeMas } of contenders) {
    console.log(`  ${name}: ${placeMas.map(({ body, errors }) => `${body} ${errors.rms}/${errors.max}`).join(', ')} mas rms/max`);
  }
  console.log(`  speeds: ${own.map(({ body, speedMasPerDay }) => `${body} ${speedMasPerDay.max}`).join(', ')} mas/day max`);
}
