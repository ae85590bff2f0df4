import { describe, expect, it } from 'vitest';
import { readWishes } from '../../../src/shells/web/openDoor.ts';

describe('what the address wishes of the page', () => {
  it('is nothing when it says nothing', () => {
    expect(readWishes('')).toEqual({ still: false, clock: null, mount: {} });
  });

  it('is a stepped clock and no loop', () => {
    const { clock, mount } = readWishes('?still&clock=stepped&tier=low&pods=1024');
    expect(mount).toEqual({ clock, ticker: null, tier: 'low', pods: 1024 });
  });

  it('is left when it is not known', () => {
    expect(readWishes('?clock=sundial&tier=best&pods=many').mount).toEqual({});
  });
});
