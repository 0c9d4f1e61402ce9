// Finds the question on one of the bot's own messages again: the bot itself stores no question.

import { displayedText } from './markdown.ts';
import { COMPONENT_IDS } from './message.ts';

/** Longer than any question that the bot writes on a message, its escapes included. */
export const MOST_SHOWN = 1_000;

/**
 * The question's Markdown as the bot wrote it, or null where the message has none.
 * @param components a message's components in the shape of Discord's API
 */
export function shownQuestion(components: readonly unknown[]): string | null {
  for (const component of components) {
    if (typeof component !== 'object' || component === null) continue;
    if ('id' in component && component.id === COMPONENT_IDS.question && 'content' in component) {
      const { content } = component;
      return typeof content === 'string' && content.length <= MOST_SHOWN ? content : null;
    }
    if ('components' in component && Array.isArray(component.components)) {
      const within = shownQuestion(component.components);
      if (within !== null) return within;
    }
  }
  return null;
}

/** The question in words, or null where the Markdown is not as the bot writes it. */
export function typedQuestion(markdown: string): string | null {
  const [, inner] = /^\*\*(.+)\*\*$/s.exec(markdown) ?? [];
  return inner === undefined ? null : displayedText(inner);
}
