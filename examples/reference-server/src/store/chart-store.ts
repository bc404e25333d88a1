/** A chart that somebody asked to keep: the birth as it was given, and what is needed to list it. Charts are recomputed, not stored. */
export interface SavedChart {
  /** 22 characters of base64url, the same for the same owner and content: saving twice is saving once. */
  readonly id: string;
  /** Internal subject id (`user:…` or `visitor:…`). */
  readonly owner: string;
  readonly createdAtMs: number;
  /** The request body of `POST /charts`, as validated. */
  readonly request: Readonly<Record<string, unknown>>;
}

/** Newest first. `nextCursor` is absent on the last page. */
export interface ChartPage {
  readonly charts: readonly SavedChart[];
  readonly nextCursor?: string;
}

/** The store cannot answer at the moment: the disk is full, another process holds it. Nothing was changed. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
  /** The driver's own word for it: `SQLITE_FULL`. */
  readonly code: string;

  constructor(code: string, options?: ErrorOptions) {
    super(`the store cannot answer (${code})`, options);
    this.code = code;
  }
}

/**
 * Where charts are kept. Every write is durable before its promise resolves. Rejects with {@link StoreUnavailable} when trying again may help.
 * `test/chart-store-contract.ts` says what an implementation must do.
 */
export interface ChartStore {
  /** For people: `sqlite /path/cosmichub.db`. */
  readonly description: string;
  /** `full` when the owner already keeps `limit` charts, and then nothing is written. */
  readonly save: (chart: SavedChart, limit: number) => Promise<'created' | 'exists' | 'full'>;
  readonly get: (owner: string, id: string) => Promise<SavedChart | undefined>;
  /** @param cursor - From an earlier page, or absent for the first. A cursor that is none is the first page's. */
  readonly list: (owner: string, limit: number, cursor?: string) => Promise<ChartPage>;
  /** @returns Whether there was one. */
  readonly delete: (owner: string, id: string) => Promise<boolean>;
  /** Deletes everything of one owner. @returns How many charts. */
  readonly deleteOwner: (owner: string) => Promise<number>;
  /** A small fact about this database, such as the fingerprint of the keys it was written with. */
  readonly readFact: (name: string) => Promise<string | undefined>;
  readonly writeFact: (name: string, value: string) => Promise<void>;
  /** Rejects when the store cannot answer: readiness asks it. */
  readonly check: () => Promise<void>;
  readonly close: () => Promise<void>;
}
