import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** A README that the site shows beside the generated reference. */
export interface ReadmePage {
  /** Where it stands in the repository: `packages/ephemeris/README.md`. */
  readonly file: string;
  /** Where the site has it, from `docs/`: `reference/@cosmichub/ephemeris/readme.md`. */
  readonly page: string;
}

/** READMEs are written for npm and GitHub; the site shows the same text instead of telling it again. */
export function readmePages(root: string): ReadmePage[] {
  const packages = readdirSync(join(root, 'packages')).sort();
  return [
    ...packages.map((name) => ({ file: `packages/${name}/README.md`, page: `reference/@cosmichub/${name}/readme.md` })),
    { file: 'examples/reference-server/README.md', page: 'reference/reference-server.md' },
  ];
}
