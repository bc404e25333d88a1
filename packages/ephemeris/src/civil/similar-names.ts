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
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const above = row;
    row = new Array<number>(b.length + 1).fill(Infinity);
    if (i <= MAX_EDITS) row[0] = i;
    for (let j = Math.max(1, i - MAX_EDITS); j <= Math.min(b.length, i + MAX_EDITS); j++) {
      const replaced = above[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      row[j] = Math.min(replaced, above[j] + 1, row[j - 1] + 1);
    }
  }
  const edits = row[b.length];
  return edits <= MAX_EDITS ? edits : Infinity;
}
