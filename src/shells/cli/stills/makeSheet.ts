import type { Browser } from 'playwright-core';

/** A picture as PNG, with what stands under it. */
export interface Picture {
  readonly png: Buffer;
  readonly label: string;
}

const CELL = { width: 426, height: 240, label: 20 };

/** One PNG of all pictures in rows of `columns`, each in 426 x 240 with its label below. */
export async function makeSheet(
  browser: Browser,
  pictures: readonly Picture[],
  columns: number,
): Promise<Buffer> {
  const page = await browser.newPage();
  try {
    const cells = pictures.map(({ png, label }) => ({
      label,
      url: `data:image/png;base64,${png.toString('base64')}`,
    }));
    const url = await page.evaluate(draw, { cells, columns, cell: CELL });
    return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
  } finally {
    await page.close();
  }
}

interface SheetPlan {
  readonly cells: readonly { readonly url: string; readonly label: string }[];
  readonly columns: number;
  readonly cell: typeof CELL;
}

/** Runs in the browser. */
async function draw({ cells, columns, cell }: SheetPlan): Promise<string> {
  const canvas = document.createElement('canvas');
  canvas.width = columns * cell.width;
  canvas.height = Math.ceil(cells.length / columns) * (cell.height + cell.label);
  const brush = canvas.getContext('2d');
  if (!brush) throw new Error('This browser draws no 2D canvas.');
  brush.fillRect(0, 0, canvas.width, canvas.height);
  brush.font = '13px sans-serif';
  brush.fillStyle = '#b3bfbb';
  for (const [i, { url, label }] of cells.entries()) {
    const picture = new Image();
    picture.src = url;
    await picture.decode();
    const scale = Math.min(cell.width / picture.width, cell.height / picture.height);
    const [width, height] = [picture.width * scale, picture.height * scale];
    const x = (i % columns) * cell.width;
    const y = Math.floor(i / columns) * (cell.height + cell.label);
    brush.drawImage(picture, x + (cell.width - width) / 2, y + (cell.height - height) / 2, width, height);
    brush.fillText(label, x + 8, y + cell.height + 14);
  }
  return canvas.toDataURL('image/png');
}
