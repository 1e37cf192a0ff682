import { Router } from 'express';
import type { Persona } from './readPeople';

/**
 * Tells the sign-in page, which has no token yet, who can be chosen.
 *
 * @param people - what the configuration lists
 */
export function createRouter(people: Persona[]): Router {
  const router = Router();
  router.get('/personas/people', (_request, response) => {
    response.set('Cache-Control', 'no-store').json({ items: people });
  });
  return router;
}
