import { activePath } from './activePath';

const PATHS = ['/', '/tools', '/tools/map', '/requests', '/api-docs'];

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
  ])('shows %s under %s', (pathname, expected) => {
    expect(activePath(pathname, PATHS)).toBe(expected);
  });
});
