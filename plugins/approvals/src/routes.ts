import { createRouteRef } from '@backstage/frontend-plugin-api';

/** The pages under `/requests`. */
export const requestsRouteRef = createRouteRef();

/** The reviewer desk. */
export const deskRouteRef = createRouteRef();

/** What admins of the engine see. */
export const adminRouteRef = createRouteRef();
