import { createPortal } from '../packages/backend/src/createPortal';
import { bareRoutePlugin } from './lib/bareRoutePlugin';

const backend = createPortal();
backend.add(bareRoutePlugin);
backend.start();
