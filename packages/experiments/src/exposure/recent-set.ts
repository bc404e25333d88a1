/** Remembers the newest texts given to it. */
export interface RecentSet {
  has(text: string): boolean;
  add(text: string): void;
  delete(text: string): void;
}

/**
 * A set of two generations: when the young one is full it becomes the old one, and the old one is forgotten at a stroke. It holds
 * the last `capacity` distinct texts at least, twice as many at most, and needs no list of who came when.
 */
export function createRecentSet(capacity: number): RecentSet {
  let young = new Set<string>();
  let old = new Set<string>();
  return {
    has: (text) => young.has(text) || old.has(text),
    add(text) {
      if (young.size >= capacity) [young, old] = [new Set(), young];
      young.add(text);
    },
    delete(text) {
      young.delete(text);
      old.delete(text);
    },
  };
}
