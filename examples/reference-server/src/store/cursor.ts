/** Where a page ended: keyset paging needs no offsets and survives inserts and deletes. */
export interface Position {
  readonly createdAtMs: number;
  readonly id: string;
}

/** An opaque cursor for clients. */
export function formatCursor({ createdAtMs, id }: Position): string {
  return Buffer.from(`${createdAtMs}.${id}`, 'utf8').toString('base64url');
}

/** @returns Undefined when the text is no cursor of ours. */
export function parseCursor(cursor: string | undefined): Position | undefined {
  if (cursor === undefined || cursor.length > 100) return undefined;
  const match = /^(\d{1,15})\.([A-Za-z0-9_-]{22})$/.exec(Buffer.from(cursor, 'base64url').toString('utf8'));
  return match === null ? undefined : { createdAtMs: Number(match[1]), id: match[2] };
}
