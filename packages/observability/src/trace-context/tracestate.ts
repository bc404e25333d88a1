export const tracestateHeader = 'tracestate';

const maxMembers = 32;

/** Key of level 2: a lower-case letter or digit, then up to 255 of `a-z 0-9 _ - * / @`. */
const key = /^[a-z0-9][a-z0-9_\-*/@]{0,255}$/;
/** Up to 256 printable ASCII characters without `,` and `=`, the last one not a space. */
const value = /^[\x20-\x2b\x2d-\x3c\x3e-\x7e]{0,255}[\x21-\x2b\x2d-\x3c\x3e-\x7e]$/;

/**
 * Reads a `tracestate` list and returns it in the form to pass on, or `''` when there is nothing to pass on.
 *
 * More than 32 members, or one that breaks the grammar, drop the whole list: a half-understood list would be passed on
 * as if it were the caller's. Of two members with one key the first, which is the newer, stays. Empty members are skipped.
 *
 * Source: W3C Trace Context level 2, §3.3 tracestate header, §4.4.
 *
 * @param header - All `tracestate` headers of the request, joined by commas in the order received.
 */
export function parseTracestate(header: string): string {
  const members = new Map<string, string>();
  let count = 0;
  for (const part of header.split(',')) {
    const member = part.replace(/^[ \t]+|[ \t]+$/g, '');
    if (member === '') continue;
    count += 1;
    const equals = member.indexOf('=');
    const memberKey = member.slice(0, equals);
    if (count > maxMembers || equals < 1 || !key.test(memberKey) || !value.test(member.slice(equals + 1))) return '';
    if (!members.has(memberKey)) members.set(memberKey, member);
  }
  return [...members.values()].join(',');
}
