// When the bot says nothing in a post, whatever the sources have on it.

/** What is seen of a post before anything is said in it. */
export interface PostState {
  readonly isArchived: boolean;
  readonly isLocked: boolean;
  /** It carries the forum's tag for solved posts. */
  readonly isSolved: boolean;
  /** Ids of members other than the asker who have written in it. */
  readonly writers: readonly string[];
}

export type Silence = 'archived' | 'locked' | 'solved' | 'helped';

/**
 * Why the bot keeps silent in a post, or null where it may speak.
 * @param helps whether a member is a moderator or has a helper role; asked only while it matters
 */
export async function silenceIn(
  post: PostState,
  helps: (memberId: string) => Promise<boolean>,
): Promise<Silence | null> {
  if (post.isArchived) return 'archived';
  if (post.isLocked) return 'locked';
  if (post.isSolved) return 'solved';
  for (const writer of post.writers) if (await helps(writer)) return 'helped';
  return null;
}
