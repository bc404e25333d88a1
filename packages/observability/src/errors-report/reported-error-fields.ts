import type { Fields } from '../logging/log-record.js';
import type { ErrorReport, ReportedError } from './error-report.js';

/** Log fields of one error that a browser reported. */
export function reportedErrorFields({ page, release }: ErrorReport, error: ReportedError): Fields {
  return {
    'event.name': 'browser.error',
    'error.type': error.type,
    'exception.type': error.type,
    'exception.message': error.message,
    'exception.stacktrace': error.stack,
    'browser.error.kind': error.kind,
    'browser.error.count': error.count,
    'browser.error.page': page,
    'browser.error.release': release,
    'browser.error.request_id': error.requestId,
  };
}
