import { activePath } from './activePath';
import { entityRefAt } from './entityRefAt';

const PATHS = [
  '/',
  '/tools',
  '/tools/map',
  '/requests',
  '/api-docs',
  '/shadow-it',
  '/shadow-it/triage',
];

describe('activePath', () => {
  it.each([
    ['/', '/'],
    ['/tools', '/tools'],
    ['/tools/component/default/brevo', '/tools'],
    ['/tools/map', '/tools/map'],
    ['/toolsmith', undefined],
    ['/requests/DEM-1', '/requests'],
    ['/api-docs', '/api-docs'],
    ['/elsewhere', undefined],
    ['/shadow-it/report', '/shadow-it/triage'],
    ['/shadow-it/import', '/shadow-it'],
  ])('shows %s under %s', (pathname, expected) => {
    expect(activePath(pathname, PATHS)).toBe(expected);
  });
});

describe('entityRefAt', () => {
  it.each([
    ['/catalog/default/component/brevo', 'component:default/brevo'],
    ['/catalog/default/Component/brevo/apis', 'component:default/brevo'],
    ['/catalog', undefined],
    ['/catalog/default/component', undefined],
    ['/tools', undefined],
  ])('finds the entity of %s: %s', (pathname, expected) => {
    expect(entityRefAt(pathname)).toBe(expected);
  });
});
