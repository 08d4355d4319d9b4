/** How agents speak: a command that is decided at once, so that they see what came of the ones before. */
import type { Command } from '../commands.ts';

export type Issue = (command: Command) => void;
