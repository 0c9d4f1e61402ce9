// The forms for a thread from a message, for a new post, and for a post's title and tags.
import type { APIChannel, APIGuildForumTag, APIMessage } from 'discord-api-types/v10';
import { createDialog } from './dialog.ts';
import { channelFlag } from './discord-numbers.ts';
import { element, freshId } from './dom.ts';
import { requiredMark } from './modal-groups.ts';
import { withMentions } from './names.ts';
import type { Session } from './session.ts';
import { appliedTags, tagsOf, tagWords } from './tags.ts';
import { viewerMay } from './viewer-permissions.ts';

/** Discord's limit of `applied_tags`. */
const mostTags = 5;

export function openThreadForm(message: APIMessage, session: Session): void {
  const title = textField('Title', element('input', { class: 'field', maxlength: 100 }));
  createDialog('Create thread', 'Create', [title.node], async () => {
    if (title.text() === '') return 'A thread needs a title.';
    const action = { type: 'create-thread', messageId: message.id, title: title.text() } as const;
    const reply = await session.act(action, { isQuiet: true });
    if (reply.channelId) session.openChannel(reply.channelId);
    return reply.error;
  });
}

export function openPostForm(session: Session, forum: APIChannel): void {
  const title = textField('Title', element('input', { class: 'field', maxlength: 100 }));
  const content = textField(
    'Text',
    element('textarea', { class: 'field', rows: 5, maxlength: 2000 }),
  );
  const tags = tagField(forum, [], session);
  createDialog('New post', 'Post', [title.node, content.node, tags.node], async () => {
    if (title.text() === '') return 'A post needs a title.';
    if (content.text() === '') return 'A post needs a text.';
    const problem = tags.problem();
    if (problem) return problem;
    const base = { type: 'create-post', channelId: forum.id, title: title.text() } as const;
    const text = withMentions(session.world, content.text());
    const action = { ...base, content: text, tags: tags.values() };
    const reply = await session.act(action, { isQuiet: true });
    if (reply.channelId) session.openChannel(reply.channelId);
    return reply.error;
  });
}

/** Title and, in a forum, tags. */
export function openEditForm(session: Session, thread: APIChannel, parent: APIChannel): void {
  const input = element('input', { class: 'field', maxlength: 100 });
  input.value = thread.name ?? '';
  const title = textField('Title', input);
  const tags = tagField(parent, appliedTags(thread), session);
  createDialog('Edit title and tags', 'Save', [title.node, tags.node], async () => {
    if (title.text() === '') return 'It needs a title.';
    const problem = tags.problem();
    if (problem) return problem;
    const base = { type: 'edit-thread', channelId: thread.id, title: title.text() } as const;
    const reply = await session.act({ ...base, tags: tags.values() }, { isQuiet: true });
    return reply.error;
  });
}

function textField(words: string, input: HTMLInputElement | HTMLTextAreaElement) {
  input.id = freshId('text');
  input.setAttribute('aria-required', 'true');
  const label = element('label', { for: input.id }, words, requiredMark());
  return {
    node: element('div', { class: 'labelled' }, label, input),
    text: () => input.value.trim(),
  };
}

/** Moderated tags can be set and taken by those alone who manage threads. */
function tagField(forum: APIChannel, applied: readonly string[], session: Session) {
  const isRequired = ((forum.flags ?? 0) & channelFlag.requireTag) !== 0;
  const isModerator = viewerMay(session.world, 'ManageThreads');
  const boxes = tagsOf(forum).map((tag) => tagBox(tag, applied.includes(tag.id), isModerator));
  const node = element(
    'fieldset',
    { class: 'labelled', hidden: boxes.length === 0 },
    element('legend', {}, 'Tags', isRequired && requiredMark()),
    element(
      'p',
      { class: 'subtext' },
      isRequired ? `At least one, up to ${mostTags}.` : `Up to ${mostTags}.`,
    ),
    ...boxes.map(({ node: box }) => box),
  );
  const values = () => boxes.filter(({ input }) => input.checked).map(({ id }) => id);
  return {
    node,
    values,
    problem: () => {
      if (isRequired && values().length === 0) return 'This forum wants at least one tag.';
      if (values().length > mostTags) return `A post takes up to ${mostTags} tags.`;
      return undefined;
    },
  };
}

function tagBox(tag: APIGuildForumTag, isApplied: boolean, isModerator: boolean) {
  const input = element('input', {
    type: 'checkbox',
    value: tag.id,
    checked: isApplied,
    disabled: tag.moderated && !isModerator,
  });
  const note = tag.moderated && element('span', { class: 'subtext' }, '(moderators)');
  const node = element('label', { class: 'choice' }, input, tagWords(tag), note);
  return { id: tag.id, input, node };
}
