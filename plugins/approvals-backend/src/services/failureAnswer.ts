import { refusalAnswer, type RefusalAnswer } from './refusalAnswer';

/**
 * What became of a part of a call, whatever it met.
 *
 * @returns the refusal; 503 for what is away for the moment; 500 with a fixed message for the rest, whose own message
 * may tell too much.
 */
export function failureAnswer(error: unknown): RefusalAnswer {
  return refusalAnswer(error) ?? unexpected(error);
}

function unexpected(error: unknown): RefusalAnswer {
  const isAway =
    error instanceof Error && error.name === 'ServiceUnavailableError';
  const statusCode = isAway ? 503 : 500;
  return {
    status: statusCode,
    body: {
      error: isAway
        ? { name: error.name, message: error.message }
        : {
            name: 'Error',
            message: 'Something went wrong here; try again in a moment',
          },
      response: { statusCode },
    },
  };
}
