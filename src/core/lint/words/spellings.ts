/**
 * Stems that end in "our" here and in "or" in America, with the endings that keep the difference ("ous" does not).
 * Not every stem takes every ending; what is no word is never met.
 */
const OUR =
  'arm behavi cand clam col endeav fav flav harb hon hum lab neighb od parl rig rum sav splend val vap vig';
const OUR_ENDINGS = [
  '',
  's',
  'ed',
  'ing',
  'al',
  'ally',
  'ful',
  'less',
  'ite',
  'ites',
  'able',
  'ably',
  'er',
  'ers',
  'hood',
  'hoods',
  'ly',
  'ist',
  'ists',
  'ism',
];
/** Verbs in "ise" here; "ize" is older and also British, but GOV.UK and most schools write "ise". */
const ISE =
  'apolog author capital categor character critic emphas equal familiar final general ideal individual initial item local maxim memor minim modern motor normal optim organ penal personal priorit random real recogn revolution scrutin social special stabil standard summar symbol sympath visual';
const ISE_ENDINGS = [
  ['ize', 'ise'],
  ['izes', 'ises'],
  ['ized', 'ised'],
  ['izing', 'ising'],
  ['izer', 'iser'],
  ['izers', 'isers'],
  ['ization', 'isation'],
  ['izations', 'isations'],
  ['izational', 'isational'],
] as const;

/** Verbs that double their l here. */
const DOUBLED_L =
  'cancel channel counsel dial equal fuel label level marshal model pedal quarrel refuel signal total travel tunnel unravel';
const DOUBLED_ENDINGS = ['ed', 'ing', 'er', 'ers', 'or', 'ors', 'ings'];

const single: Record<string, string> = {
  analyze: 'analyse',
  analyzes: 'analyses',
  analyzed: 'analysed',
  analyzing: 'analysing',
  analyzer: 'analyser',
  paralyze: 'paralyse',
  paralyzed: 'paralysed',
  catalyze: 'catalyse',
  center: 'centre',
  centers: 'centres',
  centered: 'centred',
  centering: 'centring',
  theater: 'theatre',
  theaters: 'theatres',
  fiber: 'fibre',
  fibers: 'fibres',
  caliber: 'calibre',
  meager: 'meagre',
  somber: 'sombre',
  liter: 'litre',
  liters: 'litres',
  kilometer: 'kilometre',
  kilometers: 'kilometres',
  centimeter: 'centimetre',
  centimeters: 'centimetres',
  millimeter: 'millimetre',
  millimeters: 'millimetres',
  defense: 'defence',
  defenses: 'defences',
  offense: 'offence',
  offenses: 'offences',
  pretense: 'pretence',
  catalog: 'catalogue',
  catalogs: 'catalogues',
  dialog: 'dialogue',
  dialogs: 'dialogues',
  monolog: 'monologue',
  enroll: 'enrol',
  enrolls: 'enrols',
  enrollment: 'enrolment',
  enrollments: 'enrolments',
  fulfill: 'fulfil',
  fulfills: 'fulfils',
  fulfillment: 'fulfilment',
  instill: 'instil',
  instills: 'instils',
  installment: 'instalment',
  installments: 'instalments',
  skillful: 'skilful',
  skillfully: 'skilfully',
  willful: 'wilful',
  willfully: 'wilfully',
  gray: 'grey',
  grays: 'greys',
  skeptic: 'sceptic',
  skeptics: 'sceptics',
  skeptical: 'sceptical',
  skepticism: 'scepticism',
  artifact: 'artefact',
  artifacts: 'artefacts',
  cozy: 'cosy',
  jewelry: 'jewellery',
  maneuver: 'manoeuvre',
  maneuvers: 'manoeuvres',
  mustache: 'moustache',
  pajamas: 'pyjamas',
  plow: 'plough',
  plows: 'ploughs',
  pediatric: 'paediatric',
  pediatrician: 'paediatrician',
  orthopedic: 'orthopaedic',
  esthetic: 'aesthetic',
  aluminum: 'aluminium',
  airplane: 'aeroplane',
  airplanes: 'aeroplanes',
  math: 'maths',
  mom: 'mum',
  moms: 'mums',
  gotten: 'got',
  woolen: 'woollen',
  marvelous: 'marvellous',
  specialty: 'speciality',
  practicing: 'practising',
  practiced: 'practised',
  acknowledgment: 'acknowledgement',
};

function spellings(): Map<string, string> {
  const list = new Map(Object.entries(single));
  for (const stem of OUR.split(' '))
    for (const ending of OUR_ENDINGS) list.set(`${stem}or${ending}`, `${stem}our${ending}`);
  for (const stem of ISE.split(' '))
    for (const [from, to] of ISE_ENDINGS) list.set(`${stem}${from}`, `${stem}${to}`);
  for (const stem of DOUBLED_L.split(' '))
    for (const ending of DOUBLED_ENDINGS) list.set(`${stem}${ending}`, `${stem}l${ending}`);
  // The same on both sides of the Atlantic.
  for (const word of ['humorist', 'humorists']) list.delete(word);
  return list;
}

/** American spellings, lower case, with the British forms. */
export const british: ReadonlyMap<string, string> = spellings();
