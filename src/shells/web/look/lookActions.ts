import type { Actions } from '../keys/useKeys.ts';
import type { Visit } from './useVisit.ts';

/** Radians that a press of an arrow turns. */
const TURN = 0.12;

/** What keys do while a visitor looks around, in place of what they do in the story. */
export function lookActions({ stage, where, go }: Visit): Actions {
  const { visitor } = stage ?? {};
  const look = { look: () => go({ kind: where.kind === 'story' ? 'look' : 'story' }) };
  if (where.kind === 'story') return look;
  const person = 'person' in where ? where.person : null;
  const out = () => {
    if (where.kind === 'inside') go({ kind: 'near', person: where.person });
    else go({ kind: 'story' });
  };
  return {
    ...look,
    back5: () => visitor?.turn(-TURN, 0),
    on5: () => visitor?.turn(TURN, 0),
    louder: () => visitor?.turn(0, TURN),
    softer: () => visitor?.turn(0, -TURN),
    nearer: () => visitor?.come(1),
    farther: () => visitor?.come(-1),
    escape: out,
    ...(where.kind === 'near' && person !== null && { enter: () => go({ kind: 'inside', person }) }),
  };
}
