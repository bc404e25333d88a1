import { writeApiReports } from '../gates/api-report.js';
import { rootDir } from '../workspaces.js';
import { build } from './build.js';

// Usage: `npm run api` writes what each subpath exports to packages/*/api; `npm run check -- api` compares.

build({ types: true, log: (line) => console.log(line) }).then(
  () => console.log(writeApiReports(rootDir).join('\n')),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
