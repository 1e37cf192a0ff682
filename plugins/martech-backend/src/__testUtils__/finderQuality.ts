import { readFileSync } from 'fs';
import path from 'path';
import { parse } from 'yaml';

/** What somebody asks, and the names of the tools that answer it. */
export type Need = {
  language: 'en' | 'fr';
  kind: string;
  need: string;
  expected: string[];
};

/** The golden set; `heldOut` is never looked at when the finder is tuned. */
export type Needs = { tuned: Need[]; heldOut: Need[] };

/** A need with what the finder answered. */
export type Answered = Need & { found: string[] };

/** How well needs were answered, from 0 to 1. */
export type Quality = {
  needs: number;
  /** The mean of 1 / rank of the first right tool, when it is among the first five. */
  reciprocalRank: number;
  /** The share of needs with a right tool among the first three. */
  success: number;
};

const RANKED = 5;
const SHOWN = 3;

export function readNeeds(repository: string): Needs {
  const file = path.join(repository, 'bench', 'finder', 'needs.yaml');
  return parse(readFileSync(file, 'utf8')) as Needs;
}

/** The place of the first right tool, from 1; undefined when it is not among the first five. */
export function rankOf({ found, expected }: Answered): number | undefined {
  const place = found
    .slice(0, RANKED)
    .findIndex(name => expected.includes(name));
  return place < 0 ? undefined : place + 1;
}

export function qualityOf(answers: readonly Answered[]): Quality {
  const ranks = answers.map(rankOf);
  const mean = (figures: number[]) =>
    figures.reduce((sum, figure) => sum + figure, 0) / answers.length;
  return {
    needs: answers.length,
    reciprocalRank: mean(ranks.map(rank => (rank ? 1 / rank : 0))),
    success: mean(ranks.map(rank => (rank && rank <= SHOWN ? 1 : 0))),
  };
}
