import { parseArgs } from 'node:util';
import { isPrivacyError } from '@cosmichub/privacy';
import { openFileKeyRing } from '@cosmichub/privacy/node-crypto';
import { join } from 'node:path';
import { devTokenKey, signDevToken } from './adapters/dev-token.js';
import { tiers } from './auth/principal.js';
import { ConfigError, readConfig } from './config.js';

const usage = `Usage: npm run token -- [--user NAME] [--tier ${tiers.filter((tier) => tier !== 'anonymous').join('|')}]
Prints a bearer token that the server accepts for a day. The server must have been started once with the same DATA_DIR.`;

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { user: { type: 'string', default: 'developer' }, tier: { type: 'string', default: 'premium' }, help: { type: 'boolean', short: 'h' } } });
  if (values.help === true) {
    console.log(usage);
    return;
  }
  const tier = tiers.find((candidate) => candidate === values.tier);
  if (tier === undefined || tier === 'anonymous') throw new ConfigError(`--tier: expected ${tiers.slice(1).join(', ')}`);
  const keyRing = openFileKeyRing(join(readConfig(process.env).dataDir, 'keys.json'), { create: false });
  console.log(await signDevToken(devTokenKey(keyRing), { sub: values.user, tier }, Date.now()));
}

main().catch((error: unknown) => {
  const known = error instanceof ConfigError || isPrivacyError(error) || (error instanceof TypeError && 'code' in error);
  console.error(known ? `${(error as Error).message}\n${usage}` : error);
  process.exitCode = 1;
});
