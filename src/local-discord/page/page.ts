// The whole page: connects, keeps what the viewer knows, and redraws the parts that an event touches.
import type { APIMessage } from 'discord-api-types/v10';
import type { DeveloperEvent } from '../developer-protocol.ts';
import type { PageEvent } from '../page-protocol.ts';
import { formatAddress, readAddress } from './address.ts';
import { type ChannelView, createChannelView } from './channel-view.ts';
import { type Connection, connect } from './connection.ts';
import { createDeveloperView } from './developer-view.ts';
import { byId } from './dom.ts';
import { icon } from './icons.ts';
import { openModal } from './modal-view.ts';
import type { Session } from './session.ts';
import { drawSidebar, isThread } from './sidebar.ts';
import { showError } from './toasts.ts';
import { World, type WorldEvent } from './world.ts';

/** Shows the viewer and channel that the address names, or whom and what the server offers first. */
export function startPage(): void {
  const page = new Page();
  page.become(readAddress(location.hash).viewer);
  addEventListener('hashchange', () => page.follow());
  startNarrowMenu();
}

class Page implements Session {
  #world: World | undefined;
  #connection: Connection | undefined;
  #channelId = '';
  #isOpen = false;
  readonly #unread = new Set<string>();
  readonly #dismissed = new Set<string>();
  readonly #view: ChannelView = createChannelView(this, () => this.#developer.close());
  readonly #developer = createDeveloperView(this, () => this.#view.closePins());

  get world(): World {
    if (!this.#world) throw new Error('The page was used before it had its first snapshot.');
    return this.#world;
  }

  get channelId(): string {
    return this.#channelId;
  }

  /** Becomes another person: a new connection, and with it a new snapshot. */
  become(viewer: string | undefined): void {
    this.#connection?.close();
    this.#unread.clear();
    this.#connection = connect(viewer, {
      onEvent: (event) => this.#take(event),
      onState: (isOpen) => this.#showState(isOpen),
    });
  }

  /** Goes where the address says, after a link or the back button changed it. */
  follow(): void {
    const address = readAddress(location.hash);
    if (!this.#world) return;
    if (address.viewer && address.viewer !== this.#world.viewer.user.id)
      this.become(address.viewer);
    else if (address.channel && this.#world.channels.has(address.channel)) {
      this.openChannel(address.channel);
    }
  }

  async act(
    action: Parameters<Session['act']>[0],
    options: { readonly isQuiet?: boolean } = {},
  ): ReturnType<Session['act']> {
    if (!this.#connection) return { request: 0, error: 'Not connected.' };
    const reply = await this.#connection.request(action);
    if (reply.error && !options.isQuiet) showError(reply.error);
    return reply;
  }

  openChannel(channelId: string): void {
    this.#channelId = channelId;
    this.#unread.delete(channelId);
    closeNarrowMenu();
    this.#writeAddress();
    this.#view.open();
    // A post that was just made may be ahead of the event that tells of it.
    if (this.#world?.channels.has(channelId)) this.#redraw();
    this.#view.focusComposer();
  }

  dismiss(messageId: string): void {
    this.#dismissed.add(messageId);
    this.#redraw();
    this.#view.focusComposer();
  }

  #take(event: PageEvent | DeveloperEvent): void {
    if (event.event === 'snapshot') this.#begin(new World(event.snapshot));
    else if (event.event === 'traffic' || event.event === 'faults') this.#developer.take(event);
    else if (!this.#world) return;
    else if (event.event === 'modal-opened') openModal(this, event.interactionId, event.modal);
    else this.#apply(event);
  }

  #begin(world: World): void {
    const isSameViewer = this.#world?.viewer.user.id === world.viewer.user.id;
    this.#world = world;
    const wanted = this.#channelId || readAddress(location.hash).channel || '';
    const isStaying = isSameViewer && world.channels.has(this.#channelId);
    this.#channelId = world.channels.has(wanted) ? wanted : firstChannel(world);
    this.#writeAddress();
    // After a mere reconnection what is being typed stays.
    if (!isStaying) this.#view.open();
    else this.#view.forgetMessages();
    this.#redraw();
    this.#developer.reconnected();
  }

  #apply(event: WorldEvent): void {
    this.world.apply(event);
    if (event.event === 'message-created' && event.message.channel_id !== this.#channelId) {
      this.#unread.add(event.message.channel_id);
    }
    if (event.event === 'channel-deleted' && event.channelId === this.#channelId) {
      this.openChannel(firstChannel(this.world));
    }
    this.#redraw();
    const isOwn =
      event.event === 'message-created' &&
      event.message.author.id === this.world.viewer.user.id &&
      event.message.channel_id === this.#channelId;
    if (isOwn) this.#view.scrollToEnd();
  }

  #redraw(): void {
    drawSidebar(this, {
      unread: this.#unread,
      isOpen: this.#isOpen,
      becomeViewer: (viewerId) => this.become(viewerId),
    });
    const isShown = (message: APIMessage) => !this.#dismissed.has(message.id);
    this.#view.draw(this.world.messagesIn(this.#channelId).filter(isShown));
  }

  #showState(isOpen: boolean): void {
    this.#isOpen = isOpen;
    const line = byId('connection', HTMLElement);
    line.textContent = isOpen ? '' : 'The connection is lost. Trying again …';
    line.classList.toggle('shown', !isOpen);
    if (this.#world && !isOpen) this.#redraw();
  }

  #writeAddress(): void {
    const viewer = this.#world?.viewer.user.id;
    const address = formatAddress({ channel: this.#channelId, viewer });
    if (address !== location.hash) history.replaceState(null, '', address);
  }
}

function firstChannel(world: World): string {
  const channels = [...world.channels.values()].filter((channel) => !isThread(channel));
  const text = channels.find((channel) => channel.type === 0);
  return (text ?? channels[0])?.id ?? '';
}

/** On narrow screens the sidebar opens over the conversation. */
function startNarrowMenu(): void {
  const toggle = byId('menu-button', HTMLButtonElement);
  toggle.append(icon('menu'));
  toggle.addEventListener('click', () => {
    const isOpen = document.body.classList.toggle('menu-open');
    toggle.setAttribute('aria-expanded', String(isOpen));
    if (isOpen) byId('channels', HTMLElement).querySelector<HTMLElement>('[aria-current]')?.focus();
  });
  byId('main', HTMLElement).addEventListener('pointerdown', closeNarrowMenu);
  addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && document.body.classList.contains('menu-open')) {
      closeNarrowMenu();
      toggle.focus();
    }
  });
}

function closeNarrowMenu(): void {
  document.body.classList.remove('menu-open');
  byId('menu-button', HTMLButtonElement).setAttribute('aria-expanded', 'false');
}
