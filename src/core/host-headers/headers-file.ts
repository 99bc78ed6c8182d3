/** Headers for the addresses that match a path; `*` at its end stands for anything. */
export type HeaderRule = { path: string; headers: Readonly<Record<string, string>> };

/** The longest line that hosts read whole (Cloudflare Pages: 2,000 characters). */
const longest = 2_000;

/**
 * `_headers` as Netlify, Cloudflare Pages and others read it: a path, and below it, set in, one header a line. Throws where a
 * line would be longer than hosts read: a policy that is cut would lock readers out.
 */
export function writeHeadersFile(rules: readonly HeaderRule[]): string {
  const lines = rules.flatMap(({ path, headers }) => [
    path,
    ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
  ]);
  const long = lines.find((line) => line.length > longest);
  if (long)
    throw new Error(
      `Unexpected line of ${long.length} characters for _headers ("${long.slice(0, 40)}…"), expected ${longest} at most. Fewer inline scripts and styles make the policy shorter.`,
    );
  return `${lines.join('\n')}\n`;
}

/** Reads what `writeHeadersFile` wrote. Comments (`#`) and lines that are neither a path nor a header are passed over. */
export function readHeadersFile(text: string): HeaderRule[] {
  const rules: { path: string; headers: Record<string, string> }[] = [];
  for (const line of text.split(/\r?\n/)) {
    if (line.startsWith('/')) rules.push({ path: line.trim(), headers: {} });
    const [, name, value] = /^\s+([\w-]+):\s*(.+?)\s*$/.exec(line) ?? [];
    const last = rules.at(-1);
    if (name !== undefined && value !== undefined && last) last.headers[name] = value;
  }
  return rules;
}

/** The headers of an address: of all rules that match its path, a later one over an earlier. */
export const headersFor = (rules: readonly HeaderRule[], path: string): Record<string, string> =>
  Object.assign(
    {},
    ...rules
      .filter((rule) =>
        rule.path.endsWith('*') ? path.startsWith(rule.path.slice(0, -1)) : path === rule.path,
      )
      .map(({ headers }) => headers),
  );
