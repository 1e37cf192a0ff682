import http from 'node:http';

const agent = new http.Agent({ keepAlive: true, maxSockets: 64 });

/**
 * Calls over kept connections; the answer must have the expected status.
 *
 * @param {string} baseUrl
 * @param {string} token
 * @returns {(method: string, path: string, expected: number, body?: unknown) => Promise<any>}
 */
export function createCaller(baseUrl, token) {
  return (method, path, expected, body) =>
    new Promise((resolve, reject) => {
      const text = body === undefined ? undefined : JSON.stringify(body);
      const request = http.request(
        `${baseUrl}${path}`,
        {
          method,
          agent,
          headers: {
            authorization: `Bearer ${token}`,
            ...(text && {
              'content-type': 'application/json',
              'content-length': Buffer.byteLength(text),
            }),
          },
        },
        response => {
          const chunks = [];
          response.on('data', chunk => chunks.push(chunk));
          response.on('end', () => {
            const answer = Buffer.concat(chunks).toString('utf8');
            if (response.statusCode === expected) {
              resolve(answer ? JSON.parse(answer) : undefined);
              return;
            }
            const status = response.statusCode;
            reject(
              new Error(`${method} ${path}: ${status} ${answer.slice(0, 300)}`),
            );
          });
        },
      );
      request.on('error', reject);
      request.end(text);
    });
}

/** @returns {Promise<string>} the token of one of the people of the example company */
export async function tokenOf(baseUrl, name) {
  const response = await fetch(`${baseUrl}/api/auth/personas/refresh`, {
    headers: { 'X-Persona': `user:default/${name}` },
  });
  const { backstageIdentity } = await response.json();
  return backstageIdentity.token;
}

/** Signs in as one of the people of the example company. */
export async function signIn(baseUrl, name) {
  return createCaller(baseUrl, await tokenOf(baseUrl, name));
}
