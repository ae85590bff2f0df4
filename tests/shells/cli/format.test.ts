import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { packFrom } from '../../packs.ts';

it('the smallest story in FORMAT.md is one that the reader takes', () => {
  const page = readFileSync(new URL('../../../assets/stories/FORMAT.md', import.meta.url), 'utf8');
  const yaml = /```yaml\n([\s\S]*?)```/.exec(page)?.[1];
  if (!yaml) throw new Error('FORMAT.md has no story in it');
  expect(packFrom(yaml).title).toBe('Two Shores');
});
