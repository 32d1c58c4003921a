// Lets `node -r` run the project's TypeScript: Node 20 runs none by itself. The tests compile with the same options.
const { transformFileSync } = require('@swc/core');
const options = { ...require('../../.swcrc.json'), configFile: false, swcrc: false };
require.extensions['.ts'] = (module, file) => module._compile(transformFileSync(file, options).code, file);
