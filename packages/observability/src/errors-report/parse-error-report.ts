import { ObservabilityError } from '../errors.js';
import { isRequestId } from '../request-id/request-id.js';
import {
  type ErrorReport, maxErrorMessageLength, maxErrorStackLength, maxErrorTypeLength, maxPageLength, maxReleaseLength, maxReportedErrors, type ReportedError,
} from './error-report.js'; // prettier-ignore

const kinds: readonly ReportedError['kind'][] = ['uncaught', 'unhandledrejection', 'reported'];
const maxCount = 1_000_000;
const latestDateMs = 8.64e15;

/**
 * Reads an error report out of untrusted JSON. Every string has a length limit, and members that are not known are refused.
 *
 * @param value - The parsed body of the request.
 * @throws {@link ObservabilityError} `ERR_OBSERVABILITY_ERROR_REPORT` naming the first member that is wrong, never its content.
 */
export function parseErrorReport(value: unknown): ErrorReport {
  const { page, release, errors } = members(value, 'report', ['page', 'release', 'errors']);
  if (!Array.isArray(errors) || errors.length === 0 || errors.length > maxReportedErrors) {
    throw refused('errors', `a list of 1 to ${maxReportedErrors}`);
  }
  return {
    page: pagePath(page),
    ...optional('release', release, 'release', maxReleaseLength),
    errors: errors.map((error, i) => reportedError(error, `errors[${i}]`)),
  };
}

function reportedError(value: unknown, at: string): ReportedError {
  const { kind, type, message, stack, occurredAtMs, count, requestId } = members(value, at, ['kind', 'type', 'message', 'stack', 'occurredAtMs', 'count', 'requestId']);
  if (!kinds.includes(kind as ReportedError['kind'])) throw refused(`${at}.kind`, `one of ${kinds.join(', ')}`);
  if (requestId !== undefined && (typeof requestId !== 'string' || !isRequestId(requestId))) throw refused(`${at}.requestId`, 'a request id');
  return {
    kind: kind as ReportedError['kind'],
    type: text(type, `${at}.type`, maxErrorTypeLength),
    ...optional('message', message, `${at}.message`, maxErrorMessageLength),
    ...optional('stack', stack, `${at}.stack`, maxErrorStackLength),
    occurredAtMs: whole(occurredAtMs, `${at}.occurredAtMs`, 0, latestDateMs),
    count: whole(count, `${at}.count`, 1, maxCount),
    ...(requestId === undefined ? {} : { requestId }),
  };
}

function members<Name extends string>(value: unknown, at: string, known: readonly Name[]): Partial<Record<Name, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw refused(at, 'an object');
  if (!Object.keys(value).every((name) => (known as readonly string[]).includes(name))) throw refused(at, `no members but ${known.join(', ')}`);
  return value;
}

function text(value: unknown, at: string, maxLength: number): string {
  if (typeof value !== 'string' || value === '' || value.length > maxLength) throw refused(at, `a string of 1 to ${maxLength} characters`);
  return value;
}

function optional<Name extends string>(name: Name, value: unknown, at: string, maxLength: number): Partial<Record<Name, string>> {
  return value === undefined ? {} : ({ [name]: text(value, at, maxLength) } as Record<Name, string>);
}

function whole(value: unknown, at: string, min: number, max: number): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < min || value > max) throw refused(at, `a whole number from ${min} to ${max}`);
  return value;
}

function pagePath(value: unknown): string {
  const path = text(value, 'page', maxPageLength);
  if (!path.startsWith('/') || /[?#]/.test(path)) throw refused('page', 'a path without query string or fragment');
  return path;
}

function refused(member: string, expected: string): ObservabilityError {
  return new ObservabilityError('ERR_OBSERVABILITY_ERROR_REPORT', `${member}: expected ${expected}`);
}
