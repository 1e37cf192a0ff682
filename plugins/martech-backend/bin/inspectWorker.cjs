'use strict';

const { existsSync } = require('node:fs');
const { resolve } = require('node:path');
const { parentPort } = require('node:worker_threads');

/** The sources in a checkout, the built files in a published package. */
function loadInspection() {
  const path = 'features/apis/definition/inspectText';
  const source = resolve(__dirname, `../src/${path}.ts`);
  if (existsSync(source)) {
    require('@backstage/cli/config/nodeTransform.cjs');
    return require(source);
  }
  return require(resolve(__dirname, `../dist/${path}.cjs.js`));
}

const { inspectText } = loadInspection();
parentPort.on('message', async text => {
  parentPort.postMessage({ answer: await inspectText(text) });
});
parentPort.postMessage({ ready: true });
