export { type ContractCase, type PositionSourceFixture, positionSourceContract } from './position-source.js';
