import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';

const folder = fileURLToPath(new URL('../../../shared/data/wwc/', import.meta.url));

/** Whether the clearinghouse's findings are at hand; tests that need them say so and skip where they are not. */
export const dataAtHand = existsSync(folder);

/** One published finding as the data holds it; numbers that are not given are left out; `all` are those of every column. */
export type Row = { finding: string; review: string; numbers: Map<string, number>; all: number[] };

type Columns = { finding: string; review: string; numbers: Record<string, string> };

function read(file: string, { finding, review, numbers }: Columns): Row[] {
  const records: Record<string, string>[] = parse(readFileSync(folder + file), {
    columns: true,
    relax_quotes: true,
    relax_column_count: true,
    bom: true,
  });
  return records.map((record) => {
    const found = new Map<string, number>();
    for (const [name, column] of Object.entries(numbers)) {
      const value = record[column]?.trim();
      if (value && Number.isFinite(Number(value))) found.set(name, Number(value));
    }
    const all = Object.values(record).map(Number).filter(Number.isFinite);
    return { finding: record[finding] ?? '', review: record[review] ?? '', numbers: found, all };
  });
}

/** Every row of both files, by review. */
export function rowsByReview(): Map<string, Row[]> {
  const rows = [
    ...read('findings-with-design.csv', {
      finding: 'f_findingid',
      review: 'reviewid',
      numbers: {
        n: 'f_ss',
        treatedN: 'f_t_ss',
        comparisonN: 'f_c_ss',
        treatedMean: 'f_t_mean',
        comparisonMean: 'f_c_mean',
        otherComparisonMean: 'f_comparison',
        treatedSd: 'f_t_sd',
        comparisonSd: 'f_c_sd',
        g: 'f_effect_size_wwc',
        gStudy: 'f_effect_size_study',
        p: 'f_p_value_wwc',
        pStudy: 'f_p_value_study',
      },
    }),
    ...read('findings.csv', {
      finding: 'FindingID',
      review: 'ReviewID',
      numbers: {
        n: 'Outcome_Sample_Size',
        treatedN: 'Outcome_Measure_Intervention_Sample_Size',
        comparisonN: 'Outcome_Measure_Comparison_Sample_Size',
        treatedMean: 'Intervention_Mean',
        comparisonMean: 'Comparison_Mean',
        treatedSd: 'Intervention_Standard_Deviation',
        comparisonSd: 'Comparison_Standard_Deviation',
        g: 'Effect_Size_WWC',
        gStudy: 'Effect_Size_Study',
        p: 'p_Value_WWC',
        pStudy: 'p_Value_Study',
      },
    }),
  ];
  return Map.groupBy(rows, ({ review }) => review);
}
