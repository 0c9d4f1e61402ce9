// Shows a forum: its posts with their tags, and the form for a new post.
import type { APIChannel, APIGuildForumTag } from 'discord-api-types/v10';
import { relative } from './clock.ts';
import { createDialog } from './dialog.ts';
import { button, element, freshId } from './dom.ts';
import { icon } from './icons.ts';
import { excerpt } from './message-text.ts';
import { authorName, nameOfUser } from './names.ts';
import type { Session } from './session.ts';
import { compareIds, type World } from './world.ts';

/** Draws the posts, newest first, into `place`. */
export function drawForum(place: HTMLElement, session: Session): void {
  const { world, channelId } = session;
  const forum = world.channels.get(channelId);
  const posts = [...world.channels.values()]
    .filter((channel) => 'parent_id' in channel && channel.parent_id === channelId)
    .sort((a, b) => compareIds(b.id, a.id));
  place.replaceChildren(
    element(
      'div',
      { class: 'forum-head' },
      element('p', {}, posts.length === 0 ? 'No posts yet. Begin the first one.' : countOf(posts)),
      button({ class: 'action primary' }, 'New post', () => openPostForm(session, forum)),
    ),
    element(
      'ul',
      { class: 'posts', 'aria-label': 'Posts' },
      ...posts.map((post) => element('li', {}, drawPost(post, session))),
    ),
  );
}

/** The tags that a post carries, in its forum's order. */
export function drawTags(post: APIChannel | undefined, world: World): HTMLElement | null {
  const applied = post && 'applied_tags' in post ? (post.applied_tags ?? []) : [];
  const forum = post && 'parent_id' in post ? world.channels.get(post.parent_id ?? '') : undefined;
  const tags = tagsOf(forum).filter((tag) => applied.includes(tag.id));
  if (tags.length === 0) return null;
  return element(
    'ul',
    { class: 'tags', 'aria-label': 'Tags' },
    ...tags.map((tag) => element('li', { class: 'tag' }, tagWords(tag))),
  );
}

function drawPost(post: APIChannel, session: Session): HTMLElement {
  const { world } = session;
  const messages = world.messagesIn(post.id);
  const [first] = messages;
  const ownerId = 'owner_id' in post ? post.owner_id : undefined;
  const author = first ? authorName(world, first) : nameOfUser(world, ownerId ?? '');
  const replies = Math.max(0, messages.length - 1);
  const began = first ? ` · ${relative(new Date(first.timestamp))}` : '';
  return element(
    'div',
    { class: 'post' },
    drawTags(post, world),
    button({ class: 'post-title' }, post.name ?? 'Post', () => session.openChannel(post.id)),
    element(
      'p',
      { class: 'post-excerpt' },
      element('strong', {}, `${author ?? 'Somebody'}: `),
      first ? excerpt(first, world) : '',
    ),
    element(
      'p',
      { class: 'subtext' },
      icon('forum'),
      `${replies === 1 ? '1 answer' : `${replies} answers`}${began}`,
    ),
  );
}

function openPostForm(session: Session, forum: APIChannel | undefined): void {
  const titleId = freshId('post-title');
  const contentId = freshId('post-content');
  const title = element('input', { id: titleId, class: 'field', maxlength: 100 });
  const content = element('textarea', { id: contentId, class: 'field', rows: 5, maxlength: 2000 });
  for (const field of [title, content]) field.setAttribute('aria-required', 'true');
  const boxes = tagsOf(forum).map((tag) => ({
    tag,
    input: element('input', { type: 'checkbox', value: tag.id }),
  }));
  const fields = [
    element('div', { class: 'labelled' }, element('label', { for: titleId }, 'Title'), title),
    element('div', { class: 'labelled' }, element('label', { for: contentId }, 'Text'), content),
    element(
      'fieldset',
      { class: 'labelled', hidden: boxes.length === 0 },
      element('legend', {}, 'Tags'),
      ...boxes.map(({ tag, input }) => element('label', { class: 'choice' }, input, tagWords(tag))),
    ),
  ];
  createDialog('New post', 'Post', fields, async () => {
    if (title.value.trim() === '') return 'A post needs a title.';
    if (content.value.trim() === '') return 'A post needs a text.';
    const tags = boxes.filter(({ input }) => input.checked).map(({ tag }) => tag.id);
    const reply = await session.act(
      {
        type: 'create-post',
        channelId: session.channelId,
        title: title.value.trim(),
        content: content.value.trim(),
        ...(tags.length > 0 ? { tags } : {}),
      },
      { isQuiet: true },
    );
    if (reply.channelId) session.openChannel(reply.channelId);
    return reply.error;
  });
}

function tagsOf(forum: APIChannel | undefined): readonly APIGuildForumTag[] {
  return forum && 'available_tags' in forum ? forum.available_tags : [];
}

function tagWords(tag: APIGuildForumTag): string {
  return [tag.emoji_name, tag.name].filter(Boolean).join(' ');
}

function countOf(posts: readonly APIChannel[]): string {
  return posts.length === 1 ? '1 post' : `${posts.length} posts`;
}
