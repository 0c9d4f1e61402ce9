// Discord's numbers that the local Discord speaks, by name.

export const channelTypes = {
  text: 0,
  direct: 1,
  voice: 2,
  category: 4,
  announcement: 5,
  announcementThread: 10,
  publicThread: 11,
  privateThread: 12,
  forum: 15,
} as const;

export const messageTypes = {
  normal: 0,
  channelPinned: 6,
  threadCreated: 18,
  reply: 19,
  commandReply: 20,
  contextMenuReply: 23,
} as const;

export const messageFlags = {
  suppressEmbeds: 1 << 2,
  hasThread: 1 << 5,
  ephemeral: 1 << 6,
  loading: 1 << 7,
  suppressNotifications: 1 << 12,
  voice: 1 << 13,
  componentsV2: 1 << 15,
} as const;

export const channelFlags = { pinned: 1 << 1, requireTag: 1 << 4 } as const;

export const interactionTypes = {
  ping: 1,
  command: 2,
  component: 3,
  autocomplete: 4,
  modal: 5,
} as const;

/** Where an interaction is used ("Interaction Context Types"). */
export const contexts = { guild: 0, botDm: 1 } as const;

export const callbackTypes = {
  pong: 1,
  message: 4,
  deferredMessage: 5,
  deferredUpdate: 6,
  update: 7,
  choices: 8,
  modal: 9,
} as const;

export const commandTypes = { chatInput: 1, user: 2, message: 3 } as const;

export const optionTypes = {
  subcommand: 1,
  subcommandGroup: 2,
  string: 3,
  integer: 4,
  boolean: 5,
  user: 6,
  channel: 7,
  role: 8,
  mentionable: 9,
  number: 10,
  attachment: 11,
} as const;

export const componentTypes = {
  row: 1,
  button: 2,
  stringSelect: 3,
  textInput: 4,
  userSelect: 5,
  roleSelect: 6,
  mentionableSelect: 7,
  channelSelect: 8,
  section: 9,
  textDisplay: 10,
  thumbnail: 11,
  mediaGallery: 12,
  file: 13,
  separator: 14,
  container: 17,
  label: 18,
  fileUpload: 19,
  radioGroup: 21,
  checkboxGroup: 22,
  checkbox: 23,
} as const;

export const buttonStyles = { link: 5, premium: 6 } as const;

export const intents = {
  guilds: 1 << 0,
  guildMembers: 1 << 1,
  guildPresences: 1 << 8,
  guildMessages: 1 << 9,
  guildMessageTyping: 1 << 11,
  directMessages: 1 << 12,
  directMessageTyping: 1 << 14,
  messageContent: 1 << 15,
} as const;

/** A bit field with nothing set; typed as a plain number because Discord's enums have no name for it. */
export const noFlags: number = 0;
