import { v7 as newId } from 'uuid';
import type { Actor } from '@/lib/access/actor';
import { enrolParticipant } from '@/lib/casebook/enrol-participant';
import { raiseNextNumber } from '@/lib/casebook/raise-next-number';
import { saveEntry } from '@/lib/casebook/save-entry';
import { screenParticipant } from '@/lib/casebook/screen-participant';
import { demoPerson } from '@/study/demo/cast';
import type { GrownChild } from '@/study/demo/grow-child';
import type { GrownEntry, Place } from '@/study/demo/grown-entry';
import { done } from './done';
import { actorIn, type DemoPeople } from './people';

/** The entries of one child that were saved, with their version, for the fields that link to them and for those entered again. */
type Saved = Map<string, { id: string; version: number; status: string }>;

/** A child who has a number; the rest of the casebook is still to be entered. */
export interface EnrolledChild {
  grown: GrownChild;
  dataManager: Actor;
  saved: Saved;
}

/**
 * Screens and enrols a child as the data manager of its site. The site's next number is raised to the child's first, because the
 * cohort counts over all sites: children must come in the order of their numbers.
 */
export async function enrolChild(grown: GrownChild, people: DemoPeople): Promise<EnrolledChild> {
  const { number, site: siteCode, serial } = grown.child;
  const dataManager = actorIn(people, demoPerson('data_manager', siteCode).email);
  const administrator = actorIn(people, demoPerson('administrator').email);
  const screened = done(`screening ${number}`, await screenParticipant(dataManager, { siteCode, requestId: newId() }));
  const saved: Saved = new Map();
  await enterAll(dataManager, screened.screeningNumber, grown.screening, saved);
  done(`the number ${number}`, await raiseNextNumber(administrator, { siteCode, next: serial }));
  const enrolment = { participant: screened.screeningNumber, requestId: newId() };
  const enrolled = done(`enrolling ${number}`, await enrolParticipant(dataManager, enrolment));
  if (enrolled.number !== number) throw new Error(`${number} was enrolled as ${enrolled.number}.`);
  return { grown, dataManager, saved };
}

/** Enters everything after enrolment, in order; returns how many entries the child's casebook has. */
export async function fillCasebook({ grown, dataManager, saved }: EnrolledChild): Promise<number> {
  await enterAll(dataManager, grown.child.number, grown.casebook, saved);
  return saved.size;
}

async function enterAll(actor: Actor, participant: string, entries: GrownEntry[], saved: Saved): Promise<void> {
  for (const entry of entries) saved.set(keyOf(entry), await enter(actor, participant, entry, saved));
}

async function enter(actor: Actor, participant: string, entry: GrownEntry, saved: Saved) {
  const { event, form, repeat, intent } = entry;
  const where = `${participant} ${event} ${form} ${repeat}`;
  const typed = { ...entry.typed, texts: { ...entry.typed.texts, ...linksOf(entry, saved) } };
  const before = saved.get(keyOf(entry));
  const reason = before?.status === 'complete' ? { code: 'TRANSCRIPTION' as const } : undefined;
  const key = { participant, event, form, repeat, version: before?.version ?? 0 };
  const input = { ...key, requestId: newId(), intent, typed, reason };
  const outcome = done(where, await saveEntry(actor, input));
  if (intent === 'complete' && outcome.status !== 'complete' && !outcome.held)
    throw new Error(`${where} is not complete: ${JSON.stringify(outcome.findings)}`);
  return { id: outcome.entryId, version: outcome.version, status: outcome.status };
}

function linksOf({ references }: GrownEntry, saved: Saved): Record<string, string> {
  const links = Object.entries(references).map(([field, place]) => [field, saved.get(keyOf(place))?.id ?? '']);
  return Object.fromEntries(links);
}

const keyOf = ({ event, form, repeat }: Place) => `${event} ${form} ${repeat}`;
