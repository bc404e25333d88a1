import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Where Debian's swe-basic-data puts the files of the Swiss Ephemeris; SE_EPHE_PATH names another folder. */
export const swissFiles = process.env.SE_EPHE_PATH ?? '/usr/share/libswe/ephe';

/** Without its files the library answers from a slower and less exact theory, and says so in a flag alone. */
export const hasSwissFiles = ['sepl_18.se1', 'semo_18.se1', 'seas_18.se1'].every((file) => existsSync(join(swissFiles, file)));
