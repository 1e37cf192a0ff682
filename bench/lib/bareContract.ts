const decisionSchema = {
  type: 'object',
  required: ['reviewId', 'verdict', 'revision'],
  additionalProperties: false,
  properties: {
    reviewId: { type: 'string', minLength: 1, maxLength: 128 },
    verdict: {
      type: 'string',
      enum: [
        'approve',
        'approve_with_conditions',
        'reject',
        'request_changes',
        'recuse',
      ],
    },
    revision: { type: 'integer', minimum: 1 },
    comment: { type: 'string', maxLength: 10_000 },
  },
} as const;

const jsonBody = (schema: object) => ({
  required: true,
  content: { 'application/json': { schema } },
});

const answers = { default: { description: 'JSON' } };

const decisions = {
  parameters: [
    { name: 'id', in: 'path', required: true, schema: { type: 'integer' } },
  ],
  post: { requestBody: jsonBody(decisionSchema), responses: answers },
};

/** The OpenAPI document of the bare routes, so that they validate what Passerelle validates. */
export const bareContract = {
  openapi: '3.1.0',
  info: { title: 'bare', version: '1' },
  paths: {
    '/rows': {
      get: { responses: answers },
      post: {
        requestBody: jsonBody({ type: 'object' }),
        responses: answers,
      },
    },
    '/batches': {
      post: {
        requestBody: jsonBody({
          type: 'object',
          required: ['count'],
          properties: { count: { type: 'integer', minimum: 1 } },
        }),
        responses: answers,
      },
    },
    '/rows/{id}/decisions': decisions,
    '/rows/{id}/group-decisions': decisions,
  },
};
