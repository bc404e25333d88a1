/**
 * Writes Unix milliseconds as RFC 3339 in UTC with milliseconds, `2026-11-03T09:15:00.123Z`.
 * The part up to the second is kept from call to call: `toISOString` is the dearest step of a log line.
 */
export function createTimestamp(): (unixMs: number) => string {
  let second = Number.NaN;
  let prefix = '';

  return (unixMs) => {
    const wholeMs = Math.floor(unixMs);
    const newSecond = Math.floor(wholeMs / 1000);
    if (newSecond !== second) {
      prefix = new Date(newSecond * 1000).toISOString().slice(0, -4); // up to and with the decimal point
      second = newSecond;
    }
    return `${prefix}${String(wholeMs - newSecond * 1000).padStart(3, '0')}Z`;
  };
}
