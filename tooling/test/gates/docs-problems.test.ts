import { describe, expect, it } from 'vitest';
import { docsProblems } from '../../gates/docs-problems.js';
import { problemsPage } from '../../generate/problems-page.js';
import { scratch, type Scratch } from './scratch.js';

const kinds = {
  'not-found': { status: 404, title: 'There is nothing here', remedy: 'Look elsewhere.' },
  internal: { status: 500, title: 'Something went wrong here', remedy: 'Try again.' },
};
const inOrder = (): Scratch => scratch({ 'docs/problems.md': problemsPage(kinds) });

describe('docsProblems', () => {
  it('passes the page made from the kinds', () => {
    expect(docsProblems(inOrder().root, kinds)).toEqual({ checked: '2 kinds of problem', findings: [] });
  });

  it('finds a page that is not what the kinds say', () => {
    const copy = inOrder();
    copy.change('docs/problems.md', 'Look elsewhere.', 'Give up.');
    const [{ line, problem }] = docsProblems(copy.root, kinds).findings;
    expect([line, problem]).toEqual([14, 'differs from the server’s list: expected “What to do: Look elsewhere.”']);
  });

  it('finds a kind that an address cannot end in as it is', () => {
    const shouted = { NotFound: kinds['not-found'] };
    const { root } = scratch({ 'docs/problems.md': problemsPage(shouted) });
    expect(docsProblems(root, shouted).findings.map(({ problem }) => problem)).toEqual(['NotFound is no anchor']);
  });
});
