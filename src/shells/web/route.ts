import { formatMoment, type Moment, parseMoment } from '../../core/score/moments.ts';

/** What an address asks for: a story, and a moment in it. `broken` when a part of it could not be read. */
export interface Route {
  readonly story: string;
  readonly moment: Moment;
  readonly broken: boolean;
}

/** The address of a moment, from `#` on: `#/chrononest/3?at=1k3x9zq:0.35`. Acts count from 1 in an address. */
export function formatRoute(story: string, moment: Moment): string {
  return `#/${story}/${moment.act + 1}?${formatMoment(moment)}`;
}

/** Reads an address's hash: `#/story`, `#/story/act`, then `?at=` or `?t=`; null for the way in. */
export function parseRoute(hash: string): Route | null {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?');
  const [story = '', act = '', ...rest] = path.split('/');
  if (story === '') return null;
  const number = act === '' ? 1 : Number(act);
  const whole = Number.isInteger(number);
  const index = whole ? number - 1 : 0;
  const moment = query === '' ? { act: index, t: 0 } : parseMoment(index, query);
  const broken = !whole || moment === null || rest.some((part) => part !== '');
  return { story: decode(story), moment: moment ?? { act: index, t: 0 }, broken };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
