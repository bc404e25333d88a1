import { execFile } from 'node:child_process';
import { join } from 'node:path';
import type { Finding } from '../gates/gate.js';
import { serverAddress, type Block } from './block.js';
import type { BlockProject } from './block-project.js';
import { transpileBlock } from './compile-blocks.js';

export interface RunOptions {
  /** `host:port` of a reference server, asked for when a block addresses one. */
  readonly server: () => Promise<string>;
  /** Time that one block may take. @default 30000 */
  readonly timeoutMs?: number;
}

interface Ended {
  readonly stdout: string;
  /** What went wrong, when it did not end by itself with code 0. */
  readonly failure?: string;
}

const maxOutputBytes = 256 * 1024;

/** Settings of whoever runs the checks, which no output may depend on, stay outside. */
function environment(): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(COSMICHUB_|NODE_|FORCE_COLOR$)/.test(name));
  return { ...Object.fromEntries(inherited), NO_COLOR: '1' };
}

function execute(command: string, args: readonly string[], cwd: string, timeoutMs: number): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(command, [...args], { cwd, env: environment(), timeout: timeoutMs, killSignal: 'SIGKILL', maxBuffer: maxOutputBytes }, (error, stdout, stderr) => {
      if (error === null) resolve({ stdout });
      else if (error.killed === true) resolve({ stdout, failure: `did not end within ${timeoutMs / 1000} s, or wrote too much` });
      else resolve({ stdout, failure: `ended with ${error.signal ?? error.code ?? 'an error'}: ${stderr.trim() || error.message}` });
    });
  });
}

const indented = (text: string): string => (text === '' ? '      (nothing)' : text.replace(/^/gm, '      '));

/** Runs a block, and says how what it printed differs from what its page shows. */
export async function runBlock(project: BlockProject, block: Block, { server, timeoutMs = 30_000 }: RunOptions): Promise<Finding | undefined> {
  const address = block.code.includes(serverAddress) ? await server() : undefined;
  const placed = address === undefined ? block : { ...block, code: block.code.replaceAll(serverAddress, address) };
  const cwd = project.emptyFolder();
  let ended: Ended;
  if (block.language === 'sh') {
    ended = await execute('sh', ['-e', '-c', placed.code], cwd, timeoutMs);
  } else {
    const file = project.fileOf(block, 'js');
    project.write(file, transpileBlock(placed));
    ended = await execute(process.execPath, ['--enable-source-maps', join(project.dir, file)], cwd, timeoutMs);
  }

  const place = { file: block.page, line: block.line };
  if (ended.failure !== undefined) {
    return { ...place, problem: `the block ${ended.failure.replaceAll(`file:///${block.page}`, block.page).replaceAll(`(/${block.page}`, `(${block.page}`)}`, remedy: 'Correct the block: marked `run`, it has to end by itself, and without an error.' };
  }
  const printed = ended.stdout.replace(/\n$/, '').replaceAll(address ?? serverAddress, serverAddress);
  if (printed === block.expected) return undefined;
  return {
    ...place,
    line: block.expectedLine ?? block.line,
    problem: `the block at line ${block.line} printed something else\n    expected\n${indented(block.expected)}\n    actual\n${indented(printed)}`,
    remedy: 'Correct the block, or the ```text block after it that shows its output.',
  };
}
