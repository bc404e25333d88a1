import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bytesFromText } from '../../../packages/ephemeris/src/kernel/text-bytes.js';
import { PACK_PLANS } from '../../kernel/pack-plans.js';
import { rootDir } from '../../workspaces.js';

const folder = join(rootDir, 'packages/ephemeris/src/data/packs');
const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Record<string, { sha256: string; bytes: number; moduleBytes: number; plan: unknown }>;

// Where there is no kernel to fit anew, this says that packs, plans and manifest belong together.
describe.each(PACK_PLANS)('pack $name', (plan) => {
  const module = readFileSync(join(folder, `${plan.name}.gen.ts`), 'utf8');
  const entry = manifest[plan.name];

  it('is the one of the manifest', () => {
    const bytes = bytesFromText(/'(.*)'/.exec(module)![1]).subarray(0, entry.bytes);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(entry.sha256);
    expect(Buffer.byteLength(module)).toBe(entry.moduleBytes);
  });

  it('was made by the plan as it is', () => {
    expect(entry.plan).toEqual(JSON.parse(JSON.stringify(plan)));
  });
});
