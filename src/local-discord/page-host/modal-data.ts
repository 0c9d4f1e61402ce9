// Turns a filled-in modal into the `data` of its interaction.

import type { FilledField } from '../page-protocol.ts';
import { type Json, type JsonObject, listOf, numberOf, objectOf, textOf } from '../rules/json.ts';
import type { OpenModal } from '../world/interactions.ts';
import { componentTypes as types } from '../world/numbers.ts';
import { guildOfChannel, type World } from '../world/world.ts';
import { Objection } from './action.ts';
import { checkSelection, checkText, type Resolved, resolvedIds } from './component-data.ts';
import { keepUploads } from './uploads.ts';

interface Filling {
  readonly world: World;
  readonly channelId: string;
  readonly fields: readonly FilledField[];
  /** Gathers what the fields' ids stand for. */
  readonly resolved: Record<string, Record<string, unknown>>;
}

/** The data of a modal's interaction; refuses what Discord's own client would not send. */
export function modalData(
  world: World,
  { modal, interaction }: OpenModal,
  fields: readonly FilledField[],
): unknown {
  const filling = { world, channelId: interaction.channelId, fields, resolved: {} };
  const components = listOf(modal.components as unknown as Json)
    .map(objectOf)
    .map((part) => {
      const { type, id } = part;
      if (type === types.textDisplay) return { type, id };
      if (type === types.label)
        return { type, id, component: submitted(objectOf(part.component), filling) };
      const inner = listOf(part.components).map((one) => submitted(objectOf(one), filling));
      return { type, id, components: inner };
    });
  const hasResolved = Object.keys(filling.resolved).length > 0;
  return {
    custom_id: modal.custom_id,
    components,
    ...(hasResolved ? { resolved: filling.resolved } : {}),
  };
}

function submitted(input: JsonObject, filling: Filling): unknown {
  const { type, id, custom_id } = input;
  const field = filling.fields.find(({ customId }) => customId === textOf(custom_id));
  const values = field?.values ?? [];
  const base = { type, id, custom_id };
  switch (type) {
    case types.textInput:
      checkText(input, values[0] ?? '');
      return { ...base, value: values[0] ?? '' };
    case types.checkbox:
      return { ...base, value: values[0] === 'true' };
    case types.radioGroup:
      if (values.length > 0 || input.required !== false) checkSelection(input, values);
      return { ...base, value: values[0] ?? null };
    case types.fileUpload:
      return { ...base, values: uploaded(input, field?.files ?? [], filling) };
    default: {
      if (values.length > 0 || input.required !== false) checkSelection(input, values);
      const guild = guildOfChannel(filling.world, filling.channelId);
      gather(filling, resolvedIds(filling.world, guild, type, values));
      return { ...base, values };
    }
  }
}

/** The ids of the files, which are kept as attachments. */
function uploaded(
  input: JsonObject,
  files: NonNullable<FilledField['files']>,
  filling: Filling,
): readonly string[] {
  const fewest = input.required === false ? 0 : (numberOf(input.min_values) ?? 1);
  const most = numberOf(input.max_values) ?? 1;
  if (files.length < fewest || files.length > most)
    throw new Objection(`Choose ${fewest === most ? most : `${fewest} to ${most}`} files.`);
  const kept = keepUploads(filling.world, filling.channelId, files);
  gather(filling, { attachments: Object.fromEntries(kept.map((one) => [one.id, one])) });
  return kept.map(({ id }) => id);
}

function gather({ resolved }: Filling, found: Resolved): void {
  for (const [kind, objects] of Object.entries(found))
    resolved[kind] = { ...resolved[kind], ...objects };
}
