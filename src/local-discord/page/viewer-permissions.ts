// What the viewer may do in the guild, to offer no action that would be refused.
import type { World } from './world.ts';

/** Discord's permission bits that the page asks about. */
const bits = {
  ManageMessages: 1n << 13n,
  ManageThreads: 1n << 34n,
  CreatePublicThreads: 1n << 35n,
  PinMessages: 1n << 51n,
} as const;

export function viewerMay(world: World, permission: keyof typeof bits): boolean {
  return (BigInt(world.viewer.permissions) & bits[permission]) !== 0n;
}
