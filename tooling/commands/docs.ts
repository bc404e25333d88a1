import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { llmsFiles } from '../docs/llms.js';
import { markdownPages } from '../docs/markdown-page.js';
import { writeReference } from '../docs/reference.js';
import { buildSite, devServer } from '../docs/site.js';
import { docsAccuracy } from '../gates/docs-accuracy.js';
import { docsBlocks } from '../gates/docs-blocks.js';
import { docsBrowser } from '../gates/docs-browser.js';
import { docsLinks } from '../gates/docs-links.js';
import { docsProblems } from '../gates/docs-problems.js';
import { docsSite } from '../gates/docs-site.js';
import { errors } from '../gates/errors.js';
import { describeFindings, type GateResult } from '../gates/gate.js';
import { findProgram } from '../services/program.js';
import { rootDir } from '../workspaces.js';
import { build } from './build.js';

// Usage: `npm run docs` checks the pages and builds the site into docs/.vitepress/dist; `npm run docs -- --check` only checks them;
// `npm run docs:dev` serves them while they are written. DOCS_BASE is the path that the site is served under, /sdk/ by default.

const startedMs = performance.now();

function say(line: string): void {
  console.log(`${((performance.now() - startedMs) / 1000).toFixed(1).padStart(5)} s  ${line}`);
}

/** Says what was looked at and found. True when nothing was wrong. */
function passes(name: string, { checked, findings }: GateResult): boolean {
  if (findings.length === 0) {
    say(`${name}: ok, ${checked}`);
    return true;
  }
  say(`${name}: FAILED, ${findings.length} found; looked at ${checked}`);
  console.log(describeFindings(findings).map((line) => `    ${line}`).join('\n'));
  return false;
}

/** What holds of the pages as they are written. Cheap things first; all are reported. */
async function checkPages(): Promise<boolean> {
  const verdicts = [
    passes('links', docsLinks(rootDir)),
    passes('errors page', errors(rootDir)),
    passes('problems page', docsProblems(rootDir)),
    passes('accuracy page', docsAccuracy(rootDir)),
    passes('code blocks', await docsBlocks(rootDir, { log: say })),
  ];
  return verdicts.every(Boolean);
}

/** One page of each kind. */
const lookedAt = ['', 'guides/ephemeris', 'accuracy/ephemeris', 'problems', 'reference/@cosmichub/privacy/zod'];

async function makeSite(): Promise<boolean> {
  say('reading the doc comments');
  if (!passes('reference', await writeReference(rootDir))) return false;
  say('building the site');
  await buildSite(rootDir);
  const dist = join(rootDir, 'docs', '.vitepress', 'dist');
  for (const [name, text] of Object.entries(llmsFiles(rootDir, markdownPages(rootDir)))) writeFileSync(join(dist, name), text);
  const base = process.env.DOCS_BASE ?? '/sdk/';
  const verdicts = [passes('site', docsSite(rootDir, dist, base))];
  const browser = findProgram('chromium');
  if (browser === undefined) say('browser: left out, chromium is not installed; npm run services says how to install it');
  else verdicts.push(passes('browser', await docsBrowser(rootDir, dist, base, lookedAt, browser)));
  return verdicts.every(Boolean);
}

async function docs(options: readonly string[]): Promise<boolean> {
  await build({ types: true, log: say });
  if (options.includes('--serve')) {
    if (!passes('reference', await writeReference(rootDir))) return false;
    const server = spawn(process.execPath, devServer(rootDir), { cwd: rootDir, stdio: 'inherit' });
    return new Promise((resolve) => server.once('exit', (code) => resolve(code === 0)));
  }
  const sound = await checkPages();
  const made = options.includes('--check') || (await makeSite()); // also after a failed check: all that is wrong is said at once
  return sound && made;
}

if (!(await docs(process.argv.slice(2)))) process.exitCode = 1;
