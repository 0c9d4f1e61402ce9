// What a message says, as plain text: Discord's formatting taken off, quoted lines between quote marks.

import type { Message } from 'discord.js';

/** Longer than any message; embeds and components may add to it. */
const LONGEST = 8_000;
const QUOTE_MARKS = /["“”„«»]/u;
/** Where nobody writes: escaped characters wait there until the formatting is gone. */
const PRIVATE_USE = 0xe000;

/**
 * A message's words: its own, else those of a message that it forwards, else of its embeds or components.
 * @returns empty where there are none
 */
export function postedText(message: Message): string {
  const forwarded = message.messageSnapshots.first()?.content ?? '';
  const embeds = message.embeds.flatMap(({ title, description }) => [
    title ?? '',
    description ?? '',
  ]);
  const components = message.components.flatMap((each) => [...textsIn(each.toJSON())]);
  const said = [message.content, forwarded, embeds.join('\n\n'), components.join('\n\n')];
  return plainText(said.find((text) => text.trim() !== '') ?? '');
}

/** Discord's Markdown as the text that a reader sees, without links, mentions and emoji of a server. */
export function plainText(markdown: string): string {
  const text = markdown
    .slice(0, LONGEST)
    .replace(/[\ue000-\ue07f]/g, '')
    .replace(/\\([!-/:-@[-`{-~])/g, (_, sign: string) =>
      String.fromCharCode(PRIVATE_USE + sign.charCodeAt(0)),
    );
  return withoutFormatting(quotedLines(text))
    .replace(/[\ue000-\ue07f]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - PRIVATE_USE))
    .trim();
}

/** Lines behind `>` are what somebody quotes. */
function quotedLines(text: string): string {
  const lines = text.split('\n');
  const parts: string[] = [];
  let quoted: string[] | null = null;
  let isRest = false;
  const end = (): void => {
    if (!quoted) return;
    const words = quoted.join('\n').trim();
    parts.push(QUOTE_MARKS.test(words) || words === '' ? words : `“${words}”`);
    quoted = null;
  };
  for (const line of lines) {
    const [, sign, words] = /^\s*(>{1}(?:>>)?)\s(.*)$/u.exec(line) ?? [];
    if (isRest || words !== undefined) {
      quoted = [...(quoted ?? []), words ?? line];
      isRest ||= sign === '>>>';
    } else {
      end();
      parts.push(line);
    }
  }
  end();
  return parts.join('\n');
}

function withoutFormatting(text: string): string {
  return text
    .replace(/```(?:[\w+-]*\n)?/g, '')
    .replace(/^(?:#{1,3}|-#)\s+/gmu, '')
    .replace(/^\s*[-*]\s+(?=\S)/gmu, '')
    .replace(/\[([^\]\n]{1,500})\]\(<?https?:(?:[^()\s]|\([^()\s]*\)){1,2000}\)/gu, '$1')
    .replace(/<(?:@[!&]?|#|a?:\w{1,32}:|t:|\/[\w -]{1,64}:|id:)[\w:-]*>/gu, ' ')
    .replace(/<?https?:\/\/[^\s>]+>?/gu, ' ')
    .replace(/\*{1,3}|~~|\|\||__|`+/g, '')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '')
    .replace(/[ \t]{2,}/g, ' ');
}

function* textsIn(node: unknown): Generator<string> {
  if (Array.isArray(node)) {
    for (const each of node) yield* textsIn(each);
  } else if (typeof node === 'object' && node !== null) {
    if ('content' in node && typeof node.content === 'string') yield node.content;
    for (const each of Object.values(node)) yield* textsIn(each);
  }
}
