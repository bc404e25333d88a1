import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isObservabilityError } from '../errors.js';
import { parseErrorReport } from './parse-error-report.js';
import { reportedErrorFields } from './reported-error-fields.js';

const error = { kind: 'uncaught', type: 'TypeError', stack: '    at a (b.js:1:2)', occurredAtMs: 1_793_697_300_123, count: 2, requestId: 'r-1' };
const report = { page: '/charts', release: '1.2.3', errors: [error] };

describe('parseErrorReport', () => {
  it('gives back a report that keeps to its limits', () => {
    expect(parseErrorReport(report)).toEqual(report);
    const least = { page: '/', errors: [{ kind: 'reported', type: 'Error', occurredAtMs: 0, count: 1 }] };
    expect(parseErrorReport(least)).toEqual(least);
  });

  it.each<[string, unknown]>([
    ['report', null], ['report', []], ['report', 'text'], ['report', { ...report, cookies: 'secret' }],
    ['page', { ...report, page: undefined }], ['page', { ...report, page: 'https://x' }], ['page', { ...report, page: '/a?date=1879' }], ['page', { ...report, page: `/${'a'.repeat(512)}` }],
    ['release', { ...report, release: '' }],
    ['errors', { ...report, errors: [] }], ['errors', { ...report, errors: Array(11).fill(error) }], ['errors', { ...report, errors: {} }],
    ['errors[0]', { ...report, errors: [null] }], ['errors[0]', { ...report, errors: [{ ...error, form: {} }] }],
    ['errors[0].kind', { ...report, errors: [{ ...error, kind: 'other' }] }],
    ['errors[0].type', { ...report, errors: [{ ...error, type: 'x'.repeat(129) }] }],
    ['errors[0].message', { ...report, errors: [{ ...error, message: 'x'.repeat(513) }] }],
    ['errors[0].stack', { ...report, errors: [{ ...error, stack: 'x'.repeat(4_097) }] }],
    ['errors[0].occurredAtMs', { ...report, errors: [{ ...error, occurredAtMs: '2026' }] }],
    ['errors[0].count', { ...report, errors: [{ ...error, count: 0 }] }],
    ['errors[1].requestId', { ...report, errors: [error, { ...error, requestId: '<script>' }] }],
  ])('refuses a wrong %s without repeating it', (member, value) => {
    try {
      parseErrorReport(value);
      expect.unreachable();
    } catch (thrown) {
      expect(isObservabilityError(thrown) && thrown.code).toBe('ERR_OBSERVABILITY_ERROR_REPORT');
      expect((thrown as Error).message).toMatch(new RegExp(`^${member.replace(/[[\]]/g, '\\$&')}: expected `));
      expect((thrown as Error).message).not.toMatch(/1879|secret|script/);
    }
  }); // prettier-ignore

  it('throws nothing but its own error, whatever JSON it gets', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        try {
          parseErrorReport(value);
        } catch (thrown) {
          expect(isObservabilityError(thrown)).toBe(true);
        }
      }),
    );
  });
});

describe('reportedErrorFields', () => {
  it('names what the log spec names', () => {
    const parsed = parseErrorReport(report);
    expect(reportedErrorFields(parsed, parsed.errors[0])).toEqual({
      'event.name': 'browser.error',
      'error.type': 'TypeError',
      'exception.type': 'TypeError',
      'exception.message': undefined,
      'exception.stacktrace': '    at a (b.js:1:2)',
      'browser.error.kind': 'uncaught',
      'browser.error.count': 2,
      'browser.error.page': '/charts',
      'browser.error.release': '1.2.3',
      'browser.error.request_id': 'r-1',
    });
  });
});
