import type { z } from 'zod';
import type { ProblemKind } from '../http/problem.js';

/** One answer of a route. */
export interface AnswerContract {
  readonly description: string;
  readonly contentType: string;
  /** Schema of a JSON answer. */
  readonly schema?: z.ZodType;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What a route takes and answers, as data: the OpenAPI document, the limits and the tests are made from it. */
export interface Contract {
  /** OpenAPI operationId. */
  readonly id: string;
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** OpenAPI form: `/charts/{id}`. */
  readonly path: string;
  readonly summary: string;
  readonly description?: string;
  /** `caller`: whoever asks, known or not. `system`: machines that watch the server; not limited, not identified. */
  readonly access: 'caller' | 'system';
  /** Which of a tier's limits it draws on; a `system` route draws on none. */
  readonly limit: 'calculate' | 'read' | 'none';
  readonly pathParameters?: Readonly<Record<string, z.ZodType>>;
  readonly query?: z.ZodObject;
  readonly body?: { readonly contentType: string; readonly schema: z.ZodType; readonly example?: unknown };
  readonly answers: Readonly<Record<number, AnswerContract>>;
  readonly problems: readonly ProblemKind[];
  /** Left out of the OpenAPI document: pages for people. */
  readonly hidden?: boolean;
}
