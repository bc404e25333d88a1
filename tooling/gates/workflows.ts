import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isScalar, isSeq, LineCounter, parseDocument, visit, type Node, type Pair, type YAMLMap } from 'yaml';
import type { Finding, GateResult } from './gate.js';

const folder = '.github/workflows';

const remedies = {
  pin: 'Write owner/name@<40-digit commit> # <its tag>: a tag can be moved to other code, a commit cannot.',
  samePin: 'Use one commit of an action everywhere.',
  permissions: 'Say `permissions: {}` at the top, and in each job the few that it needs, each by name.',
  timeout: 'Give the job timeout-minutes of at most 60: the default is six hours.',
  concurrency: 'Say at the top which runs replace or follow one another (concurrency).',
  swallowed: 'Let the step fail; what may fail is a job of its own.',
  trigger: 'Use pull_request: these triggers run with the rights of the repository on what a stranger sent.',
  expression: 'Pass the value through env and write "$NAME": an expression is pasted into the script before the shell reads it.',
  credentials: 'Say persist-credentials: false: later steps could read the token from .git/config.',
  identity: 'Do that in a job before, and hand the finished files over: code run here could publish in our name.',
} as const;

type Report = (node: { range?: readonly number[] | null } | null | undefined, problem: string, remedy: keyof typeof remedies) => void;

const text = (map: YAMLMap, key: string): string | undefined => {
  const value = map.get(key);
  return typeof value === 'string' ? value : undefined;
};

/** The commands of a step, or of an action that runs a script of ours. */
const scripts = new Set(['run', 'script']);

function checkPermissions(owner: YAMLMap, name: string, report: Report): void {
  const permissions = owner.get('permissions', true) as Node | undefined;
  if (permissions === undefined) report(owner, `${name} does not state its permissions`, 'permissions');
  else if (!isMap(permissions)) report(permissions, `${name} takes permissions in bulk`, 'permissions');
}

function checkStep(step: YAMLMap, report: Report): void {
  const uses = text(step, 'uses');
  if (uses?.startsWith('actions/checkout@') === true) {
    const inputs = step.get('with');
    if (!isMap(inputs) || inputs.get('persist-credentials') !== false) report(step, 'checkout leaves its token behind', 'credentials');
  }
}

function checkJob(name: string, job: YAMLMap, report: Report): void {
  checkPermissions(job, `job ${name}`, report);
  const minutes = job.get('timeout-minutes');
  if (typeof minutes !== 'number' || minutes > 60) report(job, `job ${name} has no timeout of at most 60 minutes`, 'timeout');

  const steps = job.get('steps');
  if (!isSeq(steps)) return;
  const permissions = job.get('permissions');
  const mayProveIdentity = isMap(permissions) && permissions.get('id-token') === 'write';
  for (const step of steps.items) {
    if (!isMap(step)) continue;
    checkStep(step, report);
    if (mayProveIdentity && /\b(?:npm (?:ci|install|test|run|exec|x)|npx|node)\b/.test(text(step, 'run') ?? '')) {
      report(step, `job ${name} may prove our identity and runs code of ours or of a dependency`, 'identity');
    }
  }
}

/** The faults of one workflow. `pins` collects the commit of each action over several files. */
function workflowFindings(file: string, source: string, pins: Map<string, string>): Finding[] {
  const findings: Finding[] = [];
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines });
  const report: Report = (node, problem, remedy) =>
    findings.push({ file, line: lines.linePos(node?.range?.[0] ?? 0).line, problem, remedy: remedies[remedy] });

  for (const error of document.errors) findings.push({ file, line: lines.linePos(error.pos[0]).line, problem: error.message, remedy: 'Write YAML.' });
  const workflow = document.contents;
  if (findings.length > 0 || !isMap(workflow)) return findings;

  checkPermissions(workflow, 'the workflow', report);
  const bulk = workflow.get('permissions');
  if (isMap(bulk) && bulk.items.length > 0) report(bulk, 'every job gets the permissions stated at the top', 'permissions');
  if (!workflow.has('concurrency')) report(workflow, 'runs may overlap', 'concurrency');

  const jobs = workflow.get('jobs');
  for (const { key, value } of isMap(jobs) ? jobs.items : []) if (isScalar(key) && isMap(value)) checkJob(String(key.value), value, report);

  visit(document, {
    Pair(_, pair: Pair) {
      if (!isScalar(pair.key)) return;
      const { key, value } = pair;
      const name = String(key.value);
      if (name === 'continue-on-error') report(key, 'goes on after an error', 'swallowed');
      if (!isScalar(value) || typeof value.value !== 'string') return;
      if (name === 'uses' && !value.value.startsWith('./')) {
        const [action, commit] = value.value.split('@');
        const repository = action.split('/', 2).join('/'); // codeql-action/init and codeql-action/analyze are one repository
        if (!/^[0-9a-f]{40}$/.test(commit ?? '') || !/^ v\d+\.\d+\.\d+$/.test(value.comment ?? '')) report(value, `${value.value} is not pinned`, 'pin');
        else if ((pins.get(repository) ?? commit) !== commit) report(value, `${repository} is pinned to two commits`, 'samePin');
        else pins.set(repository, commit);
      }
      if (scripts.has(name)) {
        if (/\|\|\s*(?:true|:)(?=\s|$)|^\s*set \+e\b/m.test(value.value)) report(value, 'a command may fail unseen', 'swallowed');
        if (value.value.includes('${{')) report(value, 'a script holds an expression', 'expression');
      }
    },
    Scalar(_, scalar) {
      // As a key (`on: { workflow_run: … }`), in a list (`on: [workflow_run]`), or alone.
      if (scalar.value === 'pull_request_target' || scalar.value === 'workflow_run') report(scalar, `runs on ${scalar.value}`, 'trigger');
    },
  });
  return findings;
}

/** What the workflows may do to us: unpinned actions, wide permissions, swallowed failures, scripts that strangers can write into. */
export function workflows(root: string): GateResult {
  const pins = new Map<string, string>();
  const files = readdirSync(join(root, folder)).filter((name) => /\.ya?ml$/.test(name));
  const findings = files.flatMap((name) => workflowFindings(`${folder}/${name}`, readFileSync(join(root, folder, name), 'utf8'), pins));
  return { checked: `${files.length} workflows, ${pins.size} actions`, findings };
}
