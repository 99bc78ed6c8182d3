import { isAccessibleAt } from './accessibility.ts';

// No colour depends on the width, so those of the dark are looked at once, on a phone.
isAccessibleAt(1280, ['light']);
