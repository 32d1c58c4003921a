/** Every test of the project: beside the code, the stories, the browser, the architecture. */
module.exports = {
  rootDir: __dirname,
  testEnvironment: 'node',
  globalSetup: '<rootDir>/test/support/global-setup.ts',
  globalTeardown: '<rootDir>/test/support/global-teardown.ts',
  testTimeout: 30_000,
  maxWorkers: 2,
  testMatch: ['<rootDir>/src/**/*.spec.ts', '<rootDir>/test/**/*.spec.ts'],
  transform: { '^.+\\.(t|j)s$': ['@swc/jest', require('./.swcrc.json')] },
  // Jest on Node 20 cannot require() an ES module: d3 ships a CommonJS build, the others are transformed.
  moduleNameMapper: { '^(d3-[a-z-]+|internmap)$': '<rootDir>/node_modules/$1/dist/$1.js' },
  transformIgnorePatterns: ['/node_modules/(?!(@faker-js|uuid)/)'],
};
