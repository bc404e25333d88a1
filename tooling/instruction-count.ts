import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import type { OwnBench } from '../benchmarks/own-bench.js';
import { filesUnder } from './gates/files.js';
import { programVersion } from './services/program.js';

const benchFolder = 'benchmarks/own';

/** Names of our own benches, `security/rate-limit/memory`, in order. */
export function ownBenchNames(root: string): string[] {
  return filesUnder(root, benchFolder)
    .filter((path) => path.endsWith('.bench.ts'))
    .map((path) => path.slice(benchFolder.length + 1, -'.bench.ts'.length));
}

/**
 * What a count holds for. Another Node brings another interpreter and another standard library, and with them other counts of the
 * same work: budgets of one say nothing about the other.
 */
export function countingEnvironment(valgrind: string): string {
  return `node ${process.versions.node}, valgrind ${programVersion('valgrind', valgrind)}, ${process.platform} ${process.arch}`;
}

/** The interpreter alone, on one thread, with every seed fixed: what is left to vary is a ten-thousandth of a per cent. */
const deterministicNode = ['--jitless', '--single-threaded', '--predictable', '--hash-seed=1', '--random-seed=1'];

/** The longest that one process under valgrind may take, milliseconds. */
const timeoutMs = 120_000;

/** Runs the operation as often as its first argument says. Bundled with the bench, so that no loader is counted. */
const runner = (bench: string): string => `
  import { bench } from ${JSON.stringify(bench)};
  const operation = bench.prepare();
  let result;
  for (let left = Number(process.argv[2]); left > 0; left -= 1) result = operation();
  if (result === undefined) throw new Error('the operation returned nothing');
`;

/**
 * Bundles a bench with the packages' sources.
 *
 * @param root - Holds `packages/`, `benchmarks/` and the tsconfig.json whose `paths` lead to the sources.
 * @returns The operations to count, undefined when the gate leaves this bench out.
 */
async function bundleBench(root: string, name: string, outfile: string): Promise<number | undefined> {
  const source = join(root, benchFolder, `${name}.bench.ts`);
  const bundle = (contents: string, file: string) =>
    build({
      stdin: { contents, resolveDir: root, loader: 'ts' },
      absWorkingDir: root,
      tsconfig: join(root, 'tsconfig.json'),
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'node20',
      outfile: file,
      logLevel: 'silent',
    });
  await bundle(runner(source), outfile);
  // Read in this process, which needs no valgrind: the bench itself says how much of it to count.
  const described = `${outfile}.bench.cjs`;
  await bundle(`export { bench } from ${JSON.stringify(source)};`, described);
  const { bench } = (await import(described)) as { bench: OwnBench };
  return bench.gateOperations;
}

/** Instructions that a Node program executes under callgrind. */
function instructionsOf(valgrind: string, args: readonly string[], cwd: string): Promise<number> {
  const command = ['--tool=callgrind', '--callgrind-out-file=/dev/null', process.execPath, ...deterministicNode, ...args];
  return new Promise((resolve, reject) => {
    // An empty environment: its size moves the stack, and with it the counts.
    const child = spawn(valgrind, command, { cwd, env: {}, stdio: ['ignore', 'ignore', 'pipe'], timeout: timeoutMs });
    let output = '';
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.once('error', reject);
    child.once('close', (code) => {
      const collected = /Collected : (\d+)/.exec(output)?.[1];
      if (code === 0 && collected !== undefined) resolve(Number(collected));
      else reject(new Error(`${basename(valgrind)} ended with ${code ?? 'a signal'}: ${output.trim().split('\n').slice(-12).join('\n')}`));
    });
  });
}

export interface InstructionCountOptions {
  /** Path of the valgrind program. */
  readonly valgrind: string;
  /** Benches to count; those without `gateOperations` are passed over. @default all */
  readonly benches?: readonly string[];
  /** Told of each bench when it has been counted. */
  readonly onCounted?: (name: string, instructions: number) => void;
}

/**
 * Instructions of one operation of each bench that the gate watches: of a run with some operations, less those of a run with one,
 * so that start-up, loading and the first, compiling call are not in it.
 *
 * Two processes run at a time. The interpreter executes what the source says, so this counts the work of the algorithm, not what
 * the compiler makes of it.
 */
export async function countInstructions(
  root: string,
  { valgrind, benches = ownBenchNames(root), onCounted }: InstructionCountOptions,
): Promise<Record<string, number>> {
  const scratch = mkdtempSync(join(tmpdir(), 'cosmichub-bench-'));
  try {
    const counts: Record<string, number> = {};
    const queue = [...benches];
    const worker = async (): Promise<void> => {
      for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
        const bundle = `${name.replaceAll('/', '-')}.cjs`;
        const operations = await bundleBench(root, name, join(scratch, bundle));
        if (operations === undefined) continue;
        const one = await instructionsOf(valgrind, [bundle, '1'], scratch);
        const more = await instructionsOf(valgrind, [bundle, String(1 + operations)], scratch);
        counts[name] = Math.round((more - one) / operations);
        onCounted?.(name, counts[name]);
      }
    };
    await Promise.all([worker(), worker()]);
    return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
