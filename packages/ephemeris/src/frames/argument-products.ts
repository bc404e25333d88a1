import { DAYS_PER_JULIAN_CENTURY } from '../time/julian-day.js';
import { FUNDAMENTAL_ARGUMENTS, fundamentalArgument, fundamentalArgumentRate } from './fundamental-arguments.js';

/**
 * Cosines and sines of many integer combinations of the fundamental arguments at one instant.
 *
 * Sines and cosines are taken of the 14 arguments only; those of the combinations follow by complex multiplication, along a tree in
 * which rows share their leading factors. Node 0 of the tree is the empty combination; every node comes after its parent.
 */
export interface ArgumentProducts {
  /** Nodes of the tree: combinations asked for and those passed through. */
  readonly nodes: number;
  /** Node of each row, in the order of the rows. */
  readonly nodeOf: Int32Array;
  /**
   * @param products - Receives the cosine and sine of each node's combination. Shape `[nodes, 2]`.
   * @param t - Julian centuries TT (or TDB) from J2000.0.
   */
  evaluateInto(products: Float64Array, t: number): void;
  /**
   * @param ratesRadPerDay - Receives the rate of each node's combination, radians per day. Shape `[nodes]`.
   * @param t - Julian centuries TT (or TDB) from J2000.0.
   */
  ratesInto(ratesRadPerDay: Float64Array, t: number): void;
}

/**
 * @param rows - Combinations as pairs of argument index and multiple (not 0), `[2, -2, 0, 1]`: neighbours that begin alike share work.
 */
export function createArgumentProducts(rows: readonly (readonly number[])[]): ArgumentProducts {
  const maxMultiples = new Int32Array(FUNDAMENTAL_ARGUMENTS);
  for (const row of rows) {
    for (let i = 0; i < row.length; i += 2) maxMultiples[row[i]] = Math.max(maxMultiples[row[i]], Math.abs(row[i + 1]));
  }
  const zeroSlots = new Int32Array(FUNDAMENTAL_ARGUMENTS); // of each argument: its multiples lie on both sides
  let slotCount = 0;
  for (let argument = 0; argument < FUNDAMENTAL_ARGUMENTS; argument++) {
    zeroSlots[argument] = slotCount + maxMultiples[argument];
    slotCount += 2 * maxMultiples[argument] + 1;
  }

  const { nodeOf, parents, lastArguments, lastMultiples } = growTree(rows);
  const slots = lastMultiples.map((multiple, node) => zeroSlots[lastArguments[node]] + multiple);
  const tree = { parents, slots };
  const multiples = new Float64Array(2 * slotCount); // cosine, sine

  return {
    nodes: parents.length,
    nodeOf,

    evaluateInto(products, t) {
      multiplesInto(multiples, maxMultiples, zeroSlots, t);
      multiplyAlong(products, tree, multiples);
    },

    ratesInto(ratesRadPerDay, t) {
      const argumentRates = Float64Array.from({ length: FUNDAMENTAL_ARGUMENTS }, (_, argument) => fundamentalArgumentRate(argument, t) / DAYS_PER_JULIAN_CENTURY);
      ratesRadPerDay[0] = 0;
      for (let node = 1; node < parents.length; node++) {
        ratesRadPerDay[node] = ratesRadPerDay[parents[node]] + lastMultiples[node] * argumentRates[lastArguments[node]];
      }
    },
  };
}

/** Cosine and sine of each argument's multiples, to both sides of its zeroth slot. */
function multiplesInto(multiples: Float64Array, maxMultiples: Int32Array, zeroSlots: Int32Array, t: number): void {
  for (let argument = 0; argument < FUNDAMENTAL_ARGUMENTS; argument++) {
    const max = maxMultiples[argument];
    if (max === 0) continue;
    const angle = fundamentalArgument(argument, t);
    const cos1 = Math.cos(angle);
    const sin1 = Math.sin(angle);
    const zero = zeroSlots[argument];
    let cos = 1;
    let sin = 0;
    for (let multiple = 1; multiple <= max; multiple++) {
      const next = cos * cos1 - sin * sin1;
      sin = sin * cos1 + cos * sin1;
      cos = next;
      multiples[2 * (zero + multiple)] = cos;
      multiples[2 * (zero + multiple) + 1] = sin;
      multiples[2 * (zero - multiple)] = cos;
      multiples[2 * (zero - multiple) + 1] = -sin;
    }
  }
}

/** Each node is its parent times one multiple. */
function multiplyAlong(products: Float64Array, { parents, slots }: { readonly parents: Int32Array; readonly slots: Int32Array }, multiples: Float64Array): void {
  products[0] = 1;
  products[1] = 0;
  for (let node = 1; node < parents.length; node++) {
    const parent = 2 * parents[node];
    const slot = 2 * slots[node];
    const c1 = products[parent];
    const s1 = products[parent + 1];
    const c2 = multiples[slot];
    const s2 = multiples[slot + 1];
    products[2 * node] = c1 * c2 - s1 * s2;
    products[2 * node + 1] = s1 * c2 + c1 * s2;
  }
}

interface Tree {
  readonly nodeOf: Int32Array;
  readonly parents: Int32Array;
  /** Argument and multiple that lead from the parent to the node; the root has none. */
  readonly lastArguments: Int32Array;
  readonly lastMultiples: Int32Array;
}

/** More multiples of an argument than any series has, so that parent, argument and multiple make one number: a small integer to V8. */
const MULTIPLES = 1 << 10;

function growTree(rows: readonly (readonly number[])[]): Tree {
  const most = rows.reduce((sum, row) => sum + row.length / 2, 1);
  const parents = new Int32Array(most);
  const lastArguments = new Int32Array(most);
  const lastMultiples = new Int32Array(most);
  let nodes = 1;
  const children = new Map<number, number>();
  const nodeOf = new Int32Array(rows.length);
  for (let row = 0; row < rows.length; row++) {
    const factors = rows[row];
    let node = 0;
    for (let i = 0; i < factors.length; i += 2) {
      const key = (node * FUNDAMENTAL_ARGUMENTS + factors[i]) * MULTIPLES + factors[i + 1];
      let child = children.get(key);
      if (child === undefined) {
        child = nodes++;
        children.set(key, child);
        parents[child] = node;
        lastArguments[child] = factors[i];
        lastMultiples[child] = factors[i + 1];
      }
      node = child;
    }
    nodeOf[row] = node;
  }
  return { nodeOf, parents: parents.slice(0, nodes), lastArguments: lastArguments.slice(0, nodes), lastMultiples: lastMultiples.slice(0, nodes) };
}
