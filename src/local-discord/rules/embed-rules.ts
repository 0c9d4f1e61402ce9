// What Discord accepts as the embeds of a message ("Message Resource: Embed Limits").

import type { Form, Path } from './form.ts';
import { type Json, type JsonObject, listOf, objectOf, textOf } from './json.ts';
import { limits } from './limits.ts';

/** Notes everything that is wrong with a message's embeds. */
export function checkEmbeds(form: Form, value: Json | undefined): void {
  const embeds = form.optionalList(['embeds'], value, 'messageEmbeds').map(objectOf);
  embeds.forEach((embed, index) => {
    checkEmbed(form, ['embeds', index], embed);
  });
  const total = embeds.reduce((sum, embed) => sum + size(embed), 0);
  if (total > limits.embedsTotal.max) {
    const message = `Embed size exceeds maximum size of ${limits.embedsTotal.max}`;
    form.fail(['embeds'], 'MAX_EMBED_SIZE_EXCEEDED', message);
  }
}

function checkEmbed(form: Form, path: Path, embed: JsonObject): void {
  form.optionalText([...path, 'title'], embed.title, 'embedTitle');
  form.optionalText([...path, 'description'], embed.description, 'embedDescription');
  form.optionalText([...path, 'footer', 'text'], objectOf(embed.footer).text, 'embedFooter');
  form.optionalText([...path, 'author', 'name'], objectOf(embed.author).name, 'embedAuthor');
  const fields = [...path, 'fields'];
  form.optionalList(fields, embed.fields, 'embedFields').forEach((json, index) => {
    const field = objectOf(json);
    form.requiredText([...fields, index, 'name'], field.name, 'embedFieldName');
    form.requiredText([...fields, index, 'value'], field.value, 'embedFieldValue');
  });
}

function size(embed: JsonObject): number {
  const fields = listOf(embed.fields).map(objectOf);
  const texts = [
    embed.title,
    embed.description,
    objectOf(embed.footer).text,
    objectOf(embed.author).name,
    ...fields.flatMap(({ name, value }) => [name, value]),
  ];
  return texts.reduce<number>((sum, text) => sum + (textOf(text)?.length ?? 0), 0);
}
