/** `npm run check`: reads the content folder as the build does and says what is wrong, where, and how to put it right. */
import { checkCommand } from '#adapters/check/command.ts';

await checkCommand(process.argv);
