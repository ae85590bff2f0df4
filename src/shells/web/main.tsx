import './ui/base.css';
import { catalog } from 'virtual:noctiluca/catalog';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';

const element = document.getElementById('app');
if (!element) throw new Error('index.html has no element with the id app');

const asked = new URLSearchParams(location.search);
if (asked.has('kiosk')) {
  const { runKiosk } = await import('../kiosk/runKiosk.ts');
  runKiosk(element, catalog);
} else if (asked.get('bench') === 'pictures') {
  const { runPictureBench } = await import('./bench/pictureBench.ts');
  runPictureBench(catalog);
} else if (asked.has('bench')) {
  const { runBench } = await import('./benchPage.ts');
  await runBench(element, catalog);
} else if (asked.has('listen')) {
  const { runListen } = await import('./listen/listenPage.ts');
  runListen(catalog);
} else if (asked.has('flashes')) {
  const { runFlashes } = await import('./flashes/flashesPage.ts');
  runFlashes(element, catalog);
} else {
  createRoot(element).render(<App entries={catalog} />);
}
