import { isAccessibleAt } from './accessibility.ts';

isAccessibleAt(360, ['dark']);
