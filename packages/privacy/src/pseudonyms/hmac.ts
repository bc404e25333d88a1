/** HMAC-SHA-256 under one key: the 32 bytes of the tag. Text is taken as UTF-8. */
export type Hmac = (message: Uint8Array | string) => Uint8Array;

/** Holds a key for {@link Hmac}. `@cosmichub/privacy/node-crypto` has one. */
export type HmacProvider = (key: Uint8Array) => Hmac;
