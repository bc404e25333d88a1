import { createServer, type Server } from 'node:http';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK } from 'jose';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createFirebaseVerifier, remoteKeys } from '../src/adapters/firebase-token.js';

const projectId = 'demo-cosmichub';
const nowMs = Date.UTC(2026, 10, 22, 12);
const nowSeconds = nowMs / 1000;

interface KeyPair {
  readonly kid: string;
  readonly privateKey: CryptoKey;
  readonly jwk: JWK;
}

async function keyPair(kid: string): Promise<KeyPair> {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
  return { kid, privateKey, jwk: { ...(await exportJWK(publicKey)), kid, alg: 'RS256', use: 'sig' } };
}

/** Google's key endpoint, with what it serves and how it fails under control. */
interface KeyServer {
  url: string;
  keys: JWK[];
  status: number;
  hang: boolean;
  requests: number;
  close(): Promise<void>;
}

async function keyServer(keys: JWK[]): Promise<KeyServer> {
  const state: KeyServer = { url: '', keys, status: 200, hang: false, requests: 0, close: async () => undefined };
  const server: Server = createServer((_, response) => {
    state.requests += 1;
    if (state.hang) return;
    response.writeHead(state.status, { 'content-type': 'application/json' }).end(JSON.stringify({ keys: state.keys }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  state.url = `http://127.0.0.1:${(server.address() as { port: number }).port}/jwk`;
  state.close = () =>
    new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return state;
}

function idToken({ kid, privateKey }: KeyPair, claims: Record<string, unknown> = {}, header: Record<string, unknown> = {}): Promise<string> {
  return new SignJWT({
    iss: `https://securetoken.google.com/${projectId}`, aud: projectId, sub: 'alice',
    iat: nowSeconds - 60, exp: nowSeconds + 3000, auth_time: nowSeconds - 600, ...claims,
  }) // prettier-ignore
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid, ...header })
    .sign(privateKey);
}

let first: KeyPair;
let second: KeyPair;
beforeAll(async () => {
  [first, second] = [await keyPair('key-1'), await keyPair('key-2')];
});

const servers: KeyServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

async function verifierOn(keys: JWK[], { cooldownMs = 0, timeoutMs = 10_000 } = {}) {
  const server = await keyServer(keys);
  servers.push(server);
  return { server, verifier: createFirebaseVerifier({ projectId, keys: remoteKeys(server.url, { timeoutMs, cooldownMs }), nowMs: () => nowMs }) };
}

describe('createFirebaseVerifier', () => {
  it('accepts a token of the project, and asks for keys once', async () => {
    const { verifier, server } = await verifierOn([first.jwk]);
    expect(await verifier.verify(await idToken(first, { tier: 'premium' }))).toEqual({ kind: 'accepted', userId: 'alice', tier: 'premium' });
    expect(await verifier.verify(await idToken(first))).toEqual({ kind: 'accepted', userId: 'alice', tier: 'free' });
    expect(server.requests).toBe(1);
  });

  it('takes an unknown tier for the lowest', async () => {
    const { verifier } = await verifierOn([first.jwk]);
    expect(await verifier.verify(await idToken(first, { tier: 'anonymous' }))).toMatchObject({ tier: 'free' });
    expect(await verifier.verify(await idToken(first, { tier: 'admin' }))).toMatchObject({ tier: 'free' });
  });

  it.each([
    ['another project', { aud: 'other', iss: 'https://securetoken.google.com/other' }],
    ['another issuer', { iss: 'https://securetoken.google.com/other' }],
    ['another audience', { aud: 'other' }],
    ['a past expiry', { exp: nowSeconds - 120 }],
    ['an empty subject', { sub: '' }],
    ['a subject that is too long', { sub: 'x'.repeat(129) }],
    ['a sign-in in the future', { auth_time: nowSeconds + 3600 }],
    ['no sign-in', { auth_time: undefined }],
    ['no expiry', { exp: undefined }],
  ])('rejects %s', async (_, claims) => {
    const { verifier } = await verifierOn([first.jwk]);
    expect(await verifier.verify(await idToken(first, claims))).toEqual({ kind: 'rejected' });
  });

  it('rejects a signature by another key of the same name, an unsigned token, and one signed with the public key as a secret', async () => {
    const { verifier } = await verifierOn([first.jwk]);
    expect(await verifier.verify(await idToken({ ...second, kid: first.kid }))).toEqual({ kind: 'rejected' });
    const [, payload] = (await idToken(first)).split('.');
    const none = `${Buffer.from('{"alg":"none","kid":"key-1"}').toString('base64url')}.${payload}.`;
    expect(await verifier.verify(none)).toEqual({ kind: 'rejected' });
    const secret = new TextEncoder().encode(JSON.stringify(first.jwk));
    const confused = await new SignJWT({ sub: 'alice' }).setProtectedHeader({ alg: 'HS256', kid: 'key-1' }).sign(secret);
    expect(await verifier.verify(confused)).toEqual({ kind: 'rejected' });
    expect(await verifier.verify('not a token')).toEqual({ kind: 'rejected' });
  });

  it('follows a rotation: new keys are fetched when a token names one', async () => {
    const { verifier, server } = await verifierOn([first.jwk]);
    await verifier.verify(await idToken(first));
    expect(await verifier.verify(await idToken(second))).toEqual({ kind: 'rejected' }); // not Google's, as far as Google says
    server.keys = [second.jwk];
    expect(await verifier.verify(await idToken(second))).toMatchObject({ kind: 'accepted' });
    expect(await verifier.verify(await idToken(first))).toEqual({ kind: 'rejected' }); // retired
  });

  it.each([
    ['answers 500', (server: KeyServer) => void (server.status = 500)],
    ['does not answer', (server: KeyServer) => void (server.hang = true)],
    ['answers nonsense', (server: KeyServer) => void (server.keys = 'no keys' as unknown as JWK[])],
  ])('calls a key source that %s an outage, not a bad token', async (_, fail) => {
    const { verifier, server } = await verifierOn([first.jwk], { timeoutMs: 1_000 });
    fail(server);
    expect(await verifier.verify(await idToken(first))).toEqual({ kind: 'unavailable', retryAfterSeconds: 5 });
    Object.assign(server, { status: 200, hang: false, keys: [first.jwk] });
    expect(await verifier.verify(await idToken(first))).toMatchObject({ kind: 'accepted' });
  });

  it('goes on with the keys it has while the source is down', async () => {
    const { verifier, server } = await verifierOn([first.jwk]);
    await verifier.verify(await idToken(first));
    server.status = 503;
    expect(await verifier.verify(await idToken(first))).toMatchObject({ kind: 'accepted' });
    expect(await verifier.verify(await idToken(second))).toMatchObject({ kind: 'unavailable' });
  });

  it('does not let tokens of unknown keys flood the source', async () => {
    const { verifier, server } = await verifierOn([first.jwk], { cooldownMs: 60_000 });
    for (let n = 0; n < 20; n++) await verifier.verify(await idToken({ ...second, kid: `made-up-${n}` }));
    expect(server.requests).toBe(1);
  });
});
