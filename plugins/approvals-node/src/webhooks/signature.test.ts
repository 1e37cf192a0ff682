import fc from 'fast-check';
import { signWebhook, verifyWebhookSignature } from './signature';

const NOW = 1_800_000_000_000;
const SECRET = 'a secret that both sides know';
const content = {
  id: '8b2f:12',
  timestamp: NOW / 1000,
  body: '{"event":"request.approved","title":"Été"}',
};
const headers = {
  'Passerelle-Id': content.id,
  'Passerelle-Timestamp': String(content.timestamp),
  'Passerelle-Signature': signWebhook(content, SECRET),
};
const options = { secrets: [SECRET], now: NOW };

describe('the signature of a webhook', () => {
  it('is the HMAC-SHA256 that the documentation says', () => {
    // printf '1800000000.id.{}' | openssl dgst -sha256 -hmac secret
    expect(
      signWebhook({ id: 'id', timestamp: 1_800_000_000, body: '{}' }, 'secret'),
    ).toBe(
      'v1=eab123eaa44ba7cc3a1422c0d9727b1298159b988af0820b5b0c1c621908a266',
    );
  });

  it('is right for what was sent, as text or bytes', () => {
    const { body } = content;
    const valid = { isValid: true, id: content.id };
    expect(verifyWebhookSignature({ headers, body }, options)).toEqual(valid);
    const bytes = Buffer.from(body);
    expect(verifyWebhookSignature({ headers, body: bytes }, options)).toEqual(
      valid,
    );
  });

  it.each([
    ['another body', { body: `${content.body} ` }, 'signature'],
    ['another id', { headers: { ...headers, 'Passerelle-Id': 'x' } }, 'signa'],
    [
      'another time',
      { headers: { ...headers, 'Passerelle-Timestamp': '1800000001' } },
      'signature',
    ],
    [
      'the same time in other words',
      { headers: { ...headers, 'Passerelle-Timestamp': '01800000000' } },
      'signature',
    ],
    [
      'no time',
      { headers: { ...headers, 'Passerelle-Timestamp': 'NaN' } },
      'header',
    ],
    [
      'no signature',
      { headers: { ...headers, 'Passerelle-Signature': undefined } },
      'header',
    ],
    [
      'half a signature',
      { headers: { ...headers, 'Passerelle-Signature': 'v1=' } },
      'signature',
    ],
    ['no headers', { headers: {} }, 'header'],
  ])('is wrong with %s', (_name, change, reason) => {
    const webhook = { headers, body: content.body, ...change };
    expect(verifyWebhookSignature(webhook, options)).toEqual({
      isValid: false,
      reason: expect.stringContaining(reason),
    });
  });

  it.each([
    [299, true],
    [301, false],
    [-299, true],
    [-301, false],
  ])('%d seconds later it is good: %s', (seconds, isValid) => {
    const now = NOW + seconds * 1000;
    const { body } = content;
    expect(
      verifyWebhookSignature({ headers, body }, { ...options, now }).isValid,
    ).toBe(isValid);
  });

  it('is good with either secret while one is being changed, and with no empty one', () => {
    const { body } = content;
    const check = (...secrets: string[]) =>
      verifyWebhookSignature({ headers, body }, { secrets, now: NOW }).isValid;
    expect(check('new', SECRET)).toBe(true);
    expect(check('new')).toBe(false);
    expect(check('')).toBe(false);
    expect(check()).toBe(false);
  });

  it('holds for any content, and for no other one', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (id, body, other) => {
        const signed = { id: `i${id}`, timestamp: NOW / 1000, body };
        const verify = (received: string) =>
          verifyWebhookSignature(
            {
              headers: {
                'passerelle-id': signed.id,
                'passerelle-timestamp': String(signed.timestamp),
                'passerelle-signature': signWebhook(signed, SECRET),
              },
              body: received,
            },
            options,
          ).isValid;
        expect(verify(body)).toBe(true);
        expect(verify(other)).toBe(other === body);
      }),
    );
  });
});
