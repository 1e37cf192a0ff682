import http from 'node:http';

// Servers close a connection that idles for five seconds; the client lets go of it before, and never writes into one that ends.
const agent = new http.Agent({
  keepAlive: true,
  maxSockets: 64,
  timeout: 3_000,
});

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

const PATIENCE_MILLISECONDS = 60_000;

/**
 * Signs in as one of the people of the example company; waits until the catalog knows them.
 *
 * @returns {Promise<string>} a token
 */
export async function tokenOf(baseUrl, name) {
  const deadline = Date.now() + PATIENCE_MILLISECONDS;
  for (;;) {
    const response = await fetch(`${baseUrl}/api/auth/personas/refresh`, {
      headers: { 'X-Persona': `user:default/${name}` },
    });
    const answer = await response.json();
    if (answer.backstageIdentity) {
      return answer.backstageIdentity.token;
    }
    if (Date.now() > deadline) {
      throw new Error(`Cannot sign in as ${name}: ${JSON.stringify(answer)}`);
    }
    await new Promise(resolve => setTimeout(resolve, 500));
  }
}

/** Calls as one of the people of the example company. */
export async function signIn(baseUrl, name) {
  return createCaller(baseUrl, await tokenOf(baseUrl, name));
}
