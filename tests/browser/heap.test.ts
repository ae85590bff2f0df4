import { it } from 'vitest';
import { connectBrowser } from './harness.ts';
import { expectFlatHeap } from './heap.ts';

connectBrowser();

it('two thousand frames leave the heap as it was', () => expectFlatHeap('confluence', 60));
