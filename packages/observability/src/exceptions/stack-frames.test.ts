import { describe, expect, it } from 'vitest';
import { stackFrames } from './stack-frames.js';

describe('stackFrames', () => {
  it('keeps the frames of V8 without message and query strings', () => {
    const error = {
      name: 'TypeError',
      message: 'born 1879-03-14\n    at Ulm (1879:1:1)',
      stack: [
        'TypeError: born 1879-03-14', '    at Ulm (1879:1:1)', '    at draw (https://app.example/wheel.js?v=1879:10:5)', '    at async load (https://app.example/a.js:1:2)',
        '    at https://app.example/b.js#x:3:4', '    at Array.map (<anonymous>)', '    at native (native)',
      ].join('\n'),
    }; // prettier-ignore
    expect(stackFrames(error)).toBe(
      [
        '    at draw (https://app.example/wheel.js:10:5)', '    at async load (https://app.example/a.js:1:2)', '    at https://app.example/b.js:3:4',
        '    at Array.map (<anonymous>)', '    at native (native)',
      ].join('\n'),
    ); // prettier-ignore
  });

  it('keeps the frames of Firefox and Safari', () => {
    const stack = 'draw@https://app.example/wheel.js?v=1:10:5\n@https://app.example/a.js:1:2\nasync*load@https://app.example/b.js:3:4\n';
    expect(stackFrames({ name: 'Error', message: 'x', stack })).toBe('draw@https://app.example/wheel.js:10:5\n@https://app.example/a.js:1:2\nasync*load@https://app.example/b.js:3:4');
  });

  it('keeps nothing that is not a frame', () => {
    expect(stackFrames({ stack: 'Error: a\nplace: Ulm\nalbert@example.org\n' })).toBe('');
    expect(stackFrames({})).toBe('');
    expect(stackFrames({ stack: 5 })).toBe('');
  });

  it('keeps at most 50 frames', () => {
    expect(stackFrames({ stack: '    at f (a.js:1:1)\n'.repeat(1_000) }).split('\n')).toHaveLength(50);
  });
});
