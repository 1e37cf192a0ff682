import { createPortal } from './createPortal';

// Backstage logs a failed start and lets the process live; half a portal helps nobody.
createPortal()
  .start()
  .catch(error => {
    process.stderr.write(`${error?.stack ?? error}\n`);
    process.exit(1);
  });
