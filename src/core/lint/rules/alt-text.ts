import { attributeOf, everyNode, type TreeNode } from '#core/writeup/tree.ts';
import { rule } from '../rule.ts';
import { told } from '../told.ts';

const NAME_OF_FILE =
  /^\S+\.(?:png|jpe?g|webp|gif|heic|svg)$|^(?:img|dsc|dscn|pxl|screenshot|image|photo|scan)[\s_-]*\d[\d\s_-]*$/i;
const ONLY_A_KIND =
  /^(?:an? |the |our |my |this )?(?:image|picture|photo(?:graph)?|pic|figure|chart|bar chart|line chart|graph|diagram|table|screenshot|illustration|drawing|alt(?: text)?|untitled|placeholder|logo)(?: (?:of|showing)(?: .{0,2})?)?[\s.:\d]*$/i;

/** Why a description says nothing; nothing where it says something. */
function empty(alt: string): string | undefined {
  if (NAME_OF_FILE.test(alt)) return 'the name of a file';
  if (ONLY_A_KIND.test(alt)) return 'a description that says only what kind of picture it is';
  if ((alt.match(/\p{L}/gu)?.length ?? 0) < 3) return 'a description without words';
  return undefined;
}

export const altText = rule({
  id: 'alt-text',
  family: 'structure',
  severity: 'warning',
  why: 'A reader who cannot see the picture gets these words in its place.',
  how: 'Say in a sentence what the picture shows and why it is there.',
  source: 'WCAG 2.2, success criterion 1.1.1',
  check({ tree }, report) {
    for (const node of everyNode(tree as TreeNode)) {
      const alt =
        node.type === 'image' ? (node.alt ?? '') : node.name === 'Figure' ? attributeOf(node, 'alt') : '';
      const why = alt.trim() && empty(alt.trim());
      if (why)
        report({
          at: node,
          message: `Unexpected ${why} ("${alt}"), expected what the picture shows. Say it as you would on the telephone: "Bar chart: 12 of 28 pupils read daily in May, 21 in July".`,
        });
    }
  },
  examples: [
    {
      title: 'the name the camera gave it',
      file: told({ body: '<Figure src="./chart.png" alt="IMG_2041" />' }),
      expect: ['12:1: Unexpected the name of a file ("IMG_2041"), expected what the picture shows.'],
    },
    {
      title: 'only the kind of picture',
      file: told({ body: '<Figure src="./chart.png" alt="A graph" />' }),
      expect: ['12:1: Unexpected a description that says only what kind of picture it is ("A graph")'],
    },
    {
      title: 'what it shows',
      file: told({ body: '<Figure src="./chart.png" alt="Line chart: days absent fall from 9 to 4" />' }),
      expect: [],
    },
  ],
});
