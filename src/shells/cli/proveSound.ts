import { printTable } from './bench/printTable.ts';
import { storiesIn } from './packs/compileStories.ts';
import type { Figures, Proof, Row } from './proofs/proof.ts';
import { PROOFS } from './proofs/proofs.ts';
import { HELP, readRequest } from './proofs/readRequest.ts';
import { openRecord, type ProofRecord } from './proofs/record.ts';
import { STORIES, type Telling, tellingOf } from './proofs/telling.ts';

main();

function main() {
  try {
    const request = readRequest(process.argv.slice(2));
    if (request === 'help') {
      console.log(HELP);
      return;
    }
    const proofs = PROOFS.filter(({ name }) => request.proofs.includes(name));
    report(proofs, measured(proofs, openRecord(request.fresh)));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}

type Measured = ReadonlyMap<Proof, readonly Figures<unknown>[]>;

/** Measures story by story, so that each is opened and played through once and no two are held at a time. */
function measured(proofs: readonly Proof[], record: ProofRecord): Measured {
  const all = new Map<Proof, Figures<unknown>[]>(proofs.map((proof) => [proof, []]));
  for (const [i, story] of storiesIn(STORIES).entries()) {
    let telling: Telling | null = null;
    for (const proof of proofs) {
      let found = record.get(proof.name, story);
      if (found === undefined) {
        telling ??= tellingOf(story, i === 0);
        const before = process.cpuUsage();
        found = proof.measure(telling);
        record.set(proof.name, story, found);
        console.error(`${story}, ${proof.name}: ${(process.cpuUsage(before).user / 1e6).toFixed(1)} s`);
      }
      all.get(proof)?.push({ story, found });
    }
  }
  return all;
}

function report(proofs: readonly Proof[], found: Measured) {
  const rows = proofs.flatMap((proof) =>
    proof.judge(found.get(proof) ?? []).map((row, i): [string, Row] => [i === 0 ? proof.name : '', row]),
  );
  printTable(
    'What is claimed of the sound',
    ['proof', 'what', 'measured', 'limit', ''],
    rows.map(([name, row]) => [name, row.what, row.measured, row.limit, row.ok ? 'ok' : 'FAILS']),
  );
  const failed = rows.filter(([, row]) => !row.ok).length;
  console.log(`\n${rows.length} figures, ${failed === 0 ? 'all hold' : `${failed} do not hold`}`);
  if (failed > 0) process.exitCode = 1;
}
