// Draws a part of the page anew without throwing the focus away.

/** Runs `draw`; whatever of `place` had the focus and a `data-key` has it again afterwards, if it is still there. */
export function keepFocus(place: HTMLElement, draw: () => void): void {
  const focused = document.activeElement;
  const key =
    focused instanceof HTMLElement && place.contains(focused) ? focused.dataset.key : undefined;
  draw();
  if (key === undefined) return;
  place.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)?.focus();
}
