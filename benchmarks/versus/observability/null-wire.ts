import type { Server } from 'node:http';
import { Duplex } from 'node:stream';

/**
 * A kept-alive connection to a server of the same process without a socket: `node:http` parses the bytes that are put in and serialises
 * the response as on a real one (an application may hand it any Duplex), and the kernel takes no part.
 */
export class NullWire extends Duplex {
  /** Everything the server has sent since it was last emptied; only kept while `recording`. */
  received = '';
  recording = false;
  readonly #request: string;
  #left = 0;
  #done: () => void = () => undefined;

  constructor(server: Server, request: string) {
    super();
    this.#request = request;
    Object.assign(this, { remoteAddress: '203.0.113.7', remotePort: 50_000 });
    server.emit('connection', this);
  }

  /** Sends the request so many times, each when the one before it has been answered. */
  requests(count: number): Promise<void> {
    this.#left = count;
    return new Promise((resolve) => {
      this.#done = resolve;
      this.push(this.#request);
    });
  }

  override _read(): void {
    // The next request is pushed when the response is there.
  }

  override _write(chunk: Buffer, _encoding: string, callback: () => void): void {
    if (this.recording) this.received += chunk.toString();
    callback();
    if (!chunk.includes('"ok":true')) return; // headers and body may come apart
    this.#left -= 1;
    // A turn of the event loop between two requests, so that the response's `finish` and `close` belong to its own request.
    setImmediate(() => (this.#left > 0 ? this.push(this.#request) : this.#done()));
  }
}
