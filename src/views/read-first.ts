const FETCHED = '<script type="module" ';

/** A page whose scripts come after what is seen, which the browser would else fetch beside them: none is needed to read. */
export const withReadingFirst = (html: string): string =>
  html.replaceAll(`${FETCHED}src=`, `${FETCHED}fetchpriority="low" src=`);
