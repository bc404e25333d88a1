/** A request that a contract case sends. */
export interface TestRequest {
  readonly method: string;
  readonly path: string;
  /** Name and value pairs; a name may repeat. */
  readonly headers?: readonly (readonly [string, string])[];
  readonly body?: string;
}

/** What came back. */
export interface TestResponse {
  readonly status: number;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * An adapter in a server with these routes: `GET /things/:id` answers 200, `POST /things` reads its body to the end and
 * answers 201, `GET /broken` throws an `Error` whose message is `secret 1879-03-14`, everything else is not found.
 * Its `Observability` is made with the default `trust`.
 */
export interface ServerUnderTest {
  send(request: TestRequest): Promise<TestResponse>;
  /** Log lines written so far, parsed. */
  lines(): readonly Readonly<Record<string, unknown>>[];
  /** Exposition of its metrics by `prometheusText`. */
  metrics(): string;
}

/** A case that any test runner can run: it rejects when the adapter breaks the contract. */
export interface ContractCase {
  readonly name: string;
  run(server: ServerUnderTest): Promise<void>;
}

/** What every server adapter of this package promises. Each case wants a server of its own. */
export const serverAdapterCases: readonly ContractCase[] = [];
