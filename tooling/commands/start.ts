import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rootDir } from '../workspaces.js';
import { build } from './build.js';

// The server runs in this very process: signals and the exit code are its own.
await build({ types: false, log: (line) => console.error(line) });
await import(pathToFileURL(join(rootDir, 'examples', 'reference-server', 'dist', 'main.js')).href);
