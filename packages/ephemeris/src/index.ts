export * from './core/index.js';
export { createEphemeris } from './ephemeris/with-default-pack.js';
