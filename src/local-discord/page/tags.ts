// The tags of a forum, and the marks of a post: its tags, and whether it is archived or locked.
import type { APIChannel, APIGuildForumTag } from 'discord-api-types/v10';
import { element } from './dom.ts';
import { icon } from './icons.ts';
import type { World } from './world.ts';

export function tagsOf(forum: APIChannel | undefined): readonly APIGuildForumTag[] {
  return forum && 'available_tags' in forum ? forum.available_tags : [];
}

export function appliedTags(post: APIChannel): readonly string[] {
  return 'applied_tags' in post ? (post.applied_tags ?? []) : [];
}

export function tagWords(tag: APIGuildForumTag): string {
  return [tag.emoji_name, tag.name].filter(Boolean).join(' ');
}

export function isArchived(post: APIChannel): boolean {
  return 'thread_metadata' in post && post.thread_metadata?.archived === true;
}

export function isLocked(post: APIChannel): boolean {
  return 'thread_metadata' in post && post.thread_metadata?.locked === true;
}

/** The marks in a list, tags in their forum's order; null where there are none. */
export function drawMarks(post: APIChannel | undefined, world: World): HTMLElement | null {
  if (!post) return null;
  const forum = 'parent_id' in post ? world.channels.get(post.parent_id ?? '') : undefined;
  const applied = appliedTags(post);
  const tags = tagsOf(forum).filter((tag) => applied.includes(tag.id));
  const marks = [
    ...tags.map((tag) => element('li', { class: tagClass(tag) }, tagWords(tag))),
    isLocked(post) && element('li', { class: 'tag state' }, icon('lock'), 'locked'),
    isArchived(post) && element('li', { class: 'tag state' }, icon('archive'), 'archived'),
  ].filter((mark) => mark !== false);
  if (marks.length === 0) return null;
  return element('ul', { class: 'tags', 'aria-label': 'Tags and state' }, ...marks);
}

/** A tag that says that the question is solved looks it. */
function tagClass({ name }: APIGuildForumTag): string {
  return /^(?:solved|answered|resolved)$/i.test(name) ? 'tag solved' : 'tag';
}
