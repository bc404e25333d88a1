import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createObservability } from '@cosmichub/observability';
import { processContextStore } from '@cosmichub/observability/async-local-storage';
import { observeNode } from '@cosmichub/observability/node-http';
import pino from 'pino';
import { pinoHttp } from 'pino-http';
import type { Agreement, Contender, VersusBench } from '../../versus-bench.js';
import { NullWire } from './null-wire.js';

type Destination = ReturnType<typeof pino.destination>;

const respond: RequestListener = (_request, response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end('{"ok":true}');
};

/** What an access line has to say, whatever it calls it. */
interface Said {
  readonly method: unknown;
  readonly path: unknown;
  readonly status: unknown;
  readonly requestId: unknown;
  readonly durationMs: unknown;
}

interface Logger {
  readonly name: string;
  readonly packageName?: string;
  readonly call: string;
  readonly listener: (destination: Destination) => RequestListener;
  readonly read: (line: Record<string, never>) => Said;
}

const ours: Logger = {
  name: '@cosmichub/observability',
  packageName: '@cosmichub/observability',
  call: 'observeNode(createObservability({ … }), handler): ids in and out, async context, duration histogram and access line',
  listener(destination) {
    const o = createObservability({
      service: { name: 'charts', version: '1.0.0', environment: 'production' },
      write: (line) => destination.write(line),
      clock: { nowMs: () => Date.now(), monotonicMs: () => performance.now() },
      randomBytes,
      contextStore: processContextStore(),
    });
    return observeNode(o, respond, { route: () => '/charts/:id' });
  },
  read: (line) => ({
    method: line['http.request.method'],
    path: line['url.path'],
    status: line['http.response.status_code'],
    requestId: line.request_id,
    durationMs: line.duration_ms,
  }),
};

const pinoHttpDefault: Logger = {
  name: 'pino-http',
  packageName: 'pino-http',
  call: 'pinoHttp({ genReqId }, destination)(request, response): request and response headers in the line, a child logger a request',
  listener(destination) {
    const logger = pinoHttp({ genReqId: (request) => request.headers['x-request-id'] ?? randomBytes(16).toString('hex') }, destination);
    return (request, response) => {
      logger(request, response);
      respond(request, response);
    };
  },
  read: ({ req, res, responseTime }: Record<string, Record<string, unknown>>) => ({
    method: req.method,
    path: req.url,
    status: res.statusCode,
    requestId: req.id,
    durationMs: responseTime,
  }),
};

const pinoHttpLean: Logger = {
  ...pinoHttpDefault,
  name: 'pino-http, lean serializers',
  call: 'as above with serializers that keep id, method, url and status: about what our line holds',
  listener(destination) {
    const logger = pinoHttp(
      {
        genReqId: (request) => request.headers['x-request-id'] ?? randomBytes(16).toString('hex'),
        wrapSerializers: false,
        serializers: {
          req: ({ id, method, url }: { id: unknown; method: string; url: string }) => ({ id, method, url }),
          res: ({ statusCode }: { statusCode: number }) => ({ statusCode }),
        },
      },
      destination,
    );
    return (request, response) => {
      logger(request, response);
      respond(request, response);
    };
  },
};

const request = [
  'GET /charts/7 HTTP/1.1',
  'Host: charts.example',
  'User-Agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36',
  'Accept: application/json',
  'Accept-Encoding: gzip, deflate, br',
  'Accept-Language: en-GB,en;q=0.9',
  'X-Request-Id: from-the-browser-17',
  '\r\n',
].join('\r\n');

/** pino's own buffered writer, for everybody alike: 4 KiB at a time, from the event loop. */
function destinationTo(path: string): Destination {
  return pino.destination({ dest: path, sync: false, minLength: 4096 });
}

function contender({ name, packageName, call, listener }: Logger): Contender {
  const wire = new NullWire(createServer(listener(destinationTo('/dev/null'))), request);
  return { name, packageName, call, batch: (count) => wire.requests(count) };
}

/** The line that one request leaves behind. */
async function lineOf({ listener, read }: Logger): Promise<Said> {
  const folder = mkdtempSync(join(tmpdir(), 'access-log-'));
  try {
    const path = join(folder, 'log');
    const destination = pino.destination({ dest: path, sync: true });
    await new NullWire(createServer(listener(destination)), request).requests(1);
    await new Promise((resolve) => setTimeout(resolve, 50)); // the line is written once the response is closed
    destination.flushSync();
    return read(JSON.parse(readFileSync(path, 'utf8').trim()) as Record<string, never>);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function compare(theirs: Logger): Promise<Agreement> {
  const [a, b] = [await lineOf(ours), await lineOf(theirs)];
  const names = ['method', 'path', 'status', 'requestId'] as const;
  const differing = names.filter((name) => a[name] === undefined || a[name] !== b[name]);
  const timed = typeof a.durationMs === 'number' && typeof b.durationMs === 'number';
  return {
    contender: theirs.name,
    agrees: differing.length === 0 && timed,
    detail:
      differing.length === 0
        ? `the same method, path, status and request id in the line; a duration in ${timed ? 'both' : 'one'}`
        : differing.map((name) => `${name}: ${String(a[name])} here, ${String(b[name])} there`).join('; '),
  };
}

export const bench: VersusBench = async () => {
  const loggers = [ours, pinoHttpDefault, pinoHttpLean];
  const bare = new NullWire(createServer(respond), request);
  return [
    {
      question: 'A GET request with one access line',
      operation: 'request',
      floor: 'no logging',
      isolated: true, // async context, once it is used, slows every promise and timer of its process, also the peers’
      contenders: [
        ...loggers.map(contender),
        { name: 'no logging', call: 'the handler alone', batch: (count: number) => bare.requests(count) },
      ],
      agreements: () => Promise.all([pinoHttpDefault, pinoHttpLean].map(compare)),
      notes: [
        'node:http parses and answers on a stream in memory, so that the kernel’s sockets, the same for all, are left out.',
        'All write through pino’s own destination to /dev/null, asynchronously, 4 KiB at a time.',
        'Unequal work, on purpose: the time of ours holds trace ids, context that outlives awaits, two metrics and the id in the response beside the line; pino-http only logs. Its default line holds all headers.',
      ],
    },
  ];
};
