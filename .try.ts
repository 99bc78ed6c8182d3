import { walk } from '#adapters/files/walk.ts';
import { policyOf, instanceOf } from '#adapters/files/root-files.ts';
import { readEntry } from '#core/library/read-entry.ts';
import { assemble } from '#core/library/assemble.ts';
const root = process.argv[2]!;
const policy = await policyOf(root); const instance = await instanceOf(root);
const { files, problems } = await walk(root, () => 1e7);
const entries: any[] = []; const found: any[] = [...problems]; const tombstones: any[] = [];
const t=performance.now();
for (const f of files) { if (/\.(png|jpe?g|webp)$/.test(f.path)) continue; const r = readEntry(f.path, f.bytes, '', policy, () => ({src:'x',srcset:'',width:1,height:1})); found.push(...r.problems); if (r.entry) entries.push(r.entry); if (r.tombstone) tombstones.push(r.tombstone);}
const t2=performance.now();
const lib = assemble({ policy, instance, entries, tombstones, images: [], paths: files.map(f=>f.path), problems: found });
console.log(files.length, lib.entries.length, Math.round(t2-t)+'ms', Math.round(performance.now()-t2)+'ms');
for (const p of lib.problems) console.log(`${p.path}:${p.line}:${p.column} ${p.severity} ${p.ruleId} ${p.message}`);
