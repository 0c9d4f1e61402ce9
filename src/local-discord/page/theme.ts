// Dark and light: the system's choice until the person presses the toggle, then theirs.
import { byId } from './dom.ts';
import { icon } from './icons.ts';

const storageKey = 'local-discord-theme';

/** Starts the toggle in the page's header. */
export function startTheme(): void {
  const toggle = byId('theme-button', HTMLButtonElement);
  const system = matchMedia('(prefers-color-scheme: light)');
  const root = document.documentElement;
  const current = () => root.dataset.theme ?? (system.matches ? 'light' : 'dark');
  const label = () => {
    const isDark = current() === 'dark';
    const words = isDark ? 'Light theme' : 'Dark theme';
    toggle.setAttribute('aria-label', words);
    toggle.title = words;
    toggle.replaceChildren(icon(isDark ? 'sun' : 'moon'));
  };
  const stored = localStorage.getItem(storageKey);
  if (stored === 'dark' || stored === 'light') root.dataset.theme = stored;
  label();
  system.addEventListener('change', label);
  toggle.addEventListener('click', () => {
    root.dataset.theme = current() === 'dark' ? 'light' : 'dark';
    localStorage.setItem(storageKey, root.dataset.theme);
    label();
  });
}
