import type { Making } from '../drawing.ts';
import { threads } from './threads.ts';

export const tide: Making = threads;
