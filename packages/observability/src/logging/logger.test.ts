import { describe, expect, it, vi } from 'vitest';
import { isObservabilityError } from '../errors.js';
import { createLogger, type LoggerOptions } from './logger.js';

function logging(options: Partial<LoggerOptions> = {}): { log: ReturnType<typeof createLogger>; lines: Record<string, unknown>[] } {
  const lines: Record<string, unknown>[] = [];
  const log = createLogger({
    write: (line) => void lines.push(JSON.parse(line) as Record<string, unknown>),
    clock: { nowMs: () => 0 },
    resource: { name: 'charts', version: '1', environment: 'test' },
    ...options,
  });
  return { log, lines };
}

describe('createLogger', () => {
  it('writes from its level up', () => {
    for (const [level, count] of [['debug', 4], ['info', 3], ['warn', 2], ['error', 1]] as const) {
      const { log, lines } = logging({ level });
      for (const severity of ['debug', 'info', 'warn', 'error'] as const) log[severity]('m');
      expect(lines).toHaveLength(count);
    }
    const { log, lines } = logging();
    log.debug('m');
    expect(lines).toHaveLength(0);
  });

  it('names its parts', () => {
    const { log, lines } = logging();
    log.named('store').info('m');
    expect(lines[0].logger).toBe('store');
  });

  it('logs type and frames of an error, and its message only where it is chosen', () => {
    const error = new SyntaxError('Unexpected token in "1879-03-14"\n    at fake (1879.ts:1:1)');
    const { log, lines } = logging();
    log.error('m', { a: 1 }, error);
    expect(lines[0]).toMatchObject({ a: 1, 'error.type': 'SyntaxError', 'exception.type': 'SyntaxError' });
    expect(JSON.stringify(lines[0])).not.toContain('1879');
    expect(lines[0]['exception.stacktrace']).toMatch(/^ {4}at .*logger\.test\.ts/);

    const chosen = logging({ exceptionMessage: ({ message }) => message.slice(0, 10) });
    chosen.log.error('m', undefined, error);
    expect(chosen.lines[0]['exception.message']).toBe('Unexpected');
  });

  it('names errors by their code, and other values by their type', () => {
    const { log, lines } = logging();
    log.warn('m', {}, Object.assign(new Error('x'), { code: 'ECONNREFUSED' }));
    log.warn('m', {}, 'a string with 1879-03-14');
    log.warn('m', {}, null);
    expect(lines.map((line) => line['error.type'])).toEqual(['ECONNREFUSED', 'string', 'object']);
  });

  it('redacts its own fields and those of the context', () => {
    const context = { requestId: 'r', traceId: 't', spanId: 's', traceFlags: 0, userRef: undefined, fields: { email: 'a@b.example' } };
    const { log, lines } = logging({
      context: () => context,
      redact: (fields) => Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, /email|birth/.test(name) ? '[redacted]' : value])),
    });
    log.info('m', { birthDate: '1879-03-14', tier: 'free' });
    expect(lines[0]).toMatchObject({ email: '[redacted]', birthDate: '[redacted]', tier: 'free' });
  });

  it('writes the line without fields when redaction breaks', () => {
    const { log, lines } = logging({
      redact: () => {
        throw new TypeError('x');
      },
    });
    log.info('m', { birthDate: '1879-03-14' });
    expect(lines).toMatchObject([{ message: 'm', 'log.redaction_failed': true }]);
    expect(lines[0]).not.toHaveProperty('birthDate');
  });

  it('never throws, and tells of every line it could not write', () => {
    const broken = (): never => {
      throw new Error('x');
    };
    const onDropped = vi.fn();
    logging({ write: broken, onDropped }).log.info('m');
    logging({ clock: { nowMs: () => NaN }, onDropped }).log.info('m');
    logging({ context: broken, onDropped }).log.info('m');
    logging({ onDropped, exceptionMessage: broken }).log.error('m', {}, new Error('x'));
    logging({ onDropped }).log.info('m', { get a(): string { return broken(); } }); // prettier-ignore
    expect(onDropped).toHaveBeenCalledTimes(5);
  });

  it.each([
    [{ level: 'loud' }, 'level'],
    [{ layout: 'xml' }, 'layout'],
    [{ resource: { name: '', version: '1', environment: 'test' } }, 'resource.name'],
    [{ resource: { name: 'a', version: '1'.repeat(129), environment: 'test' } }, 'resource.version'],
  ])('refuses %j', (options, argument) => {
    try {
      logging(options as Partial<LoggerOptions>);
      expect.unreachable();
    } catch (error) {
      expect(isObservabilityError(error) && error.code).toBe('ERR_OBSERVABILITY_ARGUMENT');
      expect((error as Error).message).toContain(argument);
    }
  });
});
