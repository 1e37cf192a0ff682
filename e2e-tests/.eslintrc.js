const { createConfigForRole } = require('@backstage/cli/config/eslint-factory');

// No package of its own: the tests run where the portal is not.
module.exports = {
  root: true,
  ...createConfigForRole(__dirname, 'node-library'),
};
