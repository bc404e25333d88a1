export { rateLimitStoreContract, type ContractCase, type RateLimitStoreFixture } from './rate-limit-store.js';
