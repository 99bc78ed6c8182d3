/** A path as words: hyphens become spaces, folders end in a semicolon, and each begins with a capital. Same length. */
export const wordsOfPath = (path: string): string =>
  path
    .replaceAll('/', ';')
    .replace(/[_-]|\.(?=\w+$)/g, ' ')
    .replace(/(?<![A-Za-z0-9])[a-z](?=[a-z])/g, (letter) => letter.toUpperCase());
