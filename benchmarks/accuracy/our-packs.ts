import type { PositionSource } from '@cosmichub/ephemeris';
import { pack1550to2650 } from '../../packages/ephemeris/src/pack/1550-2650.js';
import { pack1800to2200 } from '../../packages/ephemeris/src/pack/1800-2200.js';
import { pack1900to2100 } from '../../packages/ephemeris/src/pack/1900-2100.js';
import { asteroids } from '../../packages/ephemeris/src/pack/asteroids.js';
import { PACK as text1550to2650 } from '../../packages/ephemeris/src/data/packs/1550-2650.gen.js';
import { PACK as text1800to2200 } from '../../packages/ephemeris/src/data/packs/1800-2200.gen.js';
import { PACK as text1900to2100 } from '../../packages/ephemeris/src/data/packs/1900-2100.gen.js';
import { PACK as textOfAsteroids } from '../../packages/ephemeris/src/data/packs/asteroids.gen.js';
import { openPack } from '../../packages/ephemeris/src/kernel/pack-format.js';
import { bytesFromText } from '../../packages/ephemeris/src/kernel/text-bytes.js';

/** A pack as published, and where its polynomials meet. */
export interface MeasuredPack {
  readonly source: PositionSource;
  /** First and last instant that it answers, Julian dates, TDB. */
  readonly range: readonly [fromJdTdb: number, toJdTdb: number];
  /** Julian dates (TDB) at which one polynomial of a body, or of the Earth that it is seen from, follows another. */
  readonly seamsOf: (body: string) => readonly number[];
}

function measured(source: PositionSource, text: string): MeasuredPack {
  const { description, bodies } = openPack(bytesFromText(text));
  const { fromJdTdb, toJdTdb, sun } = description;

  const seams = (first: number, days: number): number[] => {
    const count = Math.floor((toJdTdb - first) / days);
    return Array.from({ length: count }, (_, i) => first + (i + 1) * days).filter((jdTdb) => jdTdb > fromJdTdb && jdTdb < toJdTdb);
  };
  const grids = new Map(
    bodies.map(({ description: { id, pieces }, layout }) => [id, seams(layout.fromJdTdb, layout.days / pieces.perSegment)]),
  );
  if (sun !== undefined) grids.set('sun', seams(sun.fromJdTdb, sun.pieces.days));
  const ofEarth = grids.get('moon') ?? []; // the Earth's polynomials lie beside the Moon's
  return {
    source,
    range: [fromJdTdb, toJdTdb],
    seamsOf: (body) => (body === 'moon' || body === 'earth' ? ofEarth : [...(grids.get(body) ?? []), ...ofEarth]),
  };
}

/** The packs with the Sun, the Moon and the planets, the default one first. */
export function planetPacks(): readonly [MeasuredPack, ...MeasuredPack[]] {
  return [measured(pack1800to2200(), text1800to2200), measured(pack1900to2100(), text1900to2100), measured(pack1550to2650(), text1550to2650)];
}

export function minorBodiesPack(): MeasuredPack {
  return measured(asteroids(), textOfAsteroids);
}
