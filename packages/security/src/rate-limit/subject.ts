/**
 * A partition key of several parts, such as tenant and user: different parts never give the same key, whatever they contain,
 * because each is preceded by its length.
 *
 * @param parts - Any strings; their number is part of the key.
 */
export function partitionKey(...parts: readonly string[]): string {
  return parts.map((part) => `${part.length}:${part}`).join('');
}
