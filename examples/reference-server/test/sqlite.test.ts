import { chmodSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterEach, describe, expect, it } from 'vitest';
import { openSqliteStore } from '../src/adapters/sqlite.js';
import { ConfigError } from '../src/config.js';
import { StoreUnavailable } from '../src/store/chart-store.js';
import { chartStoreContract } from './chart-store-contract.js';

const folders: string[] = [];
const folder = (): string => {
  const dir = mkdtempSync(join(tmpdir(), 'cosmichub-sqlite-'));
  folders.push(dir);
  return dir;
};
afterEach(() => {
  for (const dir of folders.splice(0)) rmSync(dir, { recursive: true, force: true });
});

const contractDir = mkdtempSync(join(tmpdir(), 'cosmichub-contract-'));
chartStoreContract('chart store on SQLite', async () => openSqliteStore(contractDir));

const saved = { id: 'a'.repeat(22), owner: 'user:a', createdAtMs: 1, request: { date: '1990-01-01' } };

describe('openSqliteStore', () => {
  it('keeps what was saved over a restart, in a file nobody else may read', async () => {
    const dir = join(folder(), 'made', 'on', 'start');
    const first = openSqliteStore(dir);
    await first.save(saved, 10);
    await first.close();
    const second = openSqliteStore(dir);
    expect(await second.get('user:a', saved.id)).toEqual(saved);
    await second.close();
  });

  it.skipIf(process.platform === 'win32')('keeps all its files from others, in whatever folder', async () => {
    const dir = folder();
    chmodSync(dir, 0o755);
    const store = openSqliteStore(dir);
    await store.save(saved, 10);
    const names = readdirSync(dir);
    expect(names).toContain('cosmichub.db-wal');
    for (const name of names) expect(statSync(join(dir, name)).mode & 0o077, name).toBe(0);
    await store.close();
  });

  it('says that it cannot answer while another process writes, and goes on afterwards', async () => {
    const dir = folder();
    const store = openSqliteStore(dir);
    const other = new Database(join(dir, 'cosmichub.db'));
    other.exec('BEGIN IMMEDIATE');
    await expect(store.save(saved, 10)).rejects.toThrow(StoreUnavailable);
    await expect(store.delete(saved.owner, saved.id)).rejects.toThrow(StoreUnavailable);
    expect(await store.get(saved.owner, saved.id)).toBeUndefined(); // readers do not wait for writers
    other.exec('ROLLBACK');
    expect(await store.save(saved, 10)).toBe('created');
    other.close();
    await store.close();
  });

  it('writes ahead and syncs every commit', async () => {
    const dir = folder();
    const store = openSqliteStore(dir);
    await store.save(saved, 10);
    expect(existsSync(join(dir, 'cosmichub.db-wal'))).toBe(true);
    await store.close();
  });

  it('says that a damaged file is damaged, and leaves it alone', () => {
    const dir = folder();
    const path = join(dir, 'cosmichub.db');
    writeFileSync(path, 'this is no database, '.repeat(400));
    expect(() => openSqliteStore(dir)).toThrow(ConfigError);
    expect(() => openSqliteStore(dir)).toThrow(/is damaged: restore it from a backup/);
    expect(readFileSync(path, 'utf8')).toMatch(/^this is no database/);
  });

  it('notices damage inside a table', async () => {
    const dir = folder();
    const store = openSqliteStore(dir);
    for (let n = 0; n < 300; n++) await store.save({ ...saved, id: `chart-${String(n).padStart(16, '0')}`, request: { text: 'x'.repeat(200) } }, 1000);
    await store.close();
    const path = join(dir, 'cosmichub.db');
    const bytes = readFileSync(path);
    bytes.fill(0x5a, 4096 * 5, 4096 * 12);
    writeFileSync(path, bytes);
    expect(() => openSqliteStore(dir)).toThrow(/is damaged/);
  });

  it('refuses a database of a newer server', async () => {
    const dir = folder();
    await openSqliteStore(dir).close();
    const db = new Database(join(dir, 'cosmichub.db'));
    db.exec('PRAGMA user_version = 99');
    db.close();
    expect(() => openSqliteStore(dir)).toThrow(/newer server/);
  });

  it('says what to do when the folder cannot be made', () => {
    const file = join(folder(), 'file');
    writeFileSync(file, '');
    expect(() => openSqliteStore(join(file, 'data'))).toThrow(/choose a writable one with DATA_DIR/);
  });

  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)('says what to do when the folder is not writable', () => {
    const dir = folder();
    chmodSync(dir, 0o500);
    expect(() => openSqliteStore(dir)).toThrow(/DATA_DIR/);
  });
});
