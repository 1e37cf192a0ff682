import { sourcePlace } from './sourcePlace';

it.each([
  [
    'file:/srv/portal/catalog-info/tools/brevo.yaml',
    'catalog-info/tools/brevo.yaml',
  ],
  ['file:/srv/portal/data/catalog/a.yaml', 'data/catalog/a.yaml'],
  ['file:/srv/elsewhere/a.yaml', '/srv/elsewhere/a.yaml'],
  [
    'url:https://git.example/it/portal/blob/main/catalog-info/tools/a.yaml',
    'https://git.example/it/portal/blob/main/catalog-info/tools/a.yaml',
  ],
])('the place of %s is %s', (location, place) => {
  expect(sourcePlace(location)).toBe(place);
});
