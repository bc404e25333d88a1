import { describe, expect, it } from 'vitest';
import { docsLinks } from '../../gates/docs-links.js';
import { scratch, type Scratch } from './scratch.js';

/** Pages whose links all lead somewhere. */
function inOrder(): Scratch {
  return scratch({
    'README.md': '# Root\n\nSee [the guide](docs/guide.md#draw-it) and [tiny](packages/tiny/README.md).\n![a picture](docs/images/page.png)\n',
    'packages/tiny/README.md': '# tiny\n\n[up](../../README.md) [folder](../../docs) [source](src/index.ts#L1) [mail](mailto:a@example.com)\n',
    'packages/tiny/src/index.ts': '',
    'docs/guide.md': '# Guide\n\n[here](#draw-it) [problem](https://cosmichub.github.io/sdk/problems#not-found) [elsewhere](https://example.com/x)\n\n## Draw it!\n\n## `draw_it`, again\n\n## Draw it\n',
    'docs/problems.md': '# Problems\n\n## not-found\n',
    'docs/images/page.png': '',
  });
}

const problems = ({ root }: Scratch): string[] => docsLinks(root).findings.map(({ file, line, problem }) => `${file}:${line} ${problem}`);

describe('docsLinks', () => {
  it('passes files, folders, headings and lines of sources', () => {
    expect(docsLinks(inOrder().root)).toEqual({ checked: '10 links on 4 pages', findings: [] });
  });

  it('makes anchors as GitHub does', () => {
    const copy = inOrder();
    copy.write('docs/anchors.md', '# Anchors\n\n[a](guide.md#draw-it-1) [b](guide.md#draw_it-again) [c](problems.md#not-found)\n');
    expect(problems(copy)).toEqual([]);
  });

  it('finds a link to a file that is not there, in a README too', () => {
    const copy = inOrder();
    copy.change('packages/tiny/README.md', '../../README.md', '../README.md');
    expect(problems(copy)).toEqual(['packages/tiny/README.md:3 ../README.md leads nowhere']);
  });

  it('finds a picture that is not there, on the line it stands on', () => {
    const copy = inOrder();
    copy.change('README.md', 'page.png', 'pages.png');
    expect(problems(copy)).toEqual(['README.md:4 docs/images/pages.png leads nowhere']);
  });

  it('finds a heading that is not there, on this page and on another', () => {
    const copy = inOrder();
    copy.change('docs/guide.md', '[here](#draw-it)', '[here](#draw)');
    copy.change('README.md', '#draw-it', '#paint-it');
    expect(problems(copy)).toEqual([
      'README.md:3 docs/guide.md#paint-it: docs/guide.md has no heading “paint-it”',
      'docs/guide.md:3 #draw: docs/guide.md has no heading “draw”',
    ]);
  });

  it('finds an address of our own site that no page is built for', () => {
    const copy = inOrder();
    copy.change('docs/guide.md', 'sdk/problems#not-found', 'sdk/problem#not-found');
    expect(problems(copy)).toEqual(['docs/guide.md:3 https://cosmichub.github.io/sdk/problem#not-found leads nowhere']);
  });

  it('finds a link that works on the site only', () => {
    const copy = inOrder();
    copy.change('docs/guide.md', '(#draw-it)', '(/problems)');
    expect(problems(copy)).toEqual(['docs/guide.md:3 /problems is no relative link']);
  });
});
