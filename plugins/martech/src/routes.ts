import { createRouteRef } from '@backstage/frontend-plugin-api';

/** The home page, `/`. */
export const homeRouteRef = createRouteRef();

/** The scorecard, `/insights`. */
export const insightsRouteRef = createRouteRef();

/** Registration, `/tools/register`. */
export const registerRouteRef = createRouteRef();

/** Changing a sheet, `/tools/edit`. */
export const editRouteRef = createRouteRef();

/** The catalogue, `/tools`. */
export const catalogueRouteRef = createRouteRef();

/** The map, `/tools/map`. */
export const mapRouteRef = createRouteRef();

/** The comparison, `/tools/compare`. */
export const compareRouteRef = createRouteRef();
