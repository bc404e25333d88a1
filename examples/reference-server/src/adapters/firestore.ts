import { FieldPath, type DocumentReference, type Firestore } from 'firebase-admin/firestore';
import { StoreUnavailable, type ChartPage, type ChartStore, type SavedChart } from '../store/chart-store.js';
import { formatCursor, parseCursor } from '../store/cursor.js';

/** Firestore's own bound on the writes of one batch. */
const batchSize = 500;

/** gRPC codes after which trying again may help. */
const unavailableCodes: Readonly<Record<number, string>> = { 4: 'DEADLINE_EXCEEDED', 8: 'RESOURCE_EXHAUSTED', 10: 'ABORTED', 14: 'UNAVAILABLE' };

/** Wraps a method so that it waits no longer than a request may; the SDK by itself retries for minutes. */
function guarded<Args extends readonly unknown[], Answer>(
  deadlineMs: number,
  method: (...args: Args) => Promise<Answer>,
): (...args: Args) => Promise<Answer> {
  return async (...args) => {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new StoreUnavailable('DEADLINE_EXCEEDED')), deadlineMs);
    });
    try {
      return await Promise.race([method(...args), late]);
    } catch (cause) {
      const code = unavailableCodes[Number((cause as { code?: unknown } | null)?.code)];
      throw code === undefined ? cause : new StoreUnavailable(code, { cause });
    } finally {
      clearTimeout(timer);
    }
  };
}

interface ChartDocument {
  readonly createdAtMs: number;
  readonly request: Record<string, unknown>;
}

/** Kept beside the charts, so that a limit can be held without counting them. */
interface OwnerDocument {
  readonly charts: number;
}

const isChartId = (id: string): boolean => /^[A-Za-z0-9_-]{22}$/.test(id);

/**
 * Charts in Firestore: `owners/{owner}/charts/{id}`, so that rules and erasure see one subject in one place. Works on the real one, on
 * Google's emulator and on any object of the Admin SDK.
 *
 * @param options.deadlineMs - Longest wait for an answer, after which the store counts as unavailable. Erasing an owner may take longer.
 */
export function createFirestoreStore(firestore: Firestore, description: string, { deadlineMs = 5_000 }: { deadlineMs?: number } = {}): ChartStore {
  const ownerOf = (owner: string): DocumentReference => firestore.collection('owners').doc(encodeURIComponent(owner));
  const chartsOf = (owner: string) => ownerOf(owner).collection('charts');
  // Firestore reserves names that begin and end with two underscores, and an id may look like one.
  const chartOf = (owner: string, id: string): DocumentReference => chartsOf(owner).doc(`c-${id}`);
  const factOf = (name: string): DocumentReference => firestore.collection('facts').doc(encodeURIComponent(name));
  const kept = async (owner: DocumentReference, read: (ref: DocumentReference) => Promise<{ data(): unknown }>): Promise<number> =>
    ((await read(owner)).data() as OwnerDocument | undefined)?.charts ?? 0;

  const store: ChartStore = {
    description,
    async save({ owner, id, createdAtMs, request }, limit) {
      return firestore.runTransaction(async (transaction) => {
        const chart = chartOf(owner, id);
        const [existing, count] = await Promise.all([transaction.get(chart), kept(ownerOf(owner), (ref) => transaction.get(ref))]);
        if (existing.exists) return 'exists';
        if (count >= limit) return 'full';
        transaction.create(chart, { createdAtMs, request: { ...request } } satisfies ChartDocument);
        transaction.set(ownerOf(owner), { charts: count + 1 } satisfies OwnerDocument);
        return 'created';
      });
    },
    async get(owner, id) {
      if (!isChartId(id)) return undefined;
      const document = (await chartOf(owner, id).get()).data() as ChartDocument | undefined;
      return document === undefined ? undefined : { id, owner, ...document };
    },
    async list(owner, limit, cursor): Promise<ChartPage> {
      const after = parseCursor(cursor);
      const newestFirst = chartsOf(owner).orderBy('createdAtMs', 'desc').orderBy(FieldPath.documentId(), 'desc');
      const page = after === undefined ? newestFirst : newestFirst.startAfter(after.createdAtMs, `c-${after.id}`);
      const { docs } = await page.limit(limit + 1).get();
      const charts = docs.slice(0, limit).map((doc): SavedChart => ({ id: doc.id.slice(2), owner, ...(doc.data() as ChartDocument) }));
      return docs.length > limit ? { charts, nextCursor: formatCursor(charts[charts.length - 1]) } : { charts };
    },
    async delete(owner, id) {
      if (!isChartId(id)) return false;
      return firestore.runTransaction(async (transaction) => {
        const chart = chartOf(owner, id);
        const [existing, count] = await Promise.all([transaction.get(chart), kept(ownerOf(owner), (ref) => transaction.get(ref))]);
        if (!existing.exists) return false;
        transaction.delete(chart);
        transaction.set(ownerOf(owner), { charts: Math.max(0, count - 1) } satisfies OwnerDocument);
        return true;
      });
    },
    async deleteOwner(owner) {
      let deleted = 0;
      for (;;) {
        const { docs } = await chartsOf(owner).select().limit(batchSize).get();
        if (docs.length === 0) break;
        const batch = firestore.batch();
        for (const doc of docs) batch.delete(doc.ref);
        await batch.commit();
        deleted += docs.length;
      }
      await ownerOf(owner).delete();
      return deleted;
    },
    async readFact(name) {
      return ((await factOf(name).get()).data() as { value: string } | undefined)?.value;
    },
    async writeFact(name, value) {
      await factOf(name).set({ value });
    },
    async check() {
      await factOf('check').get();
    },
    async close() {
      await firestore.terminate();
    },
  };
  const guard = <Args extends readonly unknown[], Answer>(method: (...args: Args) => Promise<Answer>) => guarded(deadlineMs, method);
  return {
    ...store,
    save: guard(store.save),
    get: guard(store.get),
    list: guard(store.list),
    delete: guard(store.delete),
    readFact: guard(store.readFact),
    writeFact: guard(store.writeFact),
    check: guard(store.check),
  };
}

/**
 * A store on the project's Firestore: by `FIRESTORE_EMULATOR_HOST` where that is set, otherwise with the default credentials of Google
 * Cloud. The SDK is loaded here and not with the program: it takes a third of a second.
 */
export async function openFirestoreStore(projectId: string): Promise<ChartStore> {
  const { initializeApp } = await import('firebase-admin/app');
  const { initializeFirestore } = await import('firebase-admin/firestore');
  const app = initializeApp({ projectId }, 'cosmichub');
  return createFirestoreStore(initializeFirestore(app, { preferRest: false }), `firestore project ${projectId}`);
}
