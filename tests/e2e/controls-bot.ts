// A bot that shows every control that a bot can show, and says what it was given.

import {
  AttachmentBuilder,
  ButtonStyle,
  ChannelType,
  ComponentType,
  type Interaction,
  MessageFlags,
  type ModalSubmitInteraction,
  TextInputStyle,
} from 'discord.js';
import { type Bot, startBot } from '../local-discord/bot.ts';

const FRUITS = ['Apple', 'Pear', 'Quince'].map((label) => ({
  label,
  value: label.toLowerCase(),
  description: `The ${label.toLowerCase()} of the sources`,
}));
const { Label, TextInput, TextDisplay, ActionRow, Button } = ComponentType;

const labelled = (label: string, component: object, description?: string) => ({
  type: Label,
  label,
  ...(description && { description }),
  component,
});

const TEXTS = {
  title: 'Texts and boxes',
  custom_id: 'texts',
  components: [
    { type: TextDisplay, content: 'Everything that can be **typed** and ticked.' },
    labelled(
      'Short',
      { type: TextInput, custom_id: 'short', style: TextInputStyle.Short, min_length: 3 },
      'At least three letters',
    ),
    labelled('Boxes', {
      type: ComponentType.CheckboxGroup,
      custom_id: 'boxes',
      min_values: 2,
      options: FRUITS,
    }),
    labelled('Radio', { type: ComponentType.RadioGroup, custom_id: 'radio', options: FRUITS }),
    labelled('One box', { type: ComponentType.Checkbox, custom_id: 'box' }, 'Tick it to agree'),
  ],
};

const CHOICES = {
  title: 'Choices and files',
  custom_id: 'choices',
  components: [
    labelled('Fruits', {
      type: ComponentType.StringSelect,
      custom_id: 'fruits',
      options: FRUITS,
      min_values: 1,
      max_values: 2,
    }),
    labelled('Person', { type: ComponentType.UserSelect, custom_id: 'person' }),
    labelled('Role', { type: ComponentType.RoleSelect, custom_id: 'role', required: false }),
    labelled('Channel', {
      type: ComponentType.ChannelSelect,
      custom_id: 'channel',
      channel_types: [ChannelType.GuildForum],
    }),
    labelled('Files', { type: ComponentType.FileUpload, custom_id: 'files', max_values: 2 }),
  ],
};

const PANEL = {
  flags: MessageFlags.IsComponentsV2,
  files: [new AttachmentBuilder(Buffer.from('{"pins": []}'), { name: 'pins.json' })],
  components: [
    { type: TextDisplay, content: 'A panel of **controls**' },
    { type: ComponentType.File, file: { url: 'attachment://pins.json' } },
    {
      type: ActionRow,
      components: [
        {
          type: ComponentType.StringSelect,
          custom_id: 'pick',
          placeholder: 'Pick fruits',
          options: FRUITS,
          max_values: 3,
        },
      ],
    },
    {
      type: ActionRow,
      components: [
        { type: Button, style: ButtonStyle.Primary, custom_id: 'open-texts', label: 'Texts' },
        { type: Button, style: ButtonStyle.Secondary, custom_id: 'open-choices', label: 'Choices' },
        { type: Button, style: ButtonStyle.Danger, custom_id: 'silent', label: 'Silent' },
        {
          type: Button,
          style: ButtonStyle.Success,
          custom_id: 'off',
          label: 'Off',
          disabled: true,
        },
        {
          type: Button,
          style: ButtonStyle.Link,
          url: 'https://example.org/report',
          label: 'Report',
        },
      ],
    },
  ],
};

/** A picture of one pixel, and a file that only says that it is one. */
const PICTURES = {
  content: 'An embed with pictures',
  files: [
    new AttachmentBuilder(
      Buffer.from(
        'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
        'base64',
      ),
      { name: 'pixel.png' },
    ),
    new AttachmentBuilder(Buffer.from('no picture'), { name: 'broken.png' }),
    new AttachmentBuilder(Buffer.from('notes'), { name: 'notes.bin' }),
  ],
  embeds: [
    {
      title: 'Pictures',
      image: { url: 'attachment://pixel.png' },
      thumbnail: { url: 'attachment://broken.png' },
    },
    { title: 'Elsewhere', image: { url: 'https://example.org/far.png' } },
  ],
};

export function startControlsBot(): Promise<Bot> {
  const panel = { name: 'panel', description: 'Shows every control' };
  const pictures = { name: 'pictures', description: 'Shows pictures' };
  return startBot([panel, pictures], answer);
}

async function answer(interaction: Interaction): Promise<void> {
  const quiet = MessageFlags.Ephemeral;
  if (interaction.isChatInputCommand())
    await interaction.reply((interaction.commandName === 'panel' ? PANEL : PICTURES) as never);
  else if (interaction.isStringSelectMenu())
    await interaction.reply({ flags: quiet, content: `picked ${interaction.values.join(', ')}` });
  else if (interaction.isModalSubmit())
    await interaction.reply({
      flags: quiet,
      content: said(interaction),
      files: sentBack(interaction),
    });
  else if (!interaction.isButton() || interaction.customId === 'silent') return;
  else
    await interaction.showModal((interaction.customId === 'open-texts' ? TEXTS : CHOICES) as never);
}

/** The files that were chosen, given back as they came. */
function sentBack({ customId, fields }: ModalSubmitInteraction) {
  const files = customId === 'choices' ? fields.getUploadedFiles('files') : null;
  return [...(files?.values() ?? [])].map(({ url, name }) => ({ attachment: url, name }));
}

/** What was filled in, as discord.js reads it. */
function said({ customId, fields }: ModalSubmitInteraction): string {
  const told =
    customId === 'texts'
      ? {
          short: fields.getTextInputValue('short'),
          boxes: fields.getCheckboxGroup('boxes'),
          radio: fields.getRadioGroup('radio'),
          box: fields.getCheckbox('box'),
        }
      : {
          fruits: fields.getStringSelectValues('fruits'),
          person: fields.getSelectedUsers('person')?.map(({ username }) => username),
          role: fields.getSelectedRoles('role')?.size ?? 0,
          channel: fields.getSelectedChannels('channel')?.map((channel) => channel?.name),
          files: fields.getUploadedFiles('files')?.map(({ name, size }) => `${name} ${size}`),
        };
  return `\`\`\`json\n${JSON.stringify(told)}\n\`\`\``;
}
