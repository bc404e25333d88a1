import type { Assigned } from '../pipeline.js';
import type { Services } from '../services.js';

/** The only name of the subject in logs, spans and exposures; every line of this request carries it from here on. */
export function pseudonymOf({ principal }: Assigned, { pseudonyms, observability }: Services): string | undefined {
  if (principal.subject === undefined) return undefined;
  const pseudonym = pseudonyms.pseudonymize(principal.subject);
  const context = observability.context();
  if (context !== undefined) context.userRef = pseudonym;
  return pseudonym;
}
