import { spawn, type ChildProcess } from 'node:child_process';

/**
 * The guard: a small process of our own that reads `+pid` and `-pid` lines, and ends what is left on its list when its
 * input closes, which is when this process is gone, however it went. An exit handler would not run after SIGKILL or a crash.
 */
const source = `
  const wards = new Set();
  let rest = '';
  process.stdin.setEncoding('utf8').on('data', (text) => {
    const lines = (rest + text).split('\\n');
    rest = lines.pop();
    for (const line of lines) line[0] === '+' ? wards.add(Number(line.slice(1))) : wards.delete(Number(line.slice(1)));
  }).on('end', () => {
    for (const pid of wards) try { process.kill(pid, 'SIGKILL'); } catch {}
  });
`;

let guard: ChildProcess | undefined;

function tell(line: string): void {
  if (guard === undefined) {
    // Its own session: Ctrl-C in the terminal must reach the tests and not the guard.
    guard = spawn(process.execPath, ['-e', source], { stdio: ['pipe', 'ignore', 'ignore'], detached: true });
    guard.unref();
    guard.stdin?.on('error', () => undefined); // a guard that is gone protects nothing, and must not fail a test either
    (guard.stdin as unknown as { unref(): void }).unref();
  }
  guard.stdin?.write(`${line}\n`);
}

/** From now on this process's end is the end of `pid` too. */
export function guardProcess(pid: number): void {
  tell(`+${pid}`);
}

/** The process has ended by itself: its number may go to somebody else. */
export function releaseProcess(pid: number): void {
  tell(`-${pid}`);
}
