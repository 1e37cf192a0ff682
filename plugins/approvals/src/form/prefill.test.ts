import { readPrefill, writePrefill } from './prefill';

const schema = {
  properties: {
    reason: { type: 'string' },
    usage: { type: 'string', enum: ['daily', 'weekly'] },
    licences: { type: 'integer' },
    personal: { type: 'boolean' },
    teams: { type: 'array', items: { type: 'string' } },
    lines: { type: 'array', items: { type: 'object' } },
    place: { type: 'object' },
  },
};
const read = (query: string) => readPrefill(new URLSearchParams(query), schema);

describe('a form that an address fills in', () => {
  it.each([
    ['values.reason=SMS', { reason: 'SMS' }, []],
    ['values.usage=daily', { usage: 'daily' }, []],
    ['values.usage=never', {}, ['usage']],
    ['values.licences=2', { licences: 2 }, []],
    ['values.licences=two', {}, ['licences']],
    ['values.personal=true', { personal: true }, []],
    ['values.personal=yes', {}, ['personal']],
    ['values.teams=a&values.teams=b', { teams: ['a', 'b'] }, []],
    ['values.lines=[{"a":1}]', { lines: [{ a: 1 }] }, []],
    ['values.place=[', {}, ['place']],
    ['values.unknown=1', {}, ['unknown']],
    ['values.toString=1', {}, ['toString']],
    ['subject=component:default/brevo', {}, []],
  ])('%s', (query, values, ignored) => {
    expect(read(query)).toEqual({ values, ignored });
  });

  it.each([
    {},
    { reason: 'a & b = “c”\n#d', personal: false, licences: 0 },
    { teams: ['one', 'two & three'], lines: [{ a: [1] }, {}] },
    { place: { city: 'Lyon' }, usage: 'weekly' },
  ])('reads what it writes: %j', values => {
    const address = new URLSearchParams(writePrefill(values));
    expect(readPrefill(address, schema)).toEqual({ values, ignored: [] });
  });
});
