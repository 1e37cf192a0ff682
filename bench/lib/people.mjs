import http from 'node:http';

const agent = new http.Agent({ keepAlive: true, maxSockets: 64 });

/**
 * One call over a kept connection; the answer must have the expected status.
 *
 * @param {string} baseUrl
 * @param {string} token
 */
export function createCaller(baseUrl, token) {
  return (method, path, expected, body) =>
    new Promise((resolve, reject) => {
      const request = http.request(
        `${baseUrl}${path}`,
        {
          method,
          agent,
          headers: {
            authorization: `Bearer ${token}`,
            'content-type': 'application/json',
          },
        },
        response => {
          let text = '';
          response.setEncoding('utf8');
          response.on('data', chunk => {
            text += chunk;
          });
          response.on('end', () =>
            response.statusCode === expected
              ? resolve(text ? JSON.parse(text) : undefined)
              : reject(
                  new Error(
                    `${method} ${path}: ${response.statusCode} ${text.slice(
                      0,
                      300,
                    )}`,
                  ),
                ),
          );
        },
      );
      request.on('error', reject);
      request.end(body === undefined ? undefined : JSON.stringify(body));
    });
}

/** Signs in as one of the people of the example company. */
export async function signIn(baseUrl, name) {
  const response = await fetch(`${baseUrl}/api/auth/personas/refresh`, {
    headers: { 'X-Persona': `user:default/${name}` },
  });
  const { backstageIdentity } = await response.json();
  return createCaller(baseUrl, backstageIdentity.token);
}
