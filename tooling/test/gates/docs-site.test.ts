import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { docsSite } from '../../gates/docs-site.js';
import { scratch, type Scratch } from './scratch.js';

/** A built site whose links all lead somewhere. */
function inOrder(): Scratch {
  return scratch({
    'dist/index.html': '<link rel="stylesheet" href="/sdk/style.css"><a href="/sdk/guide#draw%C2%A0it">g</a> <a href="/sdk/reference/">r</a> <a href="https://example.com/">e</a>',
    'dist/guide.html': '<h2 id="draw\u00a0it">Draw it</h2> <a href="./">home</a> <a href="#draw%C2%A0it">here</a> <a href="/sdk/style.css">style</a>',
    'dist/reference/index.html': '<a href="../guide.html">guide</a>',
    'dist/style.css': '.a { background: url(data:image/png;base64,AA) }',
  });
}

const problems = ({ root }: Scratch): string[] =>
  docsSite(root, join(root, 'dist'), '/sdk/').findings.map(({ file, problem }) => `${file} ${problem}`);

describe('docsSite', () => {
  it('passes pages, files and anchors under the base', () => {
    const { root } = inOrder();
    expect(docsSite(root, join(root, 'dist'), '/sdk/')).toEqual({ checked: '7 links of 4 files', findings: [] });
  });

  it('finds a link that leads nowhere', () => {
    const copy = inOrder();
    copy.change('dist/reference/index.html', '../guide.html', '../guides.html');
    expect(problems(copy)).toEqual(['dist/reference/index.html ../guides.html leads nowhere']);
  });

  it('finds an anchor that the page has not', () => {
    const copy = inOrder();
    copy.change('dist/guide.html', 'id="draw\u00a0it"', 'id="draw"');
    expect(problems(copy)).toEqual([
      'dist/guide.html #draw%C2%A0it: guide.html has no such anchor',
      'dist/index.html /sdk/guide#draw%C2%A0it: guide.html has no such anchor',
    ]);
  });

  it('finds a link outside of the base', () => {
    const copy = inOrder();
    copy.change('dist/guide.html', './', '/guide');
    expect(problems(copy)).toEqual(['dist/guide.html /guide is outside of /sdk/']);
  });

  it('finds what is fetched from elsewhere', () => {
    const copy = inOrder();
    copy.write('dist/other.html', '<script src="https://cdn.example.com/a.js"></script><link rel="canonical" href="https://cosmichub.github.io/sdk/other">');
    copy.change('dist/style.css', 'url(data:image/png;base64,AA)', 'url(https://fonts.example.com/a.woff2)');
    expect(problems(copy)).toEqual([
      'dist/other.html fetches https://cdn.example.com/a.js',
      'dist/style.css fetches https://fonts.example.com/a.woff2',
    ]);
  });

  it('does not pass a site that was not built', () => {
    expect(problems(scratch())).toEqual(['dist holds no index.html']);
  });
});
