// The menu of a message: the apps' commands for it and for its author, and what Discord itself offers.
import type { APIMessage } from 'discord-api-types/v10';
import { channelType, commandType } from './discord-numbers.ts';
import { type MenuItem, type MenuPlace, openMenu } from './menu.ts';
import { authorName } from './names.ts';
import type { Session } from './session.ts';
import { openThreadForm } from './thread-form.ts';
import { showNote } from './toasts.ts';
import { viewerMay } from './viewer-permissions.ts';

/** Opens the menu at the pointer, or at the button; the focus goes back to `opener` when it closes. */
export function openAppsMenu(
  message: APIMessage,
  session: Session,
  opener: HTMLElement,
  at?: MenuPlace,
): void {
  const items = [...commandItems(message, session), ...ownItems(message, session)];
  openMenu('Apps', items, opener, at);
}

function commandItems(message: APIMessage, session: Session): readonly MenuItem[] {
  const { world } = session;
  const run = (commandId: string, targetId: string) => {
    const { channel_id: channelId } = message;
    session.act({ type: 'run-command', channelId, commandId, options: [], targetId });
  };
  const author = authorName(world, message);
  return world.commandsIn(message.channel_id).flatMap(({ id, name, type }): readonly MenuItem[] => {
    if (type === commandType.message) return [{ words: name, run: () => run(id, message.id) }];
    if (type !== commandType.user) return [];
    return [{ words: `${name} (${author})`, run: () => run(id, message.author.id) }];
  });
}

function ownItems(message: APIMessage, session: Session): readonly MenuItem[] {
  const { world } = session;
  const { id: messageId } = message;
  const items: MenuItem[] = [
    { words: 'Copy text', isApart: true, run: () => void copyText(message) },
  ];
  const type = world.channels.get(message.channel_id)?.type;
  const isInText = type === channelType.text;
  const isDirect = type === channelType.direct;
  if (isInText && !message.thread && viewerMay(world, 'CreatePublicThreads'))
    items.push({ words: 'Create thread', run: () => openThreadForm(message, session) });
  // In direct messages both may pin, and nobody deletes what the other wrote.
  if (isDirect || viewerMay(world, 'PinMessages')) {
    const isPinned = !message.pinned;
    const words = isPinned ? 'Pin message' : 'Unpin message';
    items.push({ words, run: () => session.act({ type: 'pin-message', messageId, isPinned }) });
  }
  const mayDelete = !isDirect && viewerMay(world, 'ManageMessages');
  if (message.author.id === world.viewer.user.id || mayDelete) {
    const run = () => session.act({ type: 'delete-message', messageId });
    items.push({ words: 'Delete message', run });
  }
  return items;
}

async function copyText(message: APIMessage): Promise<void> {
  const article = document.querySelector(`[data-message-id="${CSS.escape(message.id)}"]`);
  const body = article?.querySelector('.message-body');
  await navigator.clipboard.writeText(body instanceof HTMLElement ? body.innerText : '');
  showNote('Copied.');
}
