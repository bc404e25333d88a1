/** The barycentre of the solar system. */
export const SOLAR_SYSTEM_BARYCENTRE = 0;

/**
 * NAIF ids of the bodies that have a name here, first choice first.
 *
 * A planet is its centre where the kernel has one, else the barycentre of its system, which is all that DE440 has beyond the Earth.
 * Small bodies have two numberings: 2 000 000 plus the number of the minor planet, and 20 000 000 plus it.
 */
export const NAIF_IDS: ReadonlyMap<string, readonly number[]> = new Map([
  ['sun', [10]],
  ['moon', [301]],
  ['earth', [399]],
  ['emb', [3]],
  ['mercury', [199, 1]],
  ['venus', [299, 2]],
  ['mars', [499, 4]],
  ['jupiter', [599, 5]],
  ['saturn', [699, 6]],
  ['uranus', [799, 7]],
  ['neptune', [899, 8]],
  ['pluto', [999, 9]],
  ['ceres', minorPlanet(1)],
  ['pallas', minorPlanet(2)],
  ['juno', minorPlanet(3)],
  ['vesta', minorPlanet(4)],
  ['chiron', minorPlanet(2060)],
]);

/** What another source calls the body of an id: its name where both surely mean the same, else the id in digits. */
export function nameOf(id: number): string {
  for (const [name, ids] of NAIF_IDS) {
    // A source may have the barycentre of Jupiter and its moons for Jupiter; of the inner planets it is the centre, to 1 m.
    if (ids.includes(id) && !(id > 500 && id < 1000)) return name;
  }
  return String(id);
}

function minorPlanet(number: number): number[] {
  return [2_000_000 + number, 20_000_000 + number];
}
