import type { Factor } from '../analysis';
import { age } from './age';
import { boneMetastases } from './bone-metastases';
import { completeRemission } from './complete-remission';
import { immunotherapy } from './immunotherapy';
import { lungNodules } from './lung-nodules';
import { lungsInvolved } from './lungs-involved';
import { primarySite } from './primary-site';
import { remissionAndResponse } from './remission-and-response';
import { response } from './response';
import { sex } from './sex';
import { studySite } from './study-site';

/** What survival is compared by, in the order of the protocol. */
export const factors: readonly Factor[] = [
  completeRemission,
  response,
  remissionAndResponse,
  lungNodules,
  lungsInvolved,
  boneMetastases,
  primarySite,
  age,
  sex,
  studySite,
  immunotherapy,
];
