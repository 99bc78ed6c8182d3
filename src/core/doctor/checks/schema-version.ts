import { readData } from '#core/library/read-data.ts';
import { versionOf, versions } from '#core/migrations/versions.ts';
import { addressOf, kinds } from '#core/model/kinds.ts';
import { check } from '../check.ts';

export const schemaVersion = check({
  id: 'schema-version',
  part: 'content',
  why: 'A file of another version than the software expects is not read, so its page is missing.',
  look: ({ files, textOf }) =>
    files.flatMap(({ path }) => {
      const kind = addressOf(path)?.kind;
      const text = textOf(path);
      if (!kind || text === undefined) return [];
      const read = readData(text, path, kinds[kind].format);
      if ('problems' in read) return [];
      const [found, now] = [versionOf(read.data), versions[kind]];
      if (found === now) return [];
      const about = `content/${path}`;
      if (found === undefined)
        return [
          {
            ...{ severity: 'broken', about },
            what: `its schema is ${JSON.stringify(read.data['schema'])}, and no version is called that`,
            type: `npm run -s check -- ${path}, and put schema: ${now} there`,
          },
        ];
      return [
        {
          ...{ severity: 'broken', about },
          what: `its schema is ${found}, and this software reads ${now}`,
          type: found < now ? 'npm run migrate' : 'press Sync fork on GitHub, then: git pull && npm ci',
        },
      ];
    }),
});
