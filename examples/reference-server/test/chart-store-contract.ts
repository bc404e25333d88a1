import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChartStore, SavedChart } from '../src/store/chart-store.js';

const id = (n: number): string => `chart-${String(n).padStart(16, '0')}`;
const chart = (owner: string, n: number, createdAtMs = 1_000_000 + n): SavedChart => ({
  id: id(n),
  owner,
  createdAtMs,
  request: { date: '1990-05-17', latitude: 0, longitude: 0, note: 'Zürich 日本' },
});

let owners = 0;
const newOwner = (): string => `user:contract-${++owners}-${process.pid}`;

/** What every chart store must do, whatever keeps the data. */
export function chartStoreContract(title: string, open: () => Promise<ChartStore>): void {
  describe(title, () => {
    let store: ChartStore;
    beforeAll(async () => {
      store = await open();
    });
    afterAll(() => store.close());

    it('gives back what was saved, byte for byte', async () => {
      const owner = newOwner();
      expect(await store.save(chart(owner, 1), 10)).toBe('created');
      expect(await store.get(owner, id(1))).toEqual(chart(owner, 1));
    });

    it('saves the same chart once', async () => {
      const owner = newOwner();
      await store.save(chart(owner, 1), 10);
      expect(await store.save(chart(owner, 1, 9_999_999), 10)).toBe('exists');
      expect((await store.list(owner, 10)).charts).toEqual([chart(owner, 1)]);
    });

    it('keeps owners apart', async () => {
      const [a, b] = [newOwner(), newOwner()];
      await store.save(chart(a, 1), 10);
      expect(await store.get(b, id(1))).toBeUndefined();
      expect(await store.delete(b, id(1))).toBe(false);
      expect((await store.list(b, 10)).charts).toEqual([]);
      expect(await store.get(a, id(1))).toBeDefined();
    });

    it('pages newest first without gaps or repeats, also among equal times', async () => {
      const owner = newOwner();
      const times = [5, 5, 5, 4, 7, 7, 1, 2, 3, 9, 5];
      for (const [n, time] of times.entries()) await store.save(chart(owner, n, time), 100);
      const seen: SavedChart[] = [];
      let cursor: string | undefined;
      do {
        const page = await store.list(owner, 3, cursor);
        expect(page.charts.length).toBeLessThanOrEqual(3);
        seen.push(...page.charts);
        cursor = page.nextCursor;
      } while (cursor !== undefined);
      const expected = times.map((time, n) => ({ time, id: id(n) })).sort((a, b) => b.time - a.time || (a.id < b.id ? 1 : -1));
      expect(seen.map((saved) => saved.id)).toEqual(expected.map((entry) => entry.id));
    });

    it('goes on after the cursor although the chart it named is gone', async () => {
      const owner = newOwner();
      for (let n = 0; n < 4; n++) await store.save(chart(owner, n), 100);
      const first = await store.list(owner, 2);
      await store.delete(owner, first.charts[1].id);
      expect((await store.list(owner, 2, first.nextCursor)).charts.map((saved) => saved.id)).toEqual([id(1), id(0)]);
    });

    it('starts over for a cursor that is none', async () => {
      const owner = newOwner();
      await store.save(chart(owner, 1), 10);
      for (const cursor of ['', 'x', '../../etc', '\u0000', 'A'.repeat(5000)]) {
        expect((await store.list(owner, 10, cursor)).charts).toHaveLength(1);
      }
    });

    it('creates a chart exactly once for concurrent writers', async () => {
      const owner = newOwner();
      const outcomes = await Promise.all(Array.from({ length: 8 }, () => store.save(chart(owner, 1), 10)));
      expect(outcomes.filter((outcome) => outcome === 'created')).toHaveLength(1);
      expect(outcomes.filter((outcome) => outcome === 'exists')).toHaveLength(7);
    });

    it('loses none of several charts written at once', async () => {
      const owner = newOwner();
      await Promise.all(Array.from({ length: 8 }, (_, n) => store.save(chart(owner, n), 100)));
      expect((await store.list(owner, 100)).charts).toHaveLength(8);
    });

    it('never keeps more than the limit, also for concurrent writers', async () => {
      const owner = newOwner();
      const outcomes = await Promise.all(Array.from({ length: 6 }, (_, n) => store.save(chart(owner, n), 3)));
      expect(outcomes.filter((outcome) => outcome === 'created')).toHaveLength(3);
      expect(outcomes.filter((outcome) => outcome === 'full')).toHaveLength(3);
      expect((await store.list(owner, 10)).charts).toHaveLength(3);
      expect(await store.delete(owner, (await store.list(owner, 1)).charts[0].id)).toBe(true);
      expect(await store.save(chart(owner, 100), 3)).toBe('created');
    });

    it('deletes everything of one owner and nothing of another', async () => {
      const [a, b] = [newOwner(), newOwner()];
      for (let n = 0; n < 7; n++) await store.save(chart(a, n), 100);
      await store.save(chart(b, 1), 100);
      expect(await store.deleteOwner(a)).toBe(7);
      expect(await store.deleteOwner(a)).toBe(0);
      expect((await store.list(a, 10)).charts).toEqual([]);
      expect((await store.list(b, 10)).charts).toHaveLength(1);
    });

    it('takes any text in an id from outside as text', async () => {
      const owner = newOwner();
      for (const odd of ["' OR 1=1 --", '..', '__proto__', '', 'a/b', '\u0000']) {
        expect(await store.get(owner, odd)).toBeUndefined();
        expect(await store.delete(owner, odd)).toBe(false);
      }
    });

    it('remembers facts', async () => {
      expect(await store.readFact(`absent-${process.pid}`)).toBeUndefined();
      await store.writeFact('colour', 'blue');
      await store.writeFact('colour', 'green');
      expect(await store.readFact('colour')).toBe('green');
    });

    it('says that it can answer', async () => {
      await expect(store.check()).resolves.toBeUndefined();
    });
  });
}
