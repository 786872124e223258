import { inLanguage } from './commands/shared-options.ts';
import type { CommandContext } from './context.ts';

/** "ungefär 40 s kvar" */
export function timeLeft(context: CommandContext, seconds: number): string {
  const time = seconds < 90 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
  return inLanguage(context, `ungefär ${time} kvar`, `about ${time} left`);
}
