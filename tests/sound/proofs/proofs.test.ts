import { describe, expect, it } from 'vitest';
import { instrumentsProof } from '../../../src/shells/cli/proofs/instrumentsProof.ts';
import { type Proof, row } from '../../../src/shells/cli/proofs/proof.ts';
import { PROOFS } from '../../../src/shells/cli/proofs/proofs.ts';
import { readRequest } from '../../../src/shells/cli/proofs/readRequest.ts';
import { repetitionProof } from '../../../src/shells/cli/proofs/repetitionProof.ts';
import { stopProof } from '../../../src/shells/cli/proofs/stopProof.ts';
import type { Telling } from '../../../src/shells/cli/proofs/telling.ts';
import { twiceProof } from '../../../src/shells/cli/proofs/twiceProof.ts';
import { STORIES, storyOf } from '../../packs.ts';

function tellingOf(id: string): Telling {
  const never = () => {
    throw new Error('A quick proof plays no story through.');
  };
  return { id, story: storyOf(id), first: true, heard: never, flux: never };
}

/** What does not hold of a story. */
function failing<F>(proof: Proof<F>, id: string) {
  const rows = proof.judge([{ story: id, found: proof.measure(tellingOf(id)) }]);
  expect(rows.length).toBeGreaterThan(0);
  return rows.filter(({ ok }) => !ok);
}

describe('it is proved', () => {
  it('that the instruments are told apart and are those of their recipes', () => {
    expect(failing(instrumentsProof, 'chrononest')).toEqual([]);
  });

  it.each(STORIES)('that nothing comes round again: %s', (id) => {
    expect(failing(repetitionProof, id)).toEqual([]);
  });

  it('that all stops at once and nothing old comes back', () => {
    expect(failing(stopProof, 'glass-towers')).toEqual([]);
  });

  it('that the same story twice is the same sound', () => {
    expect(failing(twiceProof, 'confluence')).toEqual([]);
  });
});

describe('a row', () => {
  it.each([
    ['over', 1.01, true],
    ['over', 1, false],
    ['under', 0.99, true],
    ['under', 1, false],
    ['under', Number.NaN, false],
  ] as const)('%s 1: %f', (how, value, ok) => {
    expect(row('', value, how, 1).ok).toBe(ok);
  });
});

describe('what is asked for', () => {
  it('is all without a name, the quick ones, or those that are named', () => {
    expect(readRequest([])).toMatchObject({ proofs: PROOFS.map(({ name }) => name), fresh: false });
    expect(readRequest(['quick'])).toMatchObject({
      proofs: ['instruments', 'repetition', 'stop', 'twice', 'inside'],
    });
    expect(readRequest(['mono', '--fresh'])).toEqual({ proofs: ['mono'], fresh: true });
  });

  it('is refused where nobody knows it', () => {
    expect(() => readRequest(['beauty'])).toThrow(/beauty is no proof/);
  });
});
