import { v7 as newId } from 'uuid';
import type { Actor } from '@/lib/access/actor';
import { acceptDeviation, dismissDeviation } from '@/lib/casebook/decide-deviation';
import { loadCasebook, type OpenProposal } from '@/lib/casebook/load-casebook';
import { saveEntry } from '@/lib/casebook/save-entry';
import { demoPerson } from '@/study/demo/cast';
import { type Decision, decisions } from '@/study/demo/decided-deviations';
import { grown } from '@/study/demo/grown-entry';
import { deviationWords } from '@/study/deviation-entry';
import { sites } from '@/study/sites';
import { done } from './done';
import { actorIn, type DemoPeople } from './people';

/** Answers some of the proposed deviations of these children, as the data managers of their sites; returns how many. */
export async function decideDeviations(people: DemoPeople, participants: readonly string[]): Promise<number> {
  const asked = decisions.filter(({ participant }) => participants.includes(participant));
  for (const decision of asked) await decide(dataManagerOf(people, decision.participant), decision);
  return asked.length;
}

async function decide(actor: Actor, decision: Decision): Promise<void> {
  const { participant, category, on, accepted, dismissed } = decision;
  const { proposals } = await loadCasebook(actor, participant);
  const proposal = proposals.find((one) => one.category === deviationWords(category) && one.on === on);
  if (!proposal) throw new Error(`No deviation ${category} of ${on} is proposed for ${participant}.`);
  if (accepted) await accept(actor, decision, proposal);
  else done(participant, await dismissDeviation(actor, { ...asking(proposal), reason: dismissed ?? '' }));
}

const asking = ({ id }: OpenProposal) => ({ id, requestId: newId() });

/** What is known stands on the form that the acceptance opens; the site adds the rest and completes it. */
async function accept(
  actor: Actor,
  { participant, category, accepted }: Decision,
  proposal: OpenProposal,
): Promise<void> {
  const { repeat } = done(participant, await acceptDeviation(actor, asking(proposal)));
  const known = { dvstdat: proposal.on, dvdecod: category, dvterm: proposal.says, dvdet: 'SYSTEM_CHECK' };
  const { typed } = grown('ANY', 'DV', { ...known, ...accepted }, { repeat });
  const place = { participant, event: 'ANY', form: 'DV', repeat, version: 1 };
  const saved = done(participant, await saveEntry(actor, { ...place, requestId: newId(), intent: 'complete', typed }));
  if (saved.status !== 'complete') throw new Error(`${participant} DV ${repeat}: ${JSON.stringify(saved.findings)}`);
}

function dataManagerOf(people: DemoPeople, participant: string): Actor {
  const site = sites.find(({ code }) => participant.startsWith(code));
  if (!site) throw new Error(`${participant} is at no site of the study.`);
  return actorIn(people, demoPerson('data_manager', site.code).email);
}
