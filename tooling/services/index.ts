export { describeWithPrograms } from './describe.js';
export { freePort } from './free-port.js';
export { findProgram, programNames, programs, type Program, type ProgramName } from './program.js';
