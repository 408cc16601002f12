import { settings } from '../settings';

/** What is done with small numbers of a site, in a sentence. */
export const smallCellsInWords = `Numbers of a site below ${settings.smallestCell}, and others from which they could be worked out, are shown to those alone who may read the analysis of all sites.`;
