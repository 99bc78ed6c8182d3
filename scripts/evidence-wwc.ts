/** Our effects and verdicts against those of the What Works Clearinghouse. Usage: evidence-wwc.ts <folder of its tables> */
import { settingsFrom } from '#adapters/files/project.ts';
import { policyOf } from '#adapters/files/root-files.ts';
import { compareDesignRows } from '#adapters/wwc/design-rows.ts';
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
const designRows = compareDesignRows(tables.designs, policy);
process.stdout.write(`${JSON.stringify({ effects, verdicts, designRows }, null, 2)}\n`);
