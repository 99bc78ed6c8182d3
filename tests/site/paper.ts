import type { Page } from 'playwright-core';

/** How many sides of A4 a page takes when it is printed. */
export async function sides(page: Page): Promise<number> {
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  return (pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []).length;
}
