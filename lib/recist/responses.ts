/** Response of the target lesions at one time point; NA where there are none. */
export type TargetResponse = 'CR' | 'PR' | 'SD' | 'PD' | 'NE' | 'NA';

/** Response of the non-target lesions at one time point; NA where there are none. */
export type NonTargetResponse = 'CR' | 'NON_CR_NON_PD' | 'PD' | 'NE' | 'NA';

/** Whether a new lesion was found; U when that is unknown. */
export type NewLesion = 'Y' | 'N' | 'U';

/** Response of a child at one time point. NON_CR_NON_PD without target lesions alone, NED without any lesion. */
export type OverallResponse = 'CR' | 'PR' | 'SD' | 'NON_CR_NON_PD' | 'PD' | 'NE' | 'NED';
