/** Names that nobody bears: every one of them ends in "Demo". */
export const trees = [
  ...[
    'Alder',
    'Almond',
    'Apple',
    'Aspen',
    'Bay',
    'Beech',
    'Birch',
    'Blackthorn',
    'Box',
    'Buckthorn',
    'Cedar',
  ],
  ...[
    'Cherry',
    'Chestnut',
    'Cypress',
    'Dogwood',
    'Elder',
    'Elm',
    'Fir',
    'Ginkgo',
    'Gorse',
    'Hawthorn',
    'Hemlock',
  ],
  ...[
    'Hickory',
    'Hornbeam',
    'Juniper',
    'Laburnum',
    'Larch',
    'Lime',
    'Maple',
    'Medlar',
    'Monkey Puzzle',
    'Mulberry',
  ],
  ...[
    'Oak',
    'Osier',
    'Pear',
    'Pine',
    'Plane',
    'Plum',
    'Poplar',
    'Quince',
    'Redwood',
    'Rowan',
    'Sallow',
    'Spindle',
  ],
  ...[
    'Spruce',
    'Sycamore',
    'Tamarisk',
    'Walnut',
    'Wayfaring Tree',
    'Whitebeam',
    'Wild Service',
    'Willow',
    'Yew',
  ],
] as const;

const tints = [
  'Amber',
  'Ashen',
  'Azure',
  'Bronze',
  'Copper',
  'Dun',
  'Grey',
  'Ochre',
  'Russet',
  'Silver',
  'Slate',
  'Tawny',
];
const birds = [
  ...[
    'Avocet',
    'Bittern',
    'Bunting',
    'Curlew',
    'Dipper',
    'Dunlin',
    'Fieldfare',
    'Godwit',
    'Grebe',
    'Harrier',
  ],
  ...[
    'Lapwing',
    'Nuthatch',
    'Ouzel',
    'Pipit',
    'Plover',
    'Redshank',
    'Sanderling',
    'Siskin',
    'Teal',
    'Whimbrel',
  ],
];

/** The name of the so-manyeth person, counted from 0: `Amber Avocet Demo`; 240 of them. */
export function personName(place: number): string {
  const tint = tints[place % tints.length];
  const bird = birds[(Math.floor(place / tints.length) + (place % tints.length) * 7) % birds.length];
  return `${tint} ${bird} Demo`;
}

/** A name as an id: `amber-avocet-demo`. */
export const idOf = (name: string): string => name.toLowerCase().replaceAll(' ', '-');
