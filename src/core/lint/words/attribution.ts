/** People who may say a thing that the author only passes on. */
const PEOPLE =
  'colleagues?|teachers?|parents?|carers?|families|pupils|students|children|boys|girls|staff|governors?|head|headteacher|some|many|people|others|everyone|somebody|someone|visitors?|inspectors?|they|he|she|experts?|critics|researchers?|authors?|(?:its|the|their) (?:maker|makers|publisher|company|seller|developer|developers|salesman|author)';

/** Works and bodies whose finding the author passes on; not the author's own. */
const WORKS =
  '(?<!\\b(?:[Oo]ur|[Mm]y|[Tt]his|own) )(?:research(?:ers)?|stud(?:y|ies)|trials?|reviews?|papers?|articles?|books?|blogs?|literature|evidence|handbook|manual|website|brochure|EEF|Ofsted|DfE|NFER|Education Endowment Foundation|What Works Clearinghouse|maker|makers|publisher|company)';

const SAY =
  'says?|said|saying|claims?|claimed|argues?|argued|believes?|believed|thinks?|thought|feels?|felt|tells?|told|reports?|reported|insists?|insisted|swears?|attributes?|attributed|credits?|credited';
const FIND = `${SAY}|found|finds?|shows?|showed|shown|concludes?|concluded|writes?|wrote|suggests?|suggested|estimates?|estimated|advises?|describes?|described|states?|stated|demonstrates?|demonstrated`;

/** A surname before a verb of saying, and not an ordinary word that begins a sentence. */
const NAME =
  "(?!(?:The|This|That|These|Those|It|We|I|Our|My|Results?|Scores?|Tests?|Data|Figures?|Marks?|Records?|Logs?|Both|All|And|But|So|What|Which|\\p{L}+ing)\\b)\\p{Lu}[\\p{L}'’-]+(?: (?:and|&) \\p{Lu}[\\p{L}'’-]+| et al\\.?)?(?:,? \\((?:19|20)\\d{2}[a-z]?\\))?";

/** Up to four words between who says and that they say it, none of which begins what they say. */
const BETWEEN = "(?: (?!that\\b)[\\p{L}'’-]+){0,4}?";

/** In front of a claim: whose it is, when it is not the author's. */
export const OTHERS_BEFORE = new RegExp(
  `\\b(?:${PEOPLE})${BETWEEN} (?:${SAY})\\b|\\b${WORKS}${BETWEEN} (?:${FIND})\\b|(?<![\\p{L}])${NAME} (?:${FIND})\\b|\\b[Aa]ccording to\\b|\\b(?:said|claimed|reported|thought|believed) to\\b|\\b[Ii]n (?:one|another|that|an? \\p{L}+) (?:study|trial|review|paper|experiment)\\b`,
  'u',
);

/** Behind a claim: ", parents said", ", says the maker", "according to". */
export const OTHERS_AFTER = new RegExp(
  `[,–—-] ?(?:the |our |my |one |two |several )?(?:(?:${PEOPLE})${BETWEEN} (?:${SAY})|(?:says|said|claims|claimed|writes|wrote) )|\\baccording to\\b`,
  'u',
);
