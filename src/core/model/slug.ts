/** A text as an id: small plain letters and digits joined by single hyphens. Empty where it has none. */
export const slug = (text: string, most = 80): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, most)
    .replace(/-+$/, '');
