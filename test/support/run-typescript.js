'use strict';
Object.defineProperty(exports, '__esModule', { value: true });
exports.runTypeScript = runTypeScript;
const node_child_process_1 = require('node:child_process');
const node_path_1 = require('node:path');
const root = (0, node_path_1.join)(__dirname, '..', '..');
/** Compiles with swc, as the tests are, whatever is required: Node 20 runs no TypeScript by itself. */
const hook = `
const { transformFileSync } = require('@swc/core');
const options = { ...require(${JSON.stringify((0, node_path_1.join)(root, '.swcrc.json'))}), configFile: false, swcrc: false };
require.extensions['.ts'] = (module, file) => module._compile(transformFileSync(file, options).code, file);
`;
/**
 * Runs a piece of script in a node process of its own, where `require` also takes the project's TypeScript files:
 * for tests that must kill a process, or be another user.
 * @param script CommonJS; paths in require() are taken from the project's root
 */
function runTypeScript(script, options = {}) {
  return (0, node_child_process_1.spawn)(process.execPath, ['-e', hook + script], { cwd: root, ...options });
}
