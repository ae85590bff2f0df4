import { it } from 'vitest';
import { connectBrowser } from '../browser/harness.ts';
import { expectFlatHeap } from '../browser/heap.ts';
import { STORIES } from '../packs.ts';

connectBrowser();

it.each(STORIES)('two thousand frames of %s leave the heap as it was', (story) => expectFlatHeap(story, 60));
