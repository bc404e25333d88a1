import type { PositionSource } from '../bodies/position-source.js';
import { EphemerisError, shown } from '../errors.js';
import { evaluateChebyshev } from '../math/chebyshev.js';
import { openPack } from './pack-format.js';
import type { PackDescription, SunDescription } from './pack-format.js';
import { bytesOfPiece, createPieceTable } from './piece-table.js';
import type { PieceTable, PieceTableOptions } from './piece-table.js';
import { createTrajectory } from './trajectory.js';
import type { Trajectory } from './trajectory.js';

/** What all pieces of a pack's bodies together may take; four centuries of the default pack take it whole. */
const MAX_PIECE_BYTES = 32_000_000;
/** What the decoded segments that pieces are made of may take. */
const MAX_SEGMENT_BYTES = 12_000_000;

/** Which table and which of its bodies answer for an id. */
interface Entry {
  readonly table: PieceTable;
  readonly index: number;
}

/**
 * A {@link PositionSource} over a pack.
 *
 * Its numbers are decoded piece by piece where they are asked for, and kept, up to 44 MB.
 *
 * @throws {@link EphemerisError} `ERR_EPHEMERIS_PACK` for anything that is not a whole, unaltered pack.
 */
export function packSource(bytes: Uint8Array): PositionSource {
  const { description, bodies } = openPack(bytes);
  const entries = tablesOf(description, bodies.map((body) => createTrajectory(body, MAX_SEGMENT_BYTES / bodies.length)));
  const { name, source, fromJdTdb, toJdTdb } = description;
  const begin = fromJdTdb - MARGIN_DAYS;
  const range = Object.freeze([fromJdTdb, toJdTdb] as const);

  return Object.freeze<PositionSource>({
    name: `pack ${name}`,
    bodies: Object.freeze([...entries.keys()]),
    version: source,
    covers: (body, jdTdb) => jdTdb >= fromJdTdb && jdTdb <= toJdTdb && entries.has(body),
    rangeOf: (body) => (entries.has(body) ? range : undefined),

    stateInto(out, body, jdTdb) {
      const entry = entries.get(body);
      if (entry === undefined) throw missing(name, body);
      if (!(jdTdb >= begin && jdTdb <= toJdTdb)) throw outside(name, range, jdTdb);
      entry.table.stateInto(out, entry.index, jdTdb - begin);
    },
  });
}

// Errors are made out of the way: V8 inlines short functions, and counts the parts that are never run.

function missing(name: string, body: string): EphemerisError {
  return new EphemerisError('ERR_EPHEMERIS_BODY', `body: pack ${name} has no ${shown(body)}`);
}

function outside(name: string, [fromJdTdb, toJdTdb]: readonly [number, number], jdTdb: number): EphemerisError {
  return new EphemerisError('ERR_EPHEMERIS_RANGE', `jdTdb: pack ${name} has ${fromJdTdb} to ${toJdTdb}, got ${shown(jdTdb)}`);
}

/** Light from Pluto is on its way for a third of a day; packs begin earlier than they say by this much. */
export const MARGIN_DAYS = 1;

/** Which pieces are made together, before it is known how many may be kept. */
interface Group extends Omit<PieceTableOptions, 'maxPieces'> {
  readonly ids: readonly string[];
}

function tablesOf(description: PackDescription, trajectories: readonly Trajectory[]): ReadonlyMap<string, Entry> {
  const byId = new Map(trajectories.map((trajectory) => [trajectory.body.description.id, trajectory]));
  const entries = new Map<string, Entry>();
  const groups = groupsOf(description, byId, (out, id, daysIn) => {
    const { table, index } = entries.get(id)!;
    table.stateInto(out, index, daysIn);
  });
  const bytes = groups.reduce((sum, { count, terms }) => sum + count * bytesOfPiece(terms), 0);
  const share = Math.min(1, MAX_PIECE_BYTES / bytes);
  for (const { ids, ...group } of groups) {
    const table = createPieceTable({ ...group, maxPieces: Math.floor(share * group.count) });
    ids.forEach((id, index) => entries.set(id, { table, index }));
  }
  return entries;
}

/** @param stateInto - State of a body whose table has been made, which all have when pieces are; days from the pack's beginning. */
function groupsOf(
  { sun }: PackDescription, byId: ReadonlyMap<string, Trajectory>, stateInto: (out: Float64Array, id: string, daysIn: number) => void,
): Group[] {
  const room = new Float64Array(6);
  const groups: Group[] = [];
  for (const [id, trajectory] of byId) {
    const { about, pieces } = trajectory.body.description;
    if (about === 'earth') continue; // beside the Earth, below
    groups.push({
      ids: [id],
      ...gridOf(trajectory),
      terms: [pieces.terms],
      smooth: false,
      placesInto: about === 'barycentre' ? (out, at, daysIn) => trajectory.placeInto(out, at, daysIn) : (out, at, daysIn) => {
        trajectory.placeInto(out, at, daysIn);
        stateInto(room, 'sun', daysIn);
        for (let axis = 0; axis < 3; axis++) out[at + axis] += room[axis];
      },
    });
  }
  if (sun === undefined) return groups;

  const span = sun.toJdTdb - sun.fromJdTdb;
  const count = Math.ceil(span / sun.pieces.days); // they end where the planets' segments do: beyond, there is nothing to make them of

  groups.push({
    ids: ['sun'],
    days: span / count,
    count,
    terms: [sun.pieces.terms],
    smooth: false,
    placesInto: placesOfSun(sun, [...byId.values()], stateInto),
  });

  const moon = byId.get('moon')!;
  const { terms } = moon.body.description.pieces;
  groups.push({
    ids: ['earth', 'moon'],
    ...gridOf(moon),
    // Of one length: what the Earth's terms leave out of its path then is left out of the Moon's alike, and not seen from the one to the other.
    terms: [terms, terms],
    smooth: true, // the Moon's node and apogee hang on its velocity
    placesInto(out, at, daysIn) {
      moon.placeInto(out, at + 3, daysIn);
      stateInto(room, 'emb', daysIn);
      for (let axis = at; axis < at + 3; axis++) {
        out[axis] = room[axis - at] - sun.moonShare * out[axis + 3];
        out[axis + 3] += out[axis];
      }
    },
  });
  return groups;
}

function gridOf({ body: { description, layout } }: Trajectory): { days: number; count: number } {
  const { perSegment } = description.pieces;
  return { days: layout.days / perSegment, count: layout.count * perSegment };
}

/** The Sun balances the planets: those counted from it, and those counted from the barycentre. */
function placesOfSun(
  { masses, series, fromJdTdb, toJdTdb }: SunDescription, trajectories: readonly Trajectory[], stateInto: (out: Float64Array, id: string, daysIn: number) => void,
): Group['placesInto'] {
  const planets = trajectories.filter(({ body }) => masses[body.description.id] !== undefined);
  const total = 1 + planets.reduce((sum, { body }) => sum + (body.description.about === 'sun' ? masses[body.description.id] : 0), 0);
  const coefficients = series.map((axis) => Float64Array.from(axis));
  const room = new Float64Array(6);

  return (out, at, daysIn) => {
    const x = (2 * daysIn) / (toJdTdb - fromJdTdb) - 1;
    out.fill(0, at, at + 3);
    for (const trajectory of planets) {
      const { id, about } = trajectory.body.description;
      if (about === 'sun') trajectory.placeInto(room, 0, daysIn);
      else stateInto(room, id, daysIn);
      for (let axis = 0; axis < 3; axis++) out[at + axis] -= masses[id] * room[axis];
    }
    for (let axis = 0; axis < 3; axis++) out[at + axis] = out[at + axis] / total + evaluateChebyshev(coefficients[axis], 0, coefficients[axis].length, x);
  };
}
