import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ErrorStatistics } from '../../benchmarks/accuracy/error-statistics.js';
import { savedResult, type ApparentPlaceResult, type PackErrors, type SourceFile } from '../../benchmarks/accuracy/results.js';
import { table } from '../../benchmarks/markdown-table.js';
import { rootDir } from '../workspaces.js';
import { accuracyChart } from './accuracy-chart.js';

export const accuracyFiles = { page: 'docs/accuracy/ephemeris.md', chart: 'docs/images/ephemeris-accuracy.svg' } as const;

/** Arcseconds as millionths of them, two digits. */
function microarcsec(arcsec: number): string {
  return (arcsec * 1e6).toPrecision(2);
}

/** Three digits that carry, thousands in groups: 0.0712, 1.17, 17.7, 11,700. */
function digits(value: number): string {
  const decimals = value === 0 ? 0 : Math.max(0, 2 - Math.floor(Math.log10(value)));
  return value >= 1000 ? Number(value.toPrecision(3)).toLocaleString('en-GB') : value.toFixed(Math.min(decimals, 4));
}

const three = ({ median, rms, max }: ErrorStatistics): string => [median, rms, max].map(digits).join(' / ');
const worst = (statistics: readonly ErrorStatistics[]): string => digits(Math.max(...statistics.map(({ max }) => max)));
const worstRms = (statistics: readonly ErrorStatistics[]): string => digits(Math.max(...statistics.map(({ rms }) => rms)));
const named = (body: string): string => body[0].toUpperCase() + body.slice(1);
const made = ({ file, sha256 }: SourceFile): string => `\`${file}\`, SHA-256 \`${sha256.slice(0, 16)}…\``;
const yearOf = (jdTdb: number): number => Math.round(2000 + (jdTdb - 2_451_544.5) / 365.25);

/** One table a century: a row for each body, a column for each package. */
function centuries({ contenders }: ApparentPlaceResult): string {
  const [{ placeMas: bodies }] = contenders;
  const starts = bodies[0].centuries.map(({ fromYear }) => fromYear);
  return starts
    .map((start) => {
      const rows = bodies.map(({ body }) => [
        named(body),
        ...contenders.map(({ placeMas }) => {
          const span = placeMas.find((candidate) => candidate.body === body)?.centuries.find(({ fromYear }) => fromYear === start);
          return span === undefined ? '–' : three(span.errors);
        }),
      ]);
      return `### ${start} to ${start + 100}\n\n${table(['body', ...contenders.map(({ name }) => name)], rows)}`;
    })
    .join('\n\n');
}

/** All years in one table. */
function together({ contenders }: ApparentPlaceResult): string {
  const [{ placeMas: bodies }] = contenders;
  const cell = (placeMas: typeof bodies, body: string): string => {
    const found = placeMas.find((candidate) => candidate.body === body);
    return found === undefined ? '–' : three(found.errors);
  };
  const rows = bodies.map(({ body }) => [named(body), ...contenders.map(({ placeMas }) => cell(placeMas, body))]);
  return table(['body', ...contenders.map(({ name }) => name)], rows);
}

function speeds({ own }: ApparentPlaceResult): string {
  const rows = own.map(({ body, speedMasPerDay, distanceKm, distanceSpeedKmPerDay }) => [
    named(body),
    `${digits(speedMasPerDay.rms)} / ${digits(speedMasPerDay.max)}`,
    `${digits(distanceKm.rms)} / ${digits(distanceKm.max)}`,
    `${digits(distanceSpeedKmPerDay.rms)} / ${digits(distanceSpeedKmPerDay.max)}`,
  ]);
  return table(['body', 'speed on the sky, mas a day', 'distance, km', 'its rate, km a day'], rows);
}

function pack({ bodies }: PackErrors): string {
  const rows = bodies.map(({ body, mas, seamMas, distanceKm }) => [named(body), digits(mas.rms), digits(mas.max), digits(seamMas.max), digits(distanceKm.max)]);
  return table(['body', 'rms, mas', 'worst, mas', 'worst beside a seam, mas', 'distance, worst, km'], rows);
}

function chironByYear(years: readonly { readonly year: number; readonly maxMas: number }[]): string {
  const decades = [...new Set(years.map(({ year }) => Math.floor(year / 10) * 10))];
  const rows = decades.map((decade) => [
    `${decade}`,
    ...Array.from({ length: 10 }, (_, i) => {
      const found = years.find(({ year }) => year === decade + i);
      return found === undefined ? '' : digits(found.maxMas);
    }),
  ]);
  return table(['years', ...Array.from({ length: 10 }, (_, i) => `+${i}`)], rows);
}

/** Text of `docs/accuracy/ephemeris.md`, from the committed results of `benchmarks/accuracy/`. */
export function accuracyPage(): string {
  const { versions, pack: answeredFrom, references } = savedResult('apparent-places');
  const [planets, minor, chironPlaces, longRange] = ['places.json', 'asteroids.json', 'chiron.json', 'places-1550-2650.json'].map(
    (file) => references.find(({ reference }) => reference === file)!,
  );
  const planetPacks = savedResult('planet-packs');
  const asteroids = savedResult('asteroids');
  const chiron = savedResult('chiron');
  const typeTwentyOne = savedResult('spk-type-21');
  const ours = planets.contenders[0].placeMas.map(({ errors }) => errors);
  const others = planets.contenders.slice(1);

  return `<!-- Written by tooling/generate/accuracy-page.ts from benchmarks/results/accuracy. -->

# Accuracy of the ephemeris

Between 1800 and 2200 an apparent place of the Sun, the Moon or a planet is within ${worst(ours)} mas of an independent reduction of JPL's DE440, and
within ${worstRms(ours)} mas in the root mean square. A milliarcsecond (mas) is a thousandth of a second of arc: the Moon moves that far in two
milliseconds. This page has the errors of every body and century, the same of other packages at the same instants, and what the
numbers leave out.

![Errors of ${planets.contenders.map(({ name }) => name).join(', ')} by body: lines from the median to the worst, dots at the root mean square](../images/ephemeris-accuracy.svg)

## Apparent places

Apparent geocentric longitude and latitude on the true ecliptic and equinox of date, at ${planets.instants} instants drawn at random from 1801 to 2199.
The error is the angle on the sky from the reference: ${planets.source} on DE440, whose own steps of light-time, light bending, aberration, precession
and nutation none of the packages shares. A second chain, of ${planets.secondChain.replace(/ through.*/, '')}'s functions, gives the same places to ${digits(planets.secondChainMas.max)} mas. In each cell
**median / rms / worst, in mas**.

${centuries(planets)}

How each is called:

${planets.contenders.map(({ name, packageName, call }) => `- ${name} (${packageName} ${versions[packageName]}): \`${call}\``).join('\n')}

Everybody is asked at the same Terrestrial Time, so nobody's ΔT is in these numbers. Ours answered from ${answeredFrom}.
${others.some(({ packageName }) => packageName === 'sweph') ? 'The Swiss Ephemeris read its own files, as the flag that it returned says. They rest on DE431, and what is left of its errors from Jupiter on is mostly the difference of DE440 from that.' : ''}
Pluto of caelus and astronomia is the series in Meeus' *Astronomical Algorithms*, which holds from 1885 to 2099.

### 1550 to 2650

The long pack at ${longRange.instants} instants, against the same chain on the whole of DE440. The second chain is up to ${digits(longRange.secondChainMas.max)} mas from the first here:
it has the IAU 2006 adjustments of nutation, as ours does, and the first has not.

${together(longRange)}

## Speeds and distances

Rates come from the same chain by derivation, not by differences. The reference's are five-point differences of its own places with steps
of ${planets.speedStepDays} days. In each cell **rms / worst**.

${speeds(planets)}

## Asteroids and Chiron

Ceres, Pallas, Juno and Vesta at ${minor.instants} instants of 1801 to 2199, with DE440 and the kernel sb441-n16; median / rms / worst, in mas:

${together(minor)}

Chiron at ${chironPlaces.instants} dates of JPL Horizons between 1950 and 2050:

${together(chironPlaces)}

## The packs against their sources

A pack holds a fit to JPL's numbers. What the fit is off, as the Earth sees it, at ${(100_000).toLocaleString('en-GB')} instants and on both sides of every seam between two
of its polynomials; the kernel is read by \`readSpk\`, which is tested against jplephem.

${planetPacks.packs
  .map(
    (errors) => `### ${errors.pack}

${yearOf(errors.fromJdTdb)} to ${yearOf(errors.toJdTdb)}, fitted to ${errors.source}; the Earth as the Sun sees it.

${pack(errors)}

The Moon's osculating node jumps by ${microarcsec(errors.nodeJumpArcsec.max)} microarcseconds at the worst seam, ${microarcsec(errors.nodeJumpArcsec.rms)} in the root mean square.`,
  )
  .join('\n\n')}

### Asteroids

${pack(asteroids)}

### Chiron

JPL publishes no kernel of Chiron; the pack holds an orbit that was integrated with the planets of DE440 and fitted to the states that Horizons gives
from 1950 to 2050. It is within ${digits(chiron.mas.max)} mas of all ${chiron.mas.count} of them (${digits(chiron.mas.rms)} mas rms). The worst of each year, mas:

${chironByYear(chiron.years)}

Before 1950 and after 2050 nothing has been compared, because there are no states to compare with. Two orbits that fit the states equally well drift apart outside
of them. How well Chiron's orbit itself is known is another matter: it was discovered in 1977, the oldest plate with it is of 1895, and it comes
near Saturn, so a place in 1800 rests on the observations of a century later.

### SPK files of type 21

Horizons hands out kernels of small bodies as type 21. Read by \`readSpk\`, (162173) Ryugu's is within ${digits(Math.max(...typeTwentyOne.decades.filter(({ fromYear }) => fromYear < 2070).map(({ maxKm }) => maxKm)))} km of Horizons' own states until 2070 and
${digits(typeTwentyOne.distanceKm.max)} km at the end of the century: the two were integrated from different first dates, and a passage by the Earth in December 2076 enlarges what
they differ by. Another reader, spktype21, finds the same states in the file to 0.1 mm.

Measured against: ${[planetPacks.kernel, asteroids.kernel, chiron.states, typeTwentyOne.kernel].map(made).join('; ')}.

## What the numbers leave out

- **Near the Sun.** Bodies within one degree of the Sun are not in the tables of apparent places. Light that passes the Sun's limb is bent by 1.75″, and
  what a program does with light that would have gone through the Sun is convention: ours keeps the bending from growing within the disc, others end it
  there, and they differ by up to a second of arc.
- **Bending by planets.** Only the Sun bends light. Jupiter and Saturn would move what is seen beside them by up to 17 mas, and nothing else.
- **ΔT.** A birth is given in Universal Time, and the planets move in Terrestrial Time; the difference is observed, not computed. It is known to
  hundredths of a second since 1973, to about a second around 1800, and is a guess for the future: in 2100 estimates differ by ten seconds and more. A
  second of ΔT moves the Moon by 0.55″ and the ascendant by none of it, since that turns with Universal Time. \`provenance.deltaTSeconds\` has the
  value that was used.
- **DE440 itself.** The tables say how well its numbers are reproduced, not how well it knows the planets: a milliarcsecond and less for the inner
  ones in our time, tens of milliarcseconds for Uranus, Neptune and Pluto far from it. It agrees with its predecessors to what the column of the
  Swiss Ephemeris shows.
- **The mean node and apogee** are polynomials by definition, and have no error to speak of.
`;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  writeFileSync(join(rootDir, accuracyFiles.page), accuracyPage());
  writeFileSync(join(rootDir, accuracyFiles.chart), accuracyChart(savedResult('apparent-places').references[0].contenders));
  console.log(`wrote ${Object.values(accuracyFiles).join(' and ')}`);
}
