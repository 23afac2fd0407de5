import './look/look';
import { createRoot } from 'react-dom/client';
import type { Place } from './hooks/use-place';
import type { Services } from './services';
import { App } from './shell/App';

/** Puts the app into the page. */
export function mount(root: HTMLElement, services: Services, start?: Place): void {
  createRoot(root).render(<App services={services} {...(start ? { start } : {})} />);
}
