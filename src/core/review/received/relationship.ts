import type { Rating } from '../block.ts';

const disqualifying =
  /\b(?:famil(?:y|ies)|married|spouse|husband|wife|partner(?! (?:school|trust|organisation))|brother|sister|parent|line.?manage[a-z]*|my (?:boss|manager|head)|suppl(?:y|ies|ier)[a-z]*|sells?|employ(?:s|ed|er|ee)[a-z]*)\b/i;

const denied = /\b(?:no|not|none|never|neither|nor|without)\b/i;

/** Whether a part of a sentence names such a tie and does not deny it before: "we are not family". */
function names(part: string): boolean {
  const at = disqualifying.exec(part);
  return at !== null && !denied.test(part.slice(0, at.index));
}

/**
 * Whether the relationship that a reviewer declares voids the review until an editor waives it: family, line management,
 * supply. Read part by part, since people write "None with the authors; my wife works for the firm that sells it".
 */
export const isTied = ({ relationship }: Rating): boolean =>
  relationship.trim().toLowerCase() !== 'none' &&
  relationship.split(/[.,;:!?\n]|\bbut\b|\bthough\b/i).some(names);
