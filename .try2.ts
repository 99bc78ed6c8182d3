import { loadLibrary } from '#adapters/files/load-library.ts';
import { entriesOf } from '#core/library/library.ts';
import { rowsByReview } from './tests/content/data.ts';
import { unaccounted } from './tests/content/prose-numbers.ts';
import { walk } from '#adapters/files/walk.ts';
import { policyOf } from '#adapters/files/root-files.ts';
import { readEntry } from '#core/library/read-entry.ts';
const policy = await policyOf('content');
const { files } = await walk('content', () => 1e7);
const entries = files.filter(f=>!/\.(png|jpg)$/.test(f.path)).flatMap(f => readEntry(f.path, f.bytes, '', policy, () => ({src:'x',srcset:'',width:1,height:1})).entry ?? []);
const rows = rowsByReview();
let n=0;
for (const p of entriesOf(entries,'practice')) { const u = unaccounted(p, entries, rows); n+=u.length; for (const x of u) console.log(x); }
console.log(n, entriesOf(entries,'practice').length, entriesOf(entries,'report').length);
