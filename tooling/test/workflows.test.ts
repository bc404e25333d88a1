import { describe, expect, it } from 'vitest';
import { workflows } from '../gates/workflows.js';
import { rootDir } from '../workspaces.js';
import { scratch } from './gates/scratch.js';

const commit = '3d3c42e5aac5ba805825da76410c181273ba90b1';
const sound = `
on:
  pull_request:
permissions: {}
concurrency: tests
jobs:
  test:
    runs-on: ubuntu-24.04
    timeout-minutes: 10
    permissions:
      contents: read
    steps:
      - uses: actions/checkout@${commit} # v7.0.1
        with:
          persist-credentials: false
      - run: npm test
`;

function problems(...sources: string[]): string[] {
  const { root } = scratch(Object.fromEntries(sources.map((source, i) => [`.github/workflows/${i}.yml`, source])));
  return workflows(root).findings.map(({ line, problem }) => `${String(line)}: ${problem}`);
}

function withFault(from: string, to: string): string {
  expect(sound).toContain(from);
  return sound.replace(from, to);
}

describe('workflows', () => {
  it('finds nothing in ours', () => {
    const { checked, findings } = workflows(rootDir);
    expect(findings).toEqual([]);
    expect(checked).toMatch(/^5 workflows, \d+ actions$/);
  });

  it('finds nothing in a sound one', () => {
    expect(problems(sound)).toEqual([]);
  });

  it.each([
    ['a tag', `@${commit} # v7.0.1`, '@v7 # v7.0.1', '13: actions/checkout@v7 is not pinned'],
    ['a branch', `@${commit} # v7.0.1`, '@main', '13: actions/checkout@main is not pinned'],
    ['a short commit', commit, commit.slice(0, 12), `13: actions/checkout@${commit.slice(0, 12)} is not pinned`],
    ['a commit that does not say its tag', ' # v7.0.1', '', `13: actions/checkout@${commit} is not pinned`],
    ['a workflow without permissions', 'permissions: {}\n', '', '2: the workflow does not state its permissions'],
    ['permissions for every job', 'permissions: {}', 'permissions: { contents: write }', '4: every job gets the permissions stated at the top'],
    ['a job without permissions', '    permissions:\n      contents: read\n', '', '8: job test does not state its permissions'],
    ['write-all', '    permissions:\n      contents: read\n', '    permissions: write-all\n', '10: job test takes permissions in bulk'],
    ['no timeout', '    timeout-minutes: 10\n', '', '8: job test has no timeout of at most 60 minutes'],
    ['a timeout of hours', 'timeout-minutes: 10', 'timeout-minutes: 360', '8: job test has no timeout of at most 60 minutes'],
    ['no concurrency', 'concurrency: tests\n', '', '2: runs may overlap'],
    ['|| true', 'run: npm test', 'run: npm audit || true', '16: a command may fail unseen'],
    ['set +e', 'run: npm test', 'run: |\n          set +e\n          npm test', '16: a command may fail unseen'],
    ['continue-on-error', 'run: npm test', 'run: npm test\n        continue-on-error: true', '17: goes on after an error'],
    ['pull_request_target', '  pull_request:', '  pull_request_target:', '3: runs on pull_request_target'],
    ['pull_request_target in a list', 'on:\n  pull_request:', 'on: [pull_request_target]', '2: runs on pull_request_target'],
    ['workflow_run', '  pull_request:', '  workflow_run: { workflows: [CI] }', '3: runs on workflow_run'],
    ['a title pasted into a script', 'run: npm test', 'run: echo "${{ github.event.pull_request.title }}"', '16: a script holds an expression'],
    ['a checkout that keeps its token', 'persist-credentials: false', 'persist-credentials: true', '13: checkout leaves its token behind'],
    [
      'tests in a job that may publish',
      'contents: read',
      'id-token: write',
      '16: job test may prove our identity and runs code of ours or of a dependency',
    ],
  ])('finds %s', (_, from, to, expected) => {
    expect(problems(withFault(from, to))).toEqual([expected]);
  });

  it('finds an action pinned to two commits in two files', () => {
    expect(problems(sound, sound.replace(commit, '0'.repeat(40)))).toEqual(['13: actions/checkout is pinned to two commits']);
  });

  it('finds text that is not YAML', () => {
    expect(problems('on: [')[0]).toMatch(/^1: Flow sequence/);
  });
});
