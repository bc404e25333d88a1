export { type ContractCase, type ServerUnderTest, type TestRequest, type TestResponse, secretMessage, serverAdapterCases } from './server-adapter.js';
