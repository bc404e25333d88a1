import { describe, expect, it } from 'vitest';
import { isFieldTag, stricterTag } from './tag.js';

describe('stricterTag', () => {
  it('takes tier and action apart, and only actions that are stated', () => {
    expect(stricterTag({ tier: 'restricted' }, { tier: 'internal', redact: 'pseudonymize' })).toEqual({ tier: 'restricted', redact: 'pseudonymize' });
    expect(stricterTag({ tier: 'public', redact: 'drop' }, { tier: 'internal', redact: 'mask' })).toEqual({ tier: 'internal', redact: 'drop' });
    expect(stricterTag({ tier: 'public' }, { tier: 'public' })).toEqual({ tier: 'public' });
  });
});

describe('isFieldTag', () => {
  it('knows tiers and actions', () => {
    expect([{ tier: 'public' }, { tier: 'restricted', redact: 'drop' }, { tier: 'internal', redact: undefined }].map(isFieldTag)).toEqual([true, true, true]);
    expect([null, 'public', {}, { tier: 'secret' }, { tier: 'PUBLIC' }, { tier: 'public', redact: 'hide' }].map(isFieldTag)).toEqual(Array(6).fill(false));
  });
});
