export * from './core.js';
export { createEphemeris } from './ephemeris/with-default-pack.js';
