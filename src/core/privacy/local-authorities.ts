/** Numbers in a row, both ends included. */
const row = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, place) => from + place);

/**
 * Three-digit numbers of the local authorities that have issued pupil numbers since 1999: England's, those of areas since
 * merged or split, and Wales's (https://www.gov.uk/guidance/get-information-about-schools).
 */
export const localAuthorities: ReadonlySet<number> = new Set([
  ...row(201, 213),
  ...row(301, 320),
  ...row(330, 336),
  ...row(340, 344),
  ...row(350, 359),
  ...row(370, 373),
  ...row(380, 384),
  ...row(390, 394),
  420,
  ...row(660, 681),
  ...[800, 801, 802, 803, 805, 806, 807, 808, 810, 811, 812, 813, 815, 816, 820, 821, 822, 823, 825, 826],
  ...[830, 831, 835, 836, 837, 838, 839, 840, 841, 845, 846, 850, 851, 852, 855, 856, 857, 860, 861],
  ...row(865, 896),
  ...[908, 909, 916, 919, 921, 925, 926, 928, 929, 931, 933, 935, 936, 937, 938, 940, 941, 942, 943],
]);
