// Shows a forum: its posts with their marks, narrowed to tags, and the way to a new post.
import type { APIChannel } from 'discord-api-types/v10';
import { relative } from './clock.ts';
import { button, element, freshId } from './dom.ts';
import { icon } from './icons.ts';
import { keepFocus } from './keep-focus.ts';
import { excerpt } from './message-text.ts';
import { authorName, nameOfUser } from './names.ts';
import type { Session } from './session.ts';
import { appliedTags, drawMarks, isArchived, tagsOf, tagWords } from './tags.ts';
import { openPostForm } from './thread-form.ts';
import { compareIds, type World } from './world.ts';

export interface ForumView {
  draw(session: Session): void;
}

type Order = 'active' | 'begun';

/** Draws into `place`; what the list is narrowed to stays until another forum is opened. */
export function createForumView(place: HTMLElement): ForumView {
  let forumId = '';
  let order: Order = 'active';
  const chosen = new Set<string>();
  const view: ForumView = {
    draw: (session) => {
      const forum = session.world.channels.get(session.channelId);
      if (!forum) return;
      if (forum.id !== forumId) chosen.clear();
      forumId = forum.id;
      const toggle = (tagId: string) => {
        if (!chosen.delete(tagId)) chosen.add(tagId);
        view.draw(session);
      };
      const sort = (wanted: Order) => {
        order = wanted;
        view.draw(session);
      };
      const posts = postsOf(forum, session.world, order);
      const shown = posts.filter((post) =>
        [...chosen].every((id) => appliedTags(post).includes(id)),
      );
      keepFocus(place, () =>
        place.replaceChildren(
          drawHead(forum, posts.length, shown.length, session),
          element(
            'div',
            { class: 'forum-tools' },
            drawFilter(forum, chosen, toggle),
            drawOrder(order, sort),
          ),
          ...drawPosts(shown, session),
        ),
      );
    },
  };
  return view;
}

function postsOf(forum: APIChannel, world: World, order: Order): readonly APIChannel[] {
  const moment = (post: APIChannel) =>
    (order === 'active' ? world.messagesIn(post.id).at(-1)?.id : undefined) ?? post.id;
  return [...world.channels.values()]
    .filter((channel) => 'parent_id' in channel && channel.parent_id === forum.id)
    .sort((a, b) => compareIds(moment(b), moment(a)));
}

function drawHead(forum: APIChannel, all: number, shown: number, session: Session): HTMLElement {
  const count = all === 1 ? '1 post' : `${all} posts`;
  const words = shown === all ? count : `${shown} of ${count}`;
  return element(
    'div',
    { class: 'forum-head' },
    element('p', {}, all === 0 ? 'No posts yet. Begin the first one.' : words),
    button({ class: 'action primary', 'data-key': 'new' }, 'New post', () =>
      openPostForm(session, forum),
    ),
  );
}

function drawFilter(
  forum: APIChannel,
  chosen: ReadonlySet<string>,
  toggle: (tagId: string) => void,
): HTMLElement {
  return element(
    'div',
    { class: 'tag-filter', role: 'group', 'aria-label': 'Only posts with these tags' },
    ...tagsOf(forum).map((tag) => {
      const isChosen = chosen.has(tag.id);
      const attributes = { class: 'tag-button', 'aria-pressed': String(isChosen) };
      return button({ ...attributes, 'data-key': `tag-${tag.id}` }, tagWords(tag), () =>
        toggle(tag.id),
      );
    }),
  );
}

function drawOrder(order: Order, sort: (wanted: Order) => void): HTMLElement {
  const id = freshId('order');
  const select = element(
    'select',
    { id, class: 'field', 'data-key': 'order' },
    element('option', { value: 'active', selected: order === 'active' }, 'Recently active'),
    element('option', { value: 'begun', selected: order === 'begun' }, 'Newest'),
  );
  select.addEventListener('change', () => sort(select.value as Order));
  return element('span', {}, element('label', { class: 'unseen', for: id }, 'Order'), select);
}

/** Open ones, then the archived ones below a heading. */
function drawPosts(posts: readonly APIChannel[], session: Session): readonly HTMLElement[] {
  const list = (label: string, some: readonly APIChannel[]) =>
    element(
      'ul',
      { class: 'posts', 'aria-label': label },
      ...some.map((post) => element('li', {}, drawPost(post, session))),
    );
  const old = posts.filter(isArchived);
  const open = posts.filter((post) => !isArchived(post));
  if (old.length === 0) return [list('Posts', open)];
  const heading = element('h2', { class: 'older' }, 'Older posts');
  return [list('Posts', open), heading, list('Older posts', old)];
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
    { class: isArchived(post) ? 'post archived' : 'post' },
    drawMarks(post, world),
    button({ class: 'post-title', 'data-key': post.id }, post.name ?? 'Post', () =>
      session.openChannel(post.id),
    ),
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
