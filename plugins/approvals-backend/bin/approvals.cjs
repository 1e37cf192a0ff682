#!/usr/bin/env node
'use strict';

const { existsSync } = require('node:fs');
const { resolve } = require('node:path');

/** The sources in a checkout, the built files in a published package. */
function loadCommand() {
  const source = resolve(__dirname, '../src/audit/index.ts');
  if (existsSync(source)) {
    require('@backstage/cli/config/nodeTransform.cjs');
    return require(source);
  }
  return require('@passerelle/plugin-approvals-backend/audit');
}

loadCommand()
  .runApprovalsCommand(process.argv.slice(2))
  .then(code => {
    process.exitCode = code;
  });
