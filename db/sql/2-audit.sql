-- The audit trail: one row per changed field, written by a trigger in the transaction of the change and by nothing else.

create table if not exists audit_event (
  id bigint generated always as identity,
  at timestamptz not null,
  actor_id uuid not null,
  action text not null check (action in ('insert', 'update', 'delete')),
  table_name text not null,
  row_id uuid not null,
  entry_id uuid,
  participant_id uuid,
  site_id uuid,
  field text not null,
  old_value jsonb,
  new_value jsonb,
  reason text not null,
  request_id uuid,
  primary key (at, id)
) partition by range (at);

create index if not exists audit_event_of_entry on audit_event (participant_id, entry_id, id);
create index if not exists audit_event_of_row on audit_event (table_name, row_id, id);
create index if not exists audit_event_of_actor on audit_event (actor_id, id);
create table if not exists audit_event_other partition of audit_event default;

-- A partition per month, two years ahead; called at every migration. What no partition awaits goes to audit_event_other.
create or replace function make_audit_partitions(months int default 24) returns void language plpgsql as
$$
declare
  month timestamptz;
begin
  for n in 0..months loop
    month := date_trunc('month', now() at time zone 'UTC') at time zone 'UTC' + make_interval(months => n);
    begin
      execute format('create table if not exists %I partition of audit_event for values from (%L) to (%L)',
        'audit_event_' || to_char(month at time zone 'UTC', 'YYYY_MM'), month,
        ((month at time zone 'UTC') + interval '1 month') at time zone 'UTC');
    exception when check_violation then null; -- the default partition already holds rows of that month
    end;
  end loop;
end
$$;
select make_audit_partitions();

-- What is empty (null, no missing reasons) is nothing, before as after: the trail tells of values.
create or replace function something(value jsonb) returns jsonb language sql immutable parallel safe as
$$ select nullif(nullif(value, 'null'), '{}') $$;

-- Arguments: names of columns whose values are never written out (a password's hash) or not audited (counters of the list).
create or replace function audit_row() returns trigger
language plpgsql security definer set search_path = public, pg_temp as
$$
declare
  actor uuid := casebook_actor();
  why text := casebook_reason();
  before jsonb := case when tg_op = 'INSERT' then '{}' else to_jsonb(old) end;
  after jsonb := case when tg_op = 'DELETE' then '{}' else to_jsonb(new) end;
  present jsonb := case when tg_op = 'DELETE' then to_jsonb(old) else to_jsonb(new) end;
  secret text[] := coalesce(tg_argv[0]::text[], '{}');
begin
  if actor is null or why is null then
    raise exception 'A change of % needs an actor and a reason.', tg_table_name using errcode = 'insufficient_privilege';
  end if;
  insert into audit_event (at, actor_id, action, table_name, row_id, entry_id, participant_id, site_id,
                           field, old_value, new_value, reason, request_id)
  select clock_timestamp(), actor, lower(tg_op), tg_table_name,
         coalesce(present ->> 'id', present ->> 'entry_id')::uuid,
         coalesce(present ->> 'entry_id', case when tg_table_name = 'entry' then present ->> 'id' end)::uuid,
         coalesce(present ->> 'participant_id', case when tg_table_name = 'participant' then present ->> 'id' end)::uuid,
         coalesce(present ->> 'site_id', case when tg_table_name = 'site' then present ->> 'id' end)::uuid,
         field.key,
         case when field.key = any (secret) then null else something(before -> field.key) end,
         case when field.key = any (secret) then '"changed"' else something(after -> field.key) end,
         why, casebook_request()
  from jsonb_each(present) as field
  where something(before -> field.key) is distinct from something(after -> field.key)
  order by field.key;
  return null;
end
$$;

-- Nobody edits the trail: not the application, which has no right to, and not by accident the owner.
create or replace function refuse_change() returns trigger language plpgsql as
$$ begin raise exception 'The audit trail is append-only.' using errcode = 'insufficient_privilege'; end $$;

create or replace trigger audit_event_is_append_only before update or delete on audit_event
for each row execute function refuse_change();
create or replace trigger audit_event_is_not_truncated before truncate on audit_event
for each statement execute function refuse_change();

do $$
declare t text;
begin
  foreach t in array array['site', 'role_assignment', 'invitation', 'document_approval', 'laboratory', 'reference_range'] loop
    execute format('create or replace trigger audit after insert or update or delete on %I for each row execute function audit_row(''{token_hash}'')', t);
  end loop;
end $$;
create or replace trigger audit after insert or update or delete on person
for each row execute function audit_row('{password_hash}');

-- Every table that belongs to a child is audited, whatever form it was made from.
do $$
declare t text;
begin
  for t in select c.table_name from information_schema.columns c
           join information_schema.tables using (table_schema, table_name)
           where c.table_schema = 'public' and c.column_name = 'participant_id' and table_type = 'BASE TABLE'
             and c.table_name not like 'audit\_event%' and c.table_name <> 'presence'
           union all select 'participant'
  loop
    execute format('create or replace trigger audit after insert or update or delete on %I for each row execute function audit_row()', t);
  end loop;
end $$;
