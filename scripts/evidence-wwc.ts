/** Our effects and verdicts against those of the What Works Clearinghouse. Usage: evidence-wwc.ts <folder of its tables> */
import { settingsFrom } from '#adapters/files/project.ts';
import { policyOf } from '#adapters/files/root-files.ts';
import { compareEffects } from '#adapters/wwc/effects.ts';
import { readTables } from '#adapters/wwc/tables.ts';
import { compareVerdicts } from '#adapters/wwc/verdicts.ts';

const [folder] = process.argv.slice(2);
if (!folder) {
  process.stderr.write(
    'Give the folder with findings.csv, findings-with-design.csv and intervention-reports.csv.\n',
  );
  process.exit(2);
}
const policy = await policyOf(settingsFrom(process.env).content);
const tables = await readTables(folder);
const effects = compareEffects(tables.findings, policy);
const verdicts = compareVerdicts(tables, policy);
process.stdout.write(`${JSON.stringify({ effects, verdicts }, null, 2)}\n`);
