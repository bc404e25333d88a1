import { isPositionSource, type PositionSource } from '../bodies/position-source.js';
import { assertFinite, assertObject, assertRoom, assertString, EphemerisError, shown } from '../errors.js';
import { NAIF_IDS, nameOf, SOLAR_SYSTEM_BARYCENTRE } from './naif-ids.js';
import { readSegments } from './read-segments.js';
import type { SpkSegment } from './segment.js';
import { type Span, type Trajectory, trajectoriesOf } from './trajectories.js';

/** What {@link readSpk} takes beside the file. */
export interface SpkOptions {
  /**
   * Has the bodies that the kernel refers to without having them: kernels of asteroids give states relative to the Sun, and have no
   * Sun. A pack or a planetary kernel is such a source. It is asked for `'sun'`, `'earth'`, `'emb'` and the planets by name, for
   * anything else by NAIF id in digits.
   *
   * @default none: bodies whose centre is missing are not covered
   */
  readonly centre?: PositionSource;
  /**
   * Names for further bodies of the kernel, with their NAIF ids: `{ eris: 20136199 }`. A built-in name can be given another body.
   *
   * @default none: further bodies go by their id in digits, `'20136199'`
   */
  readonly bodies?: Readonly<Record<string, number>>;
  /** Name of the source, for provenance. @default 'spk' */
  readonly name?: string;
}

/** A kernel as a {@link PositionSource}. */
export interface SpkSource extends PositionSource {
  /** Every trajectory of the file, each relative to its own centre, in the order of the file. */
  readonly segments: readonly SpkSegment[];
  /** Ids of every body in the file whose centre is known: names and digits. */
  readonly bodies: readonly string[];

  /**
   * The dates that {@link PositionSource.covers} accepts for a body: from two days after the kernel's first, for the light-time, to its
   * last.
   *
   * @returns Julian dates TDB; undefined for a body that the kernel does not have or has with gaps, and when its centre is missing or
   * comes from a source that tells no range itself.
   */
  rangeOf(body: string): readonly [fromJdTdb: number, toJdTdb: number] | undefined;
}

/** Light-time reaches back from the first date; in two days light crosses 346 au. */
const LIGHT_TIME_DAYS = 2;

/**
 * Reads an SPK kernel, what NAIF and JPL Horizons hand out, as a source of positions: any file with segments of the types 2, 3
 * and 21, of either byte order.
 *
 * The file is used where it lies and not copied, so that a kernel of 120 MB opens at once; leave it unchanged as long as the source is
 * in use. Where segments overlap, the later in the file counts, as in SPICE. In Node a file beyond 2 GiB has to be read in parts into
 * one `ArrayBuffer`, since `readFile` stops there.
 *
 * Bodies go by the names of `BODIES`, `'earth'` and `'emb'` (the Earth–Moon barycentre); by the names in `bodies`; and by their NAIF
 * id in digits. A planet is its centre where the kernel has it, else the barycentre of its system.
 *
 * A kernel that is relative to the barycentre of the solar system means the barycentre of its own planetary ephemeris: that of DE431,
 * which Horizons used until 2021, lies 117 km from DE440's (measured on Ryugu's kernel of 2018), 0.16″ at one au. Prefer kernels relative
 * to the Sun.
 *
 * Numbers are checked when they are used, so that `stateInto` too throws `ERR_EPHEMERIS_KERNEL` for damage, and never gives a number
 * from a damaged record.
 *
 * Source: NAIF, *SPK Required Reading* and *NAIF Integer ID Codes*.
 *
 * @param file - The kernel: an `ArrayBuffer`, or the `Uint8Array` that Node's `readFile` gives.
 * @throws {@link EphemerisError} `ERR_EPHEMERIS_KERNEL` for a file that is damaged, not an SPK kernel, or of other types or frames;
 * `ERR_EPHEMERIS_ARGUMENT` for wrong options, and when the centre of every body is missing.
 */
export function readSpk(file: ArrayBufferLike | Uint8Array, options: SpkOptions = {}): SpkSource {
  assertObject('options', options);
  const { centre, bodies = {}, name = 'spk' } = options;
  assertString('name', name);
  assertObject('bodies', bodies);
  if (centre !== undefined && !isPositionSource(centre)) throw new EphemerisError('ERR_EPHEMERIS_ARGUMENT', `centre: expected a position source, got ${shown(centre)}`);

  const segments = readSegments(file);
  const trajectories = trajectoriesOf(segments, centre);
  const idOf = idsOf(trajectories, bodies);
  if (![...trajectories.values()].some(({ spans }) => spans.length > 0)) {
    const { target, centre: needed } = segments[0];
    throw new EphemerisError('ERR_EPHEMERIS_ARGUMENT', `centre: expected a source of "${nameOf(needed)}" (NAIF id ${needed}), to which the kernel refers ${target}, got ${centre === undefined ? 'none' : shown(centre.name)}`);
  }
  const segmentAt = (id: number, jdTdb: number): SpkSegment | undefined => trajectories.get(id)?.pieces.find(({ span }) => isWithin(jdTdb, span))?.segment;

  /** Whether the other source has the body to which the kernel leads at an instant, if it leads there. */
  function centreCovers(id: number, jdTdb: number): boolean {
    let at = id;
    for (let segment = segmentAt(at, jdTdb); segment !== undefined; segment = segmentAt(at, jdTdb)) at = segment.centre;
    return at === SOLAR_SYSTEM_BARYCENTRE || (centre?.covers(nameOf(at), jdTdb) ?? false);
  }

  const link = new Float64Array(6);
  return Object.freeze<SpkSource>({
    name,
    version: segments[0].name || 'unnamed',
    bodies: Object.freeze([...idOf].filter(([, id]) => trajectories.get(id)!.spans.length > 0).map(([body]) => body)),
    segments,

    covers(body, jdTdb) {
      const id = idOf.get(body);
      return id !== undefined && trajectories.get(id)!.spans.some(([from, to]) => isWithin(jdTdb, [from + LIGHT_TIME_DAYS, to])) && centreCovers(id, jdTdb);
    },

    rangeOf(body) {
      const { spans = [], bounded = false } = trajectories.get(idOf.get(body) ?? NaN) ?? {};
      if (!bounded || spans.length !== 1) return undefined;
      const [[from, to]] = spans;
      return from + LIGHT_TIME_DAYS <= to ? [from + LIGHT_TIME_DAYS, to] : undefined;
    },

    stateInto(out, body, jdTdb) {
      assertRoom('out', out, 6);
      assertFinite('jdTdb', jdTdb);
      const id = idOf.get(body);
      if (id === undefined) throw new EphemerisError('ERR_EPHEMERIS_BODY', `body: ${name} has no ${shown(body)}`);

      out.fill(0, 0, 6);
      for (let at = id; at !== SOLAR_SYSTEM_BARYCENTRE;) {
        const segment = segmentAt(at, jdTdb);
        if (segment !== undefined) segment.stateInto(link, jdTdb);
        else if (centre !== undefined && !trajectories.has(at)) centre.stateInto(link, nameOf(at), jdTdb);
        else throw unreached(`${name} has ${shown(body)}`, segments.find(({ target }) => target === at)!, trajectories.get(at)!, jdTdb);
        for (let i = 0; i < 6; i++) out[i] += link[i];
        at = segment?.centre ?? SOLAR_SYSTEM_BARYCENTRE;
      }
    },
  });
}

function unreached(what: string, { target, centre }: SpkSegment, { spans }: Trajectory, jdTdb: number): EphemerisError {
  if (spans.length === 0) return new EphemerisError('ERR_EPHEMERIS_BODY', `body: ${what} relative to "${nameOf(centre)}" (NAIF id ${centre}), which no source given as centre has`);
  const years = spans.slice(0, 3).map(([from, to]) => `${from} to ${to}`).join(', ');
  return new EphemerisError('ERR_EPHEMERIS_RANGE', `jdTdb: ${what}, which needs NAIF id ${target} at ${years}, got ${jdTdb}`);
}

function isWithin(jdTdb: number, span: Span): boolean {
  return jdTdb >= span[0] && jdTdb <= span[1];
}

/** Every name and every id in digits that means a body of the kernel. */
function idsOf(trajectories: ReadonlyMap<number, Trajectory>, bodies: Readonly<Record<string, number>>): ReadonlyMap<string, number> {
  const idOf = new Map([...trajectories.keys()].map((id) => [String(id), id]));
  for (const [name, ids] of NAIF_IDS) {
    const id = ids.find((candidate) => trajectories.has(candidate));
    if (id !== undefined) idOf.set(name, id);
  }
  for (const [name, id] of Object.entries(bodies)) {
    if (!trajectories.has(id)) throw new EphemerisError('ERR_EPHEMERIS_ARGUMENT', `bodies.${name}: expected a NAIF id of the kernel (${[...trajectories.keys()].slice(0, 20).join(', ')}), got ${shown(id)}`);
    idOf.set(name, id);
  }
  return idOf;
}
