import { ProblemError } from './problem.js';

/** More than any request here needs; a form with every field filled has under 1 KiB. */
const maxBodyBytes = 64 * 1024;

/**
 * Reads a body as text, and stops reading once it is over the limit.
 *
 * @throws {@link ProblemError} `body-too-large`; `malformed-json` when the bytes are not UTF-8.
 */
export async function readText(request: Request, limitBytes: number = maxBodyBytes): Promise<string> {
  const tooLarge = (): ProblemError => new ProblemError('body-too-large', { detail: `expected at most ${limitBytes} bytes` }, { connection: 'close' });
  if (Number(request.headers.get('content-length') ?? 0) > limitBytes) throw tooLarge();
  if (request.body === null) return '';
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  let received = 0;
  try {
    for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
      received += chunk.byteLength;
      if (received > limitBytes) throw tooLarge();
      text += decoder.decode(chunk, { stream: true });
    }
    return text + decoder.decode();
  } catch (error) {
    if (error instanceof TypeError) throw new ProblemError('malformed-json', { detail: 'the body is not UTF-8' });
    throw error;
  }
}

const mediaType = (request: Request): string => (request.headers.get('content-type') ?? '').split(';')[0].trim().toLowerCase();

function requireMediaType(request: Request, expected: string): void {
  const given = mediaType(request);
  if (given === expected) return;
  throw new ProblemError('unsupported-media-type', { detail: `expected ${expected}` }, { 'accept-post': expected });
}

/** @throws {@link ProblemError} `unsupported-media-type`, `body-too-large`, `malformed-json`, `invalid-request` when there is no body. */
export async function readJson(request: Request): Promise<unknown> {
  requireMediaType(request, 'application/json');
  const text = await readText(request);
  if (text.trim() === '') throw new ProblemError('invalid-request', { errors: [{ field: '', detail: 'expected a JSON object, got no body' }] });
  try {
    return JSON.parse(text);
  } catch {
    throw new ProblemError('malformed-json', { detail: 'expected a JSON object' }); // the parser's message would repeat the input
  }
}

/** @throws {@link ProblemError} `unsupported-media-type`, `body-too-large`. */
export async function readFormBody(request: Request): Promise<URLSearchParams> {
  requireMediaType(request, 'application/x-www-form-urlencoded');
  return new URLSearchParams(await readText(request));
}
