import { measure, percentilesOf, summarize } from './measure.mjs';

/**
 * Something that is measured beside others.
 *
 * @typedef {object} Contender
 * @property {string} name
 * @property {(count: number) => Promise<unknown[]>} prepare - what to work on, one per call
 * @property {(item: unknown) => Promise<void>} call
 * @property {() => Promise<void>} [settle] - waits for what goes on after the last call
 * @property {boolean} [isReference] - whether the others are compared with it
 */

/**
 * Measures contenders in turns, so that what else the machine does hits all alike. Each round begins with another one;
 * the first round only warms up.
 *
 * @param {Contender[]} contenders
 * @param {{ rounds: number, count: number, clients: number }} size
 * @returns for each contender its rate, its percentiles, and `ratios` by the name of each reference
 */
export async function measureInTurns(contenders, { rounds, count, clients }) {
  const results = new Map(
    contenders.map(({ name }) => [name, { rates: [], times: [] }]),
  );
  for (let round = 0; round <= rounds; round += 1) {
    const inTurn = contenders.map(
      (_, index) => contenders[(index + round) % contenders.length],
    );
    for (const contender of inTurn) {
      const items = await contender.prepare(count);
      await contender.settle?.();
      const measured = await measure({
        count,
        clients,
        job: index => contender.call(items[index]),
      });
      await contender.settle?.();
      if (round > 0) {
        const { rates, times } = results.get(contender.name);
        rates.push(measured.rate);
        times.push(...measured.times);
      }
    }
  }
  const references = contenders.filter(({ isReference }) => isReference);
  return contenders.map(({ name }) => {
    const { rates, times } = results.get(name);
    const ratioTo = reference => {
      const others = results.get(reference.name).rates;
      return summarize(rates.map((rate, round) => rate / others[round]));
    };
    return {
      name,
      clients,
      rate: summarize(rates),
      ratios: Object.fromEntries(
        references.map(reference => [reference.name, ratioTo(reference)]),
      ),
      ...percentilesOf(times),
    };
  });
}
