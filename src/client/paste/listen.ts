/** Texts longer than this are put in without a step back: the browser's own way takes seconds for them. In characters. */
const LONG = 50_000;

/** HTML that says more than its plain text, from a program that is no editor of programs. */
function richIn(data: DataTransfer | null): string | undefined {
  if (!data || data.types.includes('vscode-editor-data')) return undefined;
  const html = data.getData('text/html');
  return /<(?:p|br|li|t[dh]|h[1-6]|b|strong|i|em|a|div|span|blockquote|pre)\b/i.test(html) ? html : undefined;
}

/** Puts text where the cursor is, in place of what is selected, as if it had been typed. */
function typeInto(field: HTMLTextAreaElement, text: string): void {
  field.focus();
  // Deprecated, and the only way that leaves the person a step back.
  if (text.length < LONG && document.execCommand('insertText', false, text)) return;
  field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Paragraphs keep a line free from the words that stand there already. */
function apart(field: HTMLTextAreaElement, text: string): string {
  if (!text.includes('\n')) return text;
  const before = field.value.slice(0, field.selectionStart);
  const after = field.value.slice(field.selectionEnd);
  const above =
    before.trim() === '' ? '' : before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n';
  const below = after.trim() === '' || after.startsWith('\n\n') ? '' : '\n\n';
  return above + text + below;
}

/**
 * From now on a rich paste into this field (Word, Google Docs, a web page) arrives as Markdown. Plain text is left to the
 * browser. What does the work is loaded with the first rich paste; where it cannot be, the plain text arrives. Fires
 * `input` like typing. Returns what ends it.
 */
export function pasteAsMarkdown(field: HTMLTextAreaElement): () => void {
  const paste = (event: ClipboardEvent) => {
    const html = richIn(event.clipboardData);
    if (html === undefined) return;
    const plain = event.clipboardData?.getData('text/plain') ?? '';
    event.preventDefault();
    field.setAttribute('aria-busy', 'true');
    void import('./markdown-from-html.ts')
      .then(({ markdownFromHtml }) => markdownFromHtml(html))
      .catch(() => plain)
      .then((text) => {
        field.removeAttribute('aria-busy');
        typeInto(field, apart(field, text === '' ? plain : text));
      });
  };
  field.addEventListener('paste', paste);
  return () => field.removeEventListener('paste', paste);
}
