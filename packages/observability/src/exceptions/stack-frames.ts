const maxFrames = 50;
/** `    at fn (file:1:2)` of V8; `fn@file:1:2` of Firefox and Safari. */
const frame = /^(?:\s+at .+(?::\d+\)?|\(native\)|<anonymous>\)?)|[^\s@]*@\S+:\d+(?::\d+)?)$/;
/** Query string or fragment inside a frame's URL, up to the line number. */
const query = /[?#][^\s)]*?(?=(?::\d+){1,2}\)?$)/;

/**
 * The frames of an error's stack without its message, and without query strings in the frames' URLs.
 *
 * A stack begins with the error's message, which may quote user input; the frames name only code.
 *
 * @returns At most 50 frames joined by line feeds, `''` when there are none.
 */
export function stackFrames(error: { readonly name?: unknown; readonly message?: unknown; readonly stack?: unknown }): string {
  if (typeof error.stack !== 'string') return '';
  return withoutHeader(error.stack, error.message)
    .split('\n')
    .filter((line) => frame.test(line))
    .slice(0, maxFrames)
    .map((line) => line.replace(query, ''))
    .join('\n');
}

/** V8 puts `Name: message` before the frames; a line of a message may look like a frame, so it goes first. */
function withoutHeader(stack: string, message: unknown): string {
  if (typeof message !== 'string' || message === '') return stack;
  const messageAt = stack.indexOf(message);
  return messageAt > 0 && /^.+: $/.test(stack.slice(0, messageAt)) ? stack.slice(messageAt + message.length) : stack;
}
