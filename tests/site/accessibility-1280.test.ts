import { isAccessibleAt } from './accessibility.ts';

isAccessibleAt(1280);
