/** Header that carries the request id in both directions. */
export const requestIdHeader = 'x-request-id';

/** Why a caller's request id was not used. The value itself is never kept. */
export type RequestIdRejection = 'length' | 'charset' | 'duplicate';

/** Outcome of reading the header: an id, a reason, or neither when the caller sent none. */
export interface ReadRequestId {
  readonly requestId?: string;
  readonly rejected?: RequestIdRejection;
}

const maxLength = 128;
const allowed = /^[A-Za-z0-9._:=+/-]+$/; // covers UUID, ULID, base64, hex and X-Ray ids; nothing that HTML, JSON or a shell reads

/** Whether `value` may serve as a request id: 1 to 128 characters of `A-Za-z0-9._:=+/-`. */
export function isRequestId(value: string): boolean {
  return value.length <= maxLength && allowed.test(value);
}

/**
 * Reads the caller's request id.
 *
 * @param header - Value of `x-request-id`. Repeated headers arrive joined by a comma, as Node and Fetch join them, and are refused.
 */
export function readRequestId(header: string | undefined): ReadRequestId {
  if (header === undefined) return {};
  if (header === '' || header.length > maxLength) return { rejected: 'length' };
  if (allowed.test(header)) return { requestId: header };
  return { rejected: header.includes(',') ? 'duplicate' : 'charset' };
}
