// Discord's numbers that the page meets, typed so that a switch over Discord's shapes narrows.
import type {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ButtonStyle,
  ChannelType,
  ComponentType,
  MessageType,
  TextInputStyle,
} from 'discord-api-types/v10';

export const componentType = {
  actionRow: 1 as ComponentType.ActionRow,
  button: 2 as ComponentType.Button,
  stringSelect: 3 as ComponentType.StringSelect,
  textInput: 4 as ComponentType.TextInput,
  userSelect: 5 as ComponentType.UserSelect,
  roleSelect: 6 as ComponentType.RoleSelect,
  mentionableSelect: 7 as ComponentType.MentionableSelect,
  channelSelect: 8 as ComponentType.ChannelSelect,
  section: 9 as ComponentType.Section,
  textDisplay: 10 as ComponentType.TextDisplay,
  thumbnail: 11 as ComponentType.Thumbnail,
  mediaGallery: 12 as ComponentType.MediaGallery,
  file: 13 as ComponentType.File,
  separator: 14 as ComponentType.Separator,
  container: 17 as ComponentType.Container,
  label: 18 as ComponentType.Label,
  fileUpload: 19 as ComponentType.FileUpload,
  radioGroup: 21 as ComponentType.RadioGroup,
  checkboxGroup: 22 as ComponentType.CheckboxGroup,
  checkbox: 23 as ComponentType.Checkbox,
} as const;

export const buttonStyle = {
  primary: 1 as ButtonStyle.Primary,
  secondary: 2 as ButtonStyle.Secondary,
  success: 3 as ButtonStyle.Success,
  danger: 4 as ButtonStyle.Danger,
  link: 5 as ButtonStyle.Link,
  premium: 6 as ButtonStyle.Premium,
} as const;

export const commandType = {
  chatInput: 1 as ApplicationCommandType.ChatInput,
  user: 2 as ApplicationCommandType.User,
  message: 3 as ApplicationCommandType.Message,
} as const;

export const optionType = {
  subcommand: 1 as ApplicationCommandOptionType.Subcommand,
  subcommandGroup: 2 as ApplicationCommandOptionType.SubcommandGroup,
  string: 3 as ApplicationCommandOptionType.String,
  integer: 4 as ApplicationCommandOptionType.Integer,
  boolean: 5 as ApplicationCommandOptionType.Boolean,
  user: 6 as ApplicationCommandOptionType.User,
  channel: 7 as ApplicationCommandOptionType.Channel,
  role: 8 as ApplicationCommandOptionType.Role,
  mentionable: 9 as ApplicationCommandOptionType.Mentionable,
  number: 10 as ApplicationCommandOptionType.Number,
  attachment: 11 as ApplicationCommandOptionType.Attachment,
} as const;

export const channelType = {
  text: 0 as ChannelType.GuildText,
  direct: 1 as ChannelType.DM,
  announcementThread: 10 as ChannelType.AnnouncementThread,
  publicThread: 11 as ChannelType.PublicThread,
  privateThread: 12 as ChannelType.PrivateThread,
  forum: 15 as ChannelType.GuildForum,
} as const;

export const messageType = {
  plain: 0 as MessageType.Default,
  pinned: 6 as MessageType.ChannelPinnedMessage,
  threadCreated: 18 as MessageType.ThreadCreated,
} as const;

export const textInputStyle = { paragraph: 2 as TextInputStyle.Paragraph } as const;

/** The most bytes of a file, and of the files of one request together ("API Reference: Uploading Files"). */
export const byteLimits = { file: 10 * 1024 * 1024, request: 25 * 1024 * 1024 } as const;

/** Bits of a channel's `flags`. */
export const channelFlag = { requireTag: 1 << 4 } as const;

/** Bits of a message's `flags`. */
export const messageFlag = { ephemeral: 1 << 6, loading: 1 << 7, componentsV2: 1 << 15 } as const;
