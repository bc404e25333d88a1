/** Longest text that is compared, and most edits that still count as alike: both bound the work. */
const MAX_LENGTH = 48;
const MAX_EDITS = 2;

/**
 * Up to three names that a person may have meant: the same city (`Berlin` for `Europe/Berlin`), or at most two letters off.
 * Letter case, and which of space, hyphen, underscore and slash stands between words, do not count.
 */
export function similarNames(text: string, names: readonly string[]): string[] {
  if (text.length > MAX_LENGTH) return [];
  const wanted = fold(text);
  const scored = names.flatMap((name) => {
    const city = name.slice(name.lastIndexOf('/') + 1);
    const edits = Math.min(editDistance(wanted, fold(name)), editDistance(wanted, fold(city)));
    // Short names are a few letters from everything.
    return edits <= Math.min(MAX_EDITS, wanted.length / 4) ? [{ name, edits }] : [];
  });
  return scored.sort((a, b) => a.edits - b.edits).slice(0, 3).map(({ name }) => name);
}

function fold(text: string): string {
  return text.trim().toLowerCase().replace(/[\s/-]/g, '_');
}

/**
 * Letters to insert, delete or replace to turn one text into the other; Infinity when there are more than {@link MAX_EDITS}.
 *
 * Source: Wagner & Fischer (1974), *J. ACM* 21, 168–173, only the cells within MAX_EDITS of the diagonal: others cost more than that.
 */
function editDistance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > MAX_EDITS) return Infinity;
  let above: number[] = [];
  let row: number[] = [];
  for (let j = 0; j <= MAX_EDITS; j++) row[j] = j;
  for (let i = 1; i <= a.length; i++) {
    [above, row] = [row, above];
    const from = Math.max(0, i - MAX_EDITS);
    const to = Math.min(b.length, i + MAX_EDITS);
    let least = Infinity;
    for (let j = from; j <= to; j++) {
      const replaced = j === 0 ? i : above[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      const deleted = j === i + MAX_EDITS ? Infinity : above[j] + 1; // cells outside the band hold an older row
      const inserted = j === from ? Infinity : row[j - 1] + 1;
      row[j] = Math.min(replaced, deleted, inserted);
      least = Math.min(least, row[j]);
    }
    if (least > MAX_EDITS) return Infinity; // edits only add up
  }
  return row[b.length] <= MAX_EDITS ? row[b.length] : Infinity;
}
