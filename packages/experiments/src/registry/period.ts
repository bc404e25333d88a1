const DAY_MS = 86_400_000;
const ISO_8601 = /^(\d{4}-\d{2}-\d{2})(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2}))?$/;

/**
 * The instant of an ISO 8601 date or date with time and offset, milliseconds since the Unix epoch; undefined when it is neither,
 * or names a day that does not exist.
 *
 * @param edge - Which end of a bare date: its first instant, 00:00 UTC, or the first one after it.
 */
export function instantMs(text: string, edge: 'start' | 'end'): number | undefined {
  const date = ISO_8601.exec(text)?.[1];
  if (date === undefined) return undefined;
  const midnightMs = Date.parse(`${date}T00:00:00Z`);
  // Date.parse rolls 30 February over into March instead of refusing it.
  if (Number.isNaN(midnightMs) || new Date(midnightMs).toISOString().slice(0, 10) !== date) return undefined;
  if (text === date) return edge === 'start' ? midnightMs : midnightMs + DAY_MS;
  const ms = Date.parse(text);
  return Number.isNaN(ms) ? undefined : ms;
}
