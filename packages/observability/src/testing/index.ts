export { type ContractCase, type ServerUnderTest, type TestRequest, type TestResponse, serverAdapterCases } from './server-adapter.js';
