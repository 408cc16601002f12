-- What is frozen or locked is not written, and what was signed or verified falls when it is: whichever query forgets it.

-- Saves and locks meet here: whoever writes shares, whoever locks a child, a site or the study waits until all its writers are done.
create or replace function hold_off_locks(site uuid, child uuid) returns void language sql as
$$ select pg_advisory_xact_lock_shared(hashtextextended('casebook study', 0)), -- always in this order, so that nobody waits in a circle
          pg_advisory_xact_lock_shared(hashtextextended('casebook site ' || coalesce(site::text, ''), 0)),
          pg_advisory_xact_lock_shared(hashtextextended('casebook child ' || coalesce(child::text, ''), 0)) $$;
create or replace function hold_off_writers(site uuid, child uuid) returns void language sql as
$$ select pg_advisory_xact_lock(hashtextextended(
     case when child is not null then 'casebook child ' || child when site is not null then 'casebook site ' || site else 'casebook study' end, 0)) $$;

-- Why something is not written, in a sentence: what holds it since when, by whom, and what to do.
create or replace function lock_says(held record_lock) returns text language sql stable as
$$
  select format('%s was %s on %s by %s: %s. Nothing was saved. Ask %s to %s it where something must be changed; queries and signatures are still possible.',
    case held.level when 'field' then 'This field' when 'form' then 'This form' when 'event' then 'This event'
      when 'participant' then 'This casebook' when 'site' then 'The site' else 'The study' end,
    case held.kind when 'freeze' then 'frozen' else 'locked' end,
    to_char(held.set_at at time zone coalesce(s.time_zone, 'UTC'), 'FMDD Mon YYYY'), who.display_name, rtrim(held.reason, '. '),
    case held.kind when 'freeze' then 'the monitor or the central data manager' else 'the central data manager' end,
    case held.kind when 'freeze' then 'unfreeze' else 'unlock' end)
  from person who left join site s on s.id = held.site_id where who.id = held.set_by
$$;

-- The columns of a row that differ, with `missing` told by the fields it names: '{}' for none.
create or replace function differing_columns(before jsonb, after jsonb) returns text[] language sql immutable parallel safe as
$$
  select coalesce(array_agg(distinct column_name), '{}') from (
    select key as column_name from jsonb_object_keys(before || after) as key
    where key <> 'missing' and something(before -> key) is distinct from something(after -> key)
    union all
    select key from jsonb_object_keys(coalesce(something(before -> 'missing'), '{}') || coalesce(something(after -> 'missing'), '{}')) as key
    where before -> 'missing' -> key is distinct from after -> 'missing' -> key
  ) as differing
$$;

-- Before a write. Arguments: columns whose change is no change of the data; columns that the program computes, which a freeze lets move.
create or replace function refuse_what_is_locked() returns trigger
language plpgsql security definer set search_path = public, pg_temp as
$$
declare
  before jsonb := case when tg_op = 'INSERT' then '{}' else to_jsonb(old) end;
  after jsonb := case when tg_op = 'DELETE' then '{}' else to_jsonb(new) end;
  present jsonb := case when tg_op = 'DELETE' then to_jsonb(old) else to_jsonb(new) end;
  passing text[] := tg_argv[0]::text[];
  computed text[] := tg_argv[1]::text[];
  child uuid := coalesce(present ->> 'participant_id', case when tg_table_name = 'participant' then present ->> 'id' end)::uuid;
  hospital uuid := (present ->> 'site_id')::uuid;
  the_entry uuid := coalesce(present ->> 'entry_id', case when tg_table_name = 'entry' then present ->> 'id' end)::uuid;
  the_event text := case when tg_table_name = 'entry' then present ->> 'event_code' end;
  held record_lock;
  changed text[];
  is_there boolean;
begin
  if before - passing = after - passing then return coalesce(new, old); end if;
  perform hold_off_locks(hospital, child);
  for held in select * from locks_on(child, hospital) loop
    if held.level = 'event' then
      the_event := coalesce(the_event, (select event_code from entry where id = the_entry));
      continue when the_event is distinct from held.event_code;
    elsif held.level in ('form', 'field') then
      continue when the_entry is distinct from held.entry_id;
    end if;
    -- What is there already is updated or refused as such: an insert that gives way to an update says nothing of what changes.
    if tg_op = 'INSERT' and present ?| '{id,entry_id}' then
      execute format('select exists (select from %I where %I = $1)', tg_table_name, case when present ? 'id' then 'id' else 'entry_id' end)
        into is_there using coalesce(present ->> 'id', present ->> 'entry_id')::uuid;
      if is_there then return new; end if;
    end if;
    if held.level = 'field' then
      -- Only where the frozen field itself is written by a person, or the row it stands in goes.
      continue when not present ? 'missing'
        or held.row_id is distinct from case when present ? 'position' then (present ->> 'id')::uuid end;
      changed := differing_columns(before - computed, after - computed);
      continue when not (held.field = any (changed) or (tg_op = 'DELETE' and held.row_id is not null));
    elsif held.kind = 'freeze' and tg_op = 'UPDATE' then
      continue when cardinality(differing_columns(before - passing - computed, after - passing - computed)) = 0;
    end if;
    raise exception '%', lock_says(held) using errcode = 'object_not_in_prerequisite_state';
  end loop;
  return coalesce(new, old);
end
$$;

-- After a write to a form or a grid: what was signed with it falls, and the fields that changed are no longer verified.
create or replace function let_review_fall() returns trigger
language plpgsql security definer set search_path = public, pg_temp as
$$
declare
  keys constant text[] := '{id,entry_id,participant_id,site_id,position}';
  before jsonb := case when tg_op = 'INSERT' then '{}' else to_jsonb(old) end;
  after jsonb := case when tg_op = 'DELETE' then '{}' else to_jsonb(new) end;
  present jsonb := case when tg_op = 'DELETE' then to_jsonb(old) else to_jsonb(new) end;
  the_entry uuid := (present ->> 'entry_id')::uuid;
  changed text[];
begin
  if before - keys - tg_argv[0]::text[] = after - keys - tg_argv[0]::text[] then return null; end if;
  select coalesce(array_agg(case when present ? 'position' then (present ->> 'id') || '/' else '' end || c), '{}') into changed
    from unnest(differing_columns(before - keys - tg_argv[0]::text[], after - keys - tg_argv[0]::text[])) as c;
  if cardinality(changed) = 0 then return null; end if;
  perform let_signatures_fall(the_entry, changed);
  perform let_verifications_fall(the_entry, changed);
  return null;
end
$$;

create or replace function let_signatures_fall(the_entry uuid, changed text[]) returns void
language sql security definer set search_path = public, pg_temp as
$$
  update signed_entry s
    set fallen_at = coalesce(s.fallen_at, clock_timestamp()), fallen_by = casebook_actor(), fallen_because = casebook_reason(),
        fallen_fields = coalesce(s.fallen_fields, '[]') || to_jsonb(changed)
    -- Several rows of one save let it fall once: those after the first add their fields.
    where s.entry_id = the_entry and (s.fallen_at is null or s.xmin = pg_current_xact_id()::xid)
$$;

create or replace function let_verifications_fall(the_entry uuid, paths text[]) returns void
language sql security definer set search_path = public, pg_temp as
$$
  update verification v
    set fields = v.fields - paths,
        changed = v.changed || (select jsonb_object_agg(path, audit_time(now())) from unnest(paths) as path where v.fields ? path)
    where v.entry_id = the_entry and v.fields ?| paths
$$;

-- A form that is no longer complete is no longer what was signed.
create or replace function let_signatures_of_drafts_fall() returns trigger
language plpgsql security definer set search_path = public, pg_temp as
$$ begin perform let_signatures_fall(new.id, array['status']); return null; end $$;
create or replace trigger signatures_of_drafts_fall after update on entry for each row
  when (old.status = 'complete' and new.status <> 'complete') execute function let_signatures_of_drafts_fall();

create or replace trigger locked before insert or update or delete on entry for each row
  execute function refuse_what_is_locked('{hard_findings,soft_findings,pending_answers,to_verify,to_verify_critical}', '{}');
create or replace trigger locked before insert or update or delete on participant for each row
  execute function refuse_what_is_locked('{overdue_since}', '{status,enrolled_on,sex,age_at_diagnosis}');
create or replace trigger locked before insert or update on check_confirmation for each row
  execute function refuse_what_is_locked('{}', '{}');
create or replace trigger locked before update on deviation_proposal for each row
  execute function refuse_what_is_locked('{deviation_entry_id}', '{}');
create or replace trigger locked_when_decided before insert on deviation_proposal for each row when (new.decision is not null)
  execute function refuse_what_is_locked('{}', '{}');
do $$
declare t text;
begin
  foreach t in array array['laboratory', 'reference_range', 'document_approval', 'site_counter'] loop
    execute format('create or replace trigger locked before insert or update or delete on %I for each row
                    execute function refuse_what_is_locked(''{}'', ''{}'')', t);
  end loop;
end $$;

-- A signature stands as it was given: only the fall of an entry is written, once.
create or replace trigger signature_stays before update or delete on signature for each row
  execute function refuse_undoing('A signature stays as it was given.');
create or replace trigger signed_entry_stays before update or delete on signed_entry for each row
  when (pg_trigger_depth() = 0 or old.fallen_at < now())
  execute function refuse_undoing('What was signed stays as it was signed; it falls by itself when the content changes.');
create or replace trigger lock_stays before update on record_lock for each row
  when (old.lifted_at is not null or new.lifted_at is null or new.lifted_by is distinct from casebook_actor()
    or char_length(coalesce(new.lift_reason, '')) < 10)
  execute function refuse_undoing('A lock is lifted once, by the one who acts, with a reason.');
create or replace trigger lock_is_kept before delete on record_lock for each row
  execute function refuse_undoing('A lock is lifted, never removed.');
create or replace trigger message_stays before update or delete on query_message for each row
  execute function refuse_undoing('A message of a query stays.');

-- Whatever is frozen or locked is so from a moment at which nobody writes to it, whichever query forgets to wait.
create or replace function hold_off_writers_first() returns trigger language plpgsql security definer set search_path = public, pg_temp as
$$ begin
  perform hold_off_writers(new.site_id, new.participant_id);
  new.set_at := clock_timestamp();
  return new;
end $$;
create or replace trigger writers_are_held_off before insert on record_lock for each row execute function hold_off_writers_first();

-- One lock of a kind at a time on one thing, which says of what it is; and no part of the review stands at another site than its child.
create unique index if not exists record_lock_standing
  on record_lock (kind, level, site_id, participant_id, event_code, entry_id, field, row_id) nulls not distinct where lifted_at is null;
do $$
declare t text;
begin
  if not exists (select from pg_constraint where conname = 'lock_says_of_what') then
    alter table record_lock add constraint lock_says_of_what check (
      (level = 'study') = (site_id is null) and (level in ('site', 'study')) = (participant_id is null)
      and (level = 'event') = (event_code is not null) and (level in ('form', 'field')) = (entry_id is not null)
      and (level = 'field') = (field is not null));
  end if;
  foreach t in array array['query', 'query_message', 'signature', 'record_lock', 'casebook_view'] loop
    continue when exists (select from pg_constraint where conrelid = t::regclass and conname = 'at_site_of_participant');
    execute format('alter table %I add constraint at_site_of_participant
                    foreign key (participant_id, site_id) references participant (id, site_id)', t);
  end loop;
end $$;

-- Holds a child's casebook until the transaction ends: those who save, verify and sign take turns, nothing that holds it is locked or
-- lifted meanwhile, and its queries are held before anything is written, since whoever moves one holds it first.
create or replace function hold_casebook(child uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as
$$
declare hospital uuid;
begin
  select site_id into hospital from participant
    where id = child and site_id = any (casebook_sites('read casebook')) for no key update;
  perform hold_off_locks(hospital, child);
  perform from query where participant_id = child for no key update;
end
$$;

-- When the whole casebook was signed last, on its site's clock; null unless every form of it stands under a signature of the casebook.
create or replace function casebook_signed_at(child uuid) returns timestamp language sql stable as
$$
  select date_trunc('minute', max(g.signed_at at time zone s.time_zone)) from signature g join site s on s.id = g.site_id
  where g.participant_id = child and g.scope = 'casebook' and not exists (
    select from entry e where e.participant_id = child and not exists (
      select from signed_entry d join signature c on c.id = d.signature_id and c.scope = 'casebook'
      where d.participant_id = child and d.entry_id = e.id and d.fallen_at is null))
$$;

-- Whoever verifies counts what is left of the entry, and writes nothing else of it.
create or replace function count_to_verify(the_entry uuid, all_fields int, critical_fields int) returns void
language plpgsql security definer set search_path = public, pg_temp as
$$
begin
  update entry set to_verify = all_fields, to_verify_critical = critical_fields
  where id = the_entry and site_id = any (casebook_sites('verify data') || casebook_sites('enter data'));
  if not found then raise exception 'Nobody counts the verified answers of another site.' using errcode = 'insufficient_privilege'; end if;
end
$$;
