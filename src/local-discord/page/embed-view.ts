// Draws a message's embeds, without loading anything from elsewhere.
import type { APIEmbed } from 'discord-api-types/v10';
import { element } from './dom.ts';
import type { MentionName } from './markdown-ast.ts';
import { renderMarkdown } from './markdown-dom.ts';
import { drawPicture } from './picture-view.ts';

export function drawEmbed(embed: APIEmbed, mentionName: MentionName): HTMLElement {
  const node = element('div', { class: 'container embed' });
  if (embed.color !== undefined) {
    node.classList.add('accented');
    node.style.setProperty('--container-accent', `#${embed.color.toString(16).padStart(6, '0')}`);
  }
  if (embed.author) node.append(element('p', { class: 'subtext' }, embed.author.name));
  if (embed.title) node.append(element('p', { class: 'embed-title' }, embed.title));
  if (embed.description) node.append(renderMarkdown(embed.description, mentionName));
  for (const field of embed.fields ?? []) {
    node.append(
      element('p', { class: 'embed-title' }, field.name),
      renderMarkdown(field.value, mentionName),
    );
  }
  for (const picture of [embed.image, embed.thumbnail])
    if (picture) node.append(drawPicture(picture.url));
  if (embed.footer) node.append(element('p', { class: 'subtext' }, embed.footer.text));
  return node;
}
