import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeHtml, flag, Html, html } from './html.js';

describe('html', () => {
  it('escapes text and leaves markup', () => {
    expect(html`<p title="${'"<&\''}">${'<script>'} ${new Html('<b>b</b>')} ${html`<i>${'&'}</i>`}</p>`.markup).toBe(
      '<p title="&quot;&lt;&amp;&#39;">&lt;script&gt; <b>b</b> <i>&amp;</i></p>',
    );
  });

  it('joins lists, and writes nothing for what is absent', () => {
    expect(html`${[1, 'a', [html`<br>`]]}${undefined}${null}${false}`.markup).toBe('1a<br>');
  });

  it('lets no text out of a quoted attribute or into a tag', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(escapeHtml(text)).not.toMatch(/[<>"']|&(?!(amp|lt|gt|quot|#39);)/);
      }),
    );
  });
});

describe('flag', () => {
  it('is there or not', () => {
    expect(html`<input${flag('checked', true)}${flag('required', false)}>`.markup).toBe('<input checked>');
  });
});
