import { useRef } from 'react';
import type { Seconds } from '../../../core/units.ts';
import { type TakeStill, useStill } from './useStill.ts';

/** The picture of a place on the ribbon, as small as it is shown. */
export function PeekStill({ t, take }: { t: Seconds; take: TakeStill }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useStill(canvas, t, take);
  return <canvas ref={canvas} className="peek-still" />;
}
