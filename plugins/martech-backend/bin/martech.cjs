#!/usr/bin/env node
'use strict';

const { existsSync } = require('node:fs');
const { resolve } = require('node:path');

/** The sources in a checkout, the built files in a published package. */
function loadCommand() {
  const source = resolve(__dirname, '../src/importApis/index.ts');
  if (existsSync(source)) {
    require('@backstage/cli/config/nodeTransform.cjs');
    return require(source);
  }
  return require('@passerelle/plugin-martech-backend/commands');
}

loadCommand()
  .runMartechCommand(process.argv.slice(2))
  .then(code => {
    process.exitCode = code;
  });
