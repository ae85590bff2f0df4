import './ui/base.css';
import { catalog } from 'virtual:noctiluca/catalog';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';

const element = document.getElementById('app');
if (!element) throw new Error('index.html has no element with the id app');

if (new URLSearchParams(location.search).has('kiosk')) {
  const { runKiosk } = await import('../kiosk/runKiosk.ts');
  runKiosk(element, catalog);
} else {
  createRoot(element).render(<App entries={catalog} />);
}
