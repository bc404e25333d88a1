export { isSecurityError, SECURITY_ERROR_CODES, SecurityError, type SecurityErrorCode } from './errors.js';

export { definePolicy, defineTiers, type OnStoreError, type RateLimitPolicy, type RateLimitPolicyOptions, type TierPolicies } from './rate-limit/policy.js';
export { debtUs, gcra, type GcraOutcome } from './rate-limit/gcra.js';
export { decide, type LimitOutcome, type RateLimitDecision } from './rate-limit/decision.js';
export type { RateLimitStep } from './rate-limit/step.js';
export type { AsyncRateLimitStore, RateLimitStore, SyncRateLimitStore } from './rate-limit/store.js';
export { createRateLimiter, type RateLimiter, type RateLimiterOptions, type RateLimitRequest } from './rate-limit/limiter.js';
export { type Clock, createMemoryStore, type MemoryStore, type MemoryStoreOptions } from './rate-limit/memory.js';
export { partitionKey } from './rate-limit/subject.js';
export { rateLimitHeaders, type Header, type RateLimitHeaderFormat, type RateLimitHeadersOptions } from './rate-limit/headers.js';
export { RATE_LIMIT_PROBLEM_TYPES, rateLimitProblem, type RateLimitProblem } from './rate-limit/problem.js';

export { formatIp, type IpAddress, ipPrefix, parseIp } from './rate-limit/ip.js';
export { defineTrustedProxies, type TrustedProxies } from './rate-limit/trusted-proxies.js';
export { clientAddress, type ClientAddress, type ClientAddressInput } from './rate-limit/client-address.js';

export {
  contentSecurityPolicy,
  type CspDirectives,
  type CspHash,
  type CspHost,
  type CspKeyword,
  type CspOptions,
  type CspSource,
  type CspSourceDirective,
} from './headers/content-security-policy.js';
export { permissionsPolicy, type PermissionsAllowlist, type PermissionsPolicyDirectives } from './headers/permissions-policy.js';
export { secureHeaders, type SecureHeader, type SecureHeadersOptions, type SecureHeadersPreset } from './headers/secure-headers.js';
export { strictTransportSecurity, type StrictTransportSecurityOptions } from './headers/strict-transport-security.js';
