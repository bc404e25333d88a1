import { build } from './build.js';

/** Once before a run of tests that start what is built: so that they never start what was built before the last change. */
export default async function buildBeforeTests(): Promise<void> {
  await build({ types: false, log: (line) => console.log(line) });
}
