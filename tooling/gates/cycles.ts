/**
 * One circle of imports for each knot of files that reach one another.
 *
 * Source: Tarjan, R. E. (1972), *SIAM Journal on Computing* 1, 146–160, for the knots; a circle within one is found breadth
 * first, so that it is a shortest one through its first file.
 *
 * @param edges - For each file the files it imports.
 * @returns Each circle in import order, without repeating its first file at the end.
 */
export function importCycles(edges: ReadonlyMap<string, readonly string[]>): string[][] {
  return knots(edges).flatMap((knot) => {
    const circle = shortestCircle([...knot].sort()[0], knot, edges);
    return circle === undefined ? [] : [circle];
  });
}

function knots(edges: ReadonlyMap<string, readonly string[]>): Set<string>[] {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const found: Set<string>[] = [];

  const visit = (file: string): void => {
    index.set(file, index.size);
    low.set(file, index.get(file)!);
    stack.push(file);
    for (const target of edges.get(file) ?? []) {
      if (!index.has(target)) {
        visit(target);
        low.set(file, Math.min(low.get(file)!, low.get(target)!));
      } else if (stack.includes(target)) {
        low.set(file, Math.min(low.get(file)!, index.get(target)!));
      }
    }
    if (low.get(file) === index.get(file)) found.push(new Set(stack.splice(stack.indexOf(file))));
  };
  for (const file of edges.keys()) if (!index.has(file)) visit(file);
  return found;
}

function shortestCircle(
  start: string,
  knot: ReadonlySet<string>,
  edges: ReadonlyMap<string, readonly string[]>,
): string[] | undefined {
  const paths: string[][] = [[start]];
  const seen = new Set<string>();
  for (const path of paths) {
    for (const target of edges.get(path[path.length - 1]) ?? []) {
      if (target === start) return path;
      if (!knot.has(target) || seen.has(target)) continue;
      seen.add(target);
      paths.push([...path, target]);
    }
  }
  return undefined;
}
