/** One thing a gate found wrong: where, what, and what to do about it. */
export interface Finding {
  /** Path from the root, with forward slashes. */
  readonly file: string;
  /** Counted from 1; absent when the whole file is meant. */
  readonly line?: number;
  readonly problem: string;
  readonly remedy: string;
}

export interface GateResult {
  /** How much was looked at (`214 files`), so that a gate that looked at nothing is seen. */
  readonly checked: string;
  /** Empty when the gate passes. */
  readonly findings: readonly Finding[];
}

/** Findings as lines of text, each remedy said once below the findings it mends. */
export function describeFindings(findings: readonly Finding[]): string[] {
  const remedies = [...new Set(findings.map(({ remedy }) => remedy))];
  return remedies.flatMap((remedy) => [
    ...findings
      .filter((finding) => finding.remedy === remedy)
      .map(({ file, line, problem }) => `${line === undefined ? file : `${file}:${line}`}  ${problem}`),
    `→ ${remedy}`,
  ]);
}
