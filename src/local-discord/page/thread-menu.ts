// What can be done with the thread that is open: title and tags, archive, lock, delete.
import type { APIChannel } from 'discord-api-types/v10';
import { createDialog } from './dialog.ts';
import { element } from './dom.ts';
import { type MenuItem, openMenu } from './menu.ts';
import type { Session } from './session.ts';
import { isArchived, isLocked } from './tags.ts';
import { openEditForm } from './thread-form.ts';
import { viewerMay } from './viewer-permissions.ts';

/** The items that this viewer may use, none for somebody else's thread. */
export function threadItems(thread: APIChannel, session: Session): readonly MenuItem[] {
  const { world } = session;
  const isModerator = viewerMay(world, 'ManageThreads');
  const isOwner = 'owner_id' in thread && thread.owner_id === world.viewer.user.id;
  if (!isModerator && !isOwner) return [];
  const parent = world.channels.get('parent_id' in thread ? (thread.parent_id ?? '') : '');
  const edit = (change: { readonly isArchived?: boolean; readonly isLocked?: boolean }) =>
    session.act({ type: 'edit-thread', channelId: thread.id, ...change });
  const [archived, locked] = [isArchived(thread), isLocked(thread)];
  const items: MenuItem[] = [];
  if (parent && (isModerator || !locked))
    items.push({ words: 'Edit title and tags', run: () => openEditForm(session, thread, parent) });
  if (isModerator || !locked)
    items.push({
      words: archived ? 'Take out of the archive' : 'Archive',
      run: () => edit({ isArchived: !archived }),
    });
  if (isModerator)
    items.push(
      { words: locked ? 'Unlock' : 'Lock', run: () => edit({ isLocked: !locked }) },
      {
        words: 'Delete',
        isApart: true,
        run: () => confirmDeletion(thread, session),
      },
    );
  return items;
}

function confirmDeletion(thread: APIChannel, session: Session): void {
  const words = `“${thread.name}” and all its messages will be gone.`;
  createDialog('Delete this thread?', 'Delete', [element('p', {}, words)], async () => {
    const action = { type: 'delete-thread', channelId: thread.id } as const;
    return (await session.act(action, { isQuiet: true })).error;
  });
}

export function openThreadMenu(items: readonly MenuItem[], opener: HTMLElement): void {
  openMenu('Thread', items, opener);
}
