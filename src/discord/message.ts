// Building blocks of the bot's messages, in the shape of Discord's API: Components V2 throughout.

import { ButtonStyle, ComponentType, MessageFlags } from 'discord.js';
import type {
  APIActionRowComponent,
  APIButtonComponentWithCustomId,
  APIButtonComponentWithURL,
  APIComponentInContainer,
  APIMessageTopLevelComponent,
  APISelectMenuOption,
  APISeparatorComponent,
  APIStringSelectComponent,
  APITextDisplayComponent,
} from 'discord-api-types/v10';
import type { Quotation } from '../answer/answer.ts';

/** Limits of Discord, "Component Reference" and "Message Resource" of its documentation. */
export const MESSAGE_LIMITS = {
  /** UTF-16 code units over all Text Displays of a message: 4,000, less a reserve for labels. */
  text: 3_800,
  /** Bytes of UTF-8: payloads above about 10 kB have failed. */
  bytes: 8_500,
  components: 40,
  buttonsInRow: 5,
  customId: 100,
  linkUrl: 512,
} as const;

/** Ids by which parts of a message are found again, in it and by the gate. */
export const COMPONENT_IDS = { question: 1, quotation: 100, attribution: 200 } as const;

/** A message to be sent, with the quotations that the gate reads back out of it. */
export interface OutgoingMessage {
  readonly components: readonly APIMessageTopLevelComponent[];
  /** As shown, in order; the n-th stands in the component with the id 100 + n. */
  readonly quotations: readonly Quotation[];
}

/** What discord.js sends: nobody is ever pinged and no link unfolds. */
export interface SendableMessage {
  readonly flags: Flags | MessageFlags.Ephemeral;
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly allowedMentions: { parse: [] };
}

type Flags = MessageFlags.IsComponentsV2 | MessageFlags.SuppressEmbeds;

export type Button = APIButtonComponentWithCustomId | APIButtonComponentWithURL;

/** @param audience ephemerality can only be chosen with the first answer, not in an edit */
export function sendable(
  message: OutgoingMessage,
  audience: 'everyone' | 'presser only',
): SendableMessage {
  const flags = MessageFlags.IsComponentsV2 | MessageFlags.SuppressEmbeds;
  return {
    flags: audience === 'presser only' ? flags | MessageFlags.Ephemeral : flags,
    components: message.components,
    allowedMentions: { parse: [] },
  };
}

/** The same message as an edit, which can't state who sees it. */
export function edited(message: SendableMessage): SendableMessage & { readonly flags: Flags } {
  return { ...message, flags: MessageFlags.IsComponentsV2 | MessageFlags.SuppressEmbeds };
}

/** A message of the bot's own words, without quotations. */
export function notice(...lines: readonly string[]): OutgoingMessage {
  return { components: [textDisplay(lines.join('\n'))], quotations: [] };
}

/** @param id given where the part must be found again; 0 lets Discord number it */
export function textDisplay(content: string, id = 0): APITextDisplayComponent {
  return { type: ComponentType.TextDisplay, content, ...(id > 0 && { id }) };
}

export function separator(): APISeparatorComponent {
  return { type: ComponentType.Separator, divider: true, spacing: 1 };
}

export function container(
  components: readonly APIComponentInContainer[],
): APIMessageTopLevelComponent {
  return { type: ComponentType.Container, components: [...components] };
}

export function button(
  label: string,
  customId: string,
  options: { readonly disabled?: boolean; readonly style?: 'plain' | 'danger' } = {},
): Button {
  return {
    type: ComponentType.Button,
    style: options.style === 'danger' ? ButtonStyle.Danger : ButtonStyle.Secondary,
    label,
    custom_id: customId,
    ...(options.disabled && { disabled: true }),
  };
}

/** A button that opens an address, at most `MESSAGE_LIMITS.linkUrl` characters long. */
export function linkButton(label: string, url: string): Button {
  return { type: ComponentType.Button, style: ButtonStyle.Link, label, url };
}

/** A menu of at most 25 choices in a row of its own; one is chosen. */
export function menuRow(
  customId: string,
  placeholder: string,
  options: readonly APISelectMenuOption[],
): APIActionRowComponent<APIStringSelectComponent> {
  const menu: APIStringSelectComponent = {
    type: ComponentType.StringSelect,
    custom_id: customId,
    placeholder,
    options: [...options],
  };
  return { type: ComponentType.ActionRow, components: [menu] };
}

/** Buttons in as many rows as they need, in the order given. */
export function buttonRows(buttons: readonly Button[]): APIActionRowComponent<Button>[] {
  const rows: APIActionRowComponent<Button>[] = [];
  for (let first = 0; first < buttons.length; first += MESSAGE_LIMITS.buttonsInRow) {
    rows.push({
      type: ComponentType.ActionRow,
      components: buttons.slice(first, first + MESSAGE_LIMITS.buttonsInRow),
    });
  }
  return rows;
}
