import { describe, expect, it } from 'vitest';
import { assetAt, pageAssets } from './assets.js';

describe('pageAssets', () => {
  it('names files by their content', () => {
    const [one, other] = [pageAssets({ stylesheet: 'a{}', script: '' }), pageAssets({ stylesheet: 'b{}', script: '' })];
    expect(one.stylesheet.path).toMatch(/^\/assets\/page-[0-9a-f]{10}\.css$/);
    expect(one.stylesheet.path).not.toBe(other.stylesheet.path);
    expect(one.script.path).toBe(other.script.path);
  });
});

describe('assetAt', () => {
  it('finds by path, and nothing else', () => {
    const assets = pageAssets({ stylesheet: 'a{}', script: 'b' });
    expect(assetAt(assets, assets.script.path)?.content).toBe('b');
    expect(assetAt(assets, '/assets/../main.js')).toBeUndefined();
  });
});
