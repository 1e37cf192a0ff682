/**
 * Reads the answers of a form as an admin types them.
 *
 * @returns undefined when the text is no JSON object; nothing typed is no answer
 */
export function readValues(text: string): Record<string, unknown> | undefined {
  if (text.trim() === '') {
    return {};
  }
  try {
    const values: unknown = JSON.parse(text);
    return typeof values === 'object' &&
      values !== null &&
      !Array.isArray(values)
      ? { ...values }
      : undefined;
  } catch {
    return undefined;
  }
}
