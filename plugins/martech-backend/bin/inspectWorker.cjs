'use strict';

const { existsSync } = require('node:fs');
const { resolve } = require('node:path');
const { parentPort } = require('node:worker_threads');

/** The sources in a checkout, the built files in a published package. */
function loadInspection() {
  const source = resolve(__dirname, '../src/features/apis/definition/index.ts');
  if (existsSync(source)) {
    require('@backstage/cli/config/nodeTransform.cjs');
    return require(source);
  }
  return require('@passerelle/plugin-martech-backend/inspection');
}

const { answerTask } = loadInspection();
parentPort.on('message', async task => {
  parentPort.postMessage({ answer: await answerTask(task) });
});
parentPort.postMessage({ ready: true });
