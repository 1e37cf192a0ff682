import { measure, percentilesOf, summarize } from './measure.mjs';

/**
 * Something that is measured beside others.
 *
 * @typedef {object} Contender
 * @property {string} name
 * @property {(count: number) => Promise<unknown[]>} prepare - what to work on, one per call
 * @property {(item: unknown) => Promise<void>} call
 * @property {() => Promise<void>} [settle] - waits for what goes on after the last call
 */

/**
 * Measures contenders in turns, so that what else the machine does hits all alike. Each round begins with another one;
 * the first round only warms up.
 *
 * @param {Contender[]} contenders - the first one is what the others are compared with
 * @param {{ rounds: number, count: number, clients: number }} size
 */
export async function measureInTurns(contenders, { rounds, count, clients }) {
  const results = new Map(
    contenders.map(({ name }) => [name, { rates: [], ratios: [], times: [] }]),
  );
  const [reference] = contenders;
  for (let round = 0; round <= rounds; round += 1) {
    const inTurn = contenders.map(
      (_, index) => contenders[(index + round) % contenders.length],
    );
    const rates = new Map();
    for (const contender of inTurn) {
      const items = await contender.prepare(count);
      await contender.settle?.();
      const measured = await measure({
        count,
        clients,
        job: index => contender.call(items[index]),
      });
      await contender.settle?.();
      rates.set(contender.name, measured.rate);
      if (round > 0) {
        results.get(contender.name).times.push(...measured.times);
      }
    }
    if (round > 0) {
      for (const [name, result] of results) {
        result.rates.push(rates.get(name));
        result.ratios.push(rates.get(name) / rates.get(reference.name));
      }
    }
  }
  return contenders.map(({ name }) => {
    const { rates, ratios, times } = results.get(name);
    return {
      name,
      clients,
      rate: summarize(rates),
      ratio: summarize(ratios),
      ...percentilesOf(times),
    };
  });
}
