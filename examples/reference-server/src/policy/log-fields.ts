import { compileRedaction, type Redactor } from '@cosmichub/privacy';

const keep = { tier: 'internal' } as const;

/**
 * Every field that a log line of this server may carry. What is not named here does not pass: a field somebody adds in haste is
 * missing from the logs, not leaking into them.
 */
const logFields = {
  'event.name': keep,
  'http.request.method': keep,
  'http.route': keep,
  'url.path': keep,
  'http.response.status_code': keep,
  duration_ms: keep,
  request_id_rejected: keep,
  'error.type': keep,
  'exception.type': keep,
  'exception.message': keep,
  'exception.stacktrace': keep,
  'browser.error.kind': keep,
  'browser.error.count': keep,
  'browser.error.page': keep,
  'browser.error.release': keep,
  'browser.error.request_id': keep,
  'browser.error.occurred_at': keep,
  'user.ref': keep,
  'experiment.key': keep,
  'experiment.version': keep,
  'experiment.variant': keep,
  'experiment.bucket': keep,
  'experiment.reason': keep,
  'experiment.unit': keep,
  'experiment.unit_ref': keep,
  'drain.connections': keep,
  'drain.cut': keep,
  'process.signal': keep,
  'process.crash_origin': keep,
  'client.address': { tier: 'sensitive', redact: 'drop' },
} as const;

/** The redactor that the logger applies to every line. */
export const redactLogFields: Redactor = compileRedaction(logFields, { maxTextLength: 8_192 });
