// The developer's panel: two tabs beside the conversation, the bot's traffic and the faults.
import type { DeveloperEvent } from '../developer-protocol.ts';
import { byId } from './dom.ts';
import { createFaultsView } from './faults-view.ts';
import { icon } from './icons.ts';
import type { Session } from './session.ts';
import { startTabs } from './tabs.ts';
import { createTrafficView } from './traffic-view.ts';

export interface DeveloperView {
  take(event: DeveloperEvent): void;
  /** Asks anew after a new connection: it knows of no panel. */
  reconnected(): void;
  close(): void;
}

/** Starts the panel of index.html; `onOpen` is called whenever it opens. */
export function createDeveloperView(session: Session, onOpen: () => void): DeveloperView {
  const panel = byId('developer', HTMLElement);
  const toggle = byId('developer-button', HTMLButtonElement);
  const closeButton = byId('developer-close', HTMLButtonElement);
  const traffic = createTrafficView(byId('traffic', HTMLElement));
  const faults = createFaultsView(byId('faults', HTMLElement), session);
  const watch = (isWatching: boolean) => {
    traffic.clear();
    session.act({ type: 'watch-developer', isWatching }, { isQuiet: true });
  };
  const show = (isShown: boolean) => {
    if (panel.hidden !== isShown) return;
    panel.hidden = !isShown;
    toggle.setAttribute('aria-expanded', String(isShown));
    watch(isShown);
    if (!isShown) return;
    onOpen();
    panel.querySelector<HTMLElement>('[role=tab][aria-selected=true]')?.focus();
  };
  const leave = () => {
    show(false);
    toggle.focus();
  };
  closeButton.append(icon('close'));
  startTabs(byId('developer-tabs', HTMLElement));
  toggle.addEventListener('click', () => show(Boolean(panel.hidden)));
  closeButton.addEventListener('click', leave);
  panel.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') leave();
  });
  return {
    take: (event) => {
      if (panel.hidden) return;
      if (event.event === 'traffic') traffic.add(event.entries);
      else faults.draw(event.faults);
    },
    reconnected: () => {
      if (!panel.hidden) watch(true);
    },
    close: () => show(false),
  };
}
