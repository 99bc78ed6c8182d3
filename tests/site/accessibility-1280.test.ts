import { isAccessibleAt } from './accessibility.ts';

// No colour depends on the width, so each scheme is looked at once: the light at a desk, the dark on a phone.
isAccessibleAt(1280, ['light']);
