import type { Making } from '../drawing.ts';
import { threads } from './threads.ts';

export const signs: Making = threads;
