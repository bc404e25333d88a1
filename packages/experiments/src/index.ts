export { EXPERIMENTS_ERROR_CODES, ExperimentsError, isExperimentsError } from './errors.js';
export type { ExperimentsErrorCode, RegistryProblem } from './errors.js';

export { murmur3 } from './hashing/murmur3.js';

export { EXPERIMENT_STATUSES, canTransition, isLive } from './registry/lifecycle.js';
export type { ExperimentStatus } from './registry/lifecycle.js';
export type { AttributeValue, Experiment, ExperimentMetrics, TargetingRule, Variant } from './registry/experiment.js';
export { createRegistry } from './registry/registry.js';
export type { Registry, RegistryEntry } from './registry/registry.js';

export { assign, assignAll } from './assignment/assign.js';
export type { Assignment, AssignmentContext, AssignmentReason } from './assignment/assign.js';

export { createExposure, exposureKey } from './exposure/exposure.js';
export type { Exposure, ExposureDetails } from './exposure/exposure.js';
export { createExposureRecorder } from './exposure/recorder.js';
export type { ExposureRecorder, ExposureRecorderOptions, ExposureSink } from './exposure/recorder.js';
