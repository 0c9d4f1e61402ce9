// What a member does with a bot of whatever library: types a question, sends it, presses Pin, and fills the form in.

import { expect } from 'vitest';
import type { LocalDiscord } from '../../src/local-discord/local-discord.ts';

/**
 * Plays the member, and checks what the bot shows at each step: `asked: …` for everybody, `for you alone`, a form
 * called “Pin this”, and at last `pinned as how many?`.
 * @param commandId of its command with the option `question`
 * @param choice what the bot offers while the question is typed
 */
export async function playPinStory(
  { act, messages, people, channels }: LocalDiscord,
  commandId: string,
  choice: { readonly name: string; readonly value: string },
): Promise<void> {
  const { member, moderator } = people;
  const { text: channelId } = channels;
  const question = { name: 'question', type: 3, value: 'How many' };
  const typing = [{ ...question, focused: true }];
  const command = { channelId, commandId };
  const typed = await act(member, { type: 'autocomplete', ...command, options: typing });
  expect(typed.choices).toEqual([choice]);
  await act(member, { type: 'run-command', ...command, options: [question] });
  const seen = (viewer = member) => messages(channelId, viewer).map(({ content }) => content);
  await expect.poll(() => seen()).toEqual(['asked: How many', 'for you alone']);
  expect(seen(moderator)).toEqual(['asked: How many']);
  const messageId = messages(channelId, member)[0]?.id ?? '';
  const pressed = await act(member, { type: 'press', messageId, customId: 'pin' });
  expect(pressed.modal?.title).toBe('Pin this');
  const wording = pressed.modal?.components[0];
  const field = wording && 'components' in wording ? wording.components[0] : undefined;
  const customId = field && 'custom_id' in field ? field.custom_id : '';
  const fields = [{ customId, values: ['how many?'] }];
  const { interactionId = '' } = pressed;
  await act(member, { type: 'submit-modal', interactionId, fields });
  await expect.poll(() => seen()[0]).toBe('pinned as how many?');
}
