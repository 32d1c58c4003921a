#!/usr/bin/env node
// `npx vf` in a checkout: built first where that is needed.
require('./build-when-stale.cjs');
require('../dist/cli.js');
