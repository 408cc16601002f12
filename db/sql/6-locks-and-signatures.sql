-- What is frozen or locked is not written, and what was signed or verified falls when it is: whichever query forgets it.

-- Saves and locks of a site meet here: whoever writes shares, whoever locks a site or the study waits until all writers are done.
create or replace function hold_off_locks(site uuid) returns void language sql as
$$ select pg_advisory_xact_lock_shared(hashtextextended('casebook study', 0)),
          pg_advisory_xact_lock_shared(hashtextextended('casebook site ' || coalesce(site::text, ''), 0)) $$;
create or replace function hold_off_writers(site uuid) returns void language sql as
$$ select pg_advisory_xact_lock(hashtextextended(case when site is null then 'casebook study' else 'casebook site ' || site end, 0)) $$;

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
  held record;
  changed text[];
begin
  if before - passing = after - passing then return coalesce(new, old); end if;
  perform hold_off_locks(hospital);
  for held in
    select * from record_lock l where l.lifted_at is null
      and (l.participant_id = child or (l.participant_id is null and (l.site_id = hospital or l.site_id is null)))
  loop
    if held.level = 'event' then
      the_event := coalesce(the_event, (select event_code from entry where id = the_entry));
      continue when the_event is distinct from held.event_code;
    elsif held.level in ('form', 'field') then
      continue when the_entry is distinct from held.entry_id;
    end if;
    if held.kind = 'freeze' then
      changed := differing_columns(before - passing - computed, after - passing - computed);
      continue when tg_op = 'UPDATE' and cardinality(changed) = 0;
      -- Only where the frozen field itself is written.
      continue when held.level = 'field' and not (held.field = any (changed)
        and held.row_id is not distinct from case when present ? 'position' then (present ->> 'id')::uuid end);
    end if;
    raise exception 'This is %: %.', case held.kind when 'freeze' then 'frozen' else 'locked' end, held.reason
      using errcode = 'object_not_in_prerequisite_state';
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
    set fallen_at = now(), fallen_by = casebook_actor(), fallen_because = casebook_reason(),
        fallen_fields = coalesce(s.fallen_fields, '[]') || to_jsonb(changed)
    where s.entry_id = the_entry and (s.fallen_at is null or s.fallen_at = now())
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
  when (old.lifted_at is not null or new.lifted_by is distinct from casebook_actor() or coalesce(new.lift_reason, '') = '')
  execute function refuse_undoing('A lock is lifted once, by the one who acts, with a reason.');
create or replace trigger lock_is_kept before delete on record_lock for each row
  execute function refuse_undoing('A lock is lifted, never removed.');
create or replace trigger message_stays before update or delete on query_message for each row
  execute function refuse_undoing('A message of a query stays.');

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

-- This file comes after the grants: what it made is nobody's but the triggers'.
revoke all on function hold_off_locks(uuid), hold_off_writers(uuid), differing_columns(jsonb, jsonb), refuse_what_is_locked(), let_review_fall(),
  let_signatures_fall(uuid, text[]), let_verifications_fall(uuid, text[]), let_signatures_of_drafts_fall(), count_to_verify(uuid, int, int) from public;
grant execute on function hold_off_writers(uuid), count_to_verify(uuid, int, int) to :app;
