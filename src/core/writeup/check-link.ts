import { imageName, readAddress } from './addresses.ts';
import type { Complaint } from './place.ts';
import { type TreeNode, textOf } from './tree.ts';

/**
 * An address that was only typed, not linked: Markdown links `www.example.org` and `name@example.org` by itself.
 * The first becomes an https link, the second stays text.
 */
export function typedAddress(node: TreeNode, href: string): 'web' | 'mail' | undefined {
  const words = textOf(node);
  if (href === `http://${words}` && /^www\./i.test(words)) return 'web';
  if (href === `mailto:${words}`) return 'mail';
  return undefined;
}

/** The address of a link, in either tree. */
export function hrefOf(node: TreeNode): string {
  return String(node.properties?.['href'] ?? node.url ?? '');
}

/** Whether a link is one of those that a footnote makes. No contributor's text can make one. */
export function isFootnoteLink(node: TreeNode): boolean {
  return (
    node.properties?.['dataFootnoteRef'] !== undefined ||
    node.properties?.['dataFootnoteBackref'] !== undefined
  );
}

/** What is wrong with a link or a link's definition. */
export function checkLink(node: TreeNode): Complaint[] {
  if (isFootnoteLink(node)) return [];
  const href = hrefOf(node);
  const typed = typedAddress(node, href);
  if (typed === 'mail') return [];
  const address = readAddress(typed === 'web' ? href.replace(/^http:/, 'https:') : href);
  if (address.is !== 'refused') return [];
  const expected = address.unexpected.includes(', expected ')
    ? ''
    : ', expected https://, ../page/ or #section';
  return [{ ruleId: 'link-address', unexpected: `${address.unexpected}${expected}`, fix: address.fix }];
}

/** What is wrong with the address of a picture. */
export function checkImageAddress(src: string): Complaint[] {
  if (imageName(src)) return [];
  const unexpected = `Unexpected picture "${src.slice(0, 60)}", expected one beside the write-up, such as ./chart.png`;
  const fix =
    'Put a PNG, JPEG or WebP file into the same folder, named with letters, digits and hyphens, and write ./ before its name';
  return [{ ruleId: 'image-address', unexpected, fix }];
}

/** What is wrong with a picture. */
export function checkImage(node: TreeNode): Complaint[] {
  const alt = String(node.properties?.['alt'] ?? node.alt ?? '').trim();
  const found = checkImageAddress(String(node.properties?.['src'] ?? node.url ?? ''));
  if (alt === '')
    found.push({
      ruleId: 'image-alt',
      unexpected: 'Unexpected picture without a description, expected words between [ and ]',
      fix: 'Say what the picture shows, for readers who cannot see it: ![Bar chart: …](./chart.png)',
    });
  return found;
}
