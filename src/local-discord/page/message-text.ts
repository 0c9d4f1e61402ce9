// The words of a message without their looks, for places where there is one line for them.
import type { APIMessage } from 'discord-api-types/v10';
import { visibleText } from './markdown-ast.ts';
import { parseMarkdown } from './markdown-blocks.ts';
import { mentionNameIn } from './names.ts';
import type { World } from './world.ts';

/** The words of a message on one line, cut short: for pins, replies and lists. */
export function excerpt(message: APIMessage, world: World, longest = 140): string {
  const texts = [message.content, ...(message.components ?? []).flatMap(textsOf)];
  const line = texts
    .map((text) => visibleText(parseMarkdown(text), mentionNameIn(world)))
    .join(' ');
  const words = line.replace(/\s+/g, ' ').trim();
  return words.length > longest ? `${words.slice(0, longest - 1).trimEnd()}…` : words;
}

type AnyComponent = NonNullable<APIMessage['components']>[number];

function textsOf(component: AnyComponent): readonly string[] {
  if ('content' in component) return [component.content];
  if (!('components' in component)) return [];
  return component.components.flatMap((inner) => textsOf(inner as AnyComponent));
}
