// Printable ASCII without `"` and `\` needs no escape.
const needsEscape = /[^\x20-\x21\x23-\x5b\x5d-\x7e]/;
const beyondAscii = /[\x7f-\uffff]/g;

/** Longest escape of one UTF-16 unit: `\uXXXX`. */
const longestEscape = 6;

/**
 * A JSON string of printable ASCII: control bytes, Latin-1 and everything above are escaped, so that its length in
 * characters is its length in bytes and no terminal or log viewer can be steered by it.
 */
export function jsonString(value: string): string {
  if (!needsEscape.test(value)) return `"${value}"`;
  return JSON.stringify(value).replace(beyondAscii, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** {@link jsonString} of as much of the beginning of `value` as surely fits into `maxBytes` (8 or more), quotes included. */
export function cutJsonString(value: string, maxBytes: number): string {
  const cut = jsonString(value.slice(0, maxBytes - 2));
  return cut.length <= maxBytes ? cut : jsonString(value.slice(0, Math.floor((maxBytes - 2) / longestEscape)));
}
