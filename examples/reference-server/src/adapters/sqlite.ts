import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { ConfigError } from '../config.js';
import { StoreUnavailable, type ChartPage, type ChartStore, type SavedChart } from '../store/chart-store.js';
import { formatCursor, parseCursor } from '../store/cursor.js';

/** Each entry moves the schema one version on, inside a transaction; entries are never edited once released. */
const migrations: readonly string[] = [
  `CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
   CREATE TABLE charts (
     owner TEXT NOT NULL,
     id TEXT NOT NULL,
     created_at_ms INTEGER NOT NULL,
     request TEXT NOT NULL,
     PRIMARY KEY (owner, id)
   ) STRICT;
   CREATE INDEX charts_newest ON charts (owner, created_at_ms DESC, id DESC);`,
];

interface Row {
  owner: string;
  id: string;
  created_at_ms: number;
  request: string;
}

const toChart = (row: Row): SavedChart => ({
  id: row.id,
  owner: row.owner,
  createdAtMs: row.created_at_ms,
  request: JSON.parse(row.request) as Record<string, unknown>,
});

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');
const damaged = (path: string, cause: unknown): ConfigError =>
  new ConfigError(`the database ${path} is damaged: restore it from a backup, or move it away to start with an empty one`, { cause });

/** How long to wait for another process's write: at the start, and while serving, where everybody waits along. */
const busyTimeoutMs = { starting: 5_000, serving: 500 };

/** What the disk, or another process, keeps from happening; the same statement may succeed later. */
const unavailableCodes = /^SQLITE_(BUSY|LOCKED|FULL|IOERR|READONLY|CANTOPEN|PROTOCOL|NOMEM)/;

/** @throws {@link StoreUnavailable} when it was not the statement's fault. */
function ask<T>(work: () => T): T {
  try {
    return work();
  } catch (cause) {
    throw unavailableCodes.test(codeOf(cause)) ? new StoreUnavailable(codeOf(cause), { cause }) : cause;
  }
}

/**
 * All of `work` or nothing of it, with no other process's write in between. Every write goes through here, for two traps of the driver: a
 * statement that meets a lock stays open, and then nothing can be committed any more (here only BEGIN can meet one); and its own helper
 * rolls back what SQLite has rolled back by itself, as it does on a full disk, and throws the error of that instead.
 */
function transact<T>(db: Database.Database, work: () => T): T {
  db.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    db.exec('COMMIT');
    return result;
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK');
    throw error;
  }
}

function open(path: string): Database.Database {
  let db: Database.Database;
  try {
    closeSync(openSync(path, 'a', 0o600)); // SQLite gives the files beside it, which hold births too, the rights of this one
    if (process.platform !== 'win32') chmodSync(path, 0o600);
    db = new Database(path, { timeout: busyTimeoutMs.starting });
  } catch (cause) {
    throw new ConfigError(`cannot open the database ${path}: check that the folder exists and is writable (DATA_DIR)`, { cause });
  }
  try {
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL'); // an answered save survives a power cut
    db.pragma('foreign_keys = ON');
    const [check] = db.prepare('PRAGMA quick_check(1)').all() as { quick_check: string }[];
    if (check.quick_check !== 'ok') throw damaged(path, undefined);
  } catch (cause) {
    db.close();
    if (cause instanceof ConfigError) throw cause;
    const code = codeOf(cause);
    if (code.startsWith('SQLITE_NOTADB') || code.startsWith('SQLITE_CORRUPT')) throw damaged(path, cause);
    throw new ConfigError(`cannot use the database ${path} (${code || 'unknown reason'}): check its permissions and the free space`, { cause });
  }
  return db;
}

function migrate(db: Database.Database, path: string): void {
  const versionOf = (): number => (db.prepare('PRAGMA user_version').get() as { user_version: number }).user_version;
  if (versionOf() > migrations.length) {
    throw new ConfigError(`the database ${path} was written by a newer server: run that one, or restore an older backup`);
  }
  // Two servers may start on one file: the version is read again inside the write lock.
  transact(db, () => {
    for (let version = versionOf(); version < migrations.length; version++) {
      db.exec(migrations[version]);
      db.exec(`PRAGMA user_version = ${version + 1}`);
    }
  });
}

/**
 * The embedded store: one SQLite file in WAL mode, every commit fsynced.
 *
 * @param dataDir - Folder for the file, made when missing.
 * @throws {@link ConfigError} when the folder is not writable, or the file is damaged or newer than this server.
 */
export function openSqliteStore(dataDir: string): ChartStore {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  } catch (cause) {
    throw new ConfigError(`cannot make the folder ${dataDir}: choose a writable one with DATA_DIR`, { cause });
  }
  const path = join(dataDir, 'cosmichub.db');
  const db = open(path);
  try {
    migrate(db, path);
    db.pragma(`busy_timeout = ${busyTimeoutMs.serving}`);
  } catch (cause) {
    db.close();
    if (cause instanceof ConfigError) throw cause;
    throw new ConfigError(`cannot write to the database ${path}: choose a writable folder with DATA_DIR`, { cause });
  }

  const insert = db.prepare('INSERT INTO charts (owner, id, created_at_ms, request) VALUES (?, ?, ?, ?)');
  const selectOne = db.prepare('SELECT owner, id, created_at_ms, request FROM charts WHERE owner = ? AND id = ?');
  const count = db.prepare('SELECT count(*) AS kept FROM charts WHERE owner = ?');
  const firstPage = db.prepare('SELECT owner, id, created_at_ms, request FROM charts WHERE owner = ? ORDER BY created_at_ms DESC, id DESC LIMIT ?');
  const nextPage = db.prepare(
    `SELECT owner, id, created_at_ms, request FROM charts
     WHERE owner = ? AND (created_at_ms, id) < (?, ?) ORDER BY created_at_ms DESC, id DESC LIMIT ?`,
  );
  const deleteOne = db.prepare('DELETE FROM charts WHERE owner = ? AND id = ?');
  const deleteAll = db.prepare('DELETE FROM charts WHERE owner = ?');
  const selectFact = db.prepare('SELECT value FROM facts WHERE name = ?');
  const upsertFact = db.prepare('INSERT INTO facts (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value');

  const write = <T>(work: () => T): T => ask(() => transact(db, work));

  return {
    description: `sqlite ${path}`,
    async save(chart, limit) {
      return write(() => {
        if (selectOne.get(chart.owner, chart.id) !== undefined) return 'exists';
        if ((count.get(chart.owner) as { kept: number }).kept >= limit) return 'full';
        insert.run(chart.owner, chart.id, chart.createdAtMs, JSON.stringify(chart.request));
        return 'created';
      });
    },
    async get(owner, id) {
      const row = ask(() => selectOne.get(owner, id)) as Row | undefined;
      return row === undefined ? undefined : toChart(row);
    },
    async list(owner, limit, cursor): Promise<ChartPage> {
      const after = parseCursor(cursor);
      const rows = ask(() =>
        after === undefined ? firstPage.all(owner, limit + 1) : nextPage.all(owner, after.createdAtMs, after.id, limit + 1),
      ) as Row[];
      const charts = rows.slice(0, limit).map(toChart);
      return rows.length > limit ? { charts, nextCursor: formatCursor(charts[charts.length - 1]) } : { charts };
    },
    async delete(owner, id) {
      return write(() => deleteOne.run(owner, id)).changes > 0;
    },
    async deleteOwner(owner) {
      return write(() => deleteAll.run(owner)).changes;
    },
    async readFact(name) {
      return (selectFact.get(name) as { value: string } | undefined)?.value;
    },
    async writeFact(name, value) {
      write(() => upsertFact.run(name, value));
    },
    async check() {
      db.prepare('SELECT 1').get();
    },
    async close() {
      db.pragma('wal_checkpoint(TRUNCATE)'); // so that the one file is the whole database for whoever copies it
      db.close();
    },
  };
}
