const maxLength = 128;

/**
 * Low-cardinality kind of an error, OpenTelemetry's `error.type`: its `code` where it has one, else its name.
 * Anything thrown that is not an error is named by its JavaScript type.
 */
export function errorType(error: unknown): string {
  if (typeof error !== 'object' || error === null) return typeof error;
  const { code, name } = error as { readonly code?: unknown; readonly name?: unknown };
  const type = typeof code === 'string' && code !== '' ? code : name;
  return typeof type === 'string' && type !== '' ? type.slice(0, maxLength) : 'Error';
}
