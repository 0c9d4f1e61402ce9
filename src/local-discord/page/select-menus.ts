// Reads Discord's five select menu components into the menu that the page draws.
import type { APISelectMenuComponent } from 'discord-api-types/v10';
import { componentType } from './discord-numbers.ts';
import { channelsOf, type Named, peopleOf, rolesOf } from './names.ts';
import type { SelectMenu, SelectOption } from './select-field.ts';
import type { World } from './world.ts';

/** The menu of a component; those that Discord fills itself are filled from what the viewer knows. */
export function selectMenuOf(
  component: APISelectMenuComponent,
  world: World,
  label: string | undefined,
  onChoose: SelectMenu['onChoose'],
): SelectMenu {
  return {
    label: label ?? component.placeholder ?? 'Make a choice',
    customId: component.custom_id,
    options: optionsOf(component, world),
    min: component.min_values ?? 1,
    max: component.max_values ?? 1,
    isDisabled: component.disabled ?? false,
    onChoose,
  };
}

function optionsOf(component: APISelectMenuComponent, world: World): readonly SelectOption[] {
  switch (component.type) {
    case componentType.stringSelect:
      return component.options.map(({ label, value, description, emoji, default: isChosen }) => ({
        label: [emoji?.name, label].filter(Boolean).join(' '),
        value,
        description,
        isChosen,
      }));
    case componentType.userSelect:
      return namedOptions(peopleOf(world), component.default_values);
    case componentType.roleSelect:
      return namedOptions(rolesOf(world), component.default_values);
    case componentType.channelSelect:
      return namedOptions(channelsOf(world, component.channel_types), component.default_values);
    case componentType.mentionableSelect:
      return namedOptions([...peopleOf(world), ...rolesOf(world)], component.default_values);
    default:
      return component satisfies never;
  }
}

function namedOptions(
  named: readonly Named[],
  chosen: readonly { readonly id: string }[] = [],
): readonly SelectOption[] {
  return named.map(({ id, name }) => ({
    label: name,
    value: id,
    isChosen: chosen.some((one) => one.id === id),
  }));
}
