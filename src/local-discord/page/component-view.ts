// Draws a message's components, classic rows and Components V2 alike, as Discord lays them out.
import type {
  APIComponentInContainer,
  APIComponentInMessageActionRow,
  APIContainerComponent,
  APIFileComponent,
  APIMessageTopLevelComponent,
  APISectionAccessoryComponent,
} from 'discord-api-types/v10';
import { drawButton } from './button-view.ts';
import { componentType } from './discord-numbers.ts';
import { element } from './dom.ts';
import { drawFile } from './file-view.ts';
import type { MentionName } from './markdown-ast.ts';
import { renderMarkdown } from './markdown-dom.ts';
import { drawPicture, fileName, placeholder } from './picture-view.ts';
import { createSelect } from './select-field.ts';
import { selectMenuOf } from './select-menus.ts';
import type { World } from './world.ts';

export interface ComponentContext {
  readonly world: World;
  readonly mentionName: MentionName;
  /** Sends a press of `customId`; settles when the bot has answered. */
  press(customId: string, values?: readonly string[]): Promise<void>;
}

type Component = APIMessageTopLevelComponent | APIComponentInContainer;

/** The components in their order. A kind that is not known is named, not hidden. */
export function drawComponents(
  components: readonly Component[],
  context: ComponentContext,
): readonly HTMLElement[] {
  return components.map((component) => drawComponent(component, context));
}

function drawComponent(component: Component, context: ComponentContext): HTMLElement {
  switch (component.type) {
    case componentType.actionRow:
      return element(
        'div',
        { class: 'action-row' },
        ...component.components.map((inner) => drawInteractive(inner, context)),
      );
    case componentType.container:
      return drawContainer(component, context);
    case componentType.section:
      return element(
        'div',
        { class: 'section' },
        element('div', { class: 'section-text' }, ...drawComponents(component.components, context)),
        drawAccessory(component.accessory, context),
      );
    case componentType.textDisplay:
      return renderMarkdown(component.content, context.mentionName);
    case componentType.separator: {
      const size = component.spacing === 2 ? 'large' : 'small';
      const hasLine = component.divider ?? true;
      return element(hasLine ? 'hr' : 'div', { class: `separator ${size}` });
    }
    case componentType.mediaGallery:
      return element(
        'div',
        { class: 'gallery' },
        ...component.items.map((item) => drawPicture(item.media.url, item.description)),
      );
    case componentType.file:
      return drawFileComponent(component);
    default:
      component satisfies never;
      return placeholder('file', 'A component that the local Discord cannot draw');
  }
}

/** Discord says the name and size of a file that the message has. */
function drawFileComponent({ file: { url }, name, size, spoiler }: APIFileComponent): HTMLElement {
  const filename = name ?? fileName(url);
  if (typeof size !== 'number') return placeholder('file', filename);
  const node = drawFile({ filename, size, url });
  if (!spoiler) return node;
  const summary = element('summary', {}, 'Spoiler, press to show');
  return element('details', { class: 'spoiler-container' }, summary, node);
}

function drawContainer(container: APIContainerComponent, context: ComponentContext): HTMLElement {
  const inside = drawComponents(container.components, context);
  const node = element('div', { class: 'container' }, ...inside);
  if (container.accent_color !== undefined && container.accent_color !== null) {
    node.classList.add('accented');
    const colour = container.accent_color.toString(16).padStart(6, '0');
    node.style.setProperty('--container-accent', `#${colour}`);
  }
  if (!container.spoiler) return node;
  const details = element('details', { class: 'spoiler-container' });
  details.append(element('summary', {}, 'Spoiler, press to show'), node);
  return details;
}

function drawAccessory(
  accessory: APISectionAccessoryComponent,
  context: ComponentContext,
): HTMLElement {
  if (accessory.type === componentType.button) return drawInteractive(accessory, context);
  const node = element('div', {}, drawPicture(accessory.media.url, accessory.description));
  node.classList.add('thumbnail');
  return node;
}

function drawInteractive(
  component: APIComponentInMessageActionRow,
  context: ComponentContext,
): HTMLElement {
  if (component.type === componentType.button) {
    return drawButton(component, (customId) => context.press(customId));
  }
  const menu = selectMenuOf(component, context.world, undefined, async (values, owner) => {
    owner.setAttribute('aria-busy', 'true');
    await context.press(component.custom_id, values);
    owner.removeAttribute('aria-busy');
  });
  return createSelect(menu).node;
}
