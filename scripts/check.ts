/** `npm run check`: reads the content folder as the build does and says what is wrong, where, and how to put it right. */
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

// Half of the time that one file takes is reading our own code: what Node makes of it is kept for the next run.
enableCompileCache(join(process.cwd(), '.cache', 'node'));
const { checkCommand } = await import('#adapters/check/command.ts');
await checkCommand(process.argv);
